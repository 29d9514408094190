/** Where the jobs of a study are computed: in this program's threads, or by workers on other machines. */
import type { Job } from "./job.ts";
import type { JobResult } from "./job-result.ts";
import type { Study } from "./study.ts";

export interface Runner {
  /**
   * Computes each job once as far as its caller can tell: `heard` gets one result a job, in any order. Resolves after the last.
   *
   * @throws {SortitionError} where a job or the way to its workers fails for good; results heard before stay good
   */
  run(study: Study, jobs: readonly Job[], heard: (result: JobResult) => void): Promise<void>;
  /** Stops what is under way. */
  close(): Promise<void>;
}
