/** What is computed in a thread of its own. What goes in and what comes out is plain data: it is copied from thread to thread. */
import { computeLottery } from "../audit/compute.ts";
import { explainRecord, type ExplainedRecord, type Explanation } from "../audit/explanation.ts";
import type { Inputs } from "../audit/inputs.ts";
import type { Lottery } from "../lottery/lottery.ts";
import { computeCosts, type QuotaCosts } from "../lottery/quota-costs.ts";
import type { Progress } from "../lottery/progress.ts";
import { decideFeasibility, type Feasibility } from "../quotas/feasibility.ts";
import type { QuotaProblem } from "../quotas/quota-problem.ts";
import type { Quotas } from "../quotas/quotas.ts";
import type { Pool } from "../register/pool.ts";

export interface Tasks {
  lottery: { given: { pool: Pool; quotas: Quotas; inputs: Inputs }; answer: Lottery | undefined };
  feasibility: { given: QuotaProblem; answer: Feasibility };
  /** Whether a panel exists, and where one does and it is asked for, what the quotas cost. */
  diagnosis: {
    given: { problem: QuotaProblem; costs: boolean };
    answer: { readonly answer: Feasibility; readonly costs: QuotaCosts | undefined };
  };
  explanation: {
    given: { record: ExplainedRecord; asked: { readonly group?: number; readonly position?: number } };
    answer: Explanation;
  };
}

export type Task = keyof Tasks;
export type Given<T extends Task> = Tasks[T]["given"];
export type Answer<T extends Task> = Tasks[T]["answer"];

type Doers = { readonly [T in Task]: (given: Given<T>, progress: Progress) => Promise<Answer<T>> };

const doers: Doers = {
  lottery: ({ pool, quotas, inputs }, progress) => computeLottery(pool, quotas, inputs, progress),
  feasibility: decideFeasibility,
  diagnosis: async ({ problem, costs }) => {
    const answer = await decideFeasibility(problem);
    const costed = costs && answer.kind === "feasible";
    return { answer, costs: costed ? await computeCosts(problem) : undefined };
  },
  explanation: ({ record, asked }) => explainRecord(record, asked),
};

/** Does one task. @throws {SortitionError} */
export async function perform<T extends Task>(task: T, given: Given<T>, progress: Progress): Promise<Answer<T>> {
  return doers[task](given, progress);
}
