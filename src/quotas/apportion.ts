/** Seats by shares: whole seats that add up, none further than one from what the share comes to exactly. */
import { byCodeUnit } from "../register/text.ts";

export interface Share {
  /** Decides between equal remainders. */
  readonly name: string;
  /** ≥ 0, in any unit. */
  readonly weight: bigint;
}

export interface Apportioned {
  readonly seats: number;
  /** weight · seats of all / weight of all, in hundredths of a seat, rounded. */
  readonly hundredths: number;
  /** Its remainder was as large as another's, and the names decided which of them got the last seat. */
  readonly tied: boolean;
}

/**
 * By largest remainder: exact seats rounded down, the seats left to the largest remainders, of equal ones to the first by name (by code unit).
 * One answer a share, in their order, which decides nothing else; the shares add up to more than 0. Source: A. Hamilton's method, as in Balinski and Young,
 * *Fair Representation* (1982).
 */
export function apportion(shares: readonly Share[], seats: number): readonly Apportioned[] {
  const total = shares.reduce((sum, { weight }) => sum + weight, 0n);
  if (total <= 0n) throw new Error("shares that add up to nothing");
  const due = shares.map(({ name, weight }, index) => {
    const product = weight * BigInt(seats);
    return { index, name, product, floor: Number(product / total), remainder: product % total };
  });
  const left = due.reduce((rest, { floor }) => rest - floor, seats);
  const byRemainder = due.toSorted(
    (a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) || byCodeUnit(a.name, b.name),
  );
  const lucky = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  const last = byRemainder[left - 1]?.remainder;
  const first = byRemainder[left]?.remainder;
  return due.map(({ index, product, floor, remainder }) => ({
    seats: floor + (lucky.has(index) ? 1 : 0),
    hundredths: Number((200n * product + total) / (2n * total)),
    tied: last !== undefined && last === first && remainder === last,
  }));
}
