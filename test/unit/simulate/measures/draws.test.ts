import { describe, expect, it } from "vitest";
import { compareDraws } from "../../../../src/simulate/measures/draws.ts";

describe("compareDraws", () => {
  it("has the largest difference in standard errors", () => {
    // Of 100 draws: 60 for 0.5 is 0.1 over, of 0.05 each; 13 for 0.1 is 0.03 over, of 0.03 each.
    const { deviation, outside } = compareDraws(Float64Array.of(60, 13), Float64Array.of(0.5, 0.1), 100);
    expect(deviation).toBeCloseTo(2, 12);
    expect(outside).toBe(0);
  });

  it("counts who is beyond the exact limits", () => {
    // B(100, 1/2): P(X ≥ 63) = 0.0060, P(X ≥ 64) = 0.0033; the same below.
    const counts = Float64Array.of(63, 64, 37, 36);
    expect(compareDraws(counts, new Float64Array(4).fill(0.5), 100).outside).toBe(2 / 4);
  });

  it("has no doubt about what is certain or impossible", () => {
    expect(compareDraws(Float64Array.of(9, 0), Float64Array.of(1, 0), 9)).toEqual({ deviation: undefined, outside: 0 });
    expect(compareDraws(Float64Array.of(8, 1), Float64Array.of(1, 0), 9)).toEqual({ deviation: undefined, outside: 1 });
  });
});
