/** A lottery in group terms: panels with real-valued weights, before it is cut into tickets; and the proof of how good it is. */
import type { Multipliers, Rows } from "../quotas/inequality.ts";
import { multipliersOf, rowsOfPolytope } from "../quotas/multipliers.ts";
import type { Polytope } from "../quotas/polytope.ts";
import { fractionNear } from "../quotas/whole.ts";
import type { Solver } from "../solver/highs.ts";
import { chanceUnit, levelBound, type Fraction } from "../certificate/certificate.ts";
import type { Composition } from "./composition.ts";
import { dualsOfLevels, type Level } from "./leximin-aim.ts";
import { leximinMix } from "./leximin-mix.ts";
import type { ObjectiveRule } from "./objective.ts";
import type { Optimum } from "./optimum.ts";
import type { Progress } from "./progress.ts";
import type { Random } from "./random.ts";
import { search, type Found } from "./search.ts";

/** No lottery that gives everyone of lower levels their chance gives all others more than `bound`. */
export interface ProvenLevel {
  readonly bound: Fraction;
  readonly multipliers: Multipliers;
}

export interface Mixture {
  /** `exact`: nothing is better; `gap`: perhaps something is, by no more than the bounds say; `simulated`: nothing was optimised. */
  readonly status: "exact" | "gap" | "simulated";
  readonly panels: readonly Composition[];
  /** One a panel, ≥ 0, summing to 1. */
  readonly weights: Float64Array;
  /** Further feasible panels that were found; may repeat some of `panels`. */
  readonly spare: readonly Composition[];
  /** Chance of each member of each group, in quadrillionths (10⁻¹⁵). */
  readonly chances: readonly number[];
  /** One a different chance of those not `neverSelectable`, ascending, where the objective works by levels; else the lowest alone. */
  readonly levels: readonly ProvenLevel[];
  readonly optimum: Optimum | undefined;
  /** Nobody can be given more than this, all together, as the solver's integer programs have shown; absent where `levels[0].bound` says so too. */
  readonly solverBound: Fraction | undefined;
  /** Groups on no feasible panel, ascending. */
  readonly neverSelectable: readonly number[];
  readonly integerPrograms: number;
}

/** Chances this close are one level: real-valued weights cannot say more. */
const equalWithin = 1e-9;

/** `undefined` if there is no feasible panel. */
export function mixtureFor(
  rule: ObjectiveRule,
  solver: Solver,
  polytope: Polytope,
  random: Random,
  progress: Progress,
): Mixture | undefined {
  const found = search(solver, polytope, rule.wishOf, random, progress);
  if (!found) return undefined;
  progress({ phase: "proof", panels: found.atHand.length, integerPrograms: found.integerPrograms });
  const mix = mixOf(found, rule, solver, polytope);
  const space = { solver, polytope, excluded: found.excluded };
  const levels = rule.byLevels ? mix.levels : [lowestOf(mix.levels)];
  const proven = proveLevels(space, levels, mix.chances, dualsFor(found, mix, levels, space, rule));
  const optimum = rule.optimum?.(space, proven.chances);
  return {
    status: found.reached ? "exact" : "gap",
    panels: mix.panels,
    weights: mix.weights,
    spare: found.atHand,
    ...proven,
    optimum,
    solverBound: found.narrowed ? solverBound(found, proven.levels[0]!.bound) : undefined,
    neverSelectable: [...found.excluded].toSorted((a, b) => a - b),
    integerPrograms: found.integerPrograms,
  };
}

type LevelGroups = Pick<Level, "chance" | "groups">;

interface Mix {
  readonly panels: readonly Composition[];
  readonly weights: Float64Array;
  /** Chance of each group. */
  readonly chances: Float64Array;
  /** Ascending by chance; all groups but the excluded. */
  readonly levels: readonly LevelGroups[];
}

/** The weights found where they give the target; else the best the panels at hand allow. */
function mixOf(found: Found, rule: ObjectiveRule, solver: Solver, polytope: Polytope): Mix {
  if (found.onTarget) {
    const chances = found.wish.target.map((seats, g) => seats / polytope.sizes[g]!);
    const levels = rule.otherwise === "leximin" ? found.fairest.levels : [lowestLevel(chances, found.excluded)];
    return { panels: found.panels, weights: found.weights, chances, levels };
  }
  if (found.reached || rule.otherwise === "nearest") {
    const chances = chancesOf(found.panels, found.weights, polytope);
    return { panels: found.panels, weights: found.weights, chances, levels: [lowestLevel(chances, found.excluded)] };
  }
  const { weights, levels } = leximinMix(solver, polytope, found.atHand, found.excluded);
  const chances = new Float64Array(polytope.sizes.length);
  for (const { chance, groups } of levels) for (const g of groups) chances[g] = chance;
  return { panels: found.atHand, weights, chances, levels };
}

function chancesOf(panels: readonly Composition[], weights: Float64Array, { sizes }: Polytope): Float64Array {
  const seats = new Float64Array(sizes.length);
  panels.forEach((panel, j) => {
    for (const g of panel) seats[g]! += weights[j]!;
  });
  return seats.map((expected, g) => Math.min(1, expected / sizes[g]!));
}

function lowestLevel(chances: Float64Array, excluded: ReadonlySet<number>): LevelGroups {
  const groups = [...chances.keys()].filter((g) => !excluded.has(g));
  return { chance: groups.reduce((lowest, g) => Math.min(lowest, chances[g]!), 1), groups };
}

/** The lowest level as a statement about everyone. */
function lowestOf(levels: readonly LevelGroups[]): LevelGroups {
  return { chance: levels[0]!.chance, groups: levels.flatMap(({ groups }) => groups) };
}

/**
 * Where groups were left out or cuts added, the duals of the aim prove little to whoever trusts no solver: the polytope alone is asked again, with seats
 * for everybody.
 */
function dualsFor(
  { fairest, narrowed, excluded }: Found,
  mix: Mix,
  levels: readonly LevelGroups[],
  space: Parameters<typeof dualsOfLevels>[0],
  rule: ObjectiveRule,
): readonly Level["duals"][] {
  if (narrowed || excluded.size > 0) return dualsOfLevels(space, levels);
  if (!rule.byLevels) return [fairest.levels[0]!.duals];
  return mix.levels === fairest.levels ? fairest.levels.map(({ duals }) => duals) : dualsOfLevels(space, levels);
}

/** Levels in whole numbers, and chances that exceed none of their bounds; levels that are nearly alike are one, proved by the first. */
function proveLevels(
  { polytope, excluded }: { readonly polytope: Polytope; readonly excluded: ReadonlySet<number> },
  levels: readonly LevelGroups[],
  reached: Float64Array,
  duals: readonly Level["duals"][],
): Pick<Mixture, "chances" | "levels"> {
  const rows = rowsOfPolytope(polytope, excluded);
  const chances = Array.from(reached, inUnits);
  const held: (number | undefined)[] = chances.map(() => undefined);
  const proven: ProvenLevel[] = [];
  let height = 0;
  for (const [j, { chance, groups }] of levels.entries()) {
    const proof = proofOf(rows, duals[j]!, held, chance);
    const level = Math.min(inUnits(chance), wholeUnits(proof.bound));
    if (proven.length === 0 || level > height + inUnits(equalWithin)) {
      proven.push(proof);
      height = level;
    }
    for (const g of groups) {
      if (Math.abs(reached[g]! - chance) < equalWithin) chances[g] = height;
      held[g] = chances[g];
    }
  }
  return { chances, levels: proven };
}

/** What duals prove of the groups not held yet; the multipliers are 0, and prove that no chance is above 1, where that is all or rounding has spoilt them. */
function proofOf(
  rows: Rows,
  duals: Level["duals"],
  held: readonly (number | undefined)[],
  chance: number,
): ProvenLevel {
  const nothing: Multipliers = { size: 0, rows: rows.bounds.map(() => 0) };
  const multipliers = chance > 1 - equalWithin ? nothing : multipliersOf(duals);
  const bound = levelBound(rows, multipliers, held);
  const spoilt = wholeUnits(bound) < inUnits(chance - equalWithin);
  return spoilt ? { bound: levelBound(rows, nothing, held), multipliers: nothing } : { bound, multipliers };
}

function wholeUnits({ numerator, denominator }: Fraction): number {
  return Number((numerator * chanceUnit) / denominator);
}

/** In quadrillionths; what is level with others is brought under its bound besides. */
function inUnits(chance: number): number {
  return Math.min(Number(chanceUnit), Math.max(0, Math.round(chance * Number(chanceUnit))));
}

/** The bound of the narrowed space where it is lower. */
function solverBound({ fairest }: Found, proven: Fraction): Fraction | undefined {
  const { chance } = fairest.levels[0]!;
  if (chance >= Number(proven.numerator) / Number(proven.denominator) - equalWithin) return undefined;
  return fractionNear(chance);
}
