/** The minimax objective: nobody has a higher chance than need be, so that lying about oneself gains least. */
import type { AimSpace } from "../aim-space.ts";
import { ChanceLimitsProgram } from "../chance-limits.ts";
import { leximinWithin } from "../leximin-aim.ts";
import type { ObjectiveRule } from "../objective.ts";
import { highestOptimum } from "../optimum.ts";

/** Among the lotteries with the lowest highest chance it takes the leximin one. */
export const minimax: ObjectiveRule = {
  wishOf: (space) => {
    const target = leximinWithin(space, lowestMaximum(space));
    return { target, needs: target };
  },
  byLevels: false,
  otherwise: "nearest",
  optimum: highestOptimum,
};

/**
 * min u  s.t.  x ∈ the space,  x_g ≤ m_g · u  ∀g not excluded: the lowest highest chance, in (0, 1].
 *
 * Source: B. Flanigan, J. Liang, A. D. Procaccia, S. Wang, Manipulation-robust citizens' assembly selection, AAAI 2024.
 */
export function lowestMaximum(space: AimSpace): number {
  const program = new ChanceLimitsProgram(space);
  try {
    return program.best({ ofHighest: 1, ofLowest: 0 }).highest;
  } finally {
    program.dispose();
  }
}
