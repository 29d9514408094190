/** Columns of a table, found by heading without regard to case. */
import type { Table } from "./csv.ts";
import { fold } from "./text.ts";

/** Index of the column in `table.header`, or undefined. */
export function findColumn(table: Table, heading: string): number | undefined {
  const wanted = fold(heading);
  const index = table.header.findIndex((name) => fold(name) === wanted);
  return index < 0 ? undefined : index;
}
