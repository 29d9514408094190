/** The legacy objective as a lottery: as many greedy draws as tickets, and beside them the bound of what could have been. */
import { sortitionError } from "../../errors.ts";
import type { Polytope } from "../../quotas/polytope.ts";
import type { Solver } from "../../solver/highs.ts";
import { chanceUnit, levelBound } from "../../certificate/certificate.ts";
import { multipliersOf, rowsOfPolytope } from "../../quotas/multipliers.ts";
import type { Composition } from "../composition.ts";
import { dualsOfLevels, leximinAim, type LeximinAim, type Level } from "../leximin-aim.ts";
import type { Mixture } from "../mixture.ts";
import type { Progress } from "../progress.ts";
import type { Random } from "../random.ts";
import { legacyPanels } from "./legacy.ts";

/** Failures on end after which the greedy filler is given up. */
const attemptsPerPanel = 10_000;

/**
 * `draws` panels, each with the same weight; people it happens to leave out have no chance, though a panel may exist for them.
 *
 * @returns undefined where not even fractions of people meet the quotas
 * @throws {SortitionError} LEGACY_FAILED where attempts keep failing
 */
export function legacyMixture(
  solver: Solver,
  polytope: Polytope,
  random: Random,
  draws: number,
  progress: Progress,
): Mixture | undefined {
  const excluded = new Set<number>();
  const aim = reachableAim(solver, polytope, excluded);
  if (!aim) return undefined;
  progress({ phase: "panels" });
  const { panels: drawn, failed } = legacyPanels(polytope, random, draws, attemptsPerPanel);
  if (drawn.length < draws) throw sortitionError("LEGACY_FAILED", { found: drawn.length, failed });
  const counts = new Map<string, { panel: Composition; count: number }>();
  const seats = new Float64Array(polytope.sizes.length);
  for (const panel of drawn) {
    const key = panel.join();
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { panel, count: 1 });
    for (const g of panel) seats[g]!++;
  }
  const [duals] = dualsOfLevels({ solver, polytope, excluded }, [everyoneAtLowest(aim)]);
  const multipliers = multipliersOf(duals!);
  const bound = levelBound(rowsOfPolytope(polytope, excluded), multipliers, Array<undefined>(seats.length));
  return {
    status: "simulated",
    panels: Array.from(counts.values(), ({ panel }) => panel),
    weights: Float64Array.from(counts.values(), ({ count }) => count / draws),
    spare: [],
    chances: Array.from(seats, (count, g) => Math.floor((count * Number(chanceUnit)) / (draws * polytope.sizes[g]!))),
    levels: [{ bound, multipliers }],
    optimum: undefined,
    solverBound: undefined,
    neverSelectable: [...excluded].toSorted((a, b) => a - b),
    integerPrograms: 0,
  };
}

/** The leximin point of the polytope, with everyone excluded who has no seat there. */
function reachableAim(solver: Solver, polytope: Polytope, excluded: Set<number>): LeximinAim | undefined {
  for (;;) {
    const aim = leximinAim({ solver, polytope, excluded, cuts: [] });
    if (aim.kind === "aim") return aim;
    if (aim.kind === "infeasible") return undefined;
    for (const g of aim.groups) excluded.add(g);
  }
}

function everyoneAtLowest({ levels }: LeximinAim): Pick<Level, "chance" | "groups"> {
  return { chance: levels[0]!.chance, groups: levels.flatMap(({ groups }) => groups) };
}
