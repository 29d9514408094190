/** From the solver's duals to multipliers in whole numbers. */
import type { Polytope } from "./polytope.ts";
import type { Multipliers, Rows } from "./inequality.ts";
import type { RowDuals } from "./row-duals.ts";
import { inWholeNumbers } from "./whole.ts";

/** Multipliers without a small common denominator are scaled to this: what rounding adds to a bound is then far below a billionth. */
const largest = 2 ** 50;

/**
 * Duals as multipliers; whatever rounding does to them, what they prove stays true, at worst a little weaker.
 */
export function multipliersOf({ size, rows }: RowDuals): Multipliers {
  return scaledMultipliersOf({ size, rows }).multipliers;
}

/** The same, with the number that stands to 1 as the multipliers to the duals. */
export function scaledMultipliersOf({ size, rows }: RowDuals): {
  readonly multipliers: Multipliers;
  readonly scale: number;
} {
  const values = [1, size, ...rows];
  const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const [scale = 1, whole = 0, ...rest] = inWholeNumbers(
    values.map((value) => value / greatest),
    largest,
  );
  return { multipliers: { size: whole, rows: rest }, scale };
}

/** A polytope as certificates see it. */
export function rowsOfPolytope(polytope: Polytope, excluded: ReadonlySet<number>): Rows {
  const { sizes, rowOf, rowsPerGroup, rows, panelSize } = polytope;
  return {
    panelSize,
    sizes: Array.from(sizes),
    rowsOf: Array.from(sizes, (_, g) => Array.from(rowOf.subarray(g * rowsPerGroup, (g + 1) * rowsPerGroup))),
    bounds: rows,
    excluded,
  };
}
