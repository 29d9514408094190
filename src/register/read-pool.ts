/** From the register's table to the pool: everyone's id and feature values, checked and in canonical order. */
import { finding, throwFindings, type Finding, type Place } from "../errors.ts";
import { closest } from "./closest.ts";
import type { Table } from "./csv.ts";
import { isFailedCell } from "./failed-cell.ts";
import { lackingRow } from "./lacking-row.ts";
import { findFeatureColumns, foldJoined, joinedCells, type FeatureColumns } from "./feature-columns.ts";
import type { Feature } from "./feature.ts";
import { numberHouseholds, readHouseholds, type HouseholdReading } from "./households.ts";
import { nameRows } from "./name-rows.ts";
import { findIdColumn, idOf } from "./id-column.ts";
import type { Person, Pool } from "./pool.ts";
import { byCodeUnit, clean, fold } from "./text.ts";

export interface PoolOptions {
  /** Heading of the id column, in any case. */
  readonly idColumn?: string;
  /** Headings of the columns whose cells together say where a person lives: at most one person a household, then. */
  readonly household?: readonly string[];
}

export interface PoolReading {
  readonly pool: Pool;
  /** Heading of the id column; undefined if there is none and people are numbered by row, from 0. */
  readonly idColumn: string | undefined;
  /** Headings of the columns of the household rule, and how many people have no known address; undefined without the rule. */
  readonly household: { readonly columns: readonly string[]; readonly unknown: number } | undefined;
  /** Headings of the columns that are neither feature, id nor part of an address, in the order of the register. */
  readonly carried: readonly string[];
}

/** Who is read, and what is known to be wrong with others. */
export interface Among {
  /** Indices into the rows of the table, ascending. */
  readonly rows: readonly number[];
  readonly findings: readonly Finding[];
  /** Headings of columns that a recipe made. */
  readonly made: readonly string[];
}

/**
 * Reads everyone in the register; `features` in canonical order, their values matched without regard to case. A feature without a column
 * of its own may be a combination of columns, as `findFeatureColumns` has it.
 * @throws {SortitionError} REGISTER_ID_COLUMN_MISSING, REGISTER_ID_COLUMN_AMBIGUOUS, or all that is wrong in the columns
 * and rows: REGISTER_FEATURE_COLUMN_MISSING, REGISTER_UNKNOWN_*, REGISTER_BLANK_VALUE, REGISTER_ID_BLANK,
 * REGISTER_ID_TWICE, and of `readHouseholds`
 */
export function readPool(
  table: Table,
  features: readonly Feature[],
  options: PoolOptions,
  among: Among = { rows: [...table.rows.keys()], findings: [], made: [] },
): PoolReading {
  const columns = features.map(({ name }) => findFeatureColumns(table, name));
  const taken = new Set(columns.flatMap((of) => of.columns));
  const idColumn = findIdColumn(table, taken, options.idColumn);
  const findings = [...among.findings, ...missingColumns(table, features, columns)];
  const ids = readIds(table, among.rows, idColumn, findings);
  const blanks = rowsWithoutValues(table, among.rows, taken, findings);
  const telling = { table, among, features, blanks, findings };
  const values = features.map((feature, f) =>
    columns[f]!.missing.length > 0 ? [] : readValues(feature, columns[f]!.columns, telling),
  );
  const household = options.household && readHouseholds(table, options.household, idColumn, findings);
  throwFindings(nameRows(findings, table, idColumn));
  const people = ids.map((id, i): Person => ({ id, row: among.rows[i]!, values: values.map((ofRow) => ofRow[i]!) }));
  const inOrder = people.toSorted((a, b) => byCodeUnit(a.id, b.id));
  const used = new Set([...taken, idColumn, ...(household?.columns ?? [])]);
  return {
    pool: { features, people: inOrder, ...(household && { households: householdsOf(inOrder, household) }) },
    idColumn: idColumn === undefined ? undefined : table.header[idColumn],
    household: household && {
      columns: household.columns.map((column) => table.header[column]!),
      unknown: among.rows.filter((row) => household.addresses[row] === undefined).length,
    },
    carried: table.header.filter((_, column) => !used.has(column)),
  };
}

/** The cells of rows that have none of several features, which one finding tells of: a total, a remark or a source below the list, and no person. */
function rowsWithoutValues(
  { file, header, rows }: Table,
  among: readonly number[],
  features: ReadonlySet<number>,
  findings: Finding[],
): Set<string> {
  const columns = [...features];
  if (columns.length < 2) return new Set();
  const without = among.filter((row) => columns.every((column) => clean(rows[row]!.cells[column]!) === ""));
  return new Set(
    without.flatMap((row) => {
      const { line } = rows[row]!;
      const details = { columns: columns.map((column) => header[column]!) };
      findings.push(finding("REGISTER_NO_VALUES", details, { file, line }));
      return columns.map((column) => `${line} ${column}`);
    }),
  );
}

function householdsOf(people: readonly Person[], { addresses }: HouseholdReading): readonly (number | undefined)[] {
  return numberHouseholds(people.map(({ row }) => addresses[row]));
}

function missingColumns(table: Table, features: readonly Feature[], columns: readonly FeatureColumns[]): Finding[] {
  const at = { file: table.file, line: table.headerLine };
  const missing = new Set(features.flatMap((_, f) => columns[f]!.missing));
  const [heading, ...others] = table.header;
  if (missing.size > 0 && others.length === 0) return [finding("CSV_ONE_COLUMN", { heading: heading! }, at)];
  return [...missing].map((feature) => {
    const details = { feature, columns: table.header, suggestion: closest(feature, table.header) };
    return finding("REGISTER_FEATURE_COLUMN_MISSING", details, at);
  });
}

/** The id of each of the rows. */
function readIds(
  table: Table,
  rows: readonly number[],
  index: number | undefined,
  findings: Finding[],
): readonly string[] {
  if (index === undefined) return rows.map((row) => idOf(table, row, index));
  const column = table.header[index]!;
  const lines = new Map<string, number>();
  const shortened: { readonly id: string; readonly at: Place }[] = [];
  const ids = rows.map((row) => {
    const { line } = table.rows[row]!;
    const at = { file: table.file, line, column };
    const id = idOf(table, row, index);
    const folded = fold(id);
    const firstLine = lines.get(folded);
    if (id === "") findings.push(finding("REGISTER_ID_BLANK", { column }, at));
    else if (isFailedCell(id)) findings.push(finding("CSV_FAILED_CELL", { column, cell: id }, at));
    else if (isShortened(id)) shortened.push({ id, at });
    else if (firstLine === undefined) lines.set(folded, line);
    else findings.push(finding("REGISTER_ID_TWICE", { id, firstLine }, at));
    return id;
  });
  const [first] = shortened;
  if (first) {
    const details = { column, cell: first.id, rows: shortened.length };
    findings.push(finding("REGISTER_ID_SHORTENED", details, first.at));
  }
  return ids;
}

/** As spreadsheets show a number of more digits than fit: 1,23457E+11 has lost all digits but six. */
function isShortened(id: string): boolean {
  return /^\d(?:[.,]\d+)?E\+\d+$/.test(id);
}

interface Telling {
  readonly table: Table;
  readonly among: Among;
  readonly features: readonly Feature[];
  /** Blank cells already told of, since several features may have a column in common. */
  readonly blanks: Set<string>;
  readonly findings: Finding[];
}

/** The index of the value of each of the rows in `feature.values`; -1 with a finding, one for all rows with the same unknown value, and one for all that are blank. */
function readValues(feature: Feature, columns: readonly number[], telling: Telling): readonly number[] {
  const { table, among, blanks, findings } = telling;
  const { name, values } = feature;
  const key = columns.length > 1 ? foldJoined : fold;
  const valueOf = valueReader(values, columns, key);
  const column = columns.map((index) => table.header[index]!).join("+");
  const unknown = new Map<string, Seen>();
  const missing = new Map<number, Seen>();
  const read = among.rows.map((row) => {
    const { line, cells } = table.rows[row]!;
    const value = valueOf(cells);
    if (value !== undefined) return value;
    const cell = joinedCells(cells, columns);
    const blank = columns.find((index) => clean(cells[index]!) === "");
    if (blank !== undefined) {
      if (!blanks.has(`${line} ${blank}`)) see(missing, blank, row, "");
      blanks.add(`${line} ${blank}`);
    } else if (isFailedCell(cell)) {
      findings.push(finding("CSV_FAILED_CELL", { column, cell }, { file: table.file, line, column }));
    } else see(unknown, key(cell), row, cell);
    return -1;
  });
  for (const [index, seen] of missing) {
    const column = table.header[index]!;
    const details = { feature: columns.length > 1 ? column : name, rows: seen.rows };
    findings.push(finding("REGISTER_BLANK_VALUE", details, placeOf(table, seen, column)));
  }
  for (const seen of unknown.values()) findings.push(...unknownValue(feature, columns, seen, telling));
  return read;
}

/** From the cells of a row to the index of its value. Of a million cells nearly all have one of a few spellings, each of which is looked into once. */
function valueReader(
  values: readonly string[],
  columns: readonly number[],
  key: (text: string) => string,
): (cells: readonly string[]) => number | undefined {
  const indices = new Map(values.map((value, v) => [key(value), v]));
  const spellings = new Map<string, number>();
  return (cells) => {
    const spelling = columns.length === 1 ? cells[columns[0]!]! : joinedCells(cells, columns);
    const known = spellings.get(spelling);
    if (known !== undefined) return known;
    const value = indices.get(key(spelling));
    if (value !== undefined) spellings.set(spelling, value);
    return value;
  };
}

/** Of a combination only where each of its parts is a value, as the part has a finding of its own otherwise. */
function unknownValue(
  { name, values }: Feature,
  columns: readonly number[],
  seen: Seen,
  { table, among, features }: Telling,
): Finding[] {
  const { cell, rows } = seen;
  const column = columns.map((index) => table.header[index]!).join("+");
  const at = placeOf(table, seen, column);
  if (columns.length > 1) {
    const row = lackingRow({ name, values }, table, seen.first, columns, features);
    return row === undefined ? [] : [finding("REGISTER_UNKNOWN_COMBINATION", { feature: name, cell, rows, row }, at)];
  }
  const isMade = among.made.some((heading) => fold(heading) === fold(column));
  const details = { feature: name, cell, values, rows, column: isMade ? undefined : column };
  return [finding("REGISTER_UNKNOWN_VALUE", details, at)];
}

function placeOf({ file, rows }: Table, { first }: Seen, column: string): Place {
  return { file, line: rows[first]!.line, column };
}

/** Rows with the same cell: the first of them, and how many. */
interface Seen {
  readonly first: number;
  readonly cell: string;
  rows: number;
}

function see<K>(seen: Map<K, Seen>, key: K, first: number, cell: string): void {
  const known = seen.get(key);
  if (known) known.rows++;
  else seen.set(key, { first, cell, rows: 1 });
}
