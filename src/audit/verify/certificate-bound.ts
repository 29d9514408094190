/** What is stated of every level is what its multipliers prove, for everyone who can be selected; and how many levels that proves. */
import { chanceUnit, levelBound } from "../../certificate/certificate.ts";
import type { Rows } from "../../quotas/inequality.ts";
import { certifiedRows, type CertificateFile } from "../certificate-file.ts";
import { atMost, formatFraction, parseFraction } from "../fraction.ts";
import { chancesByLevel, levelsReached } from "../levels-reached.ts";
import type { LotteryFile } from "../lottery-file.ts";
import { defineCheck, fail, pass, type CertificateFailure } from "./check.ts";

export const checkCertificateBound = defineCheck(
  "certificate-bound",
  ["commitment", "lottery", "certificate"],
  ({ commitment: { inputs }, lottery, certificate }) => {
    const { objective } = inputs;
    const rows = certifiedRows(inputs, lottery);
    const chances = chancesByLevel(certificate, lottery, objective);
    const wrong = unmatched(certificate, lottery, rows, chances) ?? wrongLevel(certificate, rows, chances);
    if (wrong) return fail(wrong);
    const levels = levelsReached(certificate, lottery, objective);
    return pass({ objective, status: certificate.status, bound: certificate.levels[0]!.bound, levels });
  },
);

function unmatched(
  { chances, levels }: CertificateFile,
  { groups }: LotteryFile,
  rows: Rows,
  byLevel: readonly number[],
): CertificateFailure | undefined {
  const fits = levels.every(({ multipliers }) => multipliers.rows.length === rows.bounds.length);
  if (chances.length !== groups.length || !fits) return { problem: "length" };
  if (levels.length === byLevel.length && levels.length > 0) return undefined;
  return { problem: "levels", stated: levels.length, found: byLevel.length };
}

function wrongLevel(
  { levels, chances }: CertificateFile,
  rows: Rows,
  byLevel: readonly number[],
): CertificateFailure | undefined {
  for (const [index, { bound, multipliers }] of levels.entries()) {
    const chance = byLevel[index]!;
    const level = index + 1;
    const held = chances.map((each) => (each < chance ? each : undefined));
    const computed = formatFraction(levelBound(rows, multipliers, held));
    if (computed !== bound) return { problem: "bound", level, stated: bound, computed };
    const reached = { numerator: BigInt(chance), denominator: chanceUnit };
    if (!atMost(reached, parseFraction(bound))) return { problem: "over-bound", level };
  }
  return undefined;
}
