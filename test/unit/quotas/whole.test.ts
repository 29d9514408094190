import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fractionNear, inWholeNumbers } from "../../../src/quotas/whole.ts";

describe("inWholeNumbers", () => {
  it.each([
    // over 6: 3/6, 2/6
    [
      [1 / 2, 1 / 3],
      [3, 2],
    ],
    // 296 = 8 · 37, a multiple of 2: 17/296, 148/296
    [
      [17 / 296, 1 / 2],
      [17, 148],
    ],
    // lcm(6, 4) = 12
    [
      [-5 / 6, 0, 3 / 4],
      [-10, 0, 9],
    ],
    [
      [3, -7],
      [3, -7],
    ],
    [[1 / 999_983], [1]],
    [
      [1 / 1_000_000, 1 / 8],
      [1, 125_000],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ])("finds the fractions behind %o", (values, whole) => {
    expect(inWholeNumbers(values, 1e5)).toEqual(whole);
  });

  it("never gives minus nought, which canonical JSON refuses", () => {
    expect(Object.is(inWholeNumbers([-0], 1e5)[0], 0)).toBe(true);
    expect(Object.is(inWholeNumbers([-1e-9, Math.SQRT2], 1e5)[0], 0)).toBe(true);
  });

  it("scales the largest to what is asked where no common denominator up to a million exists", () => {
    // Times 1000 / √3 = 577.35: √2 makes 816.50, ½ makes 288.68.
    expect(inWholeNumbers([Math.SQRT2, Math.sqrt(3), -1 / 2], 1000)).toEqual([816, 1000, -289]);
    // 2 · 999,983 is too much for a common denominator; 10 / (1/2) = 20, and 20/999,983 is next to nothing.
    expect(inWholeNumbers([1 / 2, 1 / 999_983], 10)).toEqual([10, 0]);
  });

  it("is exact for fractions over one denominator, give or take a solver's error", () => {
    const fractions = fc.record({
      denominator: fc.integer({ min: 1, max: 1000 }),
      numerators: fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 8 }),
      error: fc.double({ min: -1e-13, max: 1e-13, noNaN: true }),
    });
    fc.assert(
      fc.property(fractions, ({ denominator, numerators, error }) => {
        const whole = inWholeNumbers(
          numerators.map((n) => n / denominator + error),
          1e5,
        );
        // Proportional: whole[i] · numerators[j] = whole[j] · numerators[i].
        for (const [i, x] of whole.entries())
          for (const [j, y] of whole.entries()) expect(x * numerators[j]! - y * numerators[i]!).toBeCloseTo(0, 10);
        expect(whole.map(Math.sign)).toEqual(numerators.map(Math.sign));
      }),
    );
  });
});

describe("fractionNear", () => {
  it.each([
    [0, 0n, 1n],
    [1, 1n, 1n],
    [1 / 2, 1n, 2n],
    // 2/85 = 0.0235294117647…
    [0.0235294117647, 2n, 85n],
    [1 / 3 + 4e-11, 1n, 3n],
    [1 / 999_983, 1n, 999_983n],
  ])("finds what %d stands for: %d/%d", (value, numerator, denominator) => {
    expect(fractionNear(value)).toEqual({ numerator, denominator });
  });

  it("is a trillionth too much at most, and never too little, where it stands for nothing simple", () => {
    // The nearest fractions of 10⁻⁶ · 2/3 have denominators that are multiples of 1,500,000.
    expect(fractionNear(2 / 3 / 1_000_000)).toEqual({ numerator: 666_667n, denominator: 1_000_000_000_000n });
  });

  it("is within the solver's error of any chance", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        const { numerator, denominator } = fractionNear(value);
        expect(Math.abs(Number(numerator) / Number(denominator) - value)).toBeLessThan(1e-10);
      }),
    );
  });
});
