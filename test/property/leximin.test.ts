import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceUnit, levelBound } from "../../src/certificate/certificate.ts";
import type { Lottery } from "../../src/lottery/lottery.ts";
import { feasiblePanels, neverOn } from "../support/brute-force.ts";
import { fractionalLeximinChances, leximinChances } from "../support/exact-leximin.ts";
import { chancesIn, isKept, largestMiss, lotteryOf, neverIn, rowsOf } from "../support/lotteries.ts";
import { runs } from "../support/runs.ts";
import { feasibleDraw, hardDraw, inAnyHomes, withHomes } from "../support/small-draw.ts";

describe.each([
  ["without homes", feasibleDraw, 200],
  [
    "under the household rule",
    fc.oneof({ weight: 1, arbitrary: withHomes(feasibleDraw) }, { weight: 3, arbitrary: inAnyHomes(hardDraw) }),
    150,
  ],
] as const)("leximin, beside a list of all panels and exact fractions, %s", (name, draws, count) => {
  it("gives everybody the chance they have in the one leximin lottery there is", async () => {
    const seen = { draws: 0, beyondPanels: 0 };
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const truth = leximinChances(draw, feasiblePanels(draw));
        const lottery = (await lotteryOf(draw, "leximin"))!;
        expect(lottery.status).toBe("exact");
        expect(largestMiss(chancesIn(lottery), truth)).toBeLessThan(1e-10);
        expect(neverIn(lottery)).toEqual(neverOn(feasiblePanels(draw), draw.pool.people.length));
        seen.draws++;
        if (largestMiss(fractionalLeximinChances(draw), truth) > 1e-9) seen.beyondPanels++;
      }),
      runs(count),
    );
    const share = seen.beyondPanels / seen.draws;
    console.log(`${name}: of ${seen.draws} draws, fractions of people would have other chances in ${share.toFixed(2)}`);
    expect(share).toBeGreaterThan(0.2);
  });

  it("has a level for each different chance, each with a bound that the chance keeps and an inequality that all panels keep", async () => {
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const lottery = (await lotteryOf(draw, "leximin"))!;
        const rows = rowsOf(draw, lottery);
        const panels = feasiblePanels(draw);
        const different = differentChances(lottery);
        expect(lottery.levels).toHaveLength(different.length);
        lottery.levels.forEach(({ bound, multipliers }, level) => {
          const held = lottery.chances.map((chance) => (chance < different[level]! ? chance : undefined));
          expect(levelBound(rows, multipliers, held)).toEqual(bound);
          expect(bound.numerator * chanceUnit).toBeGreaterThanOrEqual(bound.denominator * BigInt(different[level]!));
          expect(isKept(draw, lottery, multipliers, panels)).toBe(true);
        });
      }),
      runs(count / 2),
    );
  });

  it("proves every level by whole numbers alone where fractions of people could do no better", async () => {
    let levels = 0;
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        fc.pre(largestMiss(fractionalLeximinChances(draw), leximinChances(draw, feasiblePanels(draw))) < 1e-9);
        const lottery = (await lotteryOf(draw, "leximin"))!;
        expect(lottery.solverBound).toBeUndefined();
        differentChances(lottery).forEach((chance, level) => {
          const { numerator, denominator } = lottery.levels[level]!.bound;
          const above = Number(numerator) / Number(denominator) - chance / Number(chanceUnit);
          expect(above).toBeLessThan(1e-12);
          levels++;
        });
      }),
      runs(count / 2),
    );
    expect(levels).toBeGreaterThan(count / 2);
  });
});

/** Ascending, of those who can be selected. */
function differentChances({ chances, neverSelectable }: Lottery): number[] {
  const counted = chances.filter((_, g) => !neverSelectable.includes(g));
  return [...new Set(counted)].toSorted((a, b) => a - b);
}
