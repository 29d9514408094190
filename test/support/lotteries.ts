/** Lotteries of small draws, and everybody's chance in them. */
import { chanceUnit } from "../../src/certificate/certificate.ts";
import { makeLottery, type Lottery } from "../../src/lottery/lottery.ts";
import type { Objective } from "../../src/lottery/objective-names.ts";
import { inequalityOf, type Multipliers, type Rows } from "../../src/quotas/inequality.ts";
import { rowsOfPolytope } from "../../src/quotas/multipliers.ts";
import { polytopeOf } from "../../src/quotas/polytope.ts";
import type { SmallDraw } from "./small-draw.ts";

/** All objectives that optimise. */
export const optimising = ["leximin", "maximin", "nash", "goldilocks", "minimax"] as const;

export function lotteryOf(
  draw: SmallDraw,
  objective: Objective,
  { ticketCount = 10, gamma = 1, key = "a key" } = {},
): Promise<Lottery | undefined> {
  return makeLottery({ ...draw, objective, gamma, ticketCount, key });
}

/** Of each person of the pool. */
export function chancesIn({ groups, chances }: Lottery): number[] {
  const each: number[] = [];
  groups.forEach(({ members }, g) => {
    for (const person of members) each[person] = chances[g]! / Number(chanceUnit);
  });
  return each;
}

/** People on no panel, ascending. */
export function neverIn({ groups, neverSelectable }: Lottery): number[] {
  return neverSelectable.flatMap((g) => groups[g]!.members).toSorted((a, b) => a - b);
}

/** The largest difference of two people's chances at one place of both lists. */
export function largestMiss(chances: readonly number[], truth: readonly number[]): number {
  return truth.reduce((worst, chance, person) => Math.max(worst, Math.abs(chance - chances[person]!)), 0);
}

/** What the certificates of a lottery speak about. */
export function rowsOf({ pool, quotas, panelSize }: SmallDraw, { groups, neverSelectable }: Lottery): Rows {
  return rowsOfPolytope(polytopeOf(pool.features, groups, quotas, panelSize), new Set(neverSelectable));
}

/** Whether all panels keep the inequality that the multipliers make. */
export function isKept(
  draw: SmallDraw,
  lottery: Lottery,
  multipliers: Multipliers,
  panels: readonly (readonly number[])[],
): boolean {
  const { prices, limit } = inequalityOf(rowsOf(draw, lottery), multipliers);
  const priceOf: bigint[] = [];
  lottery.groups.forEach(({ members }, g) => {
    for (const person of members) priceOf[person] = prices[g]!;
  });
  return panels.every((panel) => panel.reduce((sum, person) => sum + priceOf[person]!, 0n) <= limit);
}
