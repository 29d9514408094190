/** Who of a register may be drawn: the rows left out, each with the first reason that holds. */
import { finding, type Finding, type FindingDetails } from "../errors.ts";
import { closest } from "./closest.ts";
import { findColumn } from "./columns.ts";
import type { Table } from "./csv.ts";
import type { DerivedColumn } from "./derive.ts";
import { readIdList, type Ids } from "./id-list.ts";
import { listNames, type LeftOut, type LeftOutReason, type ListName } from "./left-out.ts";
import type { Recipe, Treatment } from "./recipe.ts";
import { onlyInOrder, recipesInOrder } from "./rule-order.ts";
import type { SourceFile } from "./source-file.ts";
import { clean, fold } from "./text.ts";

/** Only people with one of these values may be drawn. */
export interface Only {
  /** Heading of a column, or name of a derived feature. */
  readonly column: string;
  readonly values: readonly string[];
}

export interface Eligibility {
  /** All must hold; one a column. */
  readonly only: readonly Only[];
  readonly lists: { readonly [L in ListName]?: SourceFile };
  /** What becomes of people of whom a feature is blank. */
  readonly missing: Treatment;
}

/** What a list came to: the ids in it, and those of them in the register. */
export interface ListReading {
  readonly list: ListName;
  readonly file: string;
  readonly ids: number;
  readonly found: number;
  /** Those that are not in the register, as they are compared, in the order of the list. */
  readonly strangers: readonly string[];
}

interface Judge {
  readonly reason: LeftOutReason;
  readonly column: string;
  readonly isOut: (row: number) => boolean;
}

export interface LeavingOut {
  readonly leftOut: readonly Omit<LeftOut, "id">[];
  readonly lists: readonly ListReading[];
}

/**
 * The rows left out, ascending. `table` has the derived columns in it; `idColumn` and `features` are indices into its header, the latter of all columns that features are read from.
 *
 * @param findings takes ELIGIBLE_COLUMN_MISSING, ELIGIBLE_VALUE_UNKNOWN, LIST_WITHOUT_IDS, LIST_ZEROS and LIST_NOBODY
 * @throws {SortitionError} of `readIdList`
 */
export function leaveOut(
  table: Table,
  columns: { readonly idColumn: number | undefined; readonly features: ReadonlySet<number> },
  derived: readonly DerivedColumn[],
  rules: { readonly recipes: readonly Recipe[]; readonly eligibility: Eligibility | undefined },
  findings: Finding[],
): LeavingOut {
  const { eligibility } = rules;
  const lists: ListReading[] = [];
  const judges = [
    ...onlyInOrder(eligibility?.only ?? []).flatMap((only) => onlyJudge(table, only, findings)),
    ...listNames.flatMap((list) => {
      const source = eligibility?.lists[list];
      return source ? listJudge(table, columns.idColumn, list, source, lists, findings) : [];
    }),
    ...outsideJudges(derived, recipesInOrder(rules.recipes)),
    ...(eligibility?.missing === "exclude" ? missingJudges(table, columns.features, derived) : []),
  ];
  const leftOut = table.rows.flatMap((_, row) => {
    const judge = judges.find(({ isOut }) => isOut(row));
    return judge ? [{ row, reason: judge.reason, column: judge.column.normalize("NFC") }] : [];
  });
  return { leftOut, lists };
}

function onlyJudge(table: Table, { column, values }: Only, findings: Finding[]): Judge[] {
  const { header, rows, file, headerLine: line } = table;
  const index = findColumn(table, column);
  if (index === undefined) {
    const details = { column, columns: header, suggestion: closest(column, header) };
    findings.push(finding("ELIGIBLE_COLUMN_MISSING", details, { file, line }));
    return [];
  }
  const there = new Map(rows.map(({ cells }) => [fold(cells[index]!), clean(cells[index]!)]));
  const known = [...there.values()].filter((value) => value !== "");
  for (const value of values) {
    if (there.has(fold(value))) continue;
    const details = { column, value, values: known, suggestion: closest(value, known) };
    findings.push(finding("ELIGIBLE_VALUE_UNKNOWN", details, { file, line }));
  }
  const wanted = new Set(values.map(fold));
  return [
    {
      reason: "not-eligible",
      column: header[index]!,
      isOut: (row) => !wanted.has(fold(rows[row]!.cells[index]!)),
    },
  ];
}

function listJudge(
  { header, rows, file, headerLine: line }: Table,
  idColumn: number | undefined,
  list: ListName,
  source: SourceFile,
  lists: ListReading[],
  findings: Finding[],
): Judge[] {
  if (idColumn === undefined) {
    findings.push(finding("LIST_WITHOUT_IDS", { list: source.name }, { file, line }));
    return [];
  }
  const column = header[idColumn]!;
  const idOf = (row: number): string => fold(rows[row]!.cells[idColumn]!);
  const known = new Set(rows.map((_, row) => idOf(row)));
  const ids = readIdList(source, column, (id) => known.has(id));
  const found = [...ids].filter((id) => known.has(id)).length;
  const zeros = otherZeros(ids, known);
  if (zeros) findings.push(finding("LIST_ZEROS", zeros, { file: source.name }));
  else if (found === 0 && ids.size > 0)
    findings.push(finding("LIST_NOBODY", { ids: ids.size, column }, { file: source.name }));
  const strangers = [...ids].filter((id) => !known.has(id));
  lists.push({ list, file: source.name, ids: ids.size, found, strangers });
  return [{ reason: list, column, isOut: (row) => ids.has(idOf(row)) }];
}

/** Numbers of the list that are in the register but for zeros in front, which spreadsheets drop; undefined where there are none. */
function otherZeros(list: Ids, known: Ids): FindingDetails["LIST_ZEROS"] | undefined {
  const strangers = [...list].filter((id) => isNumber(id) && !known.has(id));
  if (strangers.length === 0) return undefined;
  const byNumber = new Map([...known].filter(isNumber).map((id) => [withoutZeros(id), id]));
  const same = strangers.flatMap((id) => {
    const known = byNumber.get(withoutZeros(id));
    return known === undefined ? [] : [{ id, known }];
  });
  return same[0] && { ...same[0], ids: same.length };
}

function isNumber(id: string): boolean {
  return /^\d+$/.test(id);
}

function withoutZeros(id: string): string {
  return id.replace(/^0+/, "");
}

function outsideJudges(derived: readonly DerivedColumn[], recipes: readonly Recipe[]): Judge[] {
  return recipes.flatMap(({ feature, outside }): Judge[] => {
    const column = derived.find((each) => each.feature === feature);
    if (outside === "refuse" || !column) return [];
    return [{ reason: "outside", column: feature, isOut: (row) => column.outside.has(row) }];
  });
}

/** A cell that is wrong, or outside of all brackets, is not blank. */
function missingJudges(
  { header, rows }: Table,
  features: ReadonlySet<number>,
  derived: readonly DerivedColumn[],
): Judge[] {
  return [...features].map((index): Judge => {
    const column = header[index]!;
    const made = derived.find(({ feature }) => fold(feature) === fold(column));
    const isOut = (row: number): boolean =>
      clean(rows[row]!.cells[index]!) === "" && !made?.wrong.has(row) && !made?.outside.has(row);
    return { reason: "missing", column, isOut };
  });
}
