/** What in a register looks like a mistake, or like more than should be in it, though it can be read. */
import { countValues } from "./count-values.ts";
import type { Row, Table } from "./csv.ts";
import { findFeatureColumns } from "./feature-columns.ts";
import type { Person, Pool } from "./pool.ts";
import type { PoolReading } from "./read-pool.ts";
import { clean, fold } from "./text.ts";

export type IdKind = "email" | "phone" | "bsn";

export type Suspicion =
  /** Nearly everybody has the same value of a feature. */
  | { readonly kind: "dominant"; readonly feature: string; readonly value: string; readonly people: number }
  /** Ids by which anybody can tell who somebody is. */
  | { readonly kind: "ids"; readonly column: string; readonly like: IdKind }
  /** Ids that hold characters nobody sees, or look like that of somebody above; `line` is that of the first. */
  | { readonly kind: "unseen" | "alike"; readonly column: string; readonly ids: number; readonly line: number }
  /** Cells of a column of ages that are no age; `line` is that of the first. */
  | { readonly kind: "ages"; readonly column: string; readonly cells: number; readonly line: number }
  /** Two people with one e-mail address: the ids of each pair, in the order of the register. */
  | { readonly kind: "same-address"; readonly column: string; readonly pairs: readonly (readonly [string, string])[] }
  | TotalRow;

/** Below the people: most cells blank, and one that says it is a sum. */
export interface TotalRow {
  readonly kind: "total";
  readonly line: number;
  readonly cell: string;
}

/** In the order of the features, then ids, then columns, then rows. */
export function suspicions(reading: PoolReading, table: Table): readonly Suspicion[] {
  const { pool, idColumn } = reading;
  const counts = countValues(pool);
  const dominant = pool.features.flatMap(({ name, values }, f) =>
    // Of one that is in no column nothing can be mended.
    (findFeatureColumns(table, name).missing.length > 0 ? [] : values).flatMap((value, v): Suspicion[] => {
      const people = counts[f]![v]!;
      return isNearlyAll(people, pool.people.length) ? [{ kind: "dominant", feature: name, value, people }] : [];
    }),
  );
  const like = idColumn === undefined ? undefined : likenessOf(pool.people.map(({ id }) => id));
  const ids: Suspicion[] = like === undefined ? [] : [{ kind: "ids", column: idColumn!, like }];
  return [
    ...dominant,
    ...ids,
    ...lookalikes(reading, table),
    ...table.header.flatMap((column, index) => wrongAges(table, column, index)),
    ...table.header.flatMap((column, index) => sameAddresses(pool, table, column, index)),
    ...totalRows(table),
  ];
}

const invisible = /[\p{Cf}\p{Cc}]/gu;

/** A list of ids that was typed, or came another way, would miss such people. */
function lookalikes({ pool, idColumn }: PoolReading, { rows }: Table): readonly Suspicion[] {
  // Of plain letters and digits two that are alike would be the same id.
  if (idColumn === undefined || !pool.people.some(({ id }) => /[^\x20-\x7e]/.test(id))) return [];
  const ids = pool.people.map(({ id, row }) => ({ id, line: rows[row]!.line })).toSorted((a, b) => a.line - b.line);
  const seen = new Set<string>();
  const alike = ids.filter(({ id }) => {
    const look = fold(id.replaceAll(invisible, "").normalize("NFKC"));
    if (seen.has(look)) return true;
    seen.add(look);
    return false;
  });
  const unseen = ids.filter(({ id }) => id.search(invisible) >= 0);
  return (
    [
      ["unseen", unseen],
      ["alike", alike],
    ] as const
  ).flatMap(([kind, found]): Suspicion[] =>
    found.length === 0 ? [] : [{ kind, column: idColumn, ids: found.length, line: found[0]!.line }],
  );
}

/** 95 %: quotas for the other values then have few to choose from. */
function isNearlyAll(people: number, of: number): boolean {
  return people * 20 >= of * 19 && of >= 20;
}

/** A few may look like something by chance. */
const fewestIds = 3;

const likenesses: readonly (readonly [IdKind, (id: string) => boolean])[] = [
  ["email", isEmail],
  ["bsn", isBsn],
  ["phone", (id) => /^((\+|00)\d{9,14}|0[1-9]\d{8})$/.test(id.replace(/[\s().-]/g, ""))],
];

/** What at least nine in ten ids look like. */
function likenessOf(ids: readonly string[]): IdKind | undefined {
  if (ids.length < fewestIds) return undefined;
  return likenesses.find(([, looks]) => ids.filter(looks).length * 10 >= ids.length * 9)?.[0];
}

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

/** In a column of which most cells that are filled are addresses. */
function sameAddresses({ people }: Pool, { rows }: Table, column: string, index: number): readonly Suspicion[] {
  const cellOf = ({ row }: Person): string => rows[row]!.cells[index]!;
  const addresses = people.filter((person) => cellOf(person).includes("@") && isEmail(clean(cellOf(person))));
  if (addresses.length === 0) return [];
  const filled = people.filter((person) => clean(cellOf(person)) !== "").length;
  if (addresses.length * 2 < filled) return [];
  const first = new Map<string, string>();
  const pairs: (readonly [string, string])[] = [];
  for (const person of addresses.toSorted((a, b) => a.row - b.row)) {
    const address = fold(cellOf(person));
    const known = first.get(address);
    if (known === undefined) first.set(address, person.id);
    else pairs.push([known, person.id]);
  }
  return pairs.length === 0 ? [] : [{ kind: "same-address", column, pairs }];
}

const totals = /^(?:(?:sub|eind)?tota(?:al|len)|(?:sub|grand )?totals?|som|sum)\b/i;

/** The rows at the end that look so; such a row could be drawn as if it were a person. */
export function totalRows({ rows }: Table): readonly TotalRow[] {
  const isTotal = ({ cells }: Row): boolean => {
    const filled = cells.filter((cell) => clean(cell) !== "");
    return totals.test(clean(filled[0] ?? "")) && filled.length * 2 <= Math.max(cells.length, 2);
  };
  const people = rows.findLastIndex((row) => !isTotal(row)) + 1;
  return rows.slice(people).map(({ line, cells }) => {
    return { kind: "total", line, cell: clean(cells.find((cell) => clean(cell) !== "")!) };
  });
}

/** The Dutch citizen service number: nine digits, 9 · a + 8 · b + … + 2 · h − i a multiple of 11. */
function isBsn(id: string): boolean {
  const text = id.replace(/[\s.-]/g, "");
  if (!/^\d{9}$/.test(text) || /^0+$/.test(text)) return false;
  const sum = Array.from(text).reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}

const ageHeadings: ReadonlySet<string> = new Set(["age", "leeftijd", "ageinyears", "leeftijdinjaren"]);
const oldest = 120;

function wrongAges({ rows }: Table, column: string, index: number): readonly Suspicion[] {
  if (!ageHeadings.has(fold(column).replace(/[\s._-]+/g, ""))) return [];
  const ages = rows.flatMap(({ line, cells }) => {
    const cell = clean(cells[index]!);
    return /^[-−]?\d+$/.test(cell) ? [{ line, age: Number(cell.replace("−", "-")) }] : [];
  });
  // Of brackets such as 16-29 a bare number is only one more.
  if (ages.length * 2 < rows.length) return [];
  const wrong = ages.filter(({ age }) => age < 0 || age > oldest);
  return wrong.length === 0 ? [] : [{ kind: "ages", column, cells: wrong.length, line: wrong[0]!.line }];
}
