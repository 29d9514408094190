/** Bound and aim: the fairest expected composition the quota polytope allows, found by linear programs alone. */
import { type ProgramHandle, type Solver } from "../solver/highs.ts";
import { polytopeRows } from "../quotas/programs.ts";
import type { Polytope } from "../quotas/polytope.ts";

/** Multipliers of the first program, real-valued: a proof of `minimum` once rounded to integers. */
export interface AimDuals {
  readonly groups: Float64Array;
  readonly size: number;
  readonly quotas: Float64Array;
}

export type Aim =
  | {
      readonly kind: "aim";
      /** Highest attainable lowest probability over the polytope: no lottery does better. */
      readonly minimum: number;
      /** Expected seats of each group, 0 ≤ target[g] ≤ sizes[g], summing to the panel size. */
      readonly target: Float64Array;
      readonly duals: AimDuals;
    }
  /** Groups that have no seat anywhere in the polytope, so on no panel; aim again without them. */
  | { readonly kind: "unreachable"; readonly groups: readonly number[] }
  | { readonly kind: "infeasible" };

/** A valid inequality for every feasible panel that the polytope's own rows do not imply. */
export interface Cut {
  readonly weights: Float64Array;
  readonly atMost: number;
}

/** Below this a dual or a level counts as zero: well above the solver's 1e-9, well below 1/pool of any register. */
const nothing = 1e-8;

/**
 * max z  s.t.  x ∈ Q,  x[g] ≥ sizes[g] · z  ∀g not excluded; then again for everyone not yet held down by that level, and so on.
 *
 * The lowest level is the maximin bound. The later ones only choose among its optima, and make the target unique: it depends on the
 * quotas and the pool, and neither on names nor on the order the solver happens to work in.
 * Source: Flanigan, Gölz, Gupta, Hennig, Procaccia, Nature 596 (2021), LEXIMIN, here over the polytope instead of over panels.
 */
export function aimOverPolytope(
  solver: Solver,
  polytope: Polytope,
  excluded: ReadonlySet<number>,
  cuts: readonly Cut[],
): Aim {
  const open = Array.from(polytope.sizes.keys()).filter((g) => !excluded.has(g));
  const firstGroupRow = polytope.rows.length + 1 + cuts.length;
  const program = openProgram(solver, polytope, cuts, open);
  try {
    if (program.solve() !== "optimal") return { kind: "infeasible" };
    const minimum = program.objective();
    const rowDuals = program.rowDuals();
    const duals = readDuals(polytope, open, rowDuals, firstGroupRow);
    if (minimum < nothing)
      return { kind: "unreachable", groups: open.filter((g) => duals.groups[g]! * polytope.sizes[g]! > nothing) };
    const levels = raiseLevels(program, polytope, open, firstGroupRow);
    return { kind: "aim", minimum, target: snapped(polytope, levels), duals };
  } finally {
    program.dispose();
  }
}

function openProgram(solver: Solver, polytope: Polytope, cuts: readonly Cut[], open: readonly number[]): ProgramHandle {
  const { sizes } = polytope;
  const z = sizes.length;
  const everyone = Int32Array.from(sizes.keys());
  const cost = new Float64Array(z + 1);
  cost[z] = 1;
  return solver.program({
    sense: "maximise",
    cost,
    lower: new Float64Array(z + 1),
    upper: Float64Array.from([...sizes, Infinity]),
    rows: [
      ...polytopeRows(polytope),
      ...cuts.map((cut) => ({ lower: -Infinity, upper: cut.atMost, columns: everyone, values: cut.weights })),
      ...open.map((g) => ({ lower: 0, upper: Infinity, columns: [g, z], values: [1, -sizes[g]!] })),
    ],
  });
}

/** Scaled so that Σ sizes[g] · groups[g] = 1; signs as in certificate.ts. */
function readDuals(
  polytope: Polytope,
  open: readonly number[],
  rowDuals: Float64Array,
  firstGroupRow: number,
): AimDuals {
  const groups = new Float64Array(polytope.sizes.length);
  open.forEach((g, i) => (groups[g] = Math.abs(rowDuals[firstGroupRow + i]!)));
  const quotas = rowDuals.slice(0, polytope.rows.length);
  return { groups, size: rowDuals[polytope.rows.length]!, quotas };
}

/** Raises level after level from the program's first optimum; returns the probability of each group, 0 for the excluded. */
function raiseLevels(
  program: ProgramHandle,
  polytope: Polytope,
  open: readonly number[],
  firstGroupRow: number,
): Float64Array {
  const { sizes } = polytope;
  const probability = new Float64Array(sizes.length);
  let waiting = open.map((g, i) => ({ g, row: firstGroupRow + i }));
  while (waiting.length > 0) {
    const level = program.objective();
    const duals = program.rowDuals();
    // A positive dual: held at this level in every optimum.
    const held = waiting.filter(({ g, row }) => Math.abs(duals[row]!) * sizes[g]! > nothing);
    const fixed = held.length > 0 && level < 1 - nothing ? held : waiting;
    for (const { g, row } of fixed) {
      probability[g] = level;
      program.setRowBounds(row, -Infinity, Infinity);
      program.setColumnBounds(g, sizes[g]! * level * (1 - 1e-12), sizes[g]!);
    }
    const done = new Set(fixed);
    waiting = waiting.filter((entry) => !done.has(entry));
    if (waiting.length > 0 && program.solve() !== "optimal")
      throw new Error("a raised level made the program infeasible");
  }
  return probability;
}

/** Expected seats, with what is whole but for rounding made whole. */
function snapped(polytope: Polytope, probability: Float64Array): Float64Array {
  return probability.map((p, g) => {
    const size = polytope.sizes[g]!;
    const seats = p * size;
    const whole = Math.round(seats);
    return Math.abs(seats - whole) < 1e-9 ? Math.min(size, Math.max(0, whole)) : seats;
  });
}
