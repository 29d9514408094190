/** Quotas from a table, under the headings of any of the three families in use. */
import { finding, sortitionError, throwFindings, type Finding } from "../errors.ts";
import { findColumn } from "../register/columns.ts";
import type { Row, Table } from "../register/csv.ts";
import { clean, fold } from "../register/text.ts";
import type { Quota, Quotas } from "./quotas.ts";

/** Indices into the table's columns. */
interface Columns {
  readonly feature: number;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly minFlex: number | undefined;
  readonly maxFlex: number | undefined;
}

/**
 * Reads `category,name`, `category,feature` or `feature,value` with `min,max` and perhaps `min_flex,max_flex`; other
 * columns are ignored. Features and values keep the spelling of their first row and need not stand together.
 * @throws {SortitionError} QUOTAS_HEADINGS, QUOTAS_SHARE_UNSUPPORTED, or all that is wrong in the rows: QUOTAS_BLANK,
 * QUOTAS_NOT_A_COUNT, QUOTAS_VALUE_TWICE, QUOTAS_MIN_OVER_MAX, QUOTAS_FLEX_ORDER
 */
export function parseQuotas(table: Table): Quotas {
  const columns = findColumns(table);
  const findings: Finding[] = [];
  // Features and within them values, each under its folded name.
  const features = new Map<string, { name: string; quotas: Map<string, Quota> }>();
  for (const row of table.rows) {
    const read = cellReader(table, row, findings);
    const name = read.text(columns.feature);
    const quota = readQuota(read, row.line, columns);
    if (name === "" || quota.value === "") continue;
    const feature = features.get(fold(name)) ?? { name, quotas: new Map<string, Quota>() };
    features.set(fold(name), feature);
    const first = feature.quotas.get(fold(quota.value));
    if (!first) feature.quotas.set(fold(quota.value), quota);
    findings.push(...quotaFaults(feature.name, quota, first, table.file));
  }
  throwFindings(findings);
  return [...features.values()].map(({ name, quotas }) => ({ feature: name, quotas: [...quotas.values()] }));
}

function findColumns(table: Table): Columns {
  const has = (heading: string): boolean => findColumn(table, heading) !== undefined;
  const [feature, value] = !has("category")
    ? (["feature", "value"] as const)
    : (["category", has("feature") && !has("name") ? "feature" : "name"] as const);
  const missing = [feature, value, "min", "max"].filter((heading) => !has(heading));
  const at = { file: table.file, line: table.headerLine };
  const share = table.header.find((heading) => ["percent", "share"].includes(fold(heading)));
  if (share !== undefined && missing.some((heading) => heading === "min" || heading === "max")) {
    throw sortitionError("QUOTAS_SHARE_UNSUPPORTED", { column: share }, { ...at, column: share });
  }
  if (missing.length > 0) throw sortitionError("QUOTAS_HEADINGS", { missing, found: table.header }, at);
  return {
    feature: findColumn(table, feature)!,
    value: findColumn(table, value)!,
    min: findColumn(table, "min")!,
    max: findColumn(table, "max")!,
    minFlex: findColumn(table, "min_flex"),
    maxFlex: findColumn(table, "max_flex"),
  };
}

interface CellReader {
  /** "" and a finding where the cell is blank. */
  readonly text: (column: number) => string;
  /** NaN and a finding where the cell is no whole number: NaN compares as false, so one cause makes one finding. */
  readonly count: (column: number) => number;
  readonly countOr: (column: number | undefined, blank: number) => number;
}

function cellReader(table: Table, { line, cells }: Row, findings: Finding[]): CellReader {
  const text = (index: number): string => {
    const cell = clean(cells[index]!);
    const column = table.header[index]!;
    if (cell === "") findings.push(finding("QUOTAS_BLANK", { column }, { file: table.file, line, column }));
    return cell;
  };
  const count = (index: number): number => {
    const cell = text(index);
    const column = table.header[index]!;
    // Spreadsheets write whole numbers also as 11.0, in Dutch as 11,0.
    const number = /^\d+([.,]0+)?$/.test(cell) ? parseInt(cell, 10) : NaN;
    if (Number.isSafeInteger(number)) return number;
    if (cell !== "") findings.push(finding("QUOTAS_NOT_A_COUNT", { column, cell }, { file: table.file, line, column }));
    return NaN;
  };
  const countOr = (index: number | undefined, blank: number): number =>
    index === undefined || clean(cells[index]!) === "" ? blank : count(index);
  return { text, count, countOr };
}

function readQuota(read: CellReader, line: number, columns: Columns): Quota {
  return {
    value: read.text(columns.value),
    min: read.count(columns.min),
    max: read.count(columns.max),
    minFlex: read.countOr(columns.minFlex, 0),
    maxFlex: read.countOr(columns.maxFlex, Infinity),
    line,
  };
}

function quotaFaults(feature: string, quota: Quota, first: Quota | undefined, file: string): readonly Finding[] {
  const { value, min, max, minFlex, maxFlex, line } = quota;
  const at = { file, line };
  if (first) return [finding("QUOTAS_VALUE_TWICE", { feature, value, firstLine: first.line }, at)];
  if (min > max) return [finding("QUOTAS_MIN_OVER_MAX", { feature, value, min, max }, at)];
  if (minFlex > min || max > maxFlex) {
    return [finding("QUOTAS_FLEX_ORDER", { feature, value, minFlex, min, max, maxFlex }, at)];
  }
  return [];
}
