/** The cells of one row of a quota file. */
import { finding, type Finding } from "../errors.ts";
import type { Row, Table } from "../register/csv.ts";
import { isFailedCell } from "../register/failed-cell.ts";
import { clean } from "../register/text.ts";
import { readSlack, type Slack } from "./slack.ts";

export interface CellReader {
  readonly isBlank: (column: number) => boolean;
  /** "" and a finding where the cell is blank, or holds what a spreadsheet writes without a value; `blank`: which finding. */
  readonly text: (column: number, blank?: "QUOTAS_BLANK" | "QUOTAS_FEATURE_BLANK") => string;
  /** NaN and a finding where the cell is no whole number: NaN compares as false, so one cause makes one finding. */
  readonly count: (column: number) => number;
  readonly countOr: (column: number | undefined, blank: number) => number;
  /** Undefined where the cell is blank, and with a finding where it is no slack. */
  readonly slack: (column: number | undefined) => Slack | undefined;
}

/** @param findings takes QUOTAS_BLANK, QUOTAS_FEATURE_BLANK, CSV_FAILED_CELL, QUOTAS_NOT_A_COUNT and QUOTAS_NOT_A_SLACK */
export function cellReader(table: Table, { line, cells }: Row, findings: Finding[]): CellReader {
  const isBlank = (index: number): boolean => clean(cells[index]!) === "";
  const text = (index: number, blank: "QUOTAS_BLANK" | "QUOTAS_FEATURE_BLANK" = "QUOTAS_BLANK"): string => {
    const column = table.header[index]!;
    const cell = clean(cells[index]!);
    const at = { file: table.file, line, column };
    if (cell === "") findings.push(finding(blank, { column }, at));
    if (!isFailedCell(cell)) return cell;
    findings.push(finding("CSV_FAILED_CELL", { column, cell }, at));
    return "";
  };
  const count = (index: number): number => {
    const cell = text(index);
    const column = table.header[index]!;
    // Spreadsheets write whole numbers also as 11.0, in Dutch as 11,0; 1.000 may be a thousand.
    const number = /^\d+([.,](0{1,2}|0{4,}))?$/.test(cell) ? parseInt(cell, 10) : NaN;
    if (Number.isSafeInteger(number)) return number;
    if (cell !== "") findings.push(finding("QUOTAS_NOT_A_COUNT", { column, cell }, { file: table.file, line, column }));
    return NaN;
  };
  const countOr = (index: number | undefined, blank: number): number =>
    index === undefined || isBlank(index) ? blank : count(index);
  const slack = (index: number | undefined): Slack | undefined => {
    if (index === undefined || isBlank(index)) return undefined;
    const cell = clean(cells[index]!);
    const read = readSlack(cell);
    const column = table.header[index]!;
    if (!read) findings.push(finding("QUOTAS_NOT_A_SLACK", { column, cell }, { file: table.file, line, column }));
    return read;
  };
  return { isBlank, text, count, countOr, slack };
}
