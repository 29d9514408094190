/** The smallest relaxation: quotas that no panel meets, changed by as few seats as possible until one does. */
import type { Feature } from "../register/feature.ts";
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

/** One side of one quota. */
export type ChangedSide = Pick<QuotaChange, "feature" | "value" | "side">;

/** What is to be relaxed. */
export interface RelaxationQuestion {
  readonly solver: Solver;
  readonly features: readonly Feature[];
  readonly polytope: Polytope;
  readonly quotas: Quotas;
  /** Keep to min_flex ≤ min − down, max + up ≤ max_flex. */
  readonly withinFlex: boolean;
  /** Sides that stay as they are. */
  readonly fixed: readonly ChangedSide[];
}

/**
 * min Σ_r down[r] + up[r]  s.t.  min[r] − down[r] ≤ Σ_{g∈r} x[g] ≤ max[r] + up[r],  Σx = panel size,  0 ≤ x ≤ sizes, all whole.
 *
 * @param known so many at least, which spares the proof
 * @returns how many seats must change; undefined where no changes suffice
 */
export function fewestSeats(question: RelaxationQuestion, known = 0): number | undefined {
  const fewest = solveRelaxation(question, undefined, known);
  return fewest && seatsChanged(fewest, question.polytope);
}

/**
 * Of the relaxations of so many seats the one that lowers minimums least where they are smallest: a seat fewer of two costs a group more than a seat fewer
 * of twenty. In canonical order.
 *
 * @param seats as `fewestSeats` has it
 */
export function kindestChanges(question: RelaxationQuestion, seats: number): readonly QuotaChange[] {
  const { features, polytope } = question;
  const kindest = solveRelaxation(question, seats, 0);
  if (!kindest) throw new Error("a relaxation is lost once its seats are counted");
  return rowNames(features, polytope).flatMap(({ feature, value }, r) => {
    const { min, max } = polytope.rows[r]!;
    const { down, up } = changeOf(kindest, polytope, r);
    return [
      ...(down > 0 ? [{ feature, value, side: "min" as const, from: min, to: min - down }] : []),
      ...(up > 0 ? [{ feature, value, side: "max" as const, from: max, to: max + up }] : []),
    ];
  });
}

/** The kindest of those that change fewest seats; undefined where no changes suffice. */
export function smallestRelaxation(question: RelaxationQuestion): readonly QuotaChange[] | undefined {
  const seats = fewestSeats(question);
  return seats === undefined ? undefined : kindestChanges(question, seats);
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
function rowNames(features: readonly Feature[], { rows, quotaCount }: Polytope): RowName[] {
  return rows.slice(0, quotaCount).map(({ feature, value }) => ({
    feature: features[feature]!.name,
    value: features[feature]!.values[value]!,
  }));
}

/** How far a row's minimum may go down and its maximum up; the household rule has no name here, and gives no room. */
function roomOf(
  { polytope, quotas, withinFlex, fixed }: RelaxationQuestion,
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

/**
 * Columns: x of each group, then down of each row, then up of each row. With `seats`, exactly so few seats change, and kindness decides; without, the first
 * relaxation of at most `enough` will do.
 */
function solveRelaxation(
  question: RelaxationQuestion,
  seats: number | undefined,
  enough: number,
): Float64Array | undefined {
  const { solver, features, polytope } = question;
  const names = rowNames(features, polytope);
  const room = polytope.rows.map((_, r) => roomOf(question, names[r], r));
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
    if (enough > 0) program.stopAt(enough);
    return program.solve() === "infeasible" ? undefined : program.columns().map(Math.round);
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
