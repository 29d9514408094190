/** Rows and multipliers for proofs in whole numbers. */
import fc from "fast-check";
import type { Multipliers, Rows } from "../../src/quotas/inequality.ts";

/** Groups of 3, 2, 2 and 3 people, two features of two values each; a panel of 4, so many seats a value. */
export function twoByTwo(min: number, max: number): Rows {
  return {
    panelSize: 4,
    sizes: [3, 2, 2, 3],
    rowsOf: [
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
    ],
    bounds: Array.from({ length: 4 }, () => ({ min, max })),
    excluded: new Set(),
  };
}

const small = fc.integer({ min: -4, max: 4 });

/** Of four rows. */
export const multipliers: fc.Arbitrary<Multipliers> = fc.record({
  size: small,
  rows: fc.tuple(small, small, small, small),
});
