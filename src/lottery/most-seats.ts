/** The most seats that the quotas have for some groups together, and what keeps them from more. */
import type { Multipliers } from "../quotas/inequality.ts";
import { multipliersOf } from "../quotas/multipliers.ts";
import type { Polytope } from "../quotas/polytope.ts";
import { polytopeRows } from "../quotas/programs.ts";
import { readRowDuals } from "../quotas/row-duals.ts";
import type { ProgramHandle, Solver } from "../solver/highs.ts";

/** Fewer expected seats than this are none. */
const nothing = 1e-7;

/** x ∈ Q, for the functions below; the rows are those of the polytope, whose bounds may be set. Dispose it. */
export function seatsProgram(solver: Solver, polytope: Polytope): ProgramHandle {
  const { sizes } = polytope;
  return solver.program({
    sense: "maximise",
    cost: new Float64Array(sizes.length),
    lower: new Float64Array(sizes.length),
    upper: Float64Array.from(sizes),
    rows: polytopeRows(polytope),
  });
}

/** max Σ_{g ∈ groups} x_g  s.t.  x ∈ Q. */
export function mostSeats(
  program: ProgramHandle,
  polytope: Polytope,
  groups: readonly number[],
): { readonly seats: Float64Array; readonly multipliers: Multipliers } {
  const cost = new Float64Array(polytope.sizes.length);
  for (const g of groups) cost[g] = 1;
  program.setCosts(cost);
  if (program.solve() !== "optimal") throw new Error("the polytope of a lottery is empty");
  return { seats: program.columns(), multipliers: multipliersOf(readRowDuals(program, polytope)) };
}

/** Those of the groups that have no seat anywhere in Q: whoever has one leaves, until the most for all together is 0. */
export function withoutSeats(program: ProgramHandle, polytope: Polytope, groups: readonly number[]): readonly number[] {
  let shut = groups;
  while (shut.length > 0) {
    const { seats } = mostSeats(program, polytope, shut);
    const left = shut.filter((g) => seats[g]! <= nothing);
    if (left.length === shut.length) break;
    shut = left;
  }
  return shut;
}
