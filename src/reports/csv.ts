/** CSV for people to open in a spreadsheet, in the dialect of the file they brought. */
import { stringify } from "csv-stringify/sync";
import type { Table } from "../register/csv.ts";

/** Quoted, since a heading with another delimiter in it must not change what the file seems to be separated by. */
const delimiters = /[,;\t\r\n]/;

export type CsvFormat = Pick<Table, "delimiter" | "bom" | "newline">;

/** The rows under their header, UTF-8; cells that a spreadsheet would run as a formula get an apostrophe before them. */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { delimiter, bom, newline }: CsvFormat,
): Uint8Array {
  const escaped = [header, ...rows].map((cells) => cells.map(escapeFormula));
  return verbatimCsv(escaped[0]!, escaped.slice(1), { delimiter, bom, newline });
}

/** The same to be read again, by a program or from a table of somebody's own: every cell as it is, formulas too. */
export function verbatimCsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { delimiter, bom, newline }: CsvFormat,
): Uint8Array {
  const text = stringify([header, ...rows] as string[][], {
    delimiter,
    bom,
    record_delimiter: newline,
    quoted_match: delimiters,
  });
  return new TextEncoder().encode(text);
}

/**
 * Rows of a register as it came: its columns, its dialect, its cells untouched but for formulas; `rows` are indices into
 * `table.rows`, written in the order given.
 */
export function registerCsv(table: Table, rows: readonly number[]): Uint8Array {
  return toCsv(
    table.header,
    rows.map((row) => table.rows[row]!.cells),
    table,
  );
}

// Full-width forms count too: some spreadsheets fold them. OWASP, "CSV Injection".
const formulaStart = /^[\t\r\n]|^\s*[=@＝＠＋－]/;
const signed = /^\s*[+-]/;
const plainNumber = /^\s*[+-][\d\s.()-]*$/;

/** Whether a spreadsheet would run the cell. */
export function isFormula(cell: string): boolean {
  return formulaStart.test(cell) || (signed.test(cell) && !plainNumber.test(cell));
}

function escapeFormula(cell: string): string {
  return isFormula(cell) ? `'${cell}` : cell;
}
