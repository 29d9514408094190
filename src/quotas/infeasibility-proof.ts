/** Why no panel meets quotas that not even fractions of people could meet: one sum of them, in whole numbers, that the pool cannot pay. */
import type { LinearRow, ProgramHandle, Solver } from "../solver/highs.ts";
import { inequalityOf, provesInfeasible, type Multipliers, type RowSide } from "./inequality.ts";
import { multipliersOf, rowsOfPolytope } from "./multipliers.ts";
import type { Polytope } from "./polytope.ts";
import { readRowDuals, type RowDuals } from "./row-duals.ts";

/**
 * With a person's worth the negative of the sum of the multipliers of size and of the rows that the person counts in: every panel is worth at least
 * `needed`, by the rows; but everyone in the pool of a positive worth is together worth `available`, which is less.
 */
export interface InfeasibilityProof {
  /** Negative for a minimum, positive for a maximum. */
  readonly multipliers: Multipliers;
  readonly needed: number;
  readonly available: number;
}

/** A proof from these sides alone; undefined where the solver's duals are too coarse to be one. */
export function infeasibilityProof(
  solver: Solver,
  polytope: Polytope,
  sides: readonly RowSide[],
): InfeasibilityProof | undefined {
  const { size, rows } = leastViolation(solver, polytope, sides);
  const multipliers = multipliersOf({ size: -size, rows: rows.map((dual) => -dual) });
  const certified = rowsOfPolytope(polytope, new Set());
  if (!provesInfeasible(certified, multipliers)) return undefined;
  const { prices, limit } = inequalityOf(certified, multipliers);
  const available = prices.reduce((sum, price, g) => (price < 0n ? sum - price * BigInt(polytope.sizes[g]!) : sum), 0n);
  return { multipliers, needed: Number(-limit), available: Number(available) };
}

/**
 * min Σ_s v_s + over + under  s.t.  Σ_{g∈r} x_g + v_s ≥ min_r for each minimum s of a row r,  Σ_{g∈r} x_g − v_s ≤ max_r for each maximum,
 * Σ x_g − over + under = panel size,  0 ≤ x ≤ sizes,  v, over, under ≥ 0.
 */
function leastViolation(solver: Solver, polytope: Polytope, sides: readonly RowSide[]): RowDuals {
  const { sizes } = polytope;
  const columns = sizes.length + sides.length + 2;
  const program = solver.program({
    sense: "minimise",
    cost: Float64Array.from({ length: columns }, (_, c) => (c < sizes.length ? 0 : 1)),
    lower: new Float64Array(columns),
    upper: Float64Array.from({ length: columns }, (_, c) => sizes[c] ?? Infinity),
    rows: violableRows(polytope, sides),
  });
  try {
    return solved(program, polytope);
  } finally {
    program.dispose();
  }
}

function solved(program: ProgramHandle, polytope: Polytope): RowDuals {
  if (program.solve() !== "optimal") throw new Error("a program that may break all its rows has no solution");
  return readRowDuals(program, polytope);
}

/** The polytope's rows, then that of the panel size, each with columns for what it may be broken by. */
function violableRows({ sizes, rows, panelSize }: Polytope, sides: readonly RowSide[]): LinearRow[] {
  const afterGroups = sizes.length;
  const broken = rows.map(({ min, max, groups }, row): LinearRow => {
    const own = sides.flatMap(({ row: of, side }, s) => (of === row ? [{ side, column: afterGroups + s }] : []));
    const has = (side: RowSide["side"]): boolean => own.some((each) => each.side === side);
    return {
      lower: has("min") ? min : -Infinity,
      upper: has("max") ? max : Infinity,
      columns: [...groups, ...own.map(({ column }) => column)],
      values: [...ones(groups.length), ...own.map(({ side }) => (side === "min" ? 1 : -1))],
    };
  });
  const over = afterGroups + sides.length;
  const size: LinearRow = {
    lower: panelSize,
    upper: panelSize,
    columns: [...sizes.keys(), over, over + 1],
    values: [...ones(sizes.length), -1, 1],
  };
  return [...broken, size];
}

function ones(count: number): number[] {
  return new Array<number>(count).fill(1);
}
