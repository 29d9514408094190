import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { seatLimit } from "../../../src/lottery/binding-rows.ts";
import { seatless } from "../../../src/certificate/certificate.ts";
import { shutOut } from "../../../src/lottery/shut-out.ts";
import type { Rows } from "../../../src/quotas/inequality.ts";
import { rowsOfPolytope } from "../../../src/quotas/multipliers.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { crowd, halves, polytope, village } from "../../support/polytopes.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const everyone = (problem: Polytope): Rows => rowsOfPolytope(problem, new Set());
/** By each proof. */
const provenShut = (problem: Polytope, groups: readonly number[]): number[][] =>
  shutOut(solver, problem, groups).map((multipliers) => seatless(everyone(problem), multipliers));

/**
 * Three seats for two old and one young, all of them in the north. Four old and four young people, half of each in the north, and one child there, who has
 * no quota of its own but whom the others leave no seat.
 */
const north = polytope(
  3,
  [
    { members: 2, values: [0, 0] },
    { members: 2, values: [0, 1] },
    { members: 2, values: [1, 0] },
    { members: 2, values: [1, 1] },
    { members: 1, values: [2, 0] },
  ],
  [
    [
      [2, 3],
      [1, 3],
      [0, 3],
    ],
    [
      [3, 3],
      [0, 3],
    ],
  ],
);

describe("seatless", () => {
  it("is whose price is more than the whole sum allows", () => {
    // No seats for the old: limit 0, a price of 1 for the old, 0 for the young.
    const none = {
      ...everyone(village),
      bounds: [0, 4, 0, 0].map((max, r) => ({ min: r === 1 ? 4 : 0, max: max || (r > 1 ? 4 : 0) })),
    };
    expect(seatless(none, { size: 0, rows: [1, 0, 0, 0] })).toEqual([0, 1]);
    expect(seatless(none, { size: 0, rows: [0, 0, 0, 0] })).toEqual([]);
  });

  it("counts against it what people of a negative price may take off", () => {
    // Old 3, young −1: the limit is 3·2 − 2 = 4, and five young people take off 5: 9 is not less than 3.
    expect(seatless(everyone(village), { size: 0, rows: [3, -1, 0, 0] })).toEqual([]);
  });

  it("names nobody who is on a panel, whatever the multipliers", () => {
    const small = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(small, fc.tuple(small, small, small, small), (size, rows) => {
        expect(seatless(everyone(village), { size, rows })).toEqual([]);
      }),
    );
  });
});

describe("shutOut", () => {
  it("proves it of all at once", () => {
    expect(provenShut(north, [1, 3, 4])).toEqual([[1, 3, 4]]);
  });

  it("leaves those alone whom fractions of people could seat, and proves it of the others", () => {
    expect(provenShut(north, [1, 2, 3, 4])).toEqual([[1, 3, 4]]);
  });

  it("proves it one at a time of those with less than a whole seat", () => {
    // Nobody's opposite is there, but halves of all four fit.
    expect(seatsIn(halves)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(provenShut(halves, [0, 1]).flat()).toEqual(expect.arrayContaining([0, 1]));
  });

  it("says nothing where the quotas alone shut out nobody", () => {
    expect(shutOut(solver, crowd, [4])).toEqual([]);
    expect(shutOut(solver, crowd, [])).toEqual([]);
  });
});

/** The most that fractions of each group can have. */
function seatsIn(problem: Polytope): number[] {
  return Array.from(problem.sizes, (_, g) => Number(seatLimit(solver, problem, g, "maximise").seats.toFixed(6)));
}
