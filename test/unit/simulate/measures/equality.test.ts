import { describe, expect, it } from "vitest";
import { geometricMean, gini, shareBelow } from "../../../../src/simulate/measures/equality.ts";

describe("gini", () => {
  it("is 0 where all chances are equal, and (n − 1) / n where one person has it all", () => {
    expect(gini([0.2, 0.2, 0.2])).toBe(0);
    expect(gini([0, 0, 1, 0])).toBe(3 / 4);
  });

  it("is half the mean difference over the mean", () => {
    // 0.1 and 0.3: differences of all four pairs 0, 0.2, 0.2, 0; mean 0.1, half of it 0.05, over 0.2.
    expect(gini([0.3, 0.1])).toBeCloseTo(0.25, 12);
    expect(gini([])).toBeUndefined();
    expect(gini([0, 0])).toBeUndefined();
  });
});

describe("geometricMean", () => {
  it("is the n-th root of the product", () => {
    expect(geometricMean([1 / 8, 1 / 2])).toBeCloseTo(1 / 4, 14);
    expect(geometricMean([0.2, 0.2, 0.2])).toBeCloseTo(0.2, 14);
    expect(geometricMean([1, 0, 1])).toBe(0);
  });

  it("is right where the product is too small for a float", () => {
    // 0.001^1000 · 0.1^1000 = 10^−4000.
    const chances = [...Array<number>(1000).fill(0.001), ...Array<number>(1000).fill(0.1)];
    expect(geometricMean(chances)).toBeCloseTo(0.01, 12);
    expect(geometricMean(chances.toReversed())).toBeCloseTo(0.01, 12);
  });
});

describe("shareBelow", () => {
  it("counts who has less, but for what weights cannot tell apart", () => {
    expect(shareBelow([0.1, 0.2, 0.2 - 1e-12, 0.3], 0.2)).toBe(1 / 4);
  });
});
