import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { lowestMaximum } from "../../../../src/lottery/objectives/minimax.ts";
import { nashTarget } from "../../../../src/lottery/objectives/nash.ts";
import { loadSolver, type Solver } from "../../../../src/solver/highs.ts";
import { sketch, spaceOf } from "../../../support/aim-spaces.ts";
import { countingSolver } from "../../../support/counting-solver.ts";
import { crowd, polytope } from "../../../support/polytopes.ts";
import { runs } from "../../../support/runs.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

describe("lowestMaximum", () => {
  it("lets nobody have more than quotas force", () => {
    // Two seats for three people, one for seven; see `crowd` for 1 − t = (1 + t)/2 at t = 1/3.
    const groups = [3, 7].map((members, value) => ({ members, values: [value] }));
    const quotas = [
      [2, 3],
      [0, 3],
    ] as const;
    expect(lowestMaximum(spaceOf(solver, polytope(3, groups, [quotas])))).toBeCloseTo(2 / 3, 12);
    expect(lowestMaximum(spaceOf(solver, crowd))).toBeCloseTo(2 / 3, 12);
  });

  it("gives the solver back what it took", () => {
    const counting = countingSolver(solver);
    lowestMaximum({ ...spaceOf(solver, crowd), solver: counting });
    expect([counting.opened, counting.held]).toEqual([1, 0]);
  });

  it("is at most what other lotteries need, and at least the average", () => {
    fc.assert(
      fc.property(sketch, ({ polytope: shape, cuts }) => {
        const space = spaceOf(solver, shape, cuts);
        const people = shape.sizes.reduce((sum, size, g) => (space.excluded.has(g) ? sum : sum + size), 0);
        const highest = Math.max(...nashTarget(space).map((seats, g) => seats / shape.sizes[g]!));
        const lowest = lowestMaximum(space);
        expect(lowest).toBeLessThan(highest + 1e-9);
        expect(lowest).toBeGreaterThan(shape.panelSize / people - 1e-9);
      }),
      runs(60),
    );
  });
});
