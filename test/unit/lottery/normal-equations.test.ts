import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { NormalEquations } from "../../../src/lottery/normal-equations.ts";
import { openRows, type OpenRows } from "../../../src/lottery/open-rows.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { sketch, spaceOf } from "../../support/aim-spaces.ts";
import { runs } from "../../support/runs.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

/** A·diag(d)·Aᵀ·y + diag(t)·y, group by group, straight from what A is. */
const product = (rows: OpenRows, d: Float64Array, t: Float64Array, y: Float64Array): Float64Array => {
  const result = y.map((value, r) => (t[r] === 0 ? 0 : t[r]! * value));
  rows.groups.forEach((_, i) => {
    const entries: [number, number][] = [];
    for (let e = rows.starts[i]!; e < rows.starts[i + 1]!; e++) entries.push([rows.rows[e]!, rows.values[e]!]);
    if (rows.ownRow[i]! >= 0) entries.push([rows.ownRow[i]!, 1]);
    const inner = entries.reduce((sum, [row, value]) => sum + value * y[row]!, 0);
    for (const [row, value] of entries) result[row]! += value * d[i]! * inner;
  });
  return result;
};

const unit = fc.double({ min: 0.01, max: 1, noNaN: true });
const numbers = fc.array(unit, { minLength: 40, maxLength: 40 });

describe("NormalEquations", () => {
  it("solves for any rows, those of homes included", () => {
    fc.assert(
      fc.property(sketch, numbers, numbers, numbers, ({ polytope, cuts }, ofGroups, ofRows, sides) => {
        const rows = openRows(spaceOf(solver, polytope, cuts));
        const d = rows.sizes.map((_, i) => ofGroups[i]!);
        const t = rows.lower.map((_, r) => ofRows[r]!);
        const equations = new NormalEquations(rows);
        equations.factorise(d, t);
        const y = rows.lower.map((_, r) => sides[r]!);
        equations.solve(y);
        product(rows, d, t, y).forEach((side, r) => {
          expect(side).toBeCloseTo(sides[r]!, 9);
        });
      }),
      runs(100),
    );
  });

  it("solves what rows that say the same leave open, for sides that agree", () => {
    fc.assert(
      fc.property(sketch, numbers, numbers, ({ polytope, cuts }, ofGroups, unknowns) => {
        const rows = openRows(spaceOf(solver, polytope, cuts));
        const d = rows.sizes.map((_, i) => ofGroups[i]!);
        const t = new Float64Array(rows.lower.length);
        const some = rows.lower.map((_, r) => unknowns[r]!);
        const sides = product(rows, d, t, some);
        const equations = new NormalEquations(rows);
        equations.factorise(d, t);
        const y = sides.slice();
        equations.solve(y);
        product(rows, d, t, y).forEach((side, r) => {
          expect(side).toBeCloseTo(sides[r]!, 7);
        });
      }),
      runs(100),
    );
  });

  it("keeps the unknown of a row with infinite weight at 0, and solves the rest without it", () => {
    fc.assert(
      fc.property(sketch, numbers, numbers, fc.nat(), ({ polytope, cuts }, ofGroups, sides, pick) => {
        const rows = openRows(spaceOf(solver, polytope, cuts));
        const held = pick % rows.lower.length;
        const d = rows.sizes.map((_, i) => ofGroups[i]!);
        const t = rows.lower.map((_, r) => (r === held ? Infinity : 1));
        const equations = new NormalEquations(rows);
        equations.factorise(d, t);
        const y = rows.lower.map((_, r) => sides[r]!);
        equations.solve(y);
        expect(Math.abs(y[held]!)).toBe(0);
        const finite = t.map((weight) => (weight === Infinity ? 0 : weight));
        product(rows, d, finite, y).forEach((side, r) => {
          if (r !== held) expect(side).toBeCloseTo(sides[r]!, 9);
        });
      }),
      runs(100),
    );
  });
});
