import { beforeAll, describe, expect, it } from "vitest";
import { bindingRows, seatLimit } from "../../../src/lottery/binding-rows.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { countingSolver } from "../../support/counting-solver.ts";
import { crowd, polytope, village } from "../../support/polytopes.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

it("bindingRows names rows with a multiplier, at their maximum or minimum, the heaviest first and else in their order", () => {
  expect(bindingRows({ size: 7, rows: [1, 0, -3, 2, -1] })).toEqual([
    { row: 2, side: "min", multiplier: -3 },
    { row: 3, side: "max", multiplier: 2 },
    { row: 0, side: "max", multiplier: 1 },
    { row: 4, side: "min", multiplier: -1 },
  ]);
});

describe("seatLimit", () => {
  it("is the most a group can have, and what keeps it from more", () => {
    // Old women: at most two seats, and both rows they are in stop there.
    const { seats, rows } = seatLimit(solver, village, 1, "maximise");
    expect(seats).toBeCloseTo(2, 9);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ side, multiplier }) => (side === "max") === multiplier > 0)).toBe(true);
  });

  it("is the fewest a group can have, and what asks for them", () => {
    // Three of five seats go to noes of whichever question: by fractions the person with three yeses can have as little as 0.
    expect(seatLimit(solver, crowd, 4, "minimise").seats).toBeCloseTo(0, 9);
    // Two people of a value that must have two seats are on every panel, because of its minimum.
    const forced = polytope(
      3,
      [
        { members: 2, values: [0] },
        { members: 4, values: [1] },
      ],
      [
        [
          [2, 3],
          [0, 3],
        ],
      ],
    );
    expect(seatLimit(solver, forced, 0, "minimise")).toEqual({
      seats: 2,
      rows: [{ row: 0, side: "min", multiplier: -1 }],
    });
  });

  it("gives the solver back what it took", () => {
    const counting = countingSolver(solver);
    seatLimit(counting, village, 1, "maximise");
    expect([counting.opened, counting.held]).toEqual([1, 0]);
  });
});
