/** A quota file with some quotas changed, everything else in it as it was. */
import type { Table } from "../register/csv.ts";
import { findQuotaColumns } from "./headings.ts";
import type { FeatureQuotas, Quota, Quotas } from "./quotas.ts";
import type { QuotaChange } from "./relaxation.ts";

export interface QuotaTable {
  readonly header: readonly string[];
  /** One cell a heading. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * The table that `quotas` were read from, with the changes in its cells. A feature whose seats are by shares cannot be changed by a cell, and gets min and max in
 * all its rows, in two columns more where the file has none; and so does one that divides the seats of a feature that is changed, since these are open then. Flex
 * bounds that the changes go beyond move with them.
 */
export function relaxedTable(table: Table, quotas: Quotas, changes: readonly QuotaChange[]): QuotaTable {
  const { bounds, minFlex, maxFlex } = findQuotaColumns(table);
  const isChanged = (feature: string | undefined): boolean => changes.some((change) => change.feature === feature);
  const touched = quotas.filter(
    (each) => isChanged(each.feature) || (isByShares(each) && isChanged(each.shares?.within)),
  );
  const width = table.header.length;
  const grows = !bounds && touched.some(isByShares);
  const columns = { ...(bounds ?? { min: width, max: width + 1 }), minFlex, maxFlex };
  const cells = new Map(touched.flatMap((feature) => newCells(feature, changes, columns)));
  return {
    header: [...table.header, ...(grows ? ["min", "max"] : [])],
    rows: table.rows.map((row) => {
      const changed = cells.get(row.line);
      return [...row.cells, ...(grows ? ["", ""] : [])].map((cell, column) => changed?.get(column) ?? cell);
    }),
  };
}

interface Columns {
  readonly min: number;
  readonly max: number;
  readonly minFlex: number | undefined;
  readonly maxFlex: number | undefined;
}

/** By line, the cells of a feature that are to change, by column. */
function newCells(
  featureQuotas: FeatureQuotas,
  changes: readonly QuotaChange[],
  columns: Columns,
): readonly (readonly [line: number, cells: ReadonlyMap<number, string>])[] {
  const { feature, quotas } = featureQuotas;
  return quotas.map((quota) => {
    const own = changes.filter((change) => change.feature === feature && change.value === quota.value);
    return [quota.line, cellsOf(quota, own, isByShares(featureQuotas), columns)] as const;
  });
}

/** Rather than that min and max stand in the file. */
function isByShares({ shares }: FeatureQuotas): boolean {
  return shares?.slack !== undefined;
}

function cellsOf(
  quota: Quota,
  changes: readonly QuotaChange[],
  byShares: boolean,
  columns: Columns,
): ReadonlyMap<number, string> {
  const min = changes.find(({ side }) => side === "min")?.to ?? quota.min;
  const max = changes.find(({ side }) => side === "max")?.to ?? quota.max;
  const cells = new Map<number, string>();
  const set = (column: number | undefined, seats: number, changed: boolean): void => {
    if (column !== undefined && changed) cells.set(column, String(seats));
  };
  set(columns.min, min, byShares || min !== quota.min);
  set(columns.max, max, byShares || max !== quota.max);
  set(columns.minFlex, min, min < quota.minFlex);
  set(columns.maxFlex, max, max > quota.maxFlex);
  return cells;
}
