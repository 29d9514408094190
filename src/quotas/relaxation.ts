/** The smallest relaxation: quotas that no panel meets, changed by as few seats as possible until one does. */
import type { Pool } from "../register/pool.ts";
import type { LinearRow, Solver } from "../solver/highs.ts";
import type { Polytope } from "./polytope.ts";
import { quotaOf, type Quotas } from "./quotas.ts";

export interface QuotaChange {
  readonly feature: string;
  readonly value: string;
  readonly side: "min" | "max";
  readonly from: number;
  readonly to: number;
}

/** Changes that make a panel possible, and what they cost. */
export interface Relaxation {
  /** In canonical order. */
  readonly changes: readonly QuotaChange[];
  /** Changed in all. */
  readonly seats: number;
  /** Of equally few seats less is better: a maximum raised counts 1 a seat, a minimum lowered 1 + panel size / minimum. */
  readonly unkindness: number;
}

/** One side of one quota. */
export type ChangedSide = Pick<QuotaChange, "feature" | "value" | "side">;

/**
 * min Σ_r down[r] + up[r]  s.t.  min[r] − down[r] ≤ Σ_{g∈r} x[g] ≤ max[r] + up[r],  Σx = panel size,  0 ≤ x ≤ sizes, all whole; and among those of
 * equally few seats the one that lowers minimums least where they are smallest: a seat fewer of two costs a group more than a seat fewer of twenty.
 *
 * @param withinFlex keep to min_flex ≤ min − down, max + up ≤ max_flex
 * @param fixed sides that stay as they are
 * @returns undefined where no changes suffice
 */
export function smallestRelaxation(
  solver: Solver,
  pool: Pool,
  polytope: Polytope,
  quotas: Quotas,
  withinFlex: boolean,
  fixed: readonly ChangedSide[] = [],
): Relaxation | undefined {
  const names = rowNames(pool, polytope);
  const room = polytope.rows.map((_, r) => roomOf(polytope, quotas, withinFlex, fixed, names[r], r));
  const fewest = solveRelaxation(solver, polytope, room, undefined);
  const kindest = fewest && solveRelaxation(solver, polytope, room, seatsChanged(fewest, polytope));
  if (!kindest) return undefined;
  const changes = names.flatMap(({ feature, value }, r) => {
    const { min, max } = polytope.rows[r]!;
    const { down, up } = changeOf(kindest, polytope, r);
    return [
      ...(down > 0 ? [{ feature, value, side: "min" as const, from: min, to: min - down }] : []),
      ...(up > 0 ? [{ feature, value, side: "max" as const, from: max, to: max + up }] : []),
    ];
  });
  return {
    changes,
    seats: seatsChanged(kindest, polytope),
    unkindness: kindest.reduce((sum, change, column) => sum + change * costOf(polytope, column, true), 0),
  };
}

interface Room {
  readonly down: number;
  readonly up: number;
}

interface RowName {
  readonly feature: string;
  readonly value: string;
}

/** Of the quotas, which come first. */
function rowNames(pool: Pool, { rows, quotaCount }: Polytope): RowName[] {
  return rows.slice(0, quotaCount).map(({ feature, value }) => ({
    feature: pool.features[feature]!.name,
    value: pool.features[feature]!.values[value]!,
  }));
}

/** How far a row's minimum may go down and its maximum up; the household rule has no name here, and gives no room. */
function roomOf(
  polytope: Polytope,
  quotas: Quotas,
  withinFlex: boolean,
  fixed: readonly ChangedSide[],
  name: RowName | undefined,
  r: number,
): Room {
  if (!name) return { down: 0, up: 0 };
  const { min, max } = polytope.rows[r]!;
  const mayMove = (side: "min" | "max"): boolean =>
    !fixed.some((other) => other.feature === name.feature && other.value === name.value && other.side === side);
  const all = {
    down: mayMove("min") ? min : 0,
    up: mayMove("max") ? Math.max(0, polytope.panelSize - max) : 0,
  };
  if (!withinFlex) return all;
  const quota = quotaOf(quotas, name.feature, name.value);
  return { down: Math.min(all.down, min - quota.minFlex), up: Math.min(all.up, quota.maxFlex - max) };
}

/** Columns: x of each group, then down of each row, then up of each row. With `seats`, exactly so few seats change, and kindness decides. */
function solveRelaxation(
  solver: Solver,
  polytope: Polytope,
  room: readonly Room[],
  seats: number | undefined,
): Float64Array | undefined {
  const groups = polytope.sizes.length;
  const rows = polytope.rows.length;
  const changes = Int32Array.from({ length: 2 * rows }, (_, i) => groups + i);
  const limit: LinearRow[] =
    seats === undefined
      ? []
      : [{ lower: 0, upper: seats, columns: changes, values: new Float64Array(2 * rows).fill(1) }];
  const program = solver.program({
    sense: "minimise",
    cost: Float64Array.from({ length: groups + 2 * rows }, (_, c) => costOf(polytope, c, seats !== undefined)),
    lower: new Float64Array(groups + 2 * rows),
    upper: Float64Array.from([...polytope.sizes, ...room.map(({ down }) => down), ...room.map(({ up }) => up)]),
    rows: [...relaxedRows(polytope), ...limit],
    integerColumns: groups + 2 * rows,
  });
  try {
    return program.solve() === "optimal" ? program.columns().map(Math.round) : undefined;
  } finally {
    program.dispose();
  }
}

function costOf(polytope: Polytope, column: number, kindly: boolean): number {
  const groups = polytope.sizes.length;
  if (column < groups) return 0;
  const lowered = polytope.rows[column - groups];
  return kindly && lowered ? 1 + polytope.panelSize / Math.max(1, lowered.min) : 1;
}

function relaxedRows(polytope: Polytope): LinearRow[] {
  const groups = polytope.sizes.length;
  const rows = polytope.rows.length;
  const everyone = Int32Array.from(polytope.sizes.keys());
  const ones = new Float64Array(groups).fill(1);
  return [
    ...polytope.rows.flatMap(({ min, max, groups: members }, r): LinearRow[] => {
      const values = ones.subarray(0, members.length);
      return [
        { lower: min, upper: Infinity, columns: [...members, groups + r], values: [...values, 1] },
        { lower: -Infinity, upper: max, columns: [...members, groups + rows + r], values: [...values, -1] },
      ];
    }),
    { lower: polytope.panelSize, upper: polytope.panelSize, columns: everyone, values: ones },
  ];
}

function seatsChanged(columns: Float64Array, polytope: Polytope): number {
  return columns.subarray(polytope.sizes.length).reduce((sum, change) => sum + change, 0);
}

function changeOf(columns: Float64Array, polytope: Polytope, r: number): Room {
  const first = polytope.sizes.length;
  return { down: columns[first + r]!, up: columns[first + polytope.rows.length + r]! };
}
