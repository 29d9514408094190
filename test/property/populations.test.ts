import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Joint } from "../../src/simulate/joint.ts";
import { denseShares, fromDense } from "../../src/simulate/population/dense.ts";
import { jointFromTables } from "../../src/simulate/population/from-tables.ts";
import { sharesOf } from "../../src/simulate/population/margins.ts";
import { runs } from "../support/runs.ts";

/** Populations over 2 to 4 features of 2 or 3 values. */
function populations(weight: fc.Arbitrary<number>): fc.Arbitrary<Joint> {
  return fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 2, maxLength: 4 }).chain((sizes) => {
    const features = sizes.map((size, f) => ({
      name: `f${f}`,
      values: Array.from({ length: size }, (_, v) => `v${v}`),
    }));
    const cells = sizes.reduce((product, size) => product * size, 1);
    return fc
      .array(weight, { minLength: cells, maxLength: cells })
      .filter((weights) => weights.some((each) => each > 0))
      .map((weights) => fromDense(features, Float64Array.from(weights)));
  });
}

const dense = populations(fc.integer({ min: 1, max: 100 }));
const sparse = populations(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })));

function pairsOf(joint: Joint): readonly Joint[] {
  const names = joint.features.map(({ name }) => name);
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => sharesOf(joint, [a, b])));
}

function largestDifference(a: Joint, b: Joint): number {
  const other = denseShares(b);
  return denseShares(a).reduce((most, share, i) => Math.max(most, Math.abs(share - other[i]!)), 0);
}

function entropy({ cells }: Joint): number {
  const total = cells.reduce((sum, { weight }) => sum + weight, 0);
  return cells.reduce((sum, { weight }) => sum - (weight / total) * Math.log(weight / total), 0);
}

describe("a population from the pairs of another", () => {
  it("has the same pairs", () => {
    fc.assert(
      fc.property(dense, (joint) => {
        const pairs = pairsOf(joint);
        const fitted = pairsOf(jointFromTables(pairs));
        pairs.forEach((pair, i) => {
          expect(largestDifference(fitted[i]!, pair)).toBeLessThan(1e-9);
        });
      }),
      runs(100),
    );
  });

  it("has nearly the same pairs even where some have nobody, and nobody there", () => {
    fc.assert(
      fc.property(sparse, (joint) => {
        const pairs = pairsOf(joint);
        const fitted = pairsOf(jointFromTables(pairs));
        pairs.forEach((pair, i) => {
          expect(largestDifference(fitted[i]!, pair)).toBeLessThan(1e-3);
          const due = denseShares(pair);
          denseShares(fitted[i]!).forEach((share, place) => {
            if (due[place] === 0) expect(share).toBe(0);
          });
        });
      }),
      runs(100),
    );
  });

  it("has no interaction of three features: the odds of two are the same for all values of the others", () => {
    fc.assert(
      fc.property(dense, (joint) => {
        const shares = denseShares(jointFromTables(pairsOf(joint)));
        const sizes = joint.features.map(({ values }) => values.length);
        const at = (values: readonly number[]) =>
          Math.log(shares[values.reduce((place, v, f) => place * sizes[f]! + v, 0)]!);
        // Of the first two features between their first and second values.
        const odds = (rest: readonly number[]) =>
          at([0, 0, ...rest]) + at([1, 1, ...rest]) - at([0, 1, ...rest]) - at([1, 0, ...rest]);
        const first = odds(sizes.slice(2).map(() => 0));
        const last = odds(sizes.slice(2).map((size) => size - 1));
        expect(Math.abs(first - last)).toBeLessThan(1e-6);
      }),
      runs(100),
    );
  });

  it("has no less entropy", () => {
    fc.assert(
      fc.property(dense, (joint) => {
        expect(entropy(jointFromTables(pairsOf(joint)))).toBeGreaterThan(entropy(joint) - 1e-9);
      }),
      runs(100),
    );
  });

  it("does not depend on the order of the pairs", () => {
    const shuffled = dense.chain((joint) =>
      fc.shuffledSubarray([...pairsOf(joint)], { minLength: pairsOf(joint).length }).map((pairs) => ({ joint, pairs })),
    );
    fc.assert(
      fc.property(shuffled, ({ joint, pairs }) => {
        expect(jointFromTables(pairs)).toEqual(jointFromTables(pairsOf(joint)));
      }),
      runs(50),
    );
  });
});
