import { describe, expect, it } from "vitest";
import { chanceUnit } from "../../../src/certificate/certificate.ts";
import type { Mixture } from "../../../src/lottery/mixture.ts";
import { isObjective, objectiveNames, type Objective } from "../../../src/lottery/objective-names.ts";
import { makeMixture } from "../../../src/lottery/objectives.ts";
import { keyedRandom } from "../../../src/lottery/random.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver } from "../../../src/solver/highs.ts";
import { expectBounds } from "../../support/bounds.ts";
import { polytope } from "../../support/polytopes.ts";

it("isObjective knows the objectives, and no name that only an object of JavaScript has", () => {
  for (const name of objectiveNames) expect(isObjective(name)).toBe(true);
  expect(isObjective("Maximin")).toBe(false);
  expect(isObjective("toString")).toBe(false);
});

/**
 * Two crowds at once (see `crowd`): 16 people, a panel of 10, so that yeses may be an even number and all that fractions can do people can. With t the
 * seat that each who says yes to nothing gives up, chances are 1 − t for them, (1 + t)/2 for pairs and 1 − 2t for those who say yes to all.
 */
const crowds = polytope(
  10,
  [
    { members: 2, values: [0, 0, 0] },
    { members: 4, values: [0, 1, 1] },
    { members: 4, values: [1, 0, 1] },
    { members: 4, values: [1, 1, 0] },
    { members: 2, values: [1, 1, 1] },
  ],
  [0, 1, 2].map(() => [
    [4, 4],
    [6, 6],
  ]),
);

async function mixtureOf(shape: Polytope, objective: Objective, gamma = 1): Promise<Mixture | undefined> {
  const solver = await loadSolver();
  const random = keyedRandom("objectives");
  return makeMixture({ solver, polytope: shape, random, draws: 500, progress: () => undefined, objective, gamma });
}

async function mixtureFor(objective: Objective, gamma?: number): Promise<Mixture> {
  return (await mixtureOf(crowds, objective, gamma))!;
}

const chances = ({ chances }: Mixture): number[] => chances.map((chance) => chance / Number(chanceUnit));

const expectChances = (mixture: Mixture, t: number): void => {
  const pair = (1 + t) / 2;
  [1 - t, pair, pair, pair, 1 - 2 * t].forEach((chance, g) => {
    expect(chances(mixture)[g]).toBeCloseTo(chance, 9);
  });
};

describe("makeMixture", () => {
  it("for leximin has the lowest chance as high as can be, then the next", async () => {
    // (1 + t)/2 = 1 − 2t.
    const mixture = await mixtureFor("leximin");
    expectChances(mixture, 1 / 5);
    expect(mixture).toMatchObject({ status: "exact", optimum: undefined });
    expectBounds(mixture, [
      [3n, 5n],
      [4n, 5n],
    ]);
  });

  it("for maximin proves the lowest chance alone", async () => {
    const mixture = await mixtureFor("maximin");
    expect(Math.min(...chances(mixture))).toBeCloseTo(3 / 5, 9);
    expectBounds(mixture, [[3n, 5n]]);
    expect(mixture.optimum).toBeUndefined();
  });

  it("for minimax has the highest chance as low as can be", async () => {
    // 1 − t = (1 + t)/2.
    const mixture = await mixtureFor("minimax");
    expectChances(mixture, 1 / 3);
    const { kind, bound } = mixture.optimum!;
    expect(kind).toBe("highest");
    expect(bound.numerator * 3n).toBe(bound.denominator * 2n);
  });

  it("for nash has the product as great as can be", async () => {
    // As for one crowd: 16t² − 17t + 3 = 0.
    const mixture = await mixtureFor("nash");
    expectChances(mixture, (17 - Math.sqrt(97)) / 32);
    const { numerator, denominator } = mixture.optimum!.bound;
    expect(mixture.optimum!.kind).toBe("product");
    expect(Number(numerator) / Number(denominator)).toBeCloseTo(1, 9);
    expect(numerator).toBeGreaterThanOrEqual(denominator);
  });

  it("for goldilocks weighs the lowest chance against the highest, by gamma", async () => {
    // The highest is (1 + l)/2 for a lowest of l from 1/3 to 3/5, so that 8/5·(1 + l)/2 + γ·5/8/l is least at l² = γ·25/32: 1 − 2t = 1/2 for γ = 0.32.
    const half = await mixtureFor("goldilocks", 0.32);
    expectChances(half, 1 / 4);
    const { kind, bound } = half.optimum!;
    expect(kind).toBe("spread");
    // 8/5 · 3/4 + 0.32 · 5/8 · 2 = 1.6
    expect(Number(bound.numerator) / Number(bound.denominator)).toBeCloseTo(1.6, 9);
    expect(bound.numerator * 10n).toBeLessThanOrEqual(bound.denominator * 16n);
    expectChances(await mixtureFor("goldilocks", 100), 1 / 5);
    expectChances(await mixtureFor("goldilocks", 0.001), 1 / 3);
  });

  it.each(objectiveNames)(
    "for %s has nothing where not even fractions of people meet the quotas",
    async (objective) => {
      // Five seats for four people.
      const few = polytope(5, [{ members: 4, values: [0] }], [[[0, 5]]]);
      expect(await mixtureOf(few, objective)).toBeUndefined();
    },
  );

  it("for legacy has what the greedy filler drew, and what could have been", async () => {
    const mixture = await mixtureFor("legacy");
    expect(mixture).toMatchObject({ status: "simulated", optimum: undefined, integerPrograms: 0 });
    // 500 panels, each as often as it was drawn.
    for (const weight of mixture.weights) expect(Math.round(weight * 500) / 500).toBeCloseTo(weight, 12);
    expect(mixture.weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expectBounds(mixture, [[3n, 5n]]);
    expect(Math.min(...chances(mixture))).toBeLessThan(3 / 5);
  });
});
