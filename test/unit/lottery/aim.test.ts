import { beforeAll, describe, expect, it } from "vitest";
import { aimOverPolytope, type Aim, type Cut } from "../../../src/lottery/aim.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { crowd, polytope, village } from "../../support/polytopes.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const aimAt = (problem: Polytope, excluded: readonly number[] = [], cuts: readonly Cut[] = []): Aim =>
  aimOverPolytope(solver, problem, new Set(excluded), cuts);

const expectAim = (aim: Aim, minimum: number, target: readonly number[]): void => {
  if (aim.kind !== "aim") throw new Error(aim.kind);
  expect(aim.minimum).toBeCloseTo(minimum, 9);
  target.forEach((seats, g) => {
    expect(aim.target[g]).toBeCloseTo(seats, 9);
  });
};

/** Panels of 4: exactly one of ten villagers, three from three islanders and six others, up to three of each. */
const islands = polytope(
  4,
  [
    { members: 10, values: [0] },
    { members: 3, values: [1] },
    { members: 6, values: [2] },
  ],
  [
    [
      [1, 1],
      [0, 3],
      [0, 3],
    ],
  ],
);

describe("aimOverPolytope", () => {
  it("finds the highest lowest chance of the village", () => {
    expectAim(aimAt(village), 2 / 5, [0.8, 1.2, 1.2, 0.8]);
  });

  it("counts fractions of people, which may do better than people", () => {
    // See `crowd`: s = 2/5.
    expectAim(aimAt(crowd), 3 / 5, [0.8, 1.2, 1.2, 1.2, 0.6]);
  });

  it("raises everyone the lowest level does not hold down, level after level", () => {
    // Villagers have 1/10 whatever is done; the other nine people share three seats, 1/3 each.
    expectAim(aimAt(islands), 1 / 10, [1, 1, 2]);
  });

  it("keeps to the cuts", () => {
    // The six others have one seat at most; so the islanders have two.
    expectAim(aimAt(islands, [], [{ weights: Float64Array.of(0, 0, 1), atMost: 1 }]), 1 / 10, [1, 2, 1]);
  });

  it("does not wait for the excluded", () => {
    // Without regard to the villagers, the lowest is 1/3.
    const aim = aimAt(islands, [0]);
    expect(aim.kind === "aim" && aim.minimum).toBeCloseTo(1 / 3, 9);
  });

  it("names those without a seat anywhere in the polytope", () => {
    const closed = polytope(
      2,
      [
        { members: 2, values: [0] },
        { members: 3, values: [1] },
      ],
      [
        [
          [2, 2],
          [0, 0],
        ],
      ],
    );
    expect(aimAt(closed)).toEqual({ kind: "unreachable", groups: [1] });
    expectAim(aimAt(closed, [1]), 1, [2, 0]);
  });

  it("says so where not even fractions of people meet the quotas", () => {
    const short = polytope(
      2,
      [
        { members: 1, values: [0] },
        { members: 3, values: [1] },
      ],
      [
        [
          [2, 2],
          [0, 2],
        ],
      ],
    );
    expect(aimAt(short)).toEqual({ kind: "infeasible" });
  });
});
