/** The queue of jobs in a Redis, from which each job is handed to one worker, and to another where that worker is lost. Only this file knows the library of queues. */
import { Queue, WaitingError, Worker, type Job as QueuedJob } from "bullmq";
import type { Job } from "../../simulate/job.ts";
import type { RedisClient } from "./redis.ts";

/** Before the names of all we keep in a Redis. */
export const keyPrefix = "kleroterion";

/** A job of a study that has its digest for a name. */
export interface StudyJob extends Job {
  readonly study: string;
  /** How it failed the last time, if it did, and how often. */
  readonly failure?: string;
  readonly failures?: number;
}

export interface JobQueue {
  /** Those that are there already stay as they are. */
  add(study: string, jobs: readonly Job[]): Promise<void>;
  /** How many programs take jobs from this queue; as if there were one where the Redis does not tell. */
  workers(): Promise<number>;
  /** Forgets what happened to jobs that are done. */
  forgetEvents(): Promise<void>;
}

export interface JobTakers {
  /** Takes no more jobs for so many milliseconds. */
  rest(milliseconds: number): Promise<void>;
  /** Takes no more jobs; resolves once those under way came to an end. */
  close(): Promise<void>;
}

export type JobOutcome =
  | { readonly kind: "done" }
  /** To be tried once more, here or elsewhere. */
  | { readonly kind: "again"; readonly failure: string; readonly failures: number }
  /** For another worker, at once. */
  | { readonly kind: "handed-back" };

export interface JobHandlers {
  take(job: StudyJob): Promise<JobOutcome>;
  /** A job whose workers were lost again and again: it will not be tried any more. */
  abandoned(job: StudyJob): void;
  /** A job whose worker is lost waits for another. */
  left(job: StudyJob): void;
  /** The Redis refused something. */
  readonly failed: (error: Error) => void;
}

/** How often a job may lose its worker. */
const mostLosses = 3;

const connectionOptions = { prefix: keyPrefix, skipVersionCheck: true };

export function openJobQueue(client: RedisClient, name: string): JobQueue {
  const queue = new Queue<StudyJob>(name, {
    ...connectionOptions,
    connection: client,
    streams: { events: { maxLen: 100 } },
    defaultJobOptions: {
      // Whoever takes a job tells sooner that it is to be tried no more.
      attempts: 10,
      backoff: { type: "fixed", delay: 1000 },
      removeOnComplete: true,
      removeOnFail: true,
      stackTraceLimit: 0,
    },
  });
  // The commands that fail tell of it themselves.
  queue.on("error", () => undefined);
  return {
    add: async (study, jobs) => {
      await queue.addBulk(
        jobs.map(({ setting, replicate }) => ({
          name: "job",
          data: { study, setting, replicate },
          opts: { jobId: [study, setting, replicate].join("/") },
        })),
      );
    },
    workers: () => queue.getWorkersCount().catch(() => 1),
    forgetEvents: async () => {
      await queue.trimEvents(0);
    },
  };
}

/** Takes so many jobs at a time. A worker that is gone is noticed within about 8 seconds. */
export function takeJobs(client: RedisClient, name: string, concurrency: number, handlers: JobHandlers): JobTakers {
  const worker = new Worker<StudyJob, null>(name, (job, token) => take(job, token, handlers), {
    ...connectionOptions,
    connection: client,
    concurrency,
    lockDuration: 4000,
    stalledInterval: 2000,
    maxStalledCount: mostLosses,
    runRetryDelay: 1000,
  });
  worker.on("failed", (job, error) => {
    if (job && error.name === "UnrecoverableError") handlers.abandoned(job.data);
  });
  worker.on("stalled", (id) => {
    const [study = "", setting, replicate] = id.split("/");
    handlers.left({ study, setting: Number(setting), replicate: Number(replicate) });
  });
  worker.on("error", (error) => {
    // Somebody else has the job now, or nobody wants it any more.
    if (!/lock|missing key|not in the .* state/i.test(error.message)) handlers.failed(error);
  });
  return {
    rest: async (milliseconds) => {
      await worker.pause(true);
      setTimeout(() => void worker.resume(), milliseconds).unref();
    },
    close: () => worker.close(),
  };
}

async function take(job: QueuedJob<StudyJob>, token: string | undefined, handlers: JobHandlers): Promise<null> {
  const outcome = await handlers.take(job.data);
  if (outcome.kind === "handed-back") {
    await job.moveToWait(token);
    throw new WaitingError();
  }
  if (outcome.kind === "again") {
    const { failure, failures } = outcome;
    await job.updateData({ ...job.data, failure, failures });
    throw new Error(failure);
  }
  return null;
}
