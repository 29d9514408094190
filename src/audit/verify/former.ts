/** From the second attempt on, the log of the one before is there, and that one is over. */
import { rawDigest } from "../digest.ts";
import { brokenLink, parseLog } from "../log.ts";
import { Malformed } from "../malformed.ts";
import { defineCheck, fail, pass } from "./check.ts";

const file = "public/former.ndjson";

export const checkFormer = defineCheck("former", ["commitment"], ({ commitment }, { bytes }) => {
  const { attempt, former } = commitment.inputs.draw;
  if (former === null) return { outcome: "skipped", details: { reason: "no-rule", file: "" } };
  const log = bytes.get(file);
  if (!log) return fail({ problem: "missing" });
  if (rawDigest(log) !== former) return fail({ problem: "digest" });
  const end = endOf(log);
  return end === "broken" || end === "open" ? fail({ problem: end }) : pass({ attempt, end });
});

/** How an attempt ended, by its log. */
function endOf(log: Uint8Array): "drawn" | "abandoned" | "open" | "broken" {
  try {
    const lines = parseLog(log);
    if (brokenLink(lines)) return "broken";
    if (lines.some(({ type }) => type === "draw")) return "drawn";
    return lines.some(({ type }) => type === "abandoned") ? "abandoned" : "open";
  } catch (error) {
    if (error instanceof Malformed) return "broken";
    throw error;
  }
}
