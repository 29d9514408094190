/** A list of ids that somebody keeps, such as of people who opted out: one column, or a register of its own. */
import { SortitionError, sortitionError } from "../errors.ts";
import { findColumn } from "./columns.ts";
import { parseCsv, type Table } from "./csv.ts";
import { findIdColumn } from "./id-column.ts";
import type { SourceFile } from "./source-file.ts";
import { fold } from "./text.ts";

/** As they are compared: folded. */
export type Ids = ReadonlySet<string>;

/**
 * The ids of a list: those under the heading that ids have in the register, else under one that is called like an id, else of the only column.
 * A list of one column needs no heading: a first line that is an id in the register counts as one. A heading alone is an empty list.
 *
 * @param isKnown whether a folded id is in the register
 * @throws {SortitionError} LIST_COLUMN_MISSING, REGISTER_ID_COLUMN_AMBIGUOUS, FILE_*, CSV_*
 */
export function readIdList(source: SourceFile, idColumn: string, isKnown: (id: string) => boolean): Ids {
  const table = tableOf(source);
  const column = findColumn(table, idColumn) ?? findIdColumn(table, new Set()) ?? onlyColumn(table);
  if (column === undefined) {
    const at = { file: table.file, line: table.headerLine };
    throw sortitionError("LIST_COLUMN_MISSING", { column: idColumn, columns: table.header }, at);
  }
  const ids = table.rows.map(({ cells }) => fold(cells[column]!)).filter((id) => id !== "");
  const first = fold(table.header[column]!);
  return new Set(isKnown(first) ? [first, ...ids] : ids);
}

function onlyColumn({ header }: Table): number | undefined {
  return header.length === 1 ? 0 : undefined;
}

/** A single line is a heading, or an id. */
function tableOf({ bytes, name }: SourceFile): Table {
  try {
    return parseCsv(bytes, name);
  } catch (error) {
    const isAlone = error instanceof SortitionError && error.findings[0].code === "CSV_HEADER_ONLY";
    if (!isAlone) throw error;
    return { ...withRow(bytes, name), rows: [] };
  }
}

/** The table of a file of one line, with a row under it so that there is one. */
function withRow(bytes: Uint8Array, name: string): Table {
  const row = new TextEncoder().encode("\n0\n");
  const whole = new Uint8Array(bytes.length + row.length);
  whole.set(bytes);
  whole.set(row, bytes.length);
  return parseCsv(whole, name);
}
