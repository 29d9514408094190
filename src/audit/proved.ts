/** When what a lottery reaches is said to be what no lottery exceeds. */
import type { Fraction } from "./fraction.ts";

/** Weights are real numbers, known to about a billionth. */
const parts = 1_000_000_000n;

/** Whether two numbers are within a billionth of each other. */
export function isProved(reached: Fraction, bound: Fraction): boolean {
  const over = bound.numerator * reached.denominator - reached.numerator * bound.denominator;
  const gap = over < 0n ? -over : over;
  return gap * parts < bound.denominator * reached.denominator;
}

/** a / b; b above 0. */
export function ratio(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };
}

/** For people and programs to read; nothing is decided by it. */
export function asNumber({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}
