import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { NashDual } from "../../../src/lottery/nash-dual.ts";
import { openRows } from "../../../src/lottery/open-rows.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { sketch, spaceOf } from "../../support/aim-spaces.ts";
import { polytope } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

/** Five people of one group, a panel of two: the only row is the panel size, so its price is the cost. */
const single = (price: number, smoothing: number): NashDual => {
  const dual = new NashDual(openRows(spaceOf(solver, polytope(2, [{ members: 5, values: [0] }], [[[0, 5]]]))));
  dual.prices[0] = price;
  dual.evaluate(smoothing);
  return dual;
};

describe("NashDual", () => {
  it("gives 1/cost, and certainty to whoever costs less than 1", () => {
    expect([4, 1, 0.5, 0, -3].map((price) => single(price, 0).chances[0])).toEqual([0.25, 1, 1, 1, 1]);
    expect([4, 1, 0.5].map((price) => single(price, 0).slopes[0])).toEqual([5 / 16, 0, 0]);
    expect(single(4, 0).activity[0]).toBe(5 / 4);
  });

  it("smoothed, solves 1/p − μ/(1 + μ − p) = cost, with p between 0 and 1 + μ", () => {
    const cost = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(cost, fc.integer({ min: 0, max: 12 }), (price, digits) => {
        const smoothing = 10 ** -digits;
        const p = single(price, smoothing).chances[0]!;
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1 + smoothing);
        // Cleared of fractions, and in proportion to its terms.
        const most = 1 + smoothing;
        const terms = [most - p, -smoothing * p, -price * p * (most - p)];
        const scale = Math.max(...terms.map(Math.abs), 1e-300);
        expect(Math.abs(terms.reduce((a, b) => a + b)) / Math.max(scale, Math.abs(price) * 1e-3, 1e-3)).toBeLessThan(
          1e-9,
        );
      }),
      runs(500),
    );
  });

  it("knows the slope to many digits, however little is smoothed", () => {
    // With 1 + μ − p ≈ μ/(1 − cost) where the cost is below 1, the slope is μ/(1 − cost)²; above 1 it is p² = 1/cost².
    for (const cost of [-3, 0, 0.5, 0.9]) {
      expect(single(cost, 1e-12).slopes[0]! / (5e-12 / (1 - cost) ** 2)).toBeCloseTo(1, 8);
    }
    for (const cost of [1.1, 2, 400]) expect(single(cost, 1e-12).slopes[0]! / (5 / cost ** 2)).toBeCloseTo(1, 8);
  });

  it("keeps within limits that give way with the smoothing alone, and equalities exactly", () => {
    const rows = openRows(
      spaceOf(
        solver,
        polytope(
          3,
          [0, 1].map((value) => ({ members: 9, values: [value] })),
          [
            [
              [1, 2],
              [0, 3],
            ],
          ],
        ),
      ),
    );
    const dual = new NashDual(rows);
    const allowed = (price: number, smoothing: number): number => {
      dual.prices[0] = price;
      dual.evaluate(smoothing);
      return dual.allowed[0]!;
    };
    // Without a price the middle; with a great one a limit.
    expect(allowed(0, 1e-3)).toBe(1.5);
    expect(allowed(1, 1e-12)).toBeCloseTo(2, 10);
    expect(allowed(-1, 1e-12)).toBeCloseTo(1, 10);
    expect(allowed(1e9, 1e-3)).toBeLessThanOrEqual(2 + 2e-3);
    expect(dual.allowed[1]).toBe(3);
    expect(dual.allowedSlopes[1]).toBe(0);
  });

  it("knows how chances and limits change with prices", () => {
    const step = 1e-6;
    fc.assert(
      fc.property(
        sketch,
        fc.array(fc.double({ min: -2, max: 3, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (of, y) => {
          const rows = openRows(spaceOf(solver, of.polytope, of.cuts));
          const dual = new NashDual(rows);
          const at = (shift: number) => {
            dual.prices.forEach((_, r) => (dual.prices[r] = y[r]! + shift));
            dual.evaluate(0.1);
            const { chances, allowed, costs } = dual;
            return { chances: chances.slice(), allowed: allowed.slice(), costs: costs.slice() };
          };
          const before = at(-step);
          const after = at(step);
          at(0);
          rows.sizes.forEach((size, i) => {
            const fall = (size * (before.chances[i]! - after.chances[i]!)) / (after.costs[i]! - before.costs[i]!);
            expect(fall / size).toBeCloseTo(dual.slopes[i]! / size, 4);
          });
          rows.upper.forEach((upper, r) => {
            const rise = (after.allowed[r]! - before.allowed[r]!) / (2 * step);
            expect(rise / Math.max(1, upper)).toBeCloseTo(dual.allowedSlopes[r]! / Math.max(1, upper), 3);
          });
        },
      ),
      runs(60),
    );
  });
});
