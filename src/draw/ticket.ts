/** The draw itself: one number out of M. */
import { seedHex, seedMaterial, type SeedSource } from "./seed.ts";
import { openStream } from "./stream.ts";

/** The stream that draws the ticket. */
export const TICKET_STREAM = "ticket";

export interface TicketDraw {
  /** 64 lowercase hex digits: the key of the stream. */
  readonly seedHex: string;
  /** 0 ≤ ticket < tickets. */
  readonly ticket: number;
}

/** The ticket a seed's value draws under one commitment: the first index of the `ticket` stream, below `tickets` (at most 2³²). */
export function drawTicket(draw: {
  readonly manifest: string;
  readonly source: SeedSource;
  readonly value: string;
  readonly tickets: number;
}): TicketDraw {
  const { manifest, source, value, tickets } = draw;
  const key = seedHex(seedMaterial({ manifest, source, value, stream: TICKET_STREAM }));
  return { seedHex: key, ticket: openStream(key).index(tickets) };
}
