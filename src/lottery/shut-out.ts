/** Why people are on no panel, where the quotas alone show it: sums of rows, each for as many groups as it can. */
import type { Multipliers } from "../quotas/inequality.ts";
import { multipliersOf, rowsOfPolytope } from "../quotas/multipliers.ts";
import type { Polytope } from "../quotas/polytope.ts";
import { polytopeRows } from "../quotas/programs.ts";
import { readRowDuals } from "../quotas/row-duals.ts";
import type { ProgramHandle, Solver } from "../solver/highs.ts";
import { seatless } from "../certificate/certificate.ts";

/** Fewer expected seats than this are none. */
const nothing = 1e-7;

/**
 * Multipliers that leave no whole seat to those of the groups that Q has none for: first one for all without any seat in Q, then one at a time for those
 * with less than one, as long as it adds a group.
 */
export function shutOut(solver: Solver, polytope: Polytope, groups: readonly number[]): Multipliers[] {
  if (groups.length === 0) return [];
  const { sizes } = polytope;
  const program = solver.program({
    sense: "maximise",
    cost: new Float64Array(sizes.length),
    lower: new Float64Array(sizes.length),
    upper: Float64Array.from(sizes),
    rows: polytopeRows(polytope),
  });
  try {
    return proofs(program, polytope, groups);
  } finally {
    program.dispose();
  }
}

function proofs(program: ProgramHandle, polytope: Polytope, groups: readonly number[]): Multipliers[] {
  const rows = rowsOfPolytope(polytope, new Set());
  const found: Multipliers[] = [];
  let open = groups;
  const tryOut = (shut: readonly number[]): void => {
    const multipliers = mostSeats(program, polytope, shut).multipliers;
    const proved = new Set(seatless(rows, multipliers));
    if (!open.some((g) => proved.has(g))) return;
    found.push(multipliers);
    open = open.filter((g) => !proved.has(g));
  };
  const shut = withoutSeats(program, polytope, groups);
  if (shut.length > 0) tryOut(shut);
  for (const g of groups) if (open.includes(g)) tryOut([g]);
  return found;
}

/** Those of the groups that have no seat anywhere in Q: whoever has one leaves, until the most for all together is 0. */
function withoutSeats(program: ProgramHandle, polytope: Polytope, groups: readonly number[]): readonly number[] {
  let shut = groups;
  while (shut.length > 0) {
    const { seats } = mostSeats(program, polytope, shut);
    const left = shut.filter((g) => seats[g]! <= nothing);
    if (left.length === shut.length) break;
    shut = left;
  }
  return shut;
}

/** max Σ_{g ∈ groups} x_g  s.t.  x ∈ Q. */
function mostSeats(
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
