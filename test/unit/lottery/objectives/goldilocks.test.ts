import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { AimSpace } from "../../../../src/lottery/aim-space.ts";
import type { ChanceLimits } from "../../../../src/lottery/chance-limits.ts";
import { goldilocksLimits } from "../../../../src/lottery/objectives/goldilocks.ts";
import { polytopeRows } from "../../../../src/quotas/programs.ts";
import { loadSolver, type Solver } from "../../../../src/solver/highs.ts";
import { instanceSpace, sketch, spaceOf } from "../../../support/aim-spaces.ts";
import { crowd, polytope } from "../../../support/polytopes.ts";
import { runs } from "../../../support/runs.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

/** Lowest highest chance when nobody not excluded has less than `lowest`; infinite where that cannot be. */
const highestFor = ({ polytope: shape, excluded, cuts }: AimSpace, lowest: number): number => {
  const { sizes } = shape;
  const columns = Int32Array.from(sizes.keys());
  const program = solver.program({
    sense: "minimise",
    cost: Float64Array.from([...sizes.map(() => 0), 1]),
    lower: Float64Array.from([...sizes].map((size, g) => (excluded.has(g) ? 0 : size * lowest)).concat(0)),
    upper: Float64Array.from([...sizes].map((size, g) => (excluded.has(g) ? 0 : size)).concat(1)),
    rows: [
      ...polytopeRows(shape),
      ...cuts.map(({ weights, atMost }) => ({ lower: -Infinity, upper: atMost, columns, values: weights })),
      ...Array.from(sizes, (size, g) => ({
        lower: -Infinity,
        upper: 0,
        columns: [g, sizes.length],
        values: [1, -size],
      })),
    ],
  });
  const optimum = program.solve() === "optimal" ? program.objective() : Infinity;
  program.dispose();
  return optimum;
};

const costOf = ({ polytope: shape, excluded }: AimSpace, gamma: number, { lowest, highest }: ChanceLimits): number => {
  const people = shape.sizes.reduce((sum, size, g) => (excluded.has(g) ? sum : sum + size), 0);
  return (people / shape.panelSize) * highest + (gamma * shape.panelSize) / (people * lowest);
};

describe("goldilocksLimits", () => {
  it.each([
    [0.01, 1 / 3, 2 / 3],
    [0.32, 1 / 2, 3 / 4],
    [1, 3 / 5, 4 / 5],
  ])("with gamma %d, the lowest chance %d and the highest %d", (gamma, lowest, highest) => {
    // See `crowd`: u = (1 + l)/2 for l from 1/3 to 3/5, so 8/5·u + γ·5/8/l is least at l² = γ·25/32.
    const limits = goldilocksLimits(spaceOf(solver, crowd), gamma);
    expect(limits.lowest).toBeCloseTo(lowest, 11);
    expect(limits.highest).toBeCloseTo(highest, 11);
  });

  it("is the same chance for all where that can be, whatever gamma", () => {
    const groups = [7, 3].map((members, value) => ({ members, values: [value] }));
    const space = spaceOf(
      solver,
      polytope(4, groups, [
        [
          [0, 4],
          [0, 4],
        ],
      ]),
    );
    for (const gamma of [0.001, 1, 1000]) {
      const { lowest, highest } = goldilocksLimits(space, gamma);
      expect(lowest).toBeCloseTo(0.4, 12);
      expect(highest).toBeCloseTo(0.4, 12);
    }
  });

  it("can be had, and no lowest chance goes with a better highest", () => {
    const gammas = fc.constantFrom(1e-6, 0.01, 0.3, 1, 3, 100, 1e6);
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(sketch, gammas, fc.array(share, { minLength: 6, maxLength: 6 }), (of, gamma, shares) => {
        const space = spaceOf(solver, of.polytope, of.cuts);
        const limits = goldilocksLimits(space, gamma);
        const least = costOf(space, gamma, limits);
        expect(highestFor(space, limits.lowest * (1 - 1e-12))).toBeCloseTo(limits.highest, 9);
        // Near by, and anywhere.
        for (const lowest of [0.999 * limits.lowest, 1.001 * limits.lowest, ...shares]) {
          expect(costOf(space, gamma, { lowest, highest: highestFor(space, lowest) })).toBeGreaterThan(
            least * (1 - 1e-9),
          );
        }
      }),
      runs(60),
    );
  });

  it("raises the lowest chance and the highest with gamma", () => {
    const space = instanceSpace(solver, "hd_30");
    const limits = [0.001, 0.01, 0.1, 1, 10, 100].map((gamma) => goldilocksLimits(space, gamma));
    limits.slice(1).forEach(({ lowest, highest }, i) => {
      expect(lowest).toBeGreaterThan(limits[i]!.lowest - 1e-12);
      expect(highest).toBeGreaterThan(limits[i]!.highest - 1e-12);
    });
    expect(limits[0]!.highest).toBeLessThan(0.5);
    expect(limits[5]!.lowest).toBeGreaterThan(0.0413);
  });
});
