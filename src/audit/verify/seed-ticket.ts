/** The seed leads to this ticket and to no other. */
import { drawTicket } from "../../draw/ticket.ts";
import { rawDigest } from "../digest.ts";
import { defineCheck, fail, pass } from "./check.ts";
import { filePaths } from "./evidence.ts";

export const checkSeedTicket = defineCheck("seed-ticket", ["commitment", "draw"], ({ commitment, draw }, { bytes }) => {
  const { tickets } = commitment.inputs;
  const { source, value } = draw;
  if (value.includes("\n")) return fail({ problem: "seedHex", ticket: draw.ticket });
  // Of the file itself, not of what the draw says it is: another commitment gives another ticket.
  const manifest = rawDigest(bytes.get(filePaths.commitment)!);
  const { seedHex, ticket } = drawTicket({ manifest, source, value, tickets });
  if (seedHex !== draw.seedHex) return fail({ problem: "seedHex", ticket });
  if (ticket !== draw.ticket) return fail({ problem: "ticket", ticket });
  return pass({ value, ticket, tickets });
});
