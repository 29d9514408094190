/** auditor/register.csv: the register record as a table an auditor can open. Not for the public: it holds the salts. */
import { decodeUtf8, readRows } from "./csv-rows.ts";
import { Malformed } from "./malformed.ts";
import type { RegisterRecord, RegisteredPerson } from "./register-record.ts";

/** By place, whatever the features are called. */
const firstHeadings = ["code", "salt", "household"];

/** RFC 4180 in UTF-8, comma, LF; headings code, salt, household and the features; quoted where a comma, quote or line end demands it. */
export function buildRegisterCsv({ features, people }: RegisterRecord): Uint8Array {
  const rows = people.map(({ code, salt, household, values }) => [code, salt, `${household ?? ""}`, ...values]);
  return new TextEncoder().encode([[...firstHeadings, ...features], ...rows].map(rowText).join(""));
}

/**
 * The record in exactly those bytes `buildRegisterCsv` gives, up to the order of its people.
 *
 * @throws {Malformed} not-utf-8; not-canonical; not-csv with the row (the heading is row 1).
 */
export function parseRegisterCsv(bytes: Uint8Array): RegisterRecord {
  const text = decodeUtf8(bytes);
  const [header = [], ...rows] = readRows(text);
  const features = header.slice(firstHeadings.length);
  if (firstHeadings.some((heading, column) => header[column] !== heading)) throw new Malformed("not-csv", "row 1");
  const people = rows.map((row, index): RegisteredPerson => {
    if (row.length !== header.length) throw new Malformed("not-csv", `row ${index + 2}`);
    return { code: row[0]!, salt: row[1]!, household: readHousehold(row[2]!, index + 2), values: row.slice(3) };
  });
  const written = [header, ...rows].map(rowText).join("");
  if (written !== text || text.normalize("NFC") !== text) throw new Malformed("not-canonical", "");
  return { features, people };
}

function readHousehold(cell: string, row: number): number | null {
  if (!/^([1-9]\d{0,8})?$/.test(cell)) throw new Malformed("not-csv", `row ${row}`);
  return cell === "" ? null : Number(cell);
}

function rowText(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
