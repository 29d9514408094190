/** A register as a draw reads it: derived features made, people left out, and what is then the pool. */
import { finding, throwFindings, type Finding } from "../errors.ts";
import { parseCsv, type Table } from "./csv.ts";
import { derive, withDerived, type DerivedColumn } from "./derive.ts";
import { findColumn } from "./columns.ts";
import { leaveOut, type Eligibility, type LeavingOut } from "./eligibility.ts";
import { findFeatureColumns } from "./feature-columns.ts";
import type { Feature } from "./feature.ts";
import { findIdColumn, idOf } from "./id-column.ts";
import type { LeftOut } from "./left-out.ts";
import { readPool, type PoolOptions, type PoolReading } from "./read-pool.ts";
import type { Recipe } from "./recipe.ts";
import type { SourceFile } from "./source-file.ts";
import { fold } from "./text.ts";

export interface RegisterOptions extends PoolOptions {
  /** One a derived feature. */
  readonly recipes?: readonly Recipe[];
  readonly eligibility?: Eligibility;
}

export interface RegisterReading extends PoolReading, LeavingOut {
  readonly leftOut: readonly LeftOut[];
  /** As it came, without derived columns. */
  readonly table: Table;
  readonly recipes: readonly Recipe[];
  /** Who may be drawn, as it was said; undefined where nothing was. */
  readonly eligibility: Eligibility | undefined;
  readonly derived: readonly DerivedColumn[];
}

/**
 * Reads everyone who may be drawn; `features` as in `readPool`. What is wrong in a row that is left out does not count.
 *
 * @throws {SortitionError} FILE_*, CSV_*; RECIPE_*; ELIGIBLE_*, LIST_*; else REGISTER_*, all of them
 */
export function readRegister(
  source: SourceFile,
  features: readonly Feature[],
  options: RegisterOptions,
): RegisterReading {
  const { recipes = [], eligibility } = options;
  const table = parseCsv(source.bytes, source.name);
  const findings: Finding[] = [];
  const derived = derive(table, recipes, features, findings);
  throwFindings(findings);
  const whole = withDerived(table, derived);
  const taken = new Set(features.flatMap(({ name }) => findFeatureColumns(whole, name).columns));
  const idColumn = eligibility ? findIdColumn(whole, taken, options.idColumn) : undefined;
  const columns = { idColumn, features: taken };
  const leaving = leaveOut(whole, columns, derived, { recipes, eligibility }, findings);
  throwFindings(findings);
  const out = new Set(leaving.leftOut.map(({ row }) => row));
  const among = [...table.rows.keys()].filter((row) => !out.has(row));
  const wrong = new Map(among.flatMap((row) => wrongIn(row, table, derived, features)));
  const sound = among.filter((row) => !wrong.has(row));
  const read = readPool(whole, features, options, {
    rows: sound,
    findings: [...wrong.values()],
    made: derived.map(({ feature }) => feature),
  });
  const used = new Set(derived.flatMap(({ sources }) => sources));
  for (const { column } of eligibility?.only ?? []) used.add(column);
  const spent = new Set([...used].map(fold));
  const carried = read.carried.filter((heading) => !spent.has(fold(heading)));
  const ids = read.idColumn === undefined ? undefined : findColumn(whole, read.idColumn);
  const leftOut = leaving.leftOut.map((each) => ({ ...each, id: idOf(whole, each.row, ids) }));
  return { ...read, carried, ...leaving, leftOut, table, recipes, eligibility, derived };
}

/** The first thing that keeps a row out of its brackets. */
function wrongIn(
  row: number,
  { file, rows }: Table,
  derived: readonly DerivedColumn[],
  features: readonly Feature[],
): [number, Finding][] {
  for (const { feature, wrong, unknown, outside } of derived) {
    const found = wrong.get(row) ?? unknown.get(row);
    if (found) return [[row, found]];
    const number = outside.get(row);
    if (number === undefined) continue;
    const values = features.find(({ name }) => fold(name) === fold(feature))?.values ?? [];
    return [[row, finding("REGISTER_OUTSIDE_BRACKETS", { feature, number, values }, { file, line: rows[row]!.line })]];
  }
  return [];
}
