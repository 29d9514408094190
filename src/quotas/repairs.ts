/** Several ways to mend quotas that no panel meets, each another choice of what gives way. */
import {
  fewestSeats,
  kindestChanges,
  type ChangedSide,
  type QuotaChange,
  type RelaxationQuestion,
} from "./relaxation.ts";

/** Questions put to the solver for others than the smallest; one more matters less than that the answer comes. */
const mostQuestions = 10;

/** What a search keeps fixed, and the fewest seats that must change then. */
interface Candidate {
  readonly fixed: readonly ChangedSide[];
  readonly seats: number;
}

/**
 * The smallest relaxation, then others in order of seats, each the kindest of its choice. None changes all the sides that one before it changes: a larger change of
 * the same is no choice. Found by keeping the sides of those before fixed, one at a time: E. L. Lawler, *A procedure for computing the K best solutions to
 * discrete optimization problems* (1972).
 */
export function alternativeRepairs(
  asked: Omit<RelaxationQuestion, "fixed">,
  most: number,
): readonly (readonly QuotaChange[])[] {
  let questions = 0;
  const solve = (fixed: readonly ChangedSide[], known: number): Candidate[] => {
    if (questions++ > mostQuestions) return [];
    const seats = fewestSeats({ ...asked, fixed }, known);
    return seats === undefined ? [] : [{ fixed, seats }];
  };
  const repairs: (readonly QuotaChange[])[] = [];
  let candidates = solve([], 0);
  while (repairs.length < most) {
    const [best, ...rest] = candidates.toSorted((a, b) => a.seats - b.seats);
    if (!best) break;
    const changes = kindestChanges({ ...asked, fixed: best.fixed }, best.seats);
    const before = repairs.find((repair) => includesAll(changes, repair));
    if (!before) repairs.push(changes);
    // Fewer sides to change never takes fewer seats.
    candidates = [...rest, ...(before ?? changes).flatMap((side) => solve([...best.fixed, side], best.seats))];
  }
  return repairs;
}

function includesAll(all: readonly ChangedSide[], some: readonly ChangedSide[]): boolean {
  return some.every((side) => all.some((other) => isSameSide(side, other)));
}

function isSameSide(a: ChangedSide, b: ChangedSide): boolean {
  return a.feature === b.feature && a.value === b.value && a.side === b.side;
}
