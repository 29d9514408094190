/** Features made of other columns: a column for each, row by row beside the register's own. */
import { finding, type Finding, type FindingDetails } from "../errors.ts";
import { ageOn, parseBirthDate, parseDay, type Day } from "./birth-date.ts";
import { overlap, parseBracket, type Bracket } from "./bracket.ts";
import { closest } from "./closest.ts";
import { findColumn } from "./columns.ts";
import type { Row, Table } from "./csv.ts";
import type { Feature } from "./feature.ts";
import type { Recipe } from "./recipe.ts";
import { clean, fold } from "./text.ts";

export interface DerivedColumn {
  readonly feature: string;
  /** Headings of the columns it was made of. */
  readonly sources: readonly string[];
  /** For each row of the table its value, spelled as in the quotas where they have it; "" where nothing is known, or something below says why there is none. */
  readonly cells: readonly string[];
  /** By row: the number of who is in no bracket. */
  readonly outside: ReadonlyMap<number, number>;
  /** Those that numbers were put in; none where there were no numbers. */
  readonly brackets: readonly Bracket[];
  /** By row: what is wrong with the cell. */
  readonly wrong: ReadonlyMap<number, Finding>;
  /** By row: that the cell says that nothing is known; as good as blank. */
  readonly unknown: ReadonlyMap<number, Finding>;
  /** Rows of which a month or a day of birth was not known. */
  readonly assumed: ReadonlySet<number>;
  /** Rows of an age over 120. */
  readonly old: ReadonlySet<number>;
  /** By row: the cell that counts as the rest. */
  readonly rest: ReadonlyMap<number, string>;
  /** What the map would put another value for, and nobody has. */
  readonly unmet: readonly string[];
}

type ReadColumn = Omit<DerivedColumn, "brackets" | "unmet">;

const oldest = 120;

/**
 * The column of each recipe, in their order; `features` are those of the quotas.
 *
 * @param findings takes RECIPE_*: with any of them the columns mean nothing
 */
export function derive(
  table: Table,
  recipes: readonly Recipe[],
  features: readonly Feature[],
  findings: Finding[],
): readonly DerivedColumn[] {
  return recipes.flatMap((recipe) => {
    const values = valuesOf(recipe, features, findings);
    const columns = [recipe.column, ...(recipe.otherwise === null ? [] : [recipe.otherwise])].map((heading) =>
      columnOf(table, recipe, heading, findings),
    );
    if (values === null || columns.includes(undefined)) return [];
    const brackets = recipe.kind === "values" ? [] : bracketsOf(recipe, values ?? [], findings);
    const met = new Set<string>();
    const read = recipe.kind === "values" ? readMapped(recipe, values, met) : readNumber(recipe, brackets);
    const column = columnFrom(table, recipe, columns as number[], read);
    const unmet = recipe.map.map(({ from }) => from).filter((from) => !met.has(fold(from)));
    return [{ ...column, brackets, unmet }];
  });
}

/** The table with each derived column in the place of one by its name, or at the right. */
export function withDerived(table: Table, derived: readonly DerivedColumn[]): Table {
  if (derived.length === 0) return table;
  const header = [...table.header];
  const places = derived.map(({ feature }) => findColumn(table, feature) ?? header.push(feature) - 1);
  const rows = table.rows.map(({ line, cells }, row): Row => {
    const own = [...cells];
    for (const [i, place] of places.entries()) own[place] = derived[i]!.cells[row]!;
    return { line, cells: own };
  });
  return { ...table, header, rows };
}

/** The values the quotas name; undefined where they name the feature only in combinations; null, with a finding, where they do not name it at all. */
function valuesOf(
  { feature }: Recipe,
  features: readonly Feature[],
  findings: Finding[],
): readonly string[] | undefined | null {
  const own = features.find(({ name }) => fold(name) === fold(feature));
  if (own) return own.values;
  const parts = features.flatMap(({ name }) => name.split("+").map(clean));
  if (parts.some((part) => fold(part) === fold(feature))) return undefined;
  const known = [...new Set([...features.map(({ name }) => name), ...parts])];
  findings.push(finding("RECIPE_FEATURE_UNKNOWN", { feature, features: known, suggestion: closest(feature, known) }));
  return null;
}

function columnOf(table: Table, { feature }: Recipe, column: string, findings: Finding[]): number | undefined {
  const index = findColumn(table, column);
  if (index === undefined) {
    const details = { feature, column, columns: table.header, suggestion: closest(column, table.header) };
    findings.push(finding("RECIPE_COLUMN_MISSING", details, { file: table.file, line: table.headerLine }));
  }
  return index;
}

/** What a cell that is not blank, and clean, comes to. */
type Derived =
  | { readonly kind: "value"; readonly value: string; readonly assumed?: boolean; readonly old?: boolean }
  | { readonly kind: "rest"; readonly value: string }
  | { readonly kind: "unknown" }
  | { readonly kind: "outside"; readonly number: number; readonly old: boolean }
  | { readonly kind: "wrong"; readonly reason: WrongReason };

type WrongReason = FindingDetails["REGISTER_BIRTH_DATE"]["reason"] | "number";

type Read = (cell: string) => Derived;

interface NamedBracket extends Bracket {
  readonly value: string;
}

function columnFrom(table: Table, recipe: Recipe, columns: readonly number[], read: Read): ReadColumn {
  const { feature } = recipe;
  const outside = new Map<number, number>();
  const wrong = new Map<number, Finding>();
  const unknown = new Map<number, Finding>();
  const rest = new Map<number, string>();
  const assumed = new Set<number>();
  const old = new Set<number>();
  const cells = table.rows.map(({ line, cells }, row) => {
    const column = columns.find((index) => clean(cells[index]!) !== "");
    if (column === undefined) return "";
    const cell = clean(cells[column]!);
    const at = { file: table.file, line, column: table.header[column]! };
    const derived = read(cell);
    switch (derived.kind) {
      case "value":
        if (derived.assumed) assumed.add(row);
        if (derived.old) old.add(row);
        return derived.value;
      case "rest":
        rest.set(row, cell);
        return derived.value;
      case "outside":
        outside.set(row, derived.number);
        if (derived.old) old.add(row);
        return "";
      case "wrong":
        wrong.set(row, wrongCell(derived.reason, cell, at));
        return "";
      case "unknown":
        unknown.set(row, wrongCell("unknown", cell, at));
        return "";
    }
  });
  const sources = columns.map((index) => table.header[index]!);
  return { feature, sources, cells, outside, wrong, unknown, assumed, old, rest };
}

function wrongCell(
  reason: WrongReason,
  cell: string,
  at: { readonly file: string; readonly line: number; readonly column: string },
): Finding {
  return reason === "number"
    ? finding("REGISTER_NOT_A_NUMBER", { column: at.column, cell }, at)
    : finding("REGISTER_BIRTH_DATE", { column: at.column, cell, reason }, at);
}

/** @param met takes what of the map was met, folded */
function readMapped({ map, rest }: Recipe, values: readonly string[] | undefined, met: Set<string>): Read {
  const meant = new Map(map.map(({ from, to }) => [fold(from), to]));
  const named = values && new Set(values.map(fold));
  return (cell) => {
    const folded = fold(cell);
    const mapped = meant.get(folded);
    if (mapped !== undefined) met.add(folded);
    const value = mapped ?? cell;
    return rest !== null && !named?.has(fold(value)) ? { kind: "rest", value: rest } : { kind: "value", value };
  };
}

function readNumber(recipe: Recipe, brackets: readonly NamedBracket[]): Read {
  const inBrackets = (number: number, assumed: boolean, old: boolean): Derived => {
    const found = brackets.find(({ least, most }) => least <= number && number <= most);
    return found ? { kind: "value", value: found.value, assumed, old } : { kind: "outside", number, old };
  };
  if (recipe.kind === "number")
    return (cell) =>
      /^\d{1,9}$/.test(cell) ? inBrackets(Number(cell), false, false) : { kind: "wrong", reason: "number" };
  const on = parseDay(recipe.day ?? "");
  if (!on) throw new Error(`no day to count ages on: ${recipe.day}`);
  return (cell) => readAge(cell, on, inBrackets);
}

function readAge(cell: string, on: Day, inBrackets: (age: number, assumed: boolean, old: boolean) => Derived): Derived {
  const birth = parseBirthDate(cell);
  if (birth.kind !== "date") return birth;
  const age = ageOn(birth.date, on);
  return age < 0 ? { kind: "wrong", reason: "after" } : inBrackets(age, birth.assumed, age > oldest);
}

/** Of the recipe, else of the quotas. */
function bracketsOf(
  { feature, brackets }: Recipe,
  values: readonly string[],
  findings: Finding[],
): readonly NamedBracket[] {
  const named = brackets ?? values;
  if (named.length === 0) findings.push(finding("RECIPE_BRACKETS_MISSING", { feature }));
  const read: NamedBracket[] = [];
  for (const value of named) {
    const bracket = parseBracket(value);
    const other = bracket && read.find((each) => overlap(each, bracket));
    if (!bracket) findings.push(finding("RECIPE_NOT_A_BRACKET", { feature, value }));
    else if (other) findings.push(finding("RECIPE_BRACKETS_OVERLAP", { feature, value, other: other.value }));
    else read.push({ ...bracket, value });
  }
  return read;
}
