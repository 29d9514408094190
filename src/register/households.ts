/** Households: who shares a home with whom, by the columns of the register that hold an address. */
import { finding, type Finding } from "../errors.ts";
import { closest } from "./closest.ts";
import { findColumn } from "./columns.ts";
import type { Table } from "./csv.ts";
import { isFailedCell } from "./failed-cell.ts";
import type { Pool } from "./pool.ts";
import { clean, fold } from "./text.ts";

export interface HouseholdReading {
  /** Indices into `table.header`, as named. */
  readonly columns: readonly number[];
  /** For each row of the table what its address has in common with other spellings of it; undefined where none is known. */
  readonly addresses: readonly (string | undefined)[];
}

/**
 * The address of every row from the columns named, in their order, such as postcode, house number, addition. An address is not known where the
 * first column is blank, or the second; later ones may be blank.
 *
 * @param findings takes REGISTER_HOUSEHOLD_COLUMN_MISSING, REGISTER_HOUSEHOLD_COLUMN_TWICE and REGISTER_HOUSEHOLD_COLUMN_IS_ID
 */
export function readHouseholds(
  table: Table,
  headings: readonly string[],
  idColumn: number | undefined,
  findings: Finding[],
): HouseholdReading {
  const columns = headings.map((heading) => findColumn(table, heading));
  columns.forEach((column, i) => {
    const wrong = wrongColumn(table, headings[i]!, column, idColumn, columns.indexOf(column) < i);
    if (wrong) findings.push(wrong);
  });
  const found = columns.filter((column) => column !== undefined);
  return { columns: found, addresses: table.rows.map(({ cells }) => addressKey(found.map((c) => cells[c]!))) };
}

/** What two spellings of one address have in common, or undefined where none is known; never shown. Cells in the order of the columns. */
export function addressKey(cells: readonly string[]): string | undefined {
  const parts = cells.map(bare);
  // "1" and "2a" is not "12" and "a": the parts stay apart.
  const known = parts.length > 0 && !parts.slice(0, 2).includes("");
  return known ? parts.join("\n") : undefined;
}

/** For each person of the pool the number of their household, numbered from 0 by their first people; undefined for who shares a home with nobody. */
export function numberHouseholds(addresses: readonly (string | undefined)[]): readonly (number | undefined)[] {
  const homes = new Map<string, { people: number; number?: number }>();
  const homeOf = addresses.map((address) => {
    if (address === undefined) return undefined;
    const known = homes.get(address);
    const home = known ?? { people: 0 };
    home.people++;
    if (!known) homes.set(address, home);
    return home;
  });
  let count = 0;
  return homeOf.map((home) => (home && home.people > 1 ? (home.number ??= count++) : undefined));
}

/** The households of two or more people of the pool, each a list of ascending indices into `pool.people`; by their first people. None without the rule. */
export function sharedHouseholds({ households = [] }: Pool): readonly (readonly number[])[] {
  const people = new Map<number, number[]>();
  households.forEach((household, person) => {
    if (household === undefined) return;
    const others = people.get(household);
    if (others) others.push(person);
    else people.set(household, [person]);
  });
  return [...people.values()].filter(({ length }) => length > 1);
}

const separator = String.raw`[\p{Pd}/.]`;
/** At an end of the cell, or between a digit and a letter: 12-A is 12A, while 12-1 is not 121. */
const idle = new RegExp(
  String.raw`^${separator}+|${separator}+$|(?<=\p{N})${separator}(?=\p{L})|(?<=\p{L})${separator}(?=\p{N})`,
  "gu",
);

/** Without case, blanks, invisible characters and idle separators; "" where there is neither letter nor digit, such as a dash, and where a spreadsheet failed. */
function bare(cell: string): string {
  if (isFailedCell(clean(cell))) return "";
  const text = fold(cell).replace(/[\s\p{Cf}]/gu, "");
  if (/^[0-9a-z]*$/.test(text)) return text;
  return /[\p{L}\p{N}]/u.test(text) ? text.replace(idle, "") : "";
}

function wrongColumn(
  { header, file, headerLine: line }: Table,
  heading: string,
  column: number | undefined,
  idColumn: number | undefined,
  again: boolean,
): Finding | undefined {
  const at = { file, line };
  if (column === undefined) {
    const details = { column: heading, columns: header, suggestion: closest(heading, header) };
    return finding("REGISTER_HOUSEHOLD_COLUMN_MISSING", details, at);
  }
  if (column === idColumn) return finding("REGISTER_HOUSEHOLD_COLUMN_IS_ID", { column: header[column]! }, at);
  return again ? finding("REGISTER_HOUSEHOLD_COLUMN_TWICE", { column: header[column]! }, at) : undefined;
}
