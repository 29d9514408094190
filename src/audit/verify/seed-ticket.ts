/** The seed leads to this ticket and to no other. */
import { sourceOf } from "../../draw/seed-source.ts";
import { drawTicket } from "../../draw/ticket.ts";
import { rawDigest } from "../digest.ts";
import { valuesOf } from "../draw-file.ts";
import { defineCheck, fail, pass } from "./check.ts";
import { filePaths } from "./evidence.ts";

export const checkSeedTicket = defineCheck("seed-ticket", ["commitment", "draw"], ({ commitment, draw }, { bytes }) => {
  const { tickets } = commitment.inputs;
  const given = draw.parts.flatMap(({ source: id, value }) => {
    const source = sourceOf(id);
    return source && (source.kind !== "balls" || /^\d{1,6}$/.test(value)) && !value.includes("\n")
      ? [{ source, value }]
      : [];
  });
  if (given.length === 0 || given.length < draw.parts.length) return fail({ problem: "seedHex", ticket: draw.ticket });
  // Of the file itself, not of what the draw says it is: another commitment gives another ticket.
  const manifest = rawDigest(bytes.get(filePaths.commitment)!);
  const { parts, ticket } = drawTicket(manifest, given, tickets);
  if (parts.some(({ seedHex }, i) => seedHex !== draw.parts[i]!.seedHex)) return fail({ problem: "seedHex", ticket });
  if (parts.some(({ number }, i) => number !== draw.parts[i]!.number)) return fail({ problem: "number", ticket });
  if (ticket !== draw.ticket) return fail({ problem: "ticket", ticket });
  return pass({ values: valuesOf(draw), ticket, tickets });
});
