/** Why a chance is what it is, and what one seat more or less in a quota would do to it. */
import type { RowSide } from "../quotas/inequality.ts";
import type { Polytope } from "../quotas/polytope.ts";
import { loadSolver, type Solver } from "../solver/highs.ts";
import { seatLimit, type BindingRow } from "./binding-rows.ts";
import { outlook, whatIfs, type Outlook, type SeatChange } from "./what-if.ts";

export interface ChanceQuestion {
  readonly polytope: Polytope;
  /** Groups on no panel. */
  readonly neverSelectable: readonly number[];
  /** Whose chance it is; undefined: the lowest there is. */
  readonly group: number | undefined;
  /** What binds it, as a certificate has it; undefined where that says nothing of this group, and is to be looked for. */
  readonly binding: readonly BindingRow[] | undefined;
  /** Of each group, from 0 to 1. */
  readonly chances: readonly number[];
}

export interface ChanceAnswer {
  /** The row whose seat counts most first. */
  readonly binding: readonly BindingRow[];
  /** Of what was looked for: the quotas leave every panel without the group, or no panel without all of it, whoever is on it. */
  readonly forced: boolean;
  readonly now: SeatOutlook;
  readonly whatIfs: readonly SeatWhatIf[];
}

export interface SeatOutlook {
  /** Lowest chance of everyone who has one. */
  readonly lowest: number;
  /** Of the group asked about; null for none. */
  readonly own: number | null;
  /** People without a chance. */
  readonly without: number;
}

export interface SeatWhatIf {
  readonly asked: RowSide;
  readonly changes: readonly SeatChange[];
  /** Null where no panel would be left. */
  readonly outlook: SeatOutlook | null;
}

/** Chances are those of the leximin lottery, as far as fractions of people go. */
export async function explainChance(question: ChanceQuestion): Promise<ChanceAnswer> {
  const solver = await loadSolver();
  const { polytope, neverSelectable, group } = question;
  const { binding, forced } = question.binding
    ? { binding: question.binding, forced: false }
    : limitOf(solver, question);
  // The polytope of a lottery is not empty.
  const widest = outlook(solver, polytope, new Set())!;
  const closed = new Set(neverSelectable.filter((g) => !widest.excluded.has(g)));
  const quotas = binding.filter(({ row }) => row < polytope.quotaCount);
  const seen = ({ lowest, chances, excluded }: Outlook): SeatOutlook => ({
    lowest,
    own: group === undefined ? null : chances[group]!,
    without: [...excluded].reduce((sum, g) => sum + polytope.sizes[g]!, 0),
  });
  const answers = whatIfs(solver, polytope, closed, quotas);
  return {
    ...{ binding, forced },
    now: seen(outlook(solver, polytope, closed)!),
    whatIfs: answers.map(({ outlook: then, ...asked }) => ({ ...asked, outlook: then ? seen(then) : null })),
  };
}

const nothing = 1e-7;

/** Why nobody of a group can be selected, or left out; or, of a chance between, why it is no more while all who have less keep theirs. */
function limitOf(
  solver: Solver,
  { polytope, neverSelectable, group, chances }: ChanceQuestion,
): Pick<ChanceAnswer, "binding" | "forced"> {
  if (group === undefined) throw new Error("a certificate says what binds the lowest chance");
  const chance = chances[group]!;
  const never = neverSelectable.includes(group);
  if (never || chance > 1 - nothing) {
    const { seats, rows } = seatLimit(solver, polytope, group, never ? "maximise" : "minimise");
    const forced = never ? seats < 1 - nothing : seats > polytope.sizes[group]! - 1 + nothing;
    return { binding: forced ? rows : [], forced };
  }
  // A shade less, since the last digits of the chances may leave no room.
  const fewest = chances.map((of, g) => polytope.sizes[g]! * Math.max(0, Math.min(of, chance) - nothing));
  return { binding: seatLimit(solver, polytope, group, "maximise", Float64Array.from(fewest)).rows, forced: false };
}
