/** Several ways to mend quotas that no panel meets, each another choice of what gives way. */
import type { Pool } from "../register/pool.ts";
import type { Solver } from "../solver/highs.ts";
import type { Polytope } from "./polytope.ts";
import type { Quotas } from "./quotas.ts";
import { smallestRelaxation, type ChangedSide, type Relaxation } from "./relaxation.ts";

/** Questions put to the solver for all repairs together; a repair more matters less than that the answer comes. */
const mostQuestions = 24;

/** What a search keeps fixed, and the smallest relaxation without it. */
interface Candidate {
  readonly fixed: readonly ChangedSide[];
  readonly relaxation: Relaxation;
}

/**
 * The smallest relaxation, then others in order of seats and kindness. None changes all the sides that one before it changes: a larger change of the same is no
 * choice. Found by keeping the sides of those before fixed, one at a time: E. L. Lawler, *A procedure for computing the K best solutions to discrete
 * optimization problems* (1972).
 */
export function alternativeRepairs(
  solver: Solver,
  pool: Pool,
  polytope: Polytope,
  quotas: Quotas,
  withinFlex: boolean,
  most: number,
): readonly Relaxation[] {
  let questions = 0;
  const solve = (fixed: readonly ChangedSide[]): Candidate[] => {
    if (questions++ >= mostQuestions) return [];
    const relaxation = smallestRelaxation(solver, pool, polytope, quotas, withinFlex, fixed);
    return relaxation ? [{ fixed, relaxation }] : [];
  };
  const repairs: Relaxation[] = [];
  let candidates = solve([]);
  while (repairs.length < most) {
    const [best, ...rest] = candidates.toSorted(byCost);
    if (!best) break;
    const before = repairs.find((repair) => includesAll(best.relaxation, repair));
    if (!before) repairs.push(best.relaxation);
    const branches = (before ?? best.relaxation).changes;
    candidates = [...rest, ...branches.flatMap((side) => solve([...best.fixed, side]))];
  }
  return repairs;
}

function byCost({ relaxation: a }: Candidate, { relaxation: b }: Candidate): number {
  return a.seats - b.seats || a.unkindness - b.unkindness;
}

function includesAll(all: Relaxation, some: Relaxation): boolean {
  return some.changes.every((side) => all.changes.some((other) => isSameSide(side, other)));
}

function isSameSide(a: ChangedSide, b: ChangedSide): boolean {
  return a.feature === b.feature && a.value === b.value && a.side === b.side;
}
