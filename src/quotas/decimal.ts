/** Decimal numbers as people write them, kept exact: no float decides a seat. */

/** digits / 10^places. */
export interface Decimal {
  readonly digits: bigint;
  /** ≥ 0. */
  readonly places: number;
}

/** Reads digits with at most one decimal point or comma, up to 15 on either side of it; undefined for all else. */
export function parseDecimal(text: string): Decimal | undefined {
  const [, whole, decimals = ""] = /^(\d{1,15})(?:[.,](\d{1,15}))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : { digits: BigInt(whole + decimals), places: decimals.length };
}

/** The numbers in one unit that makes them all whole, and how many of that unit are 1. */
export function onOneScale(decimals: readonly Decimal[]): { readonly counts: readonly bigint[]; readonly one: bigint } {
  const places = decimals.reduce((most, decimal) => Math.max(most, decimal.places), 0);
  const counts = decimals.map((decimal) => decimal.digits * 10n ** BigInt(places - decimal.places));
  return { counts, one: 10n ** BigInt(places) };
}

/** A number ≥ 0 with a decimal point and no zeros behind it that say nothing; `one` is a power of ten. */
export function decimalText(count: bigint, one: bigint): string {
  const places = one.toString().length - 1;
  const digits = count.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const decimals = digits.slice(digits.length - places).replace(/0+$/, "");
  return decimals === "" ? whole : `${whole}.${decimals}`;
}
