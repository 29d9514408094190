/** The register as the record knows it: a code, a salt and the features of each person, nothing that names anyone. */
import type { Pool } from "../register/pool.ts";
import { canonicalBytes } from "./canonical.ts";
import type { PersonCode } from "./codes.ts";
import { householdPositions } from "./household-positions.ts";
import { merkleTree } from "./merkle.ts";

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

/** What the register's root has of one person. */
export interface RegisterEntry {
  readonly code: string;
  /** Value by feature. */
  readonly features: Readonly<Record<string, string>>;
  readonly household: number | null;
  readonly salt: string;
}

/** The root of the Merkle tree over everybody's entry, in the order of the record: 64 hex digits. */
export function registerRoot({ features, people }: RegisterRecord): string {
  return merkleTree(people.map((person) => entryBytes(registerEntry(features, person)))).root;
}

export function registerEntry(features: readonly string[], person: RegisteredPerson): RegisterEntry {
  const { code, salt, household, values } = person;
  // `fromEntries` defines keys, so that a feature called __proto__ is a key like any other.
  return { code, features: Object.fromEntries(features.map((name, f) => [name, values[f]!])), household, salt };
}

/** The bytes of an entry that the tree is made of. */
export function entryBytes({ code, features, household, salt }: RegisterEntry): Uint8Array {
  return canonicalBytes({ code, features, household, salt });
}
