/** The Goldilocks objective: no chance too high, none too low, both measured by what everybody would have without quotas. */
import type { AimSpace } from "../aim-space.ts";
import { chanceUnit } from "../../certificate/certificate.ts";
import { ChanceLimitsProgram, type ChanceLimits } from "../chance-limits.ts";
import { leximinWithin } from "../leximin-aim.ts";
import type { ObjectiveRule } from "../objective.ts";
import { spreadOptimum } from "../optimum.ts";

/** Among the lotteries that are best it takes the leximin one. @param gamma γ > 0 */
export function goldilocks(gamma: number): ObjectiveRule {
  return {
    wishOf: (space) => {
      const target = leximinWithin(space, goldilocksLimits(space, gamma).highest);
      return { target, needs: target };
    },
    byLevels: false,
    otherwise: "nearest",
    optimum: (space, chances) => {
      const counted = chances.filter((_, g) => !space.excluded.has(g));
      return spreadOptimum(space, gamma, counted.reduce((a, b) => Math.min(a, b), Infinity) / Number(chanceUnit));
    },
  };
}

/** Each round finds a corner that was not known, and real pools take six at most. */
const mostRounds = 60;
/** A corner no further beyond a chord than this, in chances, lies on it. */
const flat = 1e-12;

/**
 * min n/k · u + γ · k/n / l  s.t.  x ∈ the space,  m_g · l ≤ x_g ≤ m_g · u  ∀g not excluded,  n people not excluded: the best u and l.
 *
 * Convex in the plane of l and u. Below is the boundary of what can be had, a chain of corners; between two of them the best point of their chord is
 * known by calculus, and a linear program with the costs of that point finds the corner furthest beyond the chord, until none is: the answer is exact.
 *
 * @param gamma γ > 0: above 1 the lowest chance weighs more, below 1 the highest
 * Source: C. Baharav, B. Flanigan, Fair, manipulation-robust, and transparent sortition, EC 2024.
 */
export function goldilocksLimits(space: AimSpace, gamma: number): ChanceLimits {
  const program = new ChanceLimitsProgram(space);
  try {
    return descend(program, costsOf(space, gamma));
  } finally {
    program.dispose();
  }
}

interface Costs {
  /** Of u and of 1/l. */
  readonly ofHighest: number;
  readonly ofInverse: number;
}

function costsOf({ polytope, excluded }: AimSpace, gamma: number): Costs {
  const people = polytope.sizes.reduce((sum, size, g) => (excluded.has(g) ? sum : sum + size), 0);
  return { ofHighest: people / polytope.panelSize, ofInverse: (gamma * polytope.panelSize) / people };
}

/** Narrows the chord between a corner where the lowest chance is too low and one where it is too high, until no corner lies beyond it. */
function descend(program: ChanceLimitsProgram, costs: Costs): ChanceLimits {
  let left = program.best({ ofHighest: 1, ofLowest: 0 });
  let right = program.best({ ofHighest: 0, ofLowest: 1 });
  for (let round = 0; round < mostRounds; round++) {
    if (left.lowest >= right.lowest) return left;
    if (left.highest >= right.highest) return right;
    const slope = (right.highest - left.highest) / (right.lowest - left.lowest);
    const onChord = (lowest: number): number => left.highest + slope * (lowest - left.lowest);
    // Along the chord costs are least where n/k · slope = γ · k/n / l².
    const turn = Math.sqrt(costs.ofInverse / (costs.ofHighest * slope));
    const lowest = Math.min(right.lowest, Math.max(left.lowest, turn));
    const corner = program.best({ ofHighest: costs.ofHighest, ofLowest: costs.ofInverse / (lowest * lowest) });
    if (onChord(corner.lowest) - corner.highest <= flat) return { lowest, highest: onChord(lowest) };
    if (corner.lowest < lowest) left = corner;
    else right = corner;
  }
  throw new Error("no end to the corners of the chances");
}
