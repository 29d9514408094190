/** Which sides of quotas people can keep together: a program in which any side may be broken, for a price, unless it is told to be kept. */
import type { LinearRow, ProgramHandle, Solver } from "../solver/highs.ts";
import type { RowSide } from "./inequality.ts";
import type { Polytope } from "./polytope.ts";
import { polytopeRows } from "./programs.ts";

/** What a question ended with. */
export type Answer =
  | { readonly kind: "clash" }
  /** People keep these sides, and break only the sides named, by their index. */
  | { readonly kind: "kept"; readonly broken: readonly number[] }
  /** The node limit came first. */
  | { readonly kind: "unanswered" };

export interface BreakableSides {
  /** The sides, in canonical order; sides that nobody could break are not among them. */
  readonly sides: readonly RowSide[];
  /** With the household rule, or without. */
  withHomes(kept: boolean): void;
  /** Can people keep these sides, given by their index, and break as little as possible of the others? */
  keep(kept: ReadonlySet<number>): Answer;
  /** From now on the first answer will do, whatever it breaks. */
  hurry(): void;
  /** What all questions so far took, in nodes; nothing for fractions of people. */
  spent(): number;
  dispose(): void;
}

/** What an integer program takes before its first node. */
const nodesToStart = 20;

/** Seats of a row may be so far off, since fractions of people come in floats. */
const tolerance = 1e-6;

/**
 * min Σ_s v_s  s.t.  min_r ≤ Σ_{g∈r} x_g + v_{r,min} − v_{r,max} ≤ max_r,  Σx = panel size,  0 ≤ x ≤ sizes,  v ≥ 0, and v_s = 0 of what is kept. Dispose it.
 *
 * @param whole whole people only
 * @param nodes a question may take
 */
export function breakableSides(solver: Solver, polytope: Polytope, whole: boolean, nodes: number): BreakableSides {
  const groups = polytope.sizes.length;
  const sides = sidesOf(polytope);
  const program = openProgram(solver, polytope, sides, whole);
  program.limitNodes(nodes);
  let homes = true;
  let spent = 0;
  return {
    sides,
    withHomes: (kept) => {
      homes = kept;
      for (const [row, { max }] of polytope.rows.entries())
        if (row >= polytope.quotaCount) program.setRowBounds(row, 0, kept ? max : Infinity);
    },
    keep: (kept) => {
      sides.forEach((_, s) => {
        program.setColumnBounds(groups + s, 0, kept.has(s) ? 0 : Infinity);
      });
      const status = program.solve();
      if (whole) spent += nodesToStart + Math.max(0, program.nodes());
      if (status === "infeasible") return { kind: "clash" };
      const seats = seatsOf(program, groups, whole);
      if (!isPossible(polytope, seats, homes)) return { kind: "unanswered" };
      const broken = brokenBy(seats, polytope, sides);
      return broken.some((s) => kept.has(s)) ? { kind: "unanswered" } : { kind: "kept", broken };
    },
    hurry: () => {
      if (whole) program.stopAt(Infinity);
    },
    spent: () => spent,
    dispose: () => {
      program.dispose();
    },
  };
}

function openProgram(solver: Solver, polytope: Polytope, sides: readonly RowSide[], whole: boolean): ProgramHandle {
  const { sizes } = polytope;
  const columns = sizes.length + sides.length;
  return solver.program({
    sense: "minimise",
    cost: Float64Array.from({ length: columns }, (_, c) => (c < sizes.length ? 0 : 1)),
    lower: new Float64Array(columns),
    upper: Float64Array.from({ length: columns }, (_, c) => sizes[c] ?? Infinity),
    rows: breakableRows(polytope, sides),
    integerColumns: whole ? sizes.length : 0,
  });
}

/** Minimums above 0, and maximums below the panel size and the people there are. */
function sidesOf({ rows, quotaCount, sizes, panelSize }: Polytope): RowSide[] {
  return rows.slice(0, quotaCount).flatMap(({ min, max, groups }, row): RowSide[] => {
    const people = groups.reduce((sum, g) => sum + sizes[g]!, 0);
    return [
      ...(min > 0 ? [{ row, side: "min" as const }] : []),
      ...(max < Math.min(panelSize, people) ? [{ row, side: "max" as const }] : []),
    ];
  });
}

function breakableRows(polytope: Polytope, sides: readonly RowSide[]): LinearRow[] {
  const groups = polytope.sizes.length;
  return polytopeRows(polytope).map((linear, row) => {
    const own = sides.flatMap(({ row: of, side }, s) => (of === row ? [{ side, column: groups + s }] : []));
    return {
      ...linear,
      columns: [...Array.from(linear.columns), ...own.map(({ column }) => column)],
      values: [...Array.from(linear.values), ...own.map(({ side }) => (side === "min" ? 1 : -1))],
    };
  });
}

/** Whole people are counted in integers, whatever a solver said. */
function seatsOf(program: ProgramHandle, groups: number, whole: boolean): Float64Array {
  const seats = program.columns().slice(0, groups);
  return whole ? seats.map(Math.round) : seats;
}

/** A solver stopped at its limit may have found nobody. */
function isPossible({ sizes, panelSize, rows, quotaCount }: Polytope, seats: Float64Array, homes: boolean): boolean {
  const total = seats.reduce((sum, x) => sum + x, 0);
  return (
    seats.length === sizes.length &&
    Math.abs(total - panelSize) <= tolerance &&
    seats.every((x, g) => x >= -tolerance && x <= sizes[g]! + tolerance) &&
    (!homes || rows.slice(quotaCount).every(({ groups, max }) => sumOver(groups, seats) <= max + tolerance))
  );
}

function brokenBy(seats: Float64Array, { rows }: Polytope, sides: readonly RowSide[]): number[] {
  return [...sides.keys()].filter((s) => {
    const { row, side } = sides[s]!;
    const { groups, min, max } = rows[row]!;
    const taken = sumOver(groups, seats);
    return side === "min" ? taken < min - tolerance : taken > max + tolerance;
  });
}

function sumOver(groups: Int32Array, seats: Float64Array): number {
  return groups.reduce((sum, g) => sum + seats[g]!, 0);
}
