import { beforeAll, describe, expect, it } from "vitest";
import type { AimSpace } from "../../../src/lottery/aim-space.ts";
import { ChanceLimitsProgram, type ChanceLimits } from "../../../src/lottery/chance-limits.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { spaceOf } from "../../support/aim-spaces.ts";
import { crowd, polytope } from "../../support/polytopes.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const bestOf = (space: AimSpace, ...weights: readonly [number, number][]): ChanceLimits[] => {
  const program = new ChanceLimitsProgram(space);
  try {
    return weights.map(([ofHighest, ofLowest]) => program.best({ ofHighest, ofLowest }));
  } finally {
    program.dispose();
  }
};

/** See `crowd`: with t the seats the three give up, by halves, chances are 1 − t, (1 + t)/2 and 1 − 2t. */
describe("ChanceLimitsProgram", () => {
  it("weighs the highest chance against the lowest", () => {
    // Highest 1 − t, down to t = 1/3; lowest (1 + t)/2 up to t = 1/5, then 1 − 2t: so t = 1/3 unless the lowest weighs more than half the highest.
    const [high, low, both] = bestOf(spaceOf(solver, crowd), [1, 0.4], [1, 0.6], [1, 0]);
    expect(high!.highest).toBeCloseTo(2 / 3, 12);
    expect(high!.lowest).toBeCloseTo(1 / 3, 12);
    expect(low!.highest).toBeCloseTo(4 / 5, 12);
    expect(low!.lowest).toBeCloseTo(3 / 5, 12);
    expect(both!.highest).toBeCloseTo(2 / 3, 12);
  });

  it("keeps to the cuts", () => {
    // At most half a seat for whoever says three: t ≥ 1/4.
    const cuts = [{ weights: Float64Array.of(0, 0, 0, 0, 1), atMost: 1 / 2 }];
    const [low] = bestOf(spaceOf(solver, crowd, cuts), [0, 1]);
    expect(low!.lowest).toBeCloseTo(1 / 2, 12);
  });

  it("asks nothing of the excluded", () => {
    const groups = [4, 3].map((members, value) => ({ members, values: [value] }));
    const quotas = [
      [2, 2],
      [0, 0],
    ] as const;
    const [low] = bestOf(spaceOf(solver, polytope(2, groups, [quotas])), [0, 1]);
    expect(low!.lowest).toBeCloseTo(1 / 2, 12);
  });
});
