/** Quotas from a table: seats as they stand there, or seats from shares of the population. */
import { finding, throwFindings, type Finding } from "../errors.ts";
import type { Row, Table } from "../register/csv.ts";
import { foldJoined } from "../register/feature-columns.ts";
import { clean } from "../register/text.ts";
import { rowsFilledIn } from "./blank-features.ts";
import { cellReader } from "./cell-reader.ts";
import { beginsWith, columnsOf } from "./divisions.ts";
import { findQuotaColumns, type QuotaColumns } from "./headings.ts";
import type { FeatureQuotas, Quota, Quotas } from "./quotas.ts";
import { readShareCells } from "./share-cells.ts";
import { quotasFromShares, withShares, type ShareRow, type ShareRule, type ShareSetting } from "./shares.ts";

/**
 * Reads quotas under the headings of `findQuotaColumns`; other columns are ignored. A feature has its seats from `min` and `max`, or where both are blank
 * from its shares; beside seats shares are kept to be shown, if they add up. Features and values keep the spelling of their first row and need not stand together.
 *
 * @param rule how shares become seats; without it a table of shares is a mistake of the caller
 * @throws {SortitionError} of `findQuotaColumns`, or all that is wrong in the rows: QUOTAS_TO_FILL_IN, QUOTAS_BLANK, QUOTAS_FEATURE_BLANK, CSV_FAILED_CELL, QUOTAS_NOT_A_COUNT, QUOTAS_VALUE_TWICE,
 * QUOTAS_MIN_OVER_MAX, QUOTAS_FLEX_ORDER, QUOTAS_NOT_A_SLACK, QUOTAS_MIXED, of `readShareCells` and of `quotasFromShares`
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
  // A combination may divide the seats of what it begins with.
  const known: FeatureQuotas[] = [];
  for (const feature of features.toSorted((a, b) => columnsOf(a.feature).length - columnsOf(b.feature).length))
    known.push(quotasOf(feature, { file: table.file, rule, known }, findings));
  throwFindings(findings);
  return features.map(({ feature }) => known.find((each) => each.feature === feature)!);
}

/** A row as it stands; with `bounds` or `share`, or both, where it is sound. */
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
  const isShare = share !== undefined && (!bounds || (read.isBlank(bounds.min) && read.isBlank(bounds.max)));
  return {
    feature: read.text(columns.feature, "QUOTAS_FEATURE_BLANK"),
    value: read.text(columns.value),
    bounds: bounds && !isShare ? { min: read.count(bounds.min), max: read.count(bounds.max) } : undefined,
    share: isShare ? read.text(share.column) : share && clean(row.cells[share.column]!),
    slack: isShare ? read.slack(columns.slack) : undefined,
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
  const wrong: Finding[] = [];
  const numbers = share ? readShareCells(cells, share.unit, wrong) : [];
  // Beside seats it may be a remark.
  const needed = new Set(rows.flatMap(({ bounds, line }) => (bounds ? [] : [line])));
  findings.push(...wrong.filter(({ at }) => needed.has(at!.line!)));
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
  return bounds ? flexFaults(feature, quotaOf(row), file) : [];
}

function flexFaults(feature: string, quota: Quota, file: string): readonly Finding[] {
  const { value, min, max, minFlex, maxFlex, line } = quota;
  if (!(minFlex > min || max > maxFlex)) return [];
  return [finding("QUOTAS_FLEX_ORDER", { feature, value, minFlex, min, max, maxFlex }, { file, line })];
}

interface Setting extends Omit<ShareSetting, "rule"> {
  readonly rule: ShareRule | undefined;
}

function quotasOf(
  { feature, rows }: GatheredFeature,
  { file, rule, known }: Setting,
  findings: Finding[],
): FeatureQuotas {
  const odd = rows.find(({ bounds }) => !bounds !== !rows[0]!.bounds);
  if (odd) {
    findings.push(finding("QUOTAS_MIXED", { feature }, { file, line: odd.line }));
    return { feature, quotas: [] };
  }
  const shared = rows.flatMap((row): ShareRow[] => (row.share ? [{ ...row, share: row.share }] : []));
  if (rows[0]!.bounds) {
    const given = { feature, quotas: rows.map(quotaOf) };
    return rule && shared.length === rows.length ? withShares(given, shared, { file, rule, known }) : given;
  }
  if (!rule) throw new Error("shares become seats by a rule");
  // What is wrong there is said already.
  if (known.some((other) => other.quotas.length === 0 && beginsWith(feature, other.feature)))
    return { feature, quotas: [] };
  const read = quotasFromShares(feature, shared, { file, rule, known }, findings);
  findings.push(...read.quotas.flatMap((quota) => flexFaults(feature, quota, file)));
  return read;
}

function quotaOf({ value, bounds, minFlex, maxFlex, line }: QuotaRow): Quota {
  return { value, ...bounds!, minFlex, maxFlex, line };
}
