/** The columns of a quota file, under the headings of any family in use, in English or Dutch. */
import { sortitionError } from "../errors.ts";
import { findColumn } from "../register/columns.ts";
import type { Table } from "../register/csv.ts";
import type { ShareUnit } from "./share-cells.ts";

/** Indices into the table's columns. */
export interface QuotaColumns {
  readonly feature: number;
  readonly value: number;
  /** Undefined where there are only shares. */
  readonly bounds: { readonly min: number; readonly max: number } | undefined;
  /** Undefined where there are only seats. */
  readonly share: ShareColumn | undefined;
  /** Of each feature of shares its own. */
  readonly slack: number | undefined;
  readonly minFlex: number | undefined;
  readonly maxFlex: number | undefined;
}

/** A column of shares. */
export interface ShareColumn {
  readonly column: number;
  readonly unit: ShareUnit;
}

const shareHeadings: readonly (readonly [heading: string, unit: ShareUnit])[] = [
  ["percent", "percent"],
  ["percentage", "percent"],
  ["share", "percent"],
  ["aandeel", "percent"],
  ["count", "count"],
  ["population", "count"],
  ["aantal", "count"],
];

/**
 * `category,name`, `category,feature`, `feature,value` or `kenmerk,waarde`, with `min,max`, or a share, or both, and perhaps `slack` (`speling`) and
 * `min_flex,max_flex`.
 *
 * @throws {SortitionError} CSV_ONE_COLUMN, QUOTAS_HEADINGS, QUOTAS_SHARES_TWICE
 */
export function findQuotaColumns(table: Table): QuotaColumns {
  const find = (heading: string): number | undefined => findColumn(table, heading);
  const has = (heading: string): boolean => find(heading) !== undefined;
  const at = { file: table.file, line: table.headerLine };
  const shares = shareColumns(table);
  const bounded = has("min") || has("max") || shares.length === 0;
  const [feature, value] = nameHeadings(has);
  const missing = [feature, value, ...(bounded ? ["min", "max"] : [])].filter((heading) => !has(heading));
  if (table.header.length === 1) throw sortitionError("CSV_ONE_COLUMN", { heading: table.header[0]! }, at);
  if (missing.length > 0) throw sortitionError("QUOTAS_HEADINGS", { missing, found: table.header }, at);
  // Beside seats a share may be a remark, and nobody asks which.
  if (shares.length > 1 && !bounded) {
    const columns = shares.map(({ column }) => table.header[column]!);
    throw sortitionError("QUOTAS_SHARES_TWICE", { columns }, at);
  }
  return {
    feature: find(feature)!,
    value: find(value)!,
    bounds: bounded ? { min: find("min")!, max: find("max")! } : undefined,
    share: shares.length === 1 ? shares[0] : undefined,
    slack: find("slack") ?? find("speling"),
    minFlex: find("min_flex"),
    maxFlex: find("max_flex"),
  };
}

/** In a fixed order of their headings. */
export function shareColumns(table: Table): readonly ShareColumn[] {
  return shareHeadings.flatMap(([heading, unit]) => {
    const column = findColumn(table, heading);
    return column === undefined ? [] : [{ column, unit }];
  });
}

/** Under what headings features and values stand: those of the family that the table has one of. */
export function nameHeadings(has: (heading: string) => boolean): readonly [feature: string, value: string] {
  if (has("category")) return ["category", has("feature") && !has("name") ? "feature" : "name"];
  const dutch = !has("feature") && (has("kenmerk") || has("waarde"));
  return dutch ? ["kenmerk", "waarde"] : ["feature", "value"];
}
