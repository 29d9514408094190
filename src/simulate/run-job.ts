/** One job of a study, computed alone: from its pool to all that is measured. */
import { SortitionError } from "../errors.ts";
import { jobKey, type Job } from "./job.ts";
import type { JobResult } from "./job-result.ts";
import { outcomesOf } from "./outcomes.ts";
import { simulatePool } from "./simulate-pool.ts";
import { streamKey, streamOf } from "./streams.ts";
import type { Study } from "./study.ts";

/** The people of a replicate are the same for all quotas and sizes: only the pool names their stream. What else is in the study makes no difference. */
export async function runJob(study: Study, job: Job): Promise<JobResult> {
  const key = jobKey(study, job);
  try {
    return await compute(study, job, streamKey(study.seed, "job", key));
  } catch (error) {
    // So that a bug can be looked for in this job alone.
    if (error instanceof Error && !(error instanceof SortitionError)) error.stack = `job ${key}: ${error.stack}`;
    throw error;
  }
}

/** @param seed names the streams of all but the pool */
async function compute(study: Study, job: Job, seed: string): Promise<JobResult> {
  const setting = study.settings[job.setting]!;
  const source = study.pools.find(({ name }) => name === setting.pool)!;
  const pool = simulatePool(source, streamOf(study.seed, "pool", source.name, job.replicate));
  const outcomes = await outcomesOf({ study, setting, pool, population: source.population, seed });
  return { setting: job.setting, replicate: job.replicate, outcomes };
}
