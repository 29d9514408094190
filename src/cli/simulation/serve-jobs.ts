/** The side of a thread: it has the study, gets the numbers of jobs, and answers with their results as text. */
import { workerData } from "node:worker_threads";
import type { Job } from "../../simulate/job.ts";
import type { JobResult } from "../../simulate/job-result.ts";
import type { Study } from "../../simulate/study.ts";
import { readStudy } from "../../simulate/study-text.ts";
import { packError, type CarriedError } from "../carried-error.ts";

/** `text`: a `JobResult` as JSON, the same wherever it goes from here. */
export type JobReply =
  { readonly kind: "result"; readonly text: string } | { readonly kind: "error"; readonly error: CarriedError };

/** What a thread of `openThreads` exports by default. */
export function serveJobs(
  runJob: (study: Study, job: Job) => JobResult | Promise<JobResult>,
): (job: Job) => Promise<JobReply> {
  const study = readStudy(workerData as string);
  return async (job) => {
    try {
      return { kind: "result", text: JSON.stringify(await runJob(study, job)) };
    } catch (error) {
      return { kind: "error", error: packError(error) };
    }
  };
}
