/** The register as the record knows it: a code, a salt and the features of each person, nothing that names anyone. */
import type { Pool } from "../register/pool.ts";
import type { PersonCode } from "./codes.ts";
import { digest } from "./digest.ts";
import { householdPositions } from "./household-positions.ts";

export interface RegisterRecord {
  /** Ascending by code unit. */
  readonly features: readonly string[];
  /** Ascending by code: neither the rows nor the spelling of the register file decide a byte. */
  readonly people: readonly RegisteredPerson[];
}

export interface RegisteredPerson {
  readonly code: string;
  readonly salt: string;
  /** Under the household rule, the number of the home shared with others in the register; null: none. Homes are numbered from 1 by their first codes, which tells nothing. */
  readonly household: number | null;
  /** The value of each of the record's features, in their order. */
  readonly values: readonly string[];
}

/** The record of a pool; `codes` belong to `pool.people`, index by index. */
export function buildRegisterRecord(pool: Pool, codes: readonly PersonCode[]): RegisterRecord {
  const homeOf = new Map(
    householdPositions(pool, codes).flatMap((positions, h) => positions.map((position) => [position, h + 1])),
  );
  const people = pool.people.map((person, index) => ({
    code: codes[index]!.code,
    salt: codes[index]!.salt,
    values: pool.features.map((feature, f) => feature.values[person.values[f]!]!),
  }));
  const byCode = people.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return {
    features: pool.features.map((feature) => feature.name),
    people: byCode.map((person, position) => ({ ...person, household: homeOf.get(position) ?? null })),
  };
}

/** The digest of kind `register`: over a list of `{code, features, household, salt}`, features an object of values by feature name. */
export function registerDigest({ features, people }: RegisterRecord): string {
  const leaves = people.map(({ code, salt, household, values }) => ({
    code,
    salt,
    household,
    // `fromEntries` defines keys, so that a feature called __proto__ is a key like any other.
    features: Object.fromEntries(features.map((name, f) => [name, values[f]!])),
  }));
  return digest("register", leaves);
}
