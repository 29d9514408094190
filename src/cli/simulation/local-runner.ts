/** Jobs computed in threads of this program. */
import type { Job } from "../../simulate/job.ts";
import type { JobResult } from "../../simulate/job-result.ts";
import type { Runner } from "../../simulate/runner.ts";
import { writeStudy } from "../../simulate/study-text.ts";
import { openThreads, type Threads } from "./threads.ts";

/** `workers`: threads, ≥ 1; `module`: as of `openThreads`. */
export function localRunner(workers: number, module?: URL): Runner {
  const atWork = new Set<Threads>();
  let closed = false;
  return {
    run: async (study, jobs, heard) => {
      if (jobs.length === 0) return;
      const threads = await openThreads(writeStudy(study), { threads: Math.min(workers, jobs.length), module });
      atWork.add(threads);
      try {
        if (closed) throw new Error("closed before it began");
        await computeAll(threads, jobs, workers, heard);
      } finally {
        atWork.delete(threads);
        await threads.close();
      }
    },
    close: async () => {
      closed = true;
      await Promise.all(Array.from(atWork, (threads) => threads.close()));
    },
  };
}

/** Two jobs a thread are asked for at a time, so that none waits for this one. */
async function computeAll(
  threads: Threads,
  jobs: readonly Job[],
  workers: number,
  heard: (result: JobResult) => void,
): Promise<void> {
  const left = jobs.values();
  const lane = async (): Promise<void> => {
    for (const job of left) heard(JSON.parse(await threads.compute(job)) as JobResult);
  };
  await Promise.all(Array.from({ length: 2 * workers }, lane));
}
