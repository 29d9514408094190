/** One pool, one set of quotas, every algorithm: what a job comes to. */
import { ignoresQuotas, type Algorithm } from "./algorithm-names.ts";
import { select } from "./algorithms/select.ts";
import type { Outcome } from "./job-result.ts";
import type { Joint } from "./joint.ts";
import { measureSelection } from "./measure-selection.ts";
import { drawMisreports } from "./measures/misreports.ts";
import { optimumOf, optimumReached, type Optimum } from "./optimum.ts";
import type { Selection, SelectionProblem } from "./selection.ts";
import { selectionProblem } from "./selection-problem.ts";
import { strataOf } from "./strata.ts";
import { streamKey, streamOf } from "./streams.ts";
import type { Setting, SimulatedPool, Study } from "./study.ts";

export interface OutcomesInput {
  readonly study: Pick<Study, "algorithms" | "tickets" | "gamma" | "strata" | "measures">;
  readonly setting: Pick<Setting, "bounds" | "panelSize">;
  readonly pool: SimulatedPool;
  readonly population: Joint | null;
  /** Names every stream of chance that is used: no two jobs of a study have the same. */
  readonly seed: string;
}

/** One an algorithm, in their order; what one comes to does not depend on which others there are. */
export async function outcomesOf(input: OutcomesInput): Promise<readonly Outcome[]> {
  const { study, setting, pool, population, seed } = input;
  const problem = selectionProblem(pool, setting.bounds, setting.panelSize);
  const selections = new Map<Algorithm, Selection>();
  const optimum = await bestOf(input, problem, selections);
  const named = [...problem.pool.features.map(({ name }) => name), ...study.strata];
  const shared = {
    ...{ pool, problem, population, optimum, seed },
    options: study.measures,
    misreports: drawMisreports(pool, named, study.measures.misreports, streamOf(seed, "misreports")),
  };
  const outcomes: Outcome[] = [];
  for (const algorithm of study.algorithms) {
    const selection = selections.get(algorithm) ?? (await selectFor(input, algorithm, optimum));
    const selectFrom = (lied: SimulatedPool, index: number): Promise<Selection> =>
      selectOnce({ ...input, pool: lied }, algorithm, streamKey(seed, "misreport", algorithm, index), 1);
    outcomes.push(await measureSelection({ ...shared, algorithm, selection, selectFrom }));
  }
  return outcomes;
}

/** Of leximin or maximin, if the study has one and it is proved best; else of maximin, apart. */
async function bestOf(
  input: OutcomesInput,
  problem: SelectionProblem,
  selections: Map<Algorithm, Selection>,
): Promise<Optimum | undefined> {
  const fairest = input.study.algorithms.find((algorithm) => algorithm === "leximin" || algorithm === "maximin");
  if (!fairest) return optimumOf(problem);
  const selection = await selectWith(input, fairest);
  selections.set(fairest, selection);
  if (selection.kind === "none") return undefined;
  return selection.status === "exact" ? optimumReached(selection) : optimumOf(problem);
}

/** Where no panel meets the quotas, what goes by them need not try. */
function selectFor(input: OutcomesInput, algorithm: Algorithm, optimum: Optimum | undefined): Promise<Selection> {
  if (!ignoresQuotas(algorithm) && !optimum) return Promise.resolve({ kind: "none", status: "infeasible" });
  return selectWith(input, algorithm);
}

function selectWith(input: OutcomesInput, algorithm: Algorithm): Promise<Selection> {
  return selectOnce(input, algorithm, streamKey(input.seed, "select", algorithm), input.study.tickets);
}

/** @param tickets of algorithms whose chances do not take their panels to be known */
function selectOnce(
  { study, setting, pool, population }: OutcomesInput,
  algorithm: Algorithm,
  key: string,
  tickets: number,
): Promise<Selection> {
  return select(algorithm, selectionProblem(pool, setting.bounds, setting.panelSize), {
    tickets: algorithm === "legacy" ? study.tickets : tickets,
    gamma: study.gamma,
    strata: strataOf(pool, population, study.strata),
    key,
  });
}
