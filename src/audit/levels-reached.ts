/** The levels of a lottery's chances, and how near each is to what no lottery exceeds there. */
import { chanceUnit } from "../certificate/certificate.ts";
import type { CertificateFile } from "./certificate-file.ts";
import { parseFraction } from "./fraction.ts";
import type { LotteryFile } from "./lottery-file.ts";
import { asNumber, isProved } from "./proved.ts";

export interface LevelReached {
  readonly chance: number;
  readonly bound: number;
  /** No more than a billionth apart. */
  readonly proved: boolean;
}

/** The chance of each level in quadrillionths, ascending: all there are under leximin, else the lowest. */
export function chancesByLevel(
  certificate: CertificateFile,
  lottery: LotteryFile,
  objective: string,
): readonly number[] {
  const different = differentChances(certificate, lottery);
  return objective === "leximin" ? different : different.slice(0, 1);
}

/** Of everyone who can be selected, in quadrillionths, ascending. */
export function differentChances({ chances }: CertificateFile, { neverSelectable }: LotteryFile): readonly number[] {
  const never = new Set(neverSelectable);
  return [...new Set(chances.filter((_, g) => !never.has(g)))].toSorted((a, b) => a - b);
}

/** One a level, ascending; of a certificate whose levels are those of its chances. */
export function levelsReached(certificate: CertificateFile, lottery: LotteryFile, objective: string): LevelReached[] {
  const chances = chancesByLevel(certificate, lottery, objective);
  return certificate.levels.map(({ bound }, level) => {
    const reached = { numerator: BigInt(chances[level]!), denominator: chanceUnit };
    const most = parseFraction(bound);
    return { chance: asNumber(reached), bound: asNumber(most), proved: isProved(reached, most) };
  });
}
