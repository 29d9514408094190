/** The maximin objective: nobody who can be selected has a lower chance than need be. */
import type { ObjectiveRule } from "../objective.ts";

/** Among the lotteries with the highest lowest chance it aims at the leximin one, and is content with any. */
export const maximin: ObjectiveRule = {
  wishOf: ({ polytope, excluded }, fairest) => {
    const lowest = fairest.levels[0]!.chance;
    const needs = Float64Array.from(polytope.sizes, (size, g) => (excluded.has(g) ? 0 : size * lowest));
    return { target: fairest.target, needs };
  },
  byLevels: false,
  otherwise: "leximin",
};
