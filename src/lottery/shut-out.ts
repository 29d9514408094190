/** Why people are on no panel, where the quotas alone show it: sums of rows, each for as many groups as it can. */
import type { Multipliers } from "../quotas/inequality.ts";
import { rowsOfPolytope } from "../quotas/multipliers.ts";
import type { Polytope } from "../quotas/polytope.ts";
import type { ProgramHandle, Solver } from "../solver/highs.ts";
import { seatless } from "../certificate/certificate.ts";
import { mostSeats, seatsProgram, withoutSeats } from "./most-seats.ts";

/**
 * Multipliers that leave no whole seat to those of the groups that Q has none for: first one for all without any seat in Q, then one at a time for those
 * with less than one, as long as it adds a group.
 */
export function shutOut(solver: Solver, polytope: Polytope, groups: readonly number[]): Multipliers[] {
  if (groups.length === 0) return [];
  const program = seatsProgram(solver, polytope);
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
