/** The one way in which results are rounded. */

/** Less than this is what inexact arithmetic leaves. */
const nothing = 1e-12;

/** To 9 significant digits; 0 for next to nothing. */
export function significant(value: number): number {
  return Math.abs(value) < nothing ? 0 : Number(value.toPrecision(9));
}
