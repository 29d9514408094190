/** What a lottery may be asked to be best at. */
import type { Polytope } from "../quotas/polytope.ts";
import type { Solver } from "../solver/highs.ts";
import { mixtureFor, type Mixture } from "./mixture.ts";
import type { ObjectiveRule } from "./objective.ts";
import type { Objective } from "./objective-names.ts";
import { goldilocks } from "./objectives/goldilocks.ts";
import { legacyMixture } from "./objectives/legacy-mixture.ts";
import { leximin } from "./objectives/leximin.ts";
import { maximin } from "./objectives/maximin.ts";
import { minimax } from "./objectives/minimax.ts";
import { nash } from "./objectives/nash.ts";
import type { Progress } from "./progress.ts";
import type { Random } from "./random.ts";

export interface MixtureProblem {
  readonly objective: Objective;
  /** Goldilocks only. */
  readonly gamma: number;
  /** Legacy only: how many panels are drawn. */
  readonly draws: number;
  readonly solver: Solver;
  readonly polytope: Polytope;
  readonly random: Random;
  readonly progress: Progress;
}

/** The mixture an objective asks for; `undefined` if there is no feasible panel, or the legacy objective found none. */
export function makeMixture(problem: MixtureProblem): Mixture | undefined {
  const { objective, solver, polytope, random, progress, draws } = problem;
  if (objective === "legacy") return legacyMixture(solver, polytope, random, draws, progress);
  return mixtureFor(ruleOf(objective, problem.gamma), solver, polytope, random, progress);
}

function ruleOf(objective: Exclude<Objective, "legacy">, gamma: number): ObjectiveRule {
  switch (objective) {
    case "leximin":
      return leximin;
    case "maximin":
      return maximin;
    case "nash":
      return nash;
    case "goldilocks":
      return goldilocks(gamma);
    case "minimax":
      return minimax;
  }
}
