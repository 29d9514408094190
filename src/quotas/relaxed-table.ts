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
 * The table that `quotas` were read from, with the changes in its cells. A feature that gives shares cannot be changed by a cell, and gets min and max in all its
 * rows, in two columns more where the file has none; flex bounds that the changes go beyond move with them.
 */
export function relaxedTable(table: Table, quotas: Quotas, changes: readonly QuotaChange[]): QuotaTable {
  const { bounds, minFlex, maxFlex } = findQuotaColumns(table);
  const touched = quotas.filter(({ feature }) => changes.some((change) => change.feature === feature));
  const width = table.header.length;
  const grows = !bounds && touched.some(({ shares }) => shares);
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
  { feature, quotas, shares }: FeatureQuotas,
  changes: readonly QuotaChange[],
  columns: Columns,
): readonly (readonly [line: number, cells: ReadonlyMap<number, string>])[] {
  return quotas.map((quota) => {
    const own = changes.filter((change) => change.feature === feature && change.value === quota.value);
    return [quota.line, cellsOf(quota, own, shares !== undefined, columns)] as const;
  });
}

function cellsOf(
  quota: Quota,
  changes: readonly QuotaChange[],
  fromShares: boolean,
  columns: Columns,
): ReadonlyMap<number, string> {
  const min = changes.find(({ side }) => side === "min")?.to ?? quota.min;
  const max = changes.find(({ side }) => side === "max")?.to ?? quota.max;
  const cells = new Map<number, string>();
  const set = (column: number | undefined, seats: number, changed: boolean): void => {
    if (column !== undefined && changed) cells.set(column, String(seats));
  };
  set(columns.min, min, fromShares || min !== quota.min);
  set(columns.max, max, fromShares || max !== quota.max);
  set(columns.minFlex, min, min < quota.minFlex);
  set(columns.maxFlex, max, max > quota.maxFlex);
  return cells;
}
