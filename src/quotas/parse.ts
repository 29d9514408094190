/** Quotas from a table: seats as they stand there, or seats from shares of the population. */
import { finding, throwFindings, type Finding } from "../errors.ts";
import type { Row, Table } from "../register/csv.ts";
import { foldJoined } from "../register/feature-columns.ts";
import { rowsFilledIn } from "./blank-features.ts";
import { cellReader } from "./cell-reader.ts";
import { findQuotaColumns, type QuotaColumns } from "./headings.ts";
import type { FeatureQuotas, Quota, Quotas } from "./quotas.ts";
import { readShareCells } from "./share-cells.ts";
import { quotasFromShares, type ShareRow, type ShareRule } from "./shares.ts";

/**
 * Reads quotas under the headings of `findQuotaColumns`; other columns are ignored. A feature has its seats from `min` and `max`, or where both are blank
 * from its shares. Features and values keep the spelling of their first row and need not stand together.
 *
 * @param rule how shares become seats; without it a table of shares is a mistake of the caller
 * @throws {SortitionError} of `findQuotaColumns`, or all that is wrong in the rows: QUOTAS_TO_FILL_IN, QUOTAS_BLANK, QUOTAS_FEATURE_BLANK, CSV_FAILED_CELL, QUOTAS_NOT_A_COUNT, QUOTAS_VALUE_TWICE,
 * QUOTAS_MIN_OVER_MAX, QUOTAS_FLEX_ORDER, QUOTAS_MIXED, of `readShareCells` and of `quotasFromShares`
 */
export function parseQuotas(table: Table, rule?: ShareRule): Quotas {
  const columns = findQuotaColumns(table);
  const findings: Finding[] = [];
  const rows = readShares(
    rowsFilledIn(table, columns, findings).map((row) => readRow(table, row, columns, findings)),
    table,
    columns,
    findings,
  );
  const features = gather(rows, table.file, findings);
  throwFindings(findings);
  const quotas = features.map((feature) => quotasOf(feature, table.file, rule, findings));
  throwFindings(findings);
  return quotas;
}

/** A row as it stands. Of `bounds` and `share` one, where the row is sound. */
interface QuotaRow extends Omit<ShareRow, "share"> {
  readonly feature: string;
  readonly bounds: Pick<Quota, "min" | "max"> | undefined;
  readonly share: ShareRow["share"] | undefined;
}

/** A row whose share is still text. */
type UnreadRow = Omit<QuotaRow, "share"> & { readonly share: string | undefined };

interface GatheredFeature {
  readonly feature: string;
  readonly rows: readonly QuotaRow[];
}

function readRow(table: Table, row: Row, columns: QuotaColumns, findings: Finding[]): UnreadRow {
  const read = cellReader(table, row, findings);
  const { bounds, share } = columns;
  const isShare = share && (!bounds || (read.isBlank(bounds.min) && read.isBlank(bounds.max)));
  return {
    feature: read.text(columns.feature, "QUOTAS_FEATURE_BLANK"),
    value: read.text(columns.value),
    bounds: bounds && !isShare ? { min: read.count(bounds.min), max: read.count(bounds.max) } : undefined,
    share: isShare ? read.text(share.column) : undefined,
    minFlex: read.countOr(columns.minFlex, 0),
    maxFlex: read.countOr(columns.maxFlex, Infinity),
    line: row.line,
  };
}

/** Of the whole column at once, since how it writes thousands is seen from all its cells. */
function readShares(
  rows: readonly UnreadRow[],
  { file, header }: Table,
  { share }: QuotaColumns,
  findings: Finding[],
): readonly QuotaRow[] {
  const column = share && header[share.column]!;
  const cells = rows.map(({ share: text = "", line }) => ({ text, at: { file, line, ...(column && { column }) } }));
  const numbers = share ? readShareCells(cells, share.unit, findings) : [];
  return rows.map((row, i) => {
    const number = numbers[i];
    // Between thousands any blank may stand.
    const text = cells[i]!.text.replaceAll(/\s/g, " ");
    return { ...row, share: number && { text, unit: share!.unit, number } };
  });
}

/** The rows by feature and within it by value, under their folded names; rows that lack a name are left out. */
function gather(rows: readonly QuotaRow[], file: string, findings: Finding[]): readonly GatheredFeature[] {
  const features = new Map<string, { feature: string; rows: Map<string, QuotaRow> }>();
  for (const row of rows) {
    if (row.feature === "" || row.value === "") continue;
    const same = features.get(foldJoined(row.feature)) ?? { feature: row.feature, rows: new Map<string, QuotaRow>() };
    features.set(foldJoined(row.feature), same);
    const first = same.rows.get(foldJoined(row.value));
    if (!first) same.rows.set(foldJoined(row.value), row);
    findings.push(...rowFaults(same.feature, row, first, file));
  }
  return [...features.values()].map(({ feature, rows }) => ({ feature, rows: [...rows.values()] }));
}

function rowFaults(feature: string, row: QuotaRow, first: QuotaRow | undefined, file: string): readonly Finding[] {
  const { value, line, bounds } = row;
  const at = { file, line };
  if (first) return [finding("QUOTAS_VALUE_TWICE", { feature, value, firstLine: first.line }, at)];
  if (bounds && bounds.min > bounds.max) return [finding("QUOTAS_MIN_OVER_MAX", { feature, value, ...bounds }, at)];
  return bounds ? flexFaults(feature, { ...row, ...bounds }, file) : [];
}

function flexFaults(feature: string, quota: Quota, file: string): readonly Finding[] {
  const { value, min, max, minFlex, maxFlex, line } = quota;
  if (!(minFlex > min || max > maxFlex)) return [];
  return [finding("QUOTAS_FLEX_ORDER", { feature, value, minFlex, min, max, maxFlex }, { file, line })];
}

function quotasOf(
  { feature, rows }: GatheredFeature,
  file: string,
  rule: ShareRule | undefined,
  findings: Finding[],
): FeatureQuotas {
  const shared = rows.flatMap((row): ShareRow[] => (row.share ? [{ ...row, share: row.share }] : []));
  if (shared.length === 0) return { feature, quotas: rows.map(quotaOf) };
  if (shared.length < rows.length) {
    const odd = rows.find((row) => !row.share === !!rows[0]!.share)!;
    findings.push(finding("QUOTAS_MIXED", { feature }, { file, line: odd.line }));
    return { feature, quotas: [] };
  }
  if (!rule) throw new Error("shares become seats by a rule");
  const read = quotasFromShares(feature, shared, file, rule, findings);
  findings.push(...read.quotas.flatMap((quota) => flexFaults(feature, quota, file)));
  return read;
}

function quotaOf({ value, bounds, minFlex, maxFlex, line }: QuotaRow): Quota {
  return { value, ...bounds!, minFlex, maxFlex, line };
}
