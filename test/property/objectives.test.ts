import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Lottery } from "../../src/lottery/lottery.ts";
import type { Objective } from "../../src/lottery/objective-names.ts";
import { loadSolver, type Solver } from "../../src/solver/highs.ts";
import { leastSpread, productRoom, shortfallOver } from "../support/all-lotteries.ts";
import { feasiblePanels, neverOn } from "../support/brute-force.ts";
import { leximinChances, minimaxChances } from "../support/exact-leximin.ts";
import { chancesIn, isKept, largestMiss, lotteryOf, neverIn, optimising } from "../support/lotteries.ts";
import { runs } from "../support/runs.ts";
import { feasibleDraw, inAnyHomes, withHomes, type SmallDraw } from "../support/small-draw.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

/** A lottery and the list of all panels, of which some mix has just its chances. */
interface Checked {
  readonly lottery: Lottery;
  readonly panels: readonly (readonly number[])[];
  readonly chances: readonly number[];
  /** People on some panel. */
  readonly people: readonly number[];
}

async function checkedLottery(draw: SmallDraw, objective: Objective, gamma = 1): Promise<Checked> {
  const panels = feasiblePanels(draw);
  const never = neverOn(panels, draw.pool.people.length);
  const lottery = (await lotteryOf(draw, objective, { gamma }))!;
  const chances = chancesIn(lottery);
  expect(lottery.status).toBe("exact");
  expect(neverIn(lottery)).toEqual(never);
  expect(shortfallOver(solver, panels, chances)).toBeLessThan(1e-8);
  const seats = chances.reduce((sum, chance) => sum + chance, 0);
  expect(Math.abs(seats - draw.panelSize)).toBeLessThan(1e-9 * chances.length);
  const people = Array.from(chances.keys()).filter((person) => !never.includes(person));
  return { lottery, panels, chances, people };
}

describe.each([
  ["draws", feasibleDraw],
  ["draws with homes", fc.oneof(withHomes(feasibleDraw), inAnyHomes(feasibleDraw))],
] as const)("beside a list of all panels, for %s", (_, draws) => {
  it("maximin gives nobody who can be selected less than the lowest chance of leximin", async () => {
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const checked = await checkedLottery(draw, "maximin");
        const truth = leximinChances(draw, checked.panels);
        expect(lowestOf(checked)).toBeCloseTo(lowestOf({ ...checked, chances: truth }), 9);
        expect(checked.lottery.achieved).toBe(lowestOf(checked));
        expect(checked.lottery.bound).toBeCloseTo(lowestOf(checked), 9);
      }),
      runs(60),
    );
  });

  it("minimax gives nobody more than somebody must have, and is the leximin of all lotteries that do so", async () => {
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const { chances, panels } = await checkedLottery(draw, "minimax");
        const truth = minimaxChances(draw, panels);
        expect(Math.max(...chances)).toBeCloseTo(truth.highest, 8);
        expect(largestMiss(chances, truth.chances)).toBeLessThan(1e-6);
      }),
      runs(60),
    );
  });

  it("nash has a product of chances that nothing betters", async () => {
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const { chances, panels } = await checkedLottery(draw, "nash");
        expect(productRoom(panels, chances)).toBeLessThan(1 + 1e-8);
      }),
      runs(60),
    );
  });

  it("goldilocks keeps the highest chance as low and the lowest as high as they can be at once", async () => {
    const gammas = fc.constantFrom(0.01, 0.3, 1, 3, 100);
    await fc.assert(
      fc.asyncProperty(draws, gammas, async (draw, gamma) => {
        const checked = await checkedLottery(draw, "goldilocks", gamma);
        const { panels, people } = checked;
        const least = leastSpread(solver, panels, { people, gamma, near: lowestOf(checked) });
        expect(spreadOf(draw, checked, gamma)).toBeLessThan(least * (1 + 1e-8));
      }),
      runs(60),
    );
  });
});

describe("what proves an objective's optimum", () => {
  it("is an inequality that all panels keep, and never says more than is true", async () => {
    const seen = { draws: 0, tight: 0 };
    await fc.assert(
      fc.asyncProperty(fc.oneof(feasibleDraw, withHomes(feasibleDraw)), async (draw) => {
        const nash = await checkedLottery(draw, "nash");
        const minimax = await checkedLottery(draw, "minimax");
        const goldilocks = await checkedLottery(draw, "goldilocks");
        for (const { lottery, panels } of [nash, minimax, goldilocks]) {
          expect(isKept(draw, lottery, lottery.optimum!.multipliers, panels)).toBe(true);
        }
        const spread = spreadOf(draw, goldilocks, 1);
        // Each is at least 1, and 1 where fractions of people could do no better.
        const room = [boundOf(nash), Math.max(...minimax.chances) / boundOf(minimax), spread / boundOf(goldilocks)];
        expect(boundOf(nash)).toBeGreaterThan(productRoom(nash.panels, nash.chances) - 1e-9);
        for (const factor of room) expect(factor).toBeGreaterThan(1 - 1e-8);
        seen.draws += 3;
        seen.tight += room.filter((factor) => factor < 1 + 1e-7).length;
      }),
      runs(60),
    );
    expect(seen.tight / seen.draws).toBeGreaterThan(0.5);
  });
});

describe("objectives beside each other", () => {
  it("each does its own best: no other has a higher lowest chance, a lower highest, a greater product or a smaller spread", async () => {
    await fc.assert(
      fc.asyncProperty(feasibleDraw, async (draw) => {
        const of = new Map<Objective, Checked>();
        for (const objective of optimising) of.set(objective, await checkedLottery(draw, objective));
        const expectBest = (objective: Objective, measure: (checked: Checked) => number): void => {
          const others = Math.max(...[...of.values()].map(measure));
          expect(measure(of.get(objective)!)).toBeGreaterThan(others - 1e-8);
        };
        expectBest("leximin", lowestOf);
        expectBest("maximin", lowestOf);
        expectBest("minimax", ({ chances }) => -Math.max(...chances));
        expectBest("nash", ({ chances, people }) =>
          people.reduce((sum, person) => sum + Math.log(chances[person]!), 0),
        );
        expectBest("goldilocks", (checked) => -spreadOf(draw, checked, 1));
      }),
      runs(40),
    );
  });
});

function boundOf({ lottery }: Checked): number {
  const { numerator, denominator } = lottery.optimum!.bound;
  return Number(numerator) / Number(denominator);
}

type Chances = Pick<Checked, "chances" | "people">;

function lowestOf({ chances, people }: Chances): number {
  return Math.min(...people.map((person) => chances[person]!));
}

function spreadOf({ panelSize }: SmallDraw, { chances, people }: Chances, gamma: number): number {
  const fair = panelSize / people.length;
  return Math.max(...chances) / fair + (gamma * fair) / lowestOf({ chances, people });
}
