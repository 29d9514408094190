/** Real multipliers as whole numbers in (nearly) the same proportion, small ones where the reals are simple fractions. */

/** Denominators beyond this are no longer taken for the truth behind a float. */
const largestDenominator = 1_000_000;
const largestScale = 1_000_000;
const closeEnough = 1e-10;

/**
 * Whole numbers proportional to `values`: exactly so, as far as floats can tell, when all are fractions with a common denominator up to a million
 * (a solver's duals usually are); otherwise the values scaled so that the largest is `fallbackLargest` and rounded. Zeros stay zero, signs are kept.
 */
export function inWholeNumbers(values: readonly number[], fallbackLargest: number): number[] {
  const scale = commonDenominator(values) ?? fallbackLargest / Math.max(...values.map(Math.abs), 2 ** -20);
  return values.map((value) => Math.round(value * scale) + 0);
}

/** The simplest fraction that a float in [0, 1] stands for; in trillionths, rounded up, where there is none with a denominator up to a million. */
export function fractionNear(value: number): { readonly numerator: bigint; readonly denominator: bigint } {
  const denominator = denominatorOf(value);
  if (denominator === undefined) return { numerator: BigInt(Math.ceil(value * 1e12)), denominator: 1_000_000_000_000n };
  return { numerator: BigInt(Math.round(value * denominator)), denominator: BigInt(denominator) };
}

function commonDenominator(values: readonly number[]): number | undefined {
  let common = 1;
  for (const value of values) {
    const scaled = value * common;
    if (Math.abs(scaled - Math.round(scaled)) < closeEnough * common) continue;
    const denominator = denominatorOf(value);
    if (denominator === undefined) return undefined;
    common = (common / greatestCommonDivisor(common, denominator)) * denominator;
    if (common > largestScale) return undefined;
  }
  return common;
}

/** Denominator of the first convergent of the continued fraction that lies within `closeEnough`. */
function denominatorOf(value: number): number | undefined {
  let rest = Math.abs(value);
  let [previous, current] = [0, 1];
  while (current <= largestDenominator) {
    const numerator = Math.round(Math.abs(value) * current);
    if (Math.abs(Math.abs(value) - numerator / current) < closeEnough) return current;
    const fraction = rest - Math.floor(rest);
    if (fraction < 1e-12) return undefined;
    rest = 1 / fraction;
    [previous, current] = [current, Math.floor(rest) * current + previous];
  }
  return undefined;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
