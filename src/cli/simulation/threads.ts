/** Threads that compute the jobs of one study, as many at a time as there are threads. Only this file knows the library of thread pools. */
import { fileURLToPath } from "node:url";
import type { Job } from "../../simulate/job.ts";
import { unpackError } from "../carried-error.ts";
import type { JobReply } from "./serve-jobs.ts";

export interface Threads {
  /** The result as JSON. @throws {SortitionError}, {Error} as the job did; an {Error} where its thread ended */
  compute(job: Job): Promise<string>;
  /** At once, whatever is under way. */
  close(): Promise<void>;
}

export interface ThreadOptions {
  readonly threads: number;
  /** Milliseconds after which a thread without work ends; without it none does. */
  readonly idle?: number;
  /** Exports by default what `serveJobs` makes. */
  readonly module?: URL | undefined;
}

const jobThread = new URL("thread.js", import.meta.url);

/** `study`: a text of `writeStudy`, which each thread gets once. */
export async function openThreads(study: string, options: ThreadOptions): Promise<Threads> {
  const { threads, idle, module = jobThread } = options;
  const { Piscina } = await import("piscina");
  const pool = new Piscina<Job, JobReply>({
    filename: fileURLToPath(module),
    workerData: study,
    maxThreads: threads,
    minThreads: idle === undefined ? threads : 0,
    ...(idle !== undefined && { idleTimeout: idle }),
    // A thread ended while `require` loads an ES module aborts Node 20 as a whole; without the flag's feature the pool takes `import`.
    execArgv: ["--no-experimental-require-module"],
  });
  let failure: Error | undefined;
  // A thread that cannot even begin; those that end at work fail their job.
  pool.on("error", (error: Error) => (failure ??= error));
  return {
    compute: async (job) => {
      if (failure) throw failure;
      const reply = await pool.run(job);
      if (reply.kind === "error") throw unpackError(reply.error);
      return reply.text;
    },
    close: () => pool.destroy(),
  };
}
