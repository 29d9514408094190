/** Of quotas that no panel meets together: the fewest that no panel meets together. */
import type { Solver } from "../solver/highs.ts";
import { breakableSides, type Answer, type BreakableSides } from "./breakable-sides.ts";
import { hittingSets, type HittingSets } from "./hitting-set.ts";
import type { RowSide } from "./inequality.ts";
import type { Polytope } from "./polytope.ts";

/** Quotas, and perhaps the household rule, without a panel; whatever is left out of them, there is one. */
export interface Clash {
  /** In canonical order. */
  readonly sides: readonly RowSide[];
  readonly householdRule: boolean;
}

/** Nodes a single question may take. */
const nodesPerQuestion = 2000;

/** Sets of sides that are tried; small clashes take far fewer, and large ones nobody reads. */
const mostRounds = 60;

/** Nodes that the search for the smallest may take in all. */
const mostNodes = 2000;

/**
 * The fewest sides that clash, of those the sides of the fewest features, then the first in canonical order. The household rule goes first: what clashes
 * without it is not to be blamed on it. Where the search takes too long, a clash that is irreducible, though it may not be the smallest.
 *
 * @param whole fractions of people would fit: only whole people count
 */
export function smallestClash(solver: Solver, polytope: Polytope, whole: boolean): Clash {
  const question = breakableSides(solver, polytope, whole, nodesPerQuestion);
  const { sides } = question;
  const sets = hittingSets(
    solver,
    sides.map(({ row }) => polytope.rows[row]!.feature),
  );
  try {
    question.withHomes(false);
    const hasHomes = polytope.quotaCount < polytope.rows.length;
    const householdRule = hasHomes && question.keep(new Set(sides.keys())).kind !== "clash";
    if (householdRule) question.withHomes(true);
    const found = search(question, sets);
    const clash = found.kind === "smallest" ? found.clash : irreducible(question, found.tried);
    return { sides: clash.map((s) => sides[s]!), householdRule };
  } finally {
    sets.dispose();
    question.dispose();
  }
}

type Search =
  | { readonly kind: "smallest"; readonly clash: readonly number[] }
  | { readonly kind: "stopped"; readonly tried: readonly number[] };

/**
 * Sides without which there is a panel are hit by every clash, so the least set that hits all such sets known is no larger than any clash; if it
 * clashes, it is the smallest: A. Ignatiev, A. Previti, M. Liffiton, J. Marques-Silva, *Smallest MUS extraction with minimal hitting set dualization*
 * (2015).
 */
function search(question: BreakableSides, sets: HittingSets): Search {
  let tried: readonly number[] = [];
  for (let round = 0; round < mostRounds && question.spent() < mostNodes; round++) {
    const least = sets.least();
    if (!least) break;
    tried = least;
    const answer = question.keep(new Set(tried));
    if (answer.kind === "clash") return { kind: "smallest", clash: tried };
    if (answer.kind === "unanswered" || answer.broken.length === 0) break;
    sets.add(fewestBroken(question, answer.broken));
  }
  return { kind: "stopped", tried };
}

/** Keeps of what is broken what can be kept together with all the rest. */
function fewestBroken(question: BreakableSides, broken: readonly number[]): readonly number[] {
  const everything = [...question.sides.keys()];
  return broken.reduce((still, s) => {
    if (still.length === 1 || !still.includes(s) || question.spent() > mostNodes) return still;
    const answer: Answer = question.keep(new Set(everything.filter((other) => other === s || !still.includes(other))));
    return answer.kind === "kept" ? answer.broken : still;
  }, broken);
}

/**
 * Deletion filter: leave out each side in turn, and keep it out where the rest clashes without it. Those that the search ended with come last, and so are
 * likeliest to stay. What remains hangs on the order, so the others go once from the first to the last and once back, and the shorter result counts.
 */
function irreducible(question: BreakableSides, tried: readonly number[]): readonly number[] {
  const others = [...question.sides.keys()].filter((s) => !tried.includes(s));
  question.hurry();
  const forwards = filtered(question, [...others, ...tried]);
  const backwards = filtered(question, [...others.toReversed(), ...tried]);
  return backwards.length < forwards.length ? backwards : forwards;
}

function filtered(question: BreakableSides, order: readonly number[]): readonly number[] {
  const left = new Set(order);
  for (const s of order) {
    left.delete(s);
    if (question.keep(left).kind !== "clash") left.add(s);
  }
  return [...left].toSorted((a, b) => a - b);
}
