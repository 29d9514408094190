/** Which rows of the polytope bind a chance: those with a multiplier in the proof that it cannot be otherwise. */
import { multipliersOf } from "../quotas/multipliers.ts";
import type { Multipliers, RowSide } from "../quotas/inequality.ts";
import type { Polytope } from "../quotas/polytope.ts";
import { polytopeRows } from "../quotas/programs.ts";
import { readRowDuals } from "../quotas/row-duals.ts";
import type { Solver } from "../solver/highs.ts";

export interface BindingRow extends RowSide {
  /** Positive for a row at its maximum, negative for one at its minimum; how much a seat of it counts beside one of another. */
  readonly multiplier: number;
}

/** Rows whose multiplier is not 0: the one whose seat counts most first, else in their order. */
export function bindingRows({ rows }: Multipliers): BindingRow[] {
  return rows
    .flatMap((multiplier, row): BindingRow[] =>
      multiplier === 0 ? [] : [{ row, side: multiplier > 0 ? "max" : "min", multiplier }],
    )
    .toSorted((a, b) => Math.abs(b.multiplier) - Math.abs(a.multiplier));
}

export interface SeatLimit {
  /** The most, or the fewest, expected seats that the quotas allow a group. */
  readonly seats: number;
  /** What keeps it from more, or from fewer. */
  readonly rows: readonly BindingRow[];
}

/**
 * max x_group, or min x_group,  s.t.  x ∈ Q,  x ≥ fewest; whole panels may allow less.
 *
 * @param fewest seats that each group has at least; none where absent
 */
export function seatLimit(
  solver: Solver,
  polytope: Polytope,
  group: number,
  sense: "maximise" | "minimise",
  fewest = new Float64Array(polytope.sizes.length),
): SeatLimit {
  const { sizes } = polytope;
  const program = solver.program({
    sense,
    cost: Float64Array.from(sizes, (_, g) => (g === group ? 1 : 0)),
    lower: fewest,
    upper: Float64Array.from(sizes),
    rows: polytopeRows(polytope),
  });
  try {
    if (program.solve() !== "optimal") throw new Error("the polytope of a lottery is empty");
    const { size, rows } = readRowDuals(program, polytope);
    const sign = sense === "maximise" ? 1 : -1;
    const multipliers = multipliersOf({ size: sign * size, rows: rows.map((dual) => sign * dual) });
    return { seats: program.objective(), rows: bindingRows(multipliers) };
  } finally {
    program.dispose();
  }
}
