import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialTails } from "../../../src/simulate/binomial.ts";
import { runs } from "../../support/runs.ts";

/** P(X ≤ hits) for the chance part / whole, in whole numbers. */
const exactly = (hits: number, trials: number, part: bigint, whole: bigint): number => {
  let [sum, ways] = [0n, 1n];
  for (let x = 0; x <= hits; x++) {
    sum += ways * part ** BigInt(x) * (whole - part) ** BigInt(trials - x);
    ways = (ways * BigInt(trials - x)) / BigInt(x + 1);
  }
  return Number((sum * 10n ** 15n) / whole ** BigInt(trials)) / 1e15;
};

describe("binomialTails", () => {
  it("has the tails of three coins", () => {
    // 1, 3, 3, 1 of 8.
    [1, 4, 7, 8].forEach((eighths, hits) => {
      const { atMost, atLeast } = binomialTails(hits, 3, 0.5);
      expect(atMost).toBeCloseTo(eighths / 8, 14);
      expect(atLeast).toBeCloseTo([8, 7, 4, 1][hits]! / 8, 14);
    });
  });

  it("agrees with whole numbers", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.nat(200),
        fc.integer({ min: 1, max: 99 }),
        (trials, of, part) => {
          const hits = of % (trials + 1);
          const { atMost, atLeast } = binomialTails(hits, trials, part / 100);
          expect(atMost).toBeCloseTo(exactly(hits, trials, BigInt(part), 100n), 11);
          expect(atLeast).toBeCloseTo(1 - (hits === 0 ? 0 : exactly(hits - 1, trials, BigInt(part), 100n)), 11);
        },
      ),
      runs(100),
    );
  });

  it("is the same from both ends, for a million trials too", () => {
    const [seldom, often] = [binomialTails(99_500, 1e6, 0.1), binomialTails(900_500, 1e6, 0.9)];
    expect(seldom.atMost).toBeCloseTo(often.atLeast, 12);
    // The normal approximation with its continuity correction: Φ(−499.5 / 300) = Φ(−1.665) = 0.04796.
    expect(seldom.atMost).toBeCloseTo(0.048, 3);
  });

  it("knows what is certain and what is impossible", () => {
    expect(binomialTails(0, 9, 0)).toEqual({ atMost: 1, atLeast: 1 });
    expect(binomialTails(1, 9, 0)).toEqual({ atMost: 1, atLeast: 0 });
    expect(binomialTails(9, 9, 1)).toEqual({ atMost: 1, atLeast: 1 });
    expect(binomialTails(8, 9, 1)).toEqual({ atMost: 0, atLeast: 1 });
  });
});
