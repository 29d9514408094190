/** The weight γ of the Goldilocks objective as people type it. */
import { formatFraction } from "../audit/fraction.ts";

/** "p/q" in lowest terms for a number above 0, with point or comma and at most six digits on either side; undefined for any other text. */
export function parseGamma(text: string): string | undefined {
  const [, whole, decimals = ""] = /^(\d{1,6})(?:[.,](\d{1,6}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const numerator = BigInt(whole + decimals);
  return numerator > 0n ? formatFraction({ numerator, denominator: 10n ** BigInt(decimals.length) }) : undefined;
}
