import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { NashDual } from "../../../src/lottery/nash-dual.ts";
import { polish } from "../../../src/lottery/nash-polish.ts";
import { NormalEquations } from "../../../src/lottery/normal-equations.ts";
import { openRows } from "../../../src/lottery/open-rows.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { spaceOf } from "../../support/aim-spaces.ts";
import { polytope } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

/** Three seats for four old and eight young people, at least two of them for the old. */
const shape = polytope(
  3,
  [
    { members: 4, values: [0] },
    { members: 8, values: [1] },
  ],
  [
    [
      [2, 3],
      [0, 3],
    ],
  ],
);

const dualAt = (...prices: readonly number[]): { dual: NashDual; equations: NormalEquations } => {
  const dual = new NashDual(openRows(spaceOf(solver, shape)));
  prices.forEach((price, r) => (dual.prices[r] = price));
  return { dual, equations: new NormalEquations(dual.rows) };
};

describe("polish", () => {
  it("finds the prices from near by, short of where everybody old is certain of a seat", () => {
    // The old have 2 of 4, so 1/p = 2; the young 1 of 8, 1/p = 8, which is the price of a seat. So the old's row has 2 − 8 = −6.
    // At −6.5 and 7.5 the price of the old is 1, and so are their chances.
    const error = fc.double({ min: -0.49, max: 0.49, noNaN: true });
    fc.assert(
      fc.property(error, error, (a, b) => {
        const { dual, equations } = dualAt(-6 + a, 8 + b);
        expect(polish(dual, equations)).toBeLessThan(1e-14);
        expect(dual.prices[0]).toBeCloseTo(-6, 12);
        expect(dual.prices[1]).toBeCloseTo(8, 12);
        expect(dual.chances[0]).toBeCloseTo(1 / 2, 14);
        expect(dual.chances[1]).toBeCloseTo(1 / 8, 14);
      }),
      runs(50),
    );
  });

  it("takes the price from a row that does not bind", () => {
    const free = polytope(
      4,
      [0, 1].map((value) => ({ members: 4, values: [value] })),
      [
        [
          [1, 3],
          [0, 4],
        ],
      ],
    );
    const dual = new NashDual(openRows(spaceOf(solver, free)));
    dual.prices.set([0.01, 1.9]);
    expect(polish(dual, new NormalEquations(dual.rows))).toBeLessThan(1e-14);
    expect([...dual.prices]).toEqual([0, 2]);
  });

  it("says how far off it is where it finds none", () => {
    // A seat for nothing: everybody is certain of one, whatever the first steps try.
    const { dual, equations } = dualAt(0, 0);
    expect(polish(dual, equations)).toBeGreaterThan(0.1);
  });
});
