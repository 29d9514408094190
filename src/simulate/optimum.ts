/** The yardstick of all algorithms on one problem: who can be selected at all, and the best lowest chance of them. */
import { select } from "./algorithms/select.ts";
import type { Selected, SelectionProblem } from "./selection.ts";

export interface Optimum {
  /** The highest lowest chance that any lottery was found to give everybody selectable. */
  readonly lowest: number;
  /** People on some panel that meets the quotas: indices, ascending. */
  readonly selectable: readonly number[];
}

/** @returns undefined where no panel meets the quotas */
export async function optimumOf(problem: SelectionProblem): Promise<Optimum | undefined> {
  const fairest = await select("maximin", problem, { tickets: 1, gamma: 1, strata: [], key: "" });
  return fairest.kind === "selected" ? optimumReached(fairest) : undefined;
}

/** The same, of what leximin or maximin have selected. */
export function optimumReached({ chances, neverSelectable }: Selected): Optimum {
  const never = new Set(neverSelectable);
  const selectable = [...chances.keys()].filter((person) => !never.has(person));
  return { lowest: selectable.reduce((lowest, person) => Math.min(lowest, chances[person]!), 1), selectable };
}
