/** Confidence intervals: how far a study, repeated with other chance, would have had other results. */
import { binomialTails } from "./binomial.ts";
import { studentQuantile } from "./student.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Of all that a study states. */
const confidence = 0.95;

/**
 * Of the mean that independent replicates have, mean ± t · s / √n, by Student's t with n − 1 degrees of freedom: exact for values normally distributed,
 * else as the number of replicates grows. Undefined for fewer than two values, which do not tell how far they spread.
 */
export function meanInterval(values: readonly number[]): (Interval & { readonly mean: number }) | undefined {
  const count = values.length;
  if (count < 2) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const half = studentQuantile(confidence, count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { mean, low: mean - half, high: mean + half };
}

/**
 * Of a chance, of which `hits` in `trials` are known: the chances with which neither so few nor so many hits are rarer than (1 − confidence) / 2. Source:
 * Clopper and Pearson, Biometrika 26 (1934).
 */
export function shareInterval(hits: number, trials: number): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: hits === 0 ? 0 : crossing((chance) => binomialTails(hits, trials, chance).atLeast > tail),
    high: chanceAtMost(hits, trials, tail),
  };
}

/** The chance with which so few hits have the chance `tail`: one-sided, with confidence 1 − tail. */
export function chanceAtMost(hits: number, trials: number, tail: number): number {
  return hits === trials ? 1 : crossing((chance) => binomialTails(hits, trials, chance).atMost < tail);
}

/** Where a condition that low chances fail begins to hold, to 2⁻⁵⁰. */
function crossing(holds: (chance: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
