import { describe, expect, it } from "vitest";
import { rankCorrelation, ratioProducts } from "../../../../src/simulate/measures/over-representation.ts";
import { selectionProblem } from "../../../../src/simulate/selection-problem.ts";
import { bounds, simulatedPool } from "../../../support/simulated-pools.ts";

describe("ratioProducts", () => {
  it("multiplies what the pool has too many of each value", () => {
    const pool = simulatedPool(
      ["age", "gender"],
      [
        ["old", "man"],
        ["old", "woman"],
        ["old", "man"],
        ["young", "man"],
      ],
    );
    const quotas = bounds({ age: { old: [1, 1], young: [1, 1] }, gender: { man: [0, 2], woman: [0, 1] } });
    // Old 3/4 over 1/2, young 1/4 over 1/2; men 3/4 over 1/2, women 1/4 over 1/4.
    expect(ratioProducts(selectionProblem(pool, quotas, 2))).toEqual([9 / 4, 3 / 2, 9 / 4, 3 / 4]);
  });
});

describe("rankCorrelation", () => {
  it("is 1 in the same order, −1 in the opposite one, whatever the steps", () => {
    expect(rankCorrelation([1, 2, 3, 4], [0.1, 0.2, 50, 1000])).toBeCloseTo(1, 12);
    expect(rankCorrelation([1, 2, 3, 4], [9, 3, 2, Number.NEGATIVE_INFINITY])).toBeCloseTo(-1, 12);
  });

  it("gives equal values the mean of their ranks", () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4; less 2.5: −1.5, 0, 0, 1.5 and −1.5, −0.5, 0.5, 1.5: 4.5 / √(4.5 · 5).
    expect(rankCorrelation([1, 2, 2 + 1e-12, 7], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it("is not defined where all have the same", () => {
    expect(rankCorrelation([0.1, 0.1 + 1e-13, 0.1], [1, 2, 3])).toBeUndefined();
  });
});
