/** What would have to move for people whom the quotas keep off every panel: the fewest quotas, a seat each, that give them a chance. */
import type { Polytope } from "../quotas/polytope.ts";
import type { ProgramHandle, Solver } from "../solver/highs.ts";
import { bindingRows } from "./binding-rows.ts";
import { mostSeats, seatsProgram, withoutSeats } from "./most-seats.ts";
import { changed, waysTo, type SeatChange } from "./what-if.ts";

export interface WayIn {
  /** All at once, one a row; a seat on each side that differs. */
  readonly changes: readonly SeatChange[];
  /** Those of the groups that have a seat somewhere then, as far as fractions of people go: nobody else has one. */
  readonly groups: readonly number[];
}

/** Moves made together: each of one quota, or of two of a feature that leaves no room. */
const mostMoves = 3;
/** Changes tried in all: one more in the answer matters less than that it comes. */
const mostTried = 40;
const mostWays = 3;
/** So few expected seats to each group, where it is the question whether it has any: then one answer tells of many groups. */
const aTouch = 1e-4;

/**
 * The most seats of a group are concave in how far quotas are moved: if a seat each in some quotas gives it nothing, no more seats in just those would. And a
 * proof that it has none names, for every set of quotas that would do, one at least: so these are tried, then beside them those that proofs name still.
 *
 * @param shut groups without a seat anywhere in Q
 * @param mayBe whether a row may have these bounds
 * @returns at most three, the one that gives most people a chance for each seat that moves first
 */
export function waysIn(
  solver: Solver,
  polytope: Polytope,
  shut: readonly number[],
  mayBe: (change: SeatChange) => boolean,
): readonly WayIn[] {
  if (shut.length === 0) return [];
  const program = seatsProgram(solver, polytope);
  for (const g of shut) program.setColumnBounds(g, 0, aTouch);
  try {
    return bestOf(search({ program, polytope, mayBe }, shut), polytope);
  } finally {
    program.dispose();
  }
}

interface Space {
  readonly program: ProgramHandle;
  readonly polytope: Polytope;
  readonly mayBe: (change: SeatChange) => boolean;
}

/** Moves that give somebody a chance; two together only for those whom no single one does. */
function search(space: Space, shut: readonly number[]): readonly WayIn[] {
  const found: WayIn[] = [];
  const tried = new Set<string>();
  let made: (readonly SeatChange[])[] = [[]];
  for (let moves = 1; moves <= mostMoves; moves++) {
    const open = shut.filter((g) => !found.some(({ groups }) => groups.includes(g)));
    if (open.length === 0) break;
    const next: (readonly SeatChange[])[] = [];
    for (const changes of made.flatMap((before) => oneMoveOn(space, before, open))) {
      const key = JSON.stringify(changes);
      if (tried.has(key)) continue;
      if (tried.size >= mostTried) return found;
      tried.add(key);
      next.push(changes);
      const groups = letIn(space, changes, shut);
      if (groups.some((g) => open.includes(g))) found.push({ changes, groups });
    }
    made = next;
  }
  return found;
}

/** Each quota that the proof names which still keeps the groups out, moved beside those that were before. */
function oneMoveOn(
  { program, polytope, mayBe }: Space,
  before: readonly SeatChange[],
  groups: readonly number[],
): (readonly SeatChange[])[] {
  const now = changed(polytope, before);
  const { multipliers } = moved(program, polytope, before, () => mostSeats(program, polytope, groups));
  return bindingRows(multipliers)
    .filter(({ row }) => row < polytope.quotaCount)
    .flatMap((side) => waysTo(now, side, side.side === "max" ? 1 : -1))
    .filter((move) => move.every(mayBe))
    .map((move) => {
      const others = before.filter(({ row }) => !move.some((change) => change.row === row));
      return [...others, ...move].toSorted((a, b) => a.row - b.row);
    });
}

/** Those of the groups that have a seat somewhere under other bounds. */
function letIn({ program, polytope }: Space, changes: readonly SeatChange[], groups: readonly number[]): number[] {
  const without = moved(program, polytope, changes, () => new Set(withoutSeats(program, polytope, groups)));
  return groups.filter((g) => !without.has(g));
}

/** What a question is answered under other bounds. */
function moved<T>(program: ProgramHandle, { rows }: Polytope, changes: readonly SeatChange[], ask: () => T): T {
  for (const { row, min, max } of changes) program.setRowBounds(row, min, max);
  const answer = ask();
  for (const { row } of changes) program.setRowBounds(row, rows[row]!.min, rows[row]!.max);
  return answer;
}

/** Of those that give a chance to others than the ones before, else of all, time and again the one that gives it to most people for each seat. */
function bestOf(found: readonly WayIn[], polytope: Polytope): readonly WayIn[] {
  const worth = ({ changes, groups }: WayIn, reached: ReadonlySet<number>): number =>
    peopleIn(
      polytope,
      groups.filter((g) => !reached.has(g)),
    ) / seatsMoved(polytope, changes);
  const none = new Set<number>();
  const chosen: WayIn[] = [];
  let left = found;
  while (chosen.length < mostWays && left.length > 0) {
    const reached = new Set(chosen.flatMap(({ groups }) => groups));
    const [best, ...rest] = left.toSorted(
      (a, b) => worth(b, reached) - worth(a, reached) || worth(b, none) - worth(a, none),
    );
    chosen.push(best!);
    left = rest;
  }
  return chosen.toSorted((a, b) => worth(b, none) - worth(a, none));
}

function seatsMoved({ rows }: Polytope, changes: readonly SeatChange[]): number {
  return changes.reduce((sum, { row, min, max }) => sum + rows[row]!.min - min + max - rows[row]!.max, 0);
}

/** How many people are in the groups. */
export function peopleIn({ sizes }: Polytope, groups: Iterable<number>): number {
  return [...groups].reduce((sum, g) => sum + sizes[g]!, 0);
}
