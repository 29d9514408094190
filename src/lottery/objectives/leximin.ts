/** The leximin objective: the lowest chance as high as it can be, then the next lowest, and so on. */
import type { ObjectiveRule } from "../objective.ts";

/** Source: Flanigan, Gölz, Gupta, Hennig, Procaccia, Fair algorithms for selecting citizens' assemblies, Nature 596 (2021). */
export const leximin: ObjectiveRule = {
  wishOf: (_, fairest) => ({ target: fairest.target, needs: fairest.target }),
  byLevels: true,
  otherwise: "leximin",
};
