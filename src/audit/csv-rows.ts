/** Tables of the record as bytes: RFC 4180 in UTF-8, comma, LF. */
import { Malformed } from "./malformed.ts";

/** @throws {Malformed} not-utf-8 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Malformed("not-utf-8", "");
  }
}

/** The cells of each row, the heading being one. @throws {Malformed} not-csv with the row (the heading is row 1) */
export function readRows(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))([,\n])/y;
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Malformed("not-csv", `row ${rows.length + 1}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === "\n") {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) throw new Malformed("not-csv", `row ${rows.length + 1}`);
  return rows;
}
