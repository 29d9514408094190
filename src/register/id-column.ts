/** The column of a register that says who is who. */
import { sortitionError } from "../errors.ts";
import { closest } from "./closest.ts";
import { findColumn } from "./columns.ts";
import type { Table } from "./csv.ts";
import { clean, fold } from "./text.ts";

/** What registers call it, here and abroad; spaces, dots, hyphens and underscores aside. */
const idHeadings: ReadonlySet<string> = new Set([
  ...["id", "uniqueid", "personid", "participantid", "respondentid", "registrationid", "recordid", "responseid"],
  ...["nationbuilderid", "code", "uniquecode", "registrationcode", "number", "registrationnumber"],
  ...["volgnr", "regnr", "registratienr", "deelnemernr", "deelnemersnr", "respondentnr", "lotnr", "briefnr"],
  ...["nummer", "volgnummer", "registratienummer", "inschrijfnummer", "aanmeldnummer", "lotnummer", "briefnummer"],
  ...["deelnemernummer", "deelnemersnummer", "respondentnummer", "persoonsnummer", "uniekecode", "registratiecode"],
  ...["inschrijfcode", "aanmeldcode", "deelnemercode", "deelnemerscode", "lotcode", "briefcode"],
]);

/**
 * Index of the id column: the one asked for; else the only one named like an id, `id` itself before others; else one called `nr` in which nothing comes
 * twice, so that it is no house number; else undefined. `features` are column indices that are taken.
 * @throws {SortitionError} REGISTER_ID_COLUMN_MISSING, REGISTER_ID_COLUMN_AMBIGUOUS
 */
export function findIdColumn(table: Table, features: ReadonlySet<number>, asked?: string): number | undefined {
  const { header, file, headerLine: line } = table;
  if (asked !== undefined) {
    const index = findColumn(table, asked);
    if (index !== undefined) return index;
    const details = { column: asked, columns: header, suggestion: closest(asked, header) };
    throw sortitionError("REGISTER_ID_COLUMN_MISSING", details, { file, line });
  }
  const likely = [...header.keys()].filter((i) => !features.has(i) && isIdHeading(header[i]!));
  if (likely.length === 0) return [...header.keys()].find((i) => !features.has(i) && isNumbering(table, i));
  const exact = likely.find((i) => fold(header[i]!) === "id");
  if (exact !== undefined || likely.length <= 1) return exact ?? likely[0];
  throw sortitionError("REGISTER_ID_COLUMN_AMBIGUOUS", { columns: likely.map((i) => header[i]!) }, { file, line });
}

/** Of a row, by its index: the cell, else the index itself, since then nothing else tells people apart. */
export function idOf({ rows }: Table, row: number, column: number | undefined): string {
  return column === undefined ? `${row}` : clean(rows[row]!.cells[column]!);
}

function isIdHeading(heading: string): boolean {
  return idHeadings.has(bareHeading(heading));
}

function bareHeading(heading: string): string {
  return fold(heading).replace(/[\s._-]+/g, "");
}

function isNumbering({ header, rows }: Table, column: number): boolean {
  if (bareHeading(header[column]!) !== "nr") return false;
  const cells = rows.map(({ cells }) => fold(cells[column]!));
  return !cells.includes("") && new Set(cells).size === cells.length;
}
