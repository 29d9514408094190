/** CSV as it comes out of spreadsheets: any encoding they write; comma, semicolon or tab; any line ending. */
import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { finding, sortitionError, throwFindings, type Finding, type FindingDetails } from "../errors.ts";
import { detectDialect, type Delimiter, type Dialect } from "./dialect.ts";
import { decodeText, startsWith, type Decoded, type Encoding } from "./encoding.ts";
import { clean, fold } from "./text.ts";

export interface Row {
  /** Line of the file on which the row starts, from 1; a quoted cell may hold further lines. */
  readonly line: number;
  /** One cell per heading, as in the file: untrimmed, "" where the row ends early. */
  readonly cells: readonly string[];
}

export interface Table {
  /** The file as the user named it. */
  readonly file: string;
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
  /** Whether what is written in its form begins with a byte order mark: as it does itself, and else where it is not UTF-8, so that spreadsheets know what it is. */
  readonly bom: boolean;
  readonly newline: "\r\n" | "\n";
  /** Headings, trimmed, NFC; "" only over a column without data. */
  readonly header: readonly string[];
  readonly headerLine: number;
  /** In the order of the file, without blank rows; at least one. */
  readonly rows: readonly Row[];
}

const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads a CSV file with a header; a first line `sep=;` of Excel, blank rows, and columns without heading and data at the right, are left out.
 * @throws {SortitionError} FILE_TOO_LARGE, FILE_EMPTY, FILE_NOT_CSV, CSV_*
 */
export function parseCsv(bytes: Uint8Array, file: string): Table {
  if (bytes.length > MAX_BYTES) {
    throw sortitionError("FILE_TOO_LARGE", { bytes: bytes.length, limit: MAX_BYTES }, { file });
  }
  const { utf8, encoding, bom, delimiter, newline, hinted } = understand(bytes, file);
  const parsed = parseRows(utf8, delimiter, file).slice(hinted ? 1 : 0);
  const [header, ...rows] = parsed.filter(({ cells }) => !cells.every(isBlank));
  if (!header) throw new Error("a file that is not blank has a row that is not blank");
  if (rows.length === 0) throw sortitionError("CSV_HEADER_ONLY", {}, { file, line: header.line });
  throwFindings([
    ...headingFindings(header, rows, file),
    ...widthFindings(header, rows, file),
    ...headingsAgain(header, rows, file),
  ]);
  const headings = header.cells.map(clean);
  const width = headings.findLastIndex((heading) => heading !== "") + 1;
  return {
    file,
    delimiter,
    encoding,
    bom: bom || encoding !== "utf-8",
    newline,
    header: headings.slice(0, width),
    headerLine: header.line,
    rows: rows.map((row) => (row.cells.length === width ? row : { line: row.line, cells: fit(row.cells, width) })),
  };
}

interface Understood extends Pick<Table, "encoding" | "bom" | "delimiter" | "newline"> {
  readonly utf8: Uint8Array;
  /** Whether the first line is the one that Excel writes for itself. */
  readonly hinted: boolean;
}

/** How to read the file, and its bytes for the parser; apart, so that its text is not kept beside its rows. */
function understand(bytes: Uint8Array, file: string): Understood {
  const { text, utf8, encoding, bom } = decode(bytes, file);
  if (!/[^\s,;"]/.test(text)) throw sortitionError("FILE_EMPTY", {}, { file });
  const hint = /^"?sep=([,;\t])"?(\r\n|\n|\r)/i.exec(text);
  const dialect = detectDialect(hint ? text.slice(hint[0].length) : text);
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? delimiterOf(dialect, file);
  return { utf8, encoding, bom, delimiter, newline: dialect.newline, hinted: hint !== null };
}

/** The whole file as text, once it is known to be text and to be no other format. */
function decode(bytes: Uint8Array, file: string): Extract<Decoded, { kind: "text" }> {
  const kind = otherFormat(bytes);
  if (kind) throw sortitionError("FILE_NOT_CSV", { kind }, { file });
  const decoded = decodeText(bytes);
  if (decoded.kind === "wrong") {
    if (decoded.encoding === "not-utf-8" && bytes.includes(0))
      throw sortitionError("FILE_NOT_CSV", { kind: "binary" }, { file });
    throw sortitionError("CSV_ENCODING", { encoding: decoded.encoding }, { file });
  }
  const other = decoded.text.includes("\0") ? "binary" : formatOf(decoded.text);
  if (other) throw sortitionError("FILE_NOT_CSV", { kind: other }, { file });
  return decoded;
}

type OtherFormat = FindingDetails["FILE_NOT_CSV"]["kind"];

function otherFormat(bytes: Uint8Array): OtherFormat | undefined {
  // Office files of today are ZIP archives; those of before 2007 are OLE documents.
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "workbook";
  return startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]) ? "pdf" : undefined;
}

function formatOf(text: string): OtherFormat | undefined {
  const start = text.slice(0, 256).trimStart();
  if (start.startsWith("%PDF-")) return "pdf";
  // Some programs name such a file .xls: a page, a page in one file, XML.
  if (/^(?:<[!?a-z]|MIME-Version:)/i.test(start)) return "markup";
  if (start.startsWith("{\\rtf")) return "workbook";
  if (/^[{[]\s*["{[\]}]/.test(start)) return "json";
  return undefined;
}

function delimiterOf({ delimiter, nextDelimiter }: Dialect, file: string): Delimiter {
  // A title line above the headings, or no CSV at all: reading on would blame every row.
  if (!delimiter && nextDelimiter) throw sortitionError("CSV_NO_DELIMITER", {}, { file, line: 1 });
  return delimiter ?? ",";
}

function parseRows(utf8: Uint8Array, delimiter: Delimiter, file: string): readonly Row[] {
  const rows: Row[] = [];
  const shared = sharedCells();
  // Counted here because the parser counts a CRLF inside quotes twice.
  let line = 1;
  const onRecord = (cells: string[]): undefined => {
    rows.push({ line, cells: shared(cells) });
    line += 1 + cells.reduce((sum, cell) => sum + newlinesIn(cell), 0);
  };
  try {
    parse(utf8, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      on_record: onRecord,
    });
  } catch (error) {
    const reason = error instanceof CsvError ? malformations.get(error.code) : undefined;
    if (!reason) throw error;
    throw sortitionError("CSV_MALFORMED", { reason }, { file, line });
  }
  return rows;
}

const malformations = new Map<string, FindingDetails["CSV_MALFORMED"]["reason"]>([
  ["CSV_QUOTE_NOT_CLOSED", "quote-not-closed"],
  ["INVALID_OPENING_QUOTE", "quote-inside"],
  ["CSV_INVALID_CLOSING_QUOTE", "text-after-quote"],
]);

/** A column of more different cells than that says hardly anything twice. */
const mostShared = 1000;

/** The cells of one row after the other, where what a column says again and again is one text: a register of a million people is large enough without a copy of "woman" for each. */
function sharedCells(): (cells: readonly string[]) => readonly string[] {
  const columns: Map<string, string>[] = [];
  return (cells) =>
    cells.map((cell, column) => {
      const known = (columns[column] ??= new Map<string, string>());
      if (known.size === mostShared) return cell;
      const same = known.get(cell);
      if (same === undefined) known.set(cell, cell);
      return same ?? cell;
    });
}

function newlinesIn(cell: string): number {
  return /[\r\n]/.test(cell) ? cell.split(/\r\n|\n|\r/).length - 1 : 0;
}

/** A heading that stands twice, or is missing over data: nobody could say which column is meant. */
function headingFindings(header: Row, rows: readonly Row[], file: string): readonly Finding[] {
  const findings: Finding[] = [];
  const columns = new Map<string, number>();
  for (const [index, name] of header.cells.map(clean).entries()) {
    const at = { file, line: header.line, column: name };
    const first = columns.get(fold(name));
    if (name === "") {
      const filled = rows.some(({ cells }) => !isBlank(cells[index] ?? ""));
      if (filled) findings.push(finding("CSV_COLUMN_UNNAMED", { column: index + 1 }, at));
    } else if (first === undefined) {
      columns.set(fold(name), index);
    } else {
      findings.push(finding("CSV_COLUMN_TWICE", { name, first: first + 1, second: index + 1 }, at));
    }
  }
  const unnamed = findings.filter(({ code }) => code === "CSV_COLUMN_UNNAMED").length;
  // Hardly any heading over many columns: a title stands where the headings should.
  if (unnamed > 1 && unnamed > columns.size) return [finding("CSV_TITLE_ABOVE", {}, { file, line: header.line })];
  return findings;
}

/** Rows with more cells than there are headings; where most have more than twice as many, the headings are none. */
function widthFindings(header: Row, rows: readonly Row[], file: string): readonly Finding[] {
  const columns = header.cells.length;
  const tooLong = rows.flatMap(({ line, cells }) => {
    if (cells.length <= columns) return [];
    const fields = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
    return fields > columns ? [{ line, fields }] : [];
  });
  const farTooLong = tooLong.filter(({ fields }) => fields > 2 * columns).length;
  if (farTooLong * 2 > rows.length) return [finding("CSV_TITLE_ABOVE", {}, { file, line: header.line })];
  return tooLong.map(({ line, fields }) => finding("CSV_ROW_TOO_LONG", { fields, columns }, { file, line }));
}

/** Where one file was put behind another, or a list was printed page by page. In a list of one column it can be chance. */
function headingsAgain(header: Row, rows: readonly Row[], file: string): readonly Finding[] {
  const headings = header.cells.map(fold);
  if (headings.filter((heading) => heading !== "").length < 2) return [];
  const isAgain = ({ cells }: Row): boolean =>
    headings.every((heading, column) => heading === fold(cells[column] ?? ""));
  return rows.filter(isAgain).map(({ line }) => finding("CSV_HEADINGS_AGAIN", {}, { file, line }));
}

function isBlank(cell: string): boolean {
  return cell.trim() === "";
}

function fit(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, i) => cells[i] ?? "");
}
