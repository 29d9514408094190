/** The fewest and the most tickets are as stated, and the fewest is no more than any lottery can give everyone. */
import { chanceUnit } from "../../certificate/certificate.ts";
import { extremes, lowestBound, lowestChance } from "../certificate-file.ts";
import { atMost, parseFraction, type Fraction } from "../fraction.ts";
import { ticketCount, ticketsPerPerson } from "../lottery-file.ts";
import { isProved } from "../proved.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkMinimum = defineCheck("minimum", ["commitment", "lottery", "certificate"], (artefacts) => {
  const { lottery, certificate } = artefacts;
  const { lowest, highest } = extremes(lottery);
  if (lowest !== certificate.lowest) return fail({ problem: "lowest", stated: certificate.lowest, found: lowest });
  if (highest !== certificate.highest) return fail({ problem: "highest", stated: certificate.highest, found: highest });
  const counts = ticketsPerPerson(lottery, lottery.codes.length);
  const never = lottery.neverSelectable.flatMap((group) => lottery.groups[group]?.members ?? []);
  if (never.some((position) => counts[position] !== 0)) return fail({ problem: "never-selectable" });

  const tickets = ticketCount(lottery);
  const { status, solverBound } = certificate;
  const bound = certificate.levels[0]?.bound ?? "1/1";
  const achieved = { numerator: BigInt(lowestChance(certificate, lottery)), denominator: chanceUnit };
  const best = parseFraction(lowestBound(certificate));
  if (!atMost(best, parseFraction(bound))) return fail({ problem: "solver-bound" });
  const attained = { numerator: BigInt(lowest), denominator: BigInt(tickets) };
  if (!atMost(attained, parseFraction(bound)) || !nearlyAtMost(attained, best)) return fail({ problem: "over-bound" });
  if (!nearlyAtMost(achieved, best)) return fail({ problem: "achieved" });
  const { objective } = artefacts.commitment.inputs;
  if ((status === "simulated") !== (objective === "legacy")) return fail({ problem: "status" });
  const asksForLowest = objective === "leximin" || objective === "maximin";
  if (asksForLowest && status === "exact" && !isProved(achieved, best)) return fail({ problem: "status" });
  if (lowest < promised(tickets, achieved) - roundingAllowed(tickets, achieved)) {
    return fail({ problem: "short", lowest, promised: promised(tickets, achieved) });
  }
  const shortfall = promised(tickets, parseFraction(bound)) - lowest;
  return pass({ never: never.length, lowest, highest, tickets, status, bound, solverBound, shortfall });
});

/** The solver's own bound is known to a billionth. */
function nearlyAtMost(a: Fraction, b: Fraction): boolean {
  return atMost(a, b) || isProved(a, b);
}

/** Whole tickets that a chance promises. */
function promised(tickets: number, { numerator, denominator }: Fraction): number {
  return Number((BigInt(tickets) * numerator) / denominator);
}

/** What cutting into whole tickets may cost the person with the fewest: three tickets, and one in fifty of those promised. */
function roundingAllowed(tickets: number, chance: Fraction): number {
  return 3 + Math.floor(promised(tickets, chance) / 50);
}
