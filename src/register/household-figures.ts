/** What the household rule makes of a register, in figures: nothing in them says who lives where. */
import { sharedHouseholds } from "./households.ts";
import type { PoolReading } from "./read-pool.ts";

export interface HouseholdFigures {
  /** Headings of the columns of the address. */
  readonly columns: readonly string[];
  /** Those of two people or more, the people in them, and the people in the largest, 0 if there is none. */
  readonly households: number;
  readonly people: number;
  readonly largest: number;
  /** Households so large that more likely an address was left incomplete. */
  readonly suspicious: number;
  /** People without a known address; each counts as living alone. */
  readonly unknown: number;
  /** So many are unknown that more likely the columns were named in the wrong order. */
  readonly incomplete: boolean;
}

/** More people than live together: a care home, or a house number left out. */
const suspiciouslyMany = 10;
/** One person in so many, without a known address, is as good as a register has. */
const usuallyKnown = 5;

/** Undefined without the rule. */
export function householdFigures({ pool, household }: PoolReading): HouseholdFigures | undefined {
  if (!household) return undefined;
  const sizes = sharedHouseholds(pool).map(({ length }) => length);
  return {
    ...household,
    households: sizes.length,
    people: sizes.reduce((sum, size) => sum + size, 0),
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
    incomplete: household.unknown * usuallyKnown > pool.people.length,
    suspicious: sizes.filter((size) => size > suspiciouslyMany).length,
  };
}
