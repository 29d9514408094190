/** The draw itself: one number out of M. */
import { sourceId, type SeedSource } from "./seed-source.ts";
import { seedHex, seedMaterial } from "./seed.ts";
import { openStream } from "./stream.ts";

/** The stream that draws the ticket. */
export const TICKET_STREAM = "ticket";

export interface SeedPart {
  readonly source: SeedSource;
  /** Fit for the source. */
  readonly value: string;
}

export interface DrawnPart {
  /** 64 lowercase hex digits: the key of the stream; null for balls, which need none. */
  readonly seedHex: string | null;
  /** 0 ≤ number < tickets. */
  readonly number: number;
}

export interface TicketDraw {
  readonly parts: readonly DrawnPart[];
  /** 0 ≤ ticket < tickets: the sum of the parts' numbers, modulo tickets. */
  readonly ticket: number;
}

/** The ticket that values draw under one commitment (`manifest`, its digest), out of at most 2³². */
export function drawTicket(manifest: string, seed: readonly SeedPart[], tickets: number): TicketDraw {
  const parts = seed.map((part) => drawPart(manifest, part, tickets));
  return { parts, ticket: parts.reduce((sum, { number }) => sum + number, 0) % tickets };
}

/** Balls tell the number itself; of anything else it is the first index of its stream. */
function drawPart(manifest: string, { source, value }: SeedPart, tickets: number): DrawnPart {
  if (source.kind === "balls") return { seedHex: null, number: Number(value) % tickets };
  const key = seedHex(seedMaterial({ manifest, source: sourceId(source), value, stream: TICKET_STREAM }));
  return { seedHex: key, number: openStream(key).index(tickets) };
}
