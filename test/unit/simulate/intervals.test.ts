import { describe, expect, it } from "vitest";
import { binomialTails } from "../../../src/simulate/binomial.ts";
import { chanceAtMost, meanInterval, shareInterval } from "../../../src/simulate/intervals.ts";

describe("meanInterval", () => {
  it("is the mean give or take t standard errors", () => {
    // 1, 2, 3: mean 2, s² = (1 + 0 + 1) / 2 = 1, t with 2 degrees of freedom 4.3026527, divided by √3.
    const { mean, low, high } = meanInterval([1, 2, 3])!;
    expect(mean).toBe(2);
    expect(low).toBeCloseTo(2 - 4.3026527297 / Math.sqrt(3), 9);
    expect(high).toBeCloseTo(2 + 4.3026527297 / Math.sqrt(3), 9);
  });

  it("has no width where all values are alike, and is not known from one", () => {
    expect(meanInterval([0.5, 0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
    expect(meanInterval([0.5])).toBeUndefined();
    expect(meanInterval([])).toBeUndefined();
  });
});

describe("shareInterval", () => {
  it("has the published limits of 5 in 10", () => {
    // R: binom.test(5, 10).
    const { low, high } = shareInterval(5, 10);
    expect(low).toBeCloseTo(0.187086, 6);
    expect(high).toBeCloseTo(0.812914, 6);
  });

  it("of none in n ends where (1 − p)ⁿ = 0.025", () => {
    expect(shareInterval(0, 20)).toEqual({ low: 0, high: expect.closeTo(1 - 0.025 ** (1 / 20), 12) as number });
    expect(shareInterval(20, 20)).toEqual({ low: expect.closeTo(0.025 ** (1 / 20), 12) as number, high: 1 });
  });

  it("holds the true chance in 95 of 100 studies or more", () => {
    for (const chance of [0.01, 0.1, 0.37, 0.5, 0.9]) {
      let covered = 0;
      for (let hits = 0; hits <= 30; hits++) {
        const { low, high } = shareInterval(hits, 30);
        const { atMost, atLeast } = binomialTails(hits, 30, chance);
        if (low <= chance && chance <= high) covered += atMost + atLeast - 1;
      }
      expect(covered).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe("chanceAtMost", () => {
  it("of none in 10 with 99 % confidence is 1 − 0.01^(1/10)", () => {
    expect(chanceAtMost(0, 10, 0.01)).toBeCloseTo(1 - 0.01 ** 0.1, 12);
    expect(chanceAtMost(10, 10, 0.01)).toBe(1);
  });
});
