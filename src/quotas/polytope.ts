/** Panels in group terms: the integer points of the quota polytope Q = { 0 ≤ x ≤ sizes, quota rows, household rows, Σx = panel size }. */
import type { Feature } from "../register/feature.ts";
import type { Group } from "../register/groups.ts";
import { quotaOf, type Quotas } from "./quotas.ts";

/** min ≤ Σ x[g] over `groups` ≤ max: the seats of one feature value, or of one class of households. */
export interface QuotaRow {
  /** Indices into the pool's features and that feature's values; the classes of households come as one feature more. */
  readonly feature: number;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Groups with this value, ascending. */
  readonly groups: Int32Array;
}

export interface Polytope {
  readonly panelSize: number;
  /** Members of each group, all ≥ 1. */
  readonly sizes: Int32Array;
  /**
   * Quotas in canonical order: by feature, then by value. Under the household rule, where any household has two people or more, then a row a class of
   * them, with at most as many seats as households, and one row, which never binds, for everybody else.
   */
  readonly rows: readonly QuotaRow[];
  /** The first so many rows are quotas. */
  readonly quotaCount: number;
  /** Every group counts in one row of each feature, and under the household rule in one more. */
  readonly rowsPerGroup: number;
  /** rowOf[g · rowsPerGroup + f] = the row of group g's value of feature f. */
  readonly rowOf: Int32Array;
}

/** The polytope of a pool's groups; `features` and `quotas` name the same values, in any order. */
export function polytopeOf(
  features: readonly Feature[],
  groups: readonly Group[],
  quotas: Quotas,
  panelSize: number,
): Polytope {
  const columns = features.map((feature, f): Column => ({
    bounds: feature.values.map((value) => quotaOf(quotas, feature.name, value)),
    valueOf: groups.map((group) => group.values[f]!),
  }));
  const homes = householdColumn(groups, panelSize);
  const all = homes ? [...columns, homes] : columns;
  const rows = all.flatMap(rowsOf);
  const rowOf = new Int32Array(groups.length * all.length);
  rows.forEach((row, r) => {
    for (const g of row.groups) rowOf[g * all.length + row.feature] = r;
  });
  const sizes = Int32Array.from(groups, (group) => group.members.length);
  const quotaCount = columns.reduce((sum, { bounds }) => sum + bounds.length, 0);
  return { panelSize, sizes, rows, quotaCount, rowsPerGroup: all.length, rowOf };
}

/** What every group has one value of. */
interface Column {
  /** Of each value. */
  readonly bounds: readonly { readonly min: number; readonly max: number }[];
  /** Of each group. */
  readonly valueOf: readonly number[];
}

/**
 * At most one person a household. Homes of one class are alike, so panels of groups that take no more seats of a class than it has homes are just
 * those whose seats go to people of different homes.
 */
function householdColumn(groups: readonly Group[], panelSize: number): Column | undefined {
  const homes = new Map<number, number>();
  for (const { householdClass: of } of groups) if (of) homes.set(of.index, of.households.length);
  if (homes.size === 0) return undefined;
  const classes = Array.from({ length: homes.size }, (_, index) => ({ min: 0, max: homes.get(index)! }));
  const none = classes.length;
  return {
    bounds: [...classes, { min: 0, max: panelSize }],
    valueOf: groups.map(({ householdClass }) => householdClass?.index ?? none),
  };
}

/** Their groups are parts of one array, since classes of homes can be many. */
function rowsOf({ bounds, valueOf }: Column, feature: number): QuotaRow[] {
  const starts = new Int32Array(bounds.length + 1);
  for (const value of valueOf) starts[value + 1]!++;
  for (let value = 0; value < bounds.length; value++) starts[value + 1]! += starts[value]!;
  const next = starts.slice();
  const groups = new Int32Array(valueOf.length);
  valueOf.forEach((value, g) => (groups[next[value]!++] = g));
  return bounds.map(({ min, max }, value) => ({
    ...{ feature, value, min, max },
    groups: groups.subarray(starts[value], starts[value + 1]),
  }));
}

/** Is `seats` (seats per group) a feasible panel? Checked in integers, whatever a solver said. */
export function isPanel(polytope: Polytope, seats: ArrayLike<number>): boolean {
  let total = 0;
  for (let g = 0; g < polytope.sizes.length; g++) {
    const x = seats[g]!;
    if (!Number.isInteger(x) || x < 0 || x > polytope.sizes[g]!) return false;
    total += x;
  }
  if (total !== polytope.panelSize) return false;
  return polytope.rows.every(({ min, max, groups }) => {
    let count = 0;
    for (const g of groups) count += seats[g]!;
    return min <= count && count <= max;
  });
}
