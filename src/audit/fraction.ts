/** Exact fractions in published files: "p/q" in lowest terms, so that one number has one spelling. */
import { Malformed } from "./malformed.ts";
import { matching, narrowed } from "./reader.ts";

/** denominator > 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** "p/q" in lowest terms, q ≥ 1 ("2/5", "0/1", "-1/3"). */
export function formatFraction({ numerator, denominator }: Fraction): string {
  const divisor = greatestDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return `${numerator / divisor}/${denominator / divisor}`;
}

/** A fraction of 0 or more as `formatFraction` writes it, and no other spelling; at most 100 digits, which no bound comes near. */
export const fractionText = narrowed(
  matching(/^(0|[1-9]\d{0,99})\/[1-9]\d{0,99}$/),
  "A fraction in lowest terms.",
  (fraction, at) => {
    if (formatFraction(parseFraction(fraction)) !== fraction) throw new Malformed("wrong-value", at);
  },
);

/** The value of a text that `fractionText` has accepted. */
export function parseFraction(fraction: string): Fraction {
  const [numerator, denominator] = fraction.split("/");
  return { numerator: BigInt(numerator!), denominator: BigInt(denominator!) };
}

/** Whether a ≤ b. */
export function atMost(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator <= b.numerator * a.denominator;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}
