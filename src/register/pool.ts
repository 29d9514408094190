/** The pool: everyone who may be drawn, in one canonical order that the rows of the register file do not decide. */
import type { Feature } from "./feature.ts";

export interface Person {
  /** As spelled in the register, trimmed, NFC; the row number from 0 where the register has no id column. */
  readonly id: string;
  /** Index of the person's row in the register's table, from 0. */
  readonly row: number;
  /** For each feature of the pool, the index of the person's value in `feature.values`. */
  readonly values: readonly number[];
}

export interface Pool {
  /** In canonical order: by name, their values by name, compared by code unit. */
  readonly features: readonly Feature[];
  /** Ascending by id, compared by code unit. */
  readonly people: readonly Person[];
  /** Under the household rule, for each person a number that those of the same home have too, and undefined for who shares a home with nobody of the pool; absent without the rule. */
  readonly households?: readonly (number | undefined)[];
}
