/** Panels in group terms: the integer points of the quota polytope Q = { 0 ≤ x ≤ sizes, quota rows, Σx = panel size }. */
import type { Group } from "../register/groups.ts";
import type { Feature } from "../register/feature.ts";
import { quotaOf, type Quotas } from "./quotas.ts";

/** min ≤ Σ x[g] over `groups` ≤ max: the seats of one feature value. */
export interface QuotaRow {
  /** Indices into the pool's features and that feature's values. */
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
  /** Quotas in canonical order: by feature, then by value; under the household rule, then a row a class of households. */
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
  const firstRow: number[] = [];
  const rows: QuotaRow[] = [];
  features.forEach((feature, f) => {
    firstRow.push(rows.length);
    const members = feature.values.map((): number[] => []);
    groups.forEach((group, g) => members[group.values[f]!]!.push(g));
    feature.values.forEach((value, v) => {
      const { min, max } = quotaOf(quotas, feature.name, value);
      rows.push({ feature: f, value: v, min, max, groups: Int32Array.from(members[v]!) });
    });
  });
  const rowOf = new Int32Array(groups.length * features.length);
  groups.forEach((group, g) => {
    group.values.forEach((value, f) => (rowOf[g * features.length + f] = firstRow[f]! + value));
  });
  const sizes = Int32Array.from(groups, (group) => group.members.length);
  return { panelSize, sizes, rows, quotaCount: rows.length, rowsPerGroup: features.length, rowOf };
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
