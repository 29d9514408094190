/** Rows of a file that says how many of a population have some values: what values, and how many. */
import { finding, sortitionError, throwFindings, type Finding, type FindingDetails } from "../../errors.ts";
import { cellReader } from "../../quotas/cell-reader.ts";
import type { Decimal } from "../../quotas/decimal.ts";
import { nameHeadings, shareColumns } from "../../quotas/headings.ts";
import { readShareCells, type ShareCell, type ShareUnit } from "../../quotas/share-cells.ts";
import { findColumn } from "../../register/columns.ts";
import type { Table } from "../../register/csv.ts";

export interface ShareRows {
  readonly file: string;
  readonly unit: ShareUnit;
  readonly rows: readonly ShareRow[];
}

export interface ShareRow {
  /** At least one, as spelled in the file. */
  readonly labels: readonly { readonly feature: string; readonly value: string }[];
  /** Of the unit. */
  readonly share: Decimal;
  readonly line: number;
}

type Kind = FindingDetails["POPULATION_HEADINGS"]["kind"];

/**
 * Reads a file of margins (`feature,value`), of a joint table (a column a feature) or of pairs (`feature 1,value 1,feature 2,value 2`), with a column of
 * shares; feature and value also as `category,feature` and so on, as `findQuotaColumns` has it. Pairs may have their shares as parts of 1 under
 * `population share`.
 *
 * @throws {SortitionError} POPULATION_HEADINGS, POPULATION_SHARES_TWICE, or all that is wrong in the cells: QUOTAS_BLANK, POPULATION_NOT_A_PART, and of `readShareCells`
 */
export function readShareRows(table: Table, kind: Kind): ShareRows {
  const { share, labels } = columnsOf(table, kind);
  const findings: Finding[] = [];
  const cells: ShareCell[] = [];
  const named = table.rows.map((row) => {
    const read = cellReader(table, row, findings);
    const at = { file: table.file, line: row.line, column: table.header[share.column]! };
    cells.push({ text: read.text(share.column), at });
    const ofRow = labels.map(({ feature, value }) => ({
      feature: typeof feature === "string" ? feature : read.text(feature),
      value: read.text(value),
    }));
    return { labels: ofRow, line: row.line };
  });
  const { unit } = share;
  const shares = unit === "part" ? readParts(cells, findings) : readShareCells(cells, unit, findings);
  throwFindings(findings);
  const rows = named.map((row, i) => ({ ...row, share: shares[i]! }));
  return { file: table.file, unit: unit === "part" ? "percent" : unit, rows };
}

interface Share {
  readonly column: number;
  readonly unit: ShareUnit | "part";
}

/** Where the name of a feature stands, or the name itself; and where its value. */
interface LabelColumn {
  readonly feature: number | string;
  readonly value: number;
}

function columnsOf(table: Table, kind: Kind): { readonly share: Share; readonly labels: readonly LabelColumn[] } {
  const share = findShare(table, kind);
  const { labels, missing } = kind === "joint" ? featureColumns(table, share) : nameColumns(table, kind);
  if (share && missing.length === 0) return { share, labels };
  const found = table.header.filter((heading) => heading !== "");
  const details = { kind, missing: [...missing, ...(share ? [] : ["percent"])], found };
  throw sortitionError("POPULATION_HEADINGS", details, { file: table.file, line: table.headerLine });
}

function findShare(table: Table, kind: Kind): Share | undefined {
  const part = kind === "pairs" ? findColumn(table, "population share") : undefined;
  const found: readonly Share[] = [
    ...shareColumns(table),
    ...(part === undefined ? [] : [{ column: part, unit: "part" as const }]),
  ];
  if (found.length < 2) return found[0];
  const columns = found.map(({ column }) => table.header[column]!);
  throw sortitionError("POPULATION_SHARES_TWICE", { columns }, { file: table.file, line: table.headerLine });
}

interface LabelColumns {
  readonly labels: readonly LabelColumn[];
  readonly missing: readonly string[];
}

function featureColumns(table: Table, share: Share | undefined): LabelColumns {
  const labels = table.header.flatMap((feature, value) =>
    feature === "" || value === share?.column ? [] : [{ feature, value }],
  );
  return { labels, missing: labels.length === 0 ? ["feature"] : [] };
}

function nameColumns(table: Table, kind: "margins" | "pairs"): LabelColumns {
  const ends = kind === "pairs" ? [" 1", " 2"] : [""];
  const [feature, value] = nameHeadings((heading) => findColumn(table, heading + ends[0]!) !== undefined);
  const missing = ends
    .flatMap((end) => [feature + end, value + end])
    .filter((heading) => findColumn(table, heading) === undefined);
  if (missing.length > 0) return { labels: [], missing };
  const column = (heading: string): number => findColumn(table, heading)!;
  return { labels: ends.map((end) => ({ feature: column(feature + end), value: column(value + end) })), missing };
}

/** Parts of 1 as percentages, as long as programs write them: 0.10835113170878903, 1e-05. */
function readParts(cells: readonly ShareCell[], findings: Finding[]): readonly (Decimal | undefined)[] {
  return cells.map(({ text, at }) => {
    const part = parsePart(text);
    if (!part && text !== "") findings.push(finding("POPULATION_NOT_A_PART", { column: at.column!, cell: text }, at));
    return part;
  });
}

function parsePart(text: string): Decimal | undefined {
  const [, whole, decimals = "", exponent = "0"] = /^(\d)(?:[.,](\d{1,40}))?(?:e-(\d{1,2}))?$/i.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = BigInt(whole + decimals);
  const places = decimals.length + Number(exponent);
  return digits <= 10n ** BigInt(places) ? { digits: digits * 100n, places } : undefined;
}
