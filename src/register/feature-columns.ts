/** The columns a feature is read from: its own, or for a combination such as `age+gender` those of its parts. */
import { findColumn } from "./columns.ts";
import type { Table } from "./csv.ts";
import { clean, fold } from "./text.ts";

export interface FeatureColumns {
  /** Indices into `table.header`; several for a combination, in its order. */
  readonly columns: readonly number[];
  /** Headings looked for in vain. */
  readonly missing: readonly string[];
}

/** A column of the very name goes before a combination. */
export function findFeatureColumns(table: Table, name: string): FeatureColumns {
  const own = findColumn(table, name);
  if (own !== undefined) return { columns: [own], missing: [] };
  const parts = name.split("+").map(clean);
  const columns = parts.map((part) => findColumn(table, part));
  const found = columns.filter((column) => column !== undefined);
  // Nothing of it is there: more likely one name with a plus in it than a combination.
  if (found.length === 0 || parts.includes("")) return { columns: [], missing: [name] };
  return { columns: found, missing: parts.filter((_, i) => columns[i] === undefined) };
}

/** The value of a row: its cell, or those of a combination with "+" between them; clean. */
export function joinedCells(cells: readonly string[], columns: readonly number[]): string {
  return columns.map((column) => clean(cells[column]!)).join("+");
}

/** As values are compared: of a combination, blanks around a plus do not count. */
export function foldJoined(text: string): string {
  return fold(text).replace(/ ?\+ ?/g, "+");
}
