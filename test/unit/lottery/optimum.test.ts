import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { productBound, type Fraction } from "../../../src/certificate/certificate.ts";
import { highestOptimum, productOptimum, spreadOptimum } from "../../../src/lottery/optimum.ts";
import { goldilocksLimits } from "../../../src/lottery/objectives/goldilocks.ts";
import { lowestMaximum } from "../../../src/lottery/objectives/minimax.ts";
import { nashTarget } from "../../../src/lottery/objectives/nash.ts";
import { inequalityOf } from "../../../src/quotas/inequality.ts";
import { rowsOfPolytope } from "../../../src/quotas/multipliers.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { sketch, spaceOf } from "../../support/aim-spaces.ts";
import { countingSolver } from "../../support/counting-solver.ts";
import { crowd, polytope, village, villagePanel } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const open = (problem: Polytope, excluded: readonly number[] = []) => ({
  ...{ solver, polytope: problem },
  excluded: new Set(excluded),
});

const units = (chances: readonly number[]): number[] => chances.map((chance) => Math.round(chance * 1e15));
const valueOf = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);

/** Two old people and three young ones; of the old none may sit. */
const youngOnly = polytope(
  2,
  [2, 3].map((members, value) => ({ members, values: [value] })),
  [
    [
      [0, 0],
      [2, 2],
    ],
  ],
);

it("every proof gives the solver back what it took", () => {
  const counting = countingSolver(solver);
  const space = { solver: counting, polytope: village, excluded: new Set<number>() };
  productOptimum(space, units([0.4, 0.4, 0.4, 0.4]));
  highestOptimum(space);
  spreadOptimum(space, 1, 0.4);
  expect([counting.opened, counting.held]).toEqual([3, 0]);
});

describe("productOptimum", () => {
  it("proves that a product is the greatest", () => {
    // Everyone at 2/5: Σ x / p = 4 · 5/2 = 10 for ten people.
    const { kind, bound } = productOptimum(open(village), units([0.4, 0.4, 0.4, 0.4]));
    expect(kind).toBe("product");
    expect(valueOf(bound)).toBeCloseTo(1, 12);
  });

  it("says how much greater it may be", () => {
    // One old woman on every panel: chances 1/2, 1/3, 1/3, 1/2. A panel of a old women has Σ x / p = 2(2 − a)·2 + 2a·3 = 8 + 2a, 12 at most: 12/10.
    const chances = units([1 / 2, 1 / 3, 1 / 3, 1 / 2]);
    const { bound, multipliers, scale } = productOptimum(open(village), chances);
    expect(valueOf(bound)).toBeCloseTo(6 / 5, 12);
    expect(bound).toEqual(productBound(rowsOfPolytope(village, new Set()), multipliers, scale!, chances));
  });

  it("counts only those who can be selected", () => {
    const { bound } = productOptimum(open(youngOnly, [0]), units([0, 2 / 3]));
    expect(valueOf(bound)).toBeCloseTo(1, 12);
  });

  it("proves the Nash optimum of any space", () => {
    fc.assert(
      fc.property(sketch, ({ polytope: shape }) => {
        const space = spaceOf(solver, shape);
        const chances = units(Array.from(nashTarget(space), (seats, g) => seats / shape.sizes[g]!));
        const factor = valueOf(productOptimum(space, chances).bound);
        expect(factor).toBeGreaterThan(1 - 1e-12);
        expect(factor).toBeLessThan(1 + 1e-8);
      }),
      runs(60),
    );
  });
});

describe("highestOptimum", () => {
  it("proves what somebody must have", () => {
    // See `crowd`: 1 − t = (1 + t)/2 at t = 1/3.
    const { kind, bound, multipliers } = highestOptimum(open(crowd));
    expect(kind).toBe("highest");
    expect(bound.numerator * 3n).toBe(bound.denominator * 2n);
    // All its panels keep to the inequality: one of each pair, and the two others.
    const { prices, limit } = inequalityOf(rowsOfPolytope(crowd, new Set()), multipliers);
    expect(prices.reduce((a, b) => a + b) <= limit).toBe(true);
  });

  it("is what all have where all have the same, and 1 where somebody is certain of a seat", () => {
    expect(valueOf(highestOptimum(open(village)).bound)).toBeCloseTo(2 / 5, 12);
    expect(valueOf(highestOptimum(open(youngOnly, [0])).bound)).toBeCloseTo(2 / 3, 12);
    const certain = polytope(
      2,
      [1, 3].map((members, value) => ({ members, values: [value] })),
      [
        [
          [1, 1],
          [1, 1],
        ],
      ],
    );
    expect(valueOf(highestOptimum(open(certain)).bound)).toBe(1);
  });

  it("proves the lowest highest chance of any space", () => {
    fc.assert(
      fc.property(sketch, ({ polytope: shape }) => {
        const space = spaceOf(solver, shape);
        expect(valueOf(highestOptimum(space).bound)).toBeCloseTo(lowestMaximum(space), 9);
      }),
      runs(100),
    );
  });
});

describe("spreadOptimum", () => {
  it("proves what highest and lowest come to", () => {
    // See `crowd`: u = (1 + l)/2, 8/5·u + γ·5/8/l, γ = 0.32: l = 1/2, u = 3/4, 6/5 + 2/5 = 1.6.
    const { kind, bound } = spreadOptimum(open(crowd), 0.32, 1 / 2);
    expect(kind).toBe("spread");
    expect(valueOf(bound)).toBeCloseTo(1.6, 12);
    expect(bound.numerator * 10n <= bound.denominator * 16n).toBe(true);
  });

  it("is 1 + γ where all have the same", () => {
    for (const gamma of [0.01, 1, 25]) {
      expect(valueOf(spreadOptimum(open(village), gamma, 2 / 5).bound)).toBeCloseTo(1 + gamma, 9);
      expect(valueOf(spreadOptimum(open(youngOnly, [0]), gamma, 2 / 3).bound)).toBeCloseTo(1 + gamma, 9);
    }
  });

  it("proves the least spread of any space, nearly to the last digit", () => {
    fc.assert(
      fc.property(sketch, fc.constantFrom(0.01, 0.3, 1, 3, 100), ({ polytope: shape }, gamma) => {
        const space = spaceOf(solver, shape);
        const { lowest, highest } = goldilocksLimits(space, gamma);
        const people = shape.sizes.reduce((sum, size, g) => (space.excluded.has(g) ? sum : sum + size), 0);
        const fair = shape.panelSize / people;
        const value = highest / fair + (gamma * fair) / lowest;
        const proved = valueOf(spreadOptimum(space, gamma, lowest).bound);
        expect(proved).toBeLessThan(value * (1 + 1e-9));
        expect(proved).toBeGreaterThan(value * (1 - 1e-7));
      }),
      runs(100),
    );
  });

  it("never proves more than a lottery has, however far off the lowest chance is taken", () => {
    // With a old women on a panel, all from 0 to 2: chances a/3 and (2 − a)/2.
    for (const near of [0.05, 0.2, 0.39, 0.6, 1]) {
      const proved = valueOf(spreadOptimum(open(village), 1, near).bound);
      for (const a of [0.5, 1, 1.2, 1.5]) {
        const chances = villagePanel(a).map((seats, g) => seats / village.sizes[g]!);
        const value = Math.max(...chances) / 0.4 + 0.4 / Math.min(...chances);
        expect(proved).toBeLessThanOrEqual(value + 1e-12);
      }
    }
  });
});
