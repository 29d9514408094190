/** A program that computes jobs of a queue for whoever put them there, until it is told to stop. */
import type { Versions } from "../../audit/versions.ts";
import { jobKey } from "../../simulate/job.ts";
import { readStudy } from "../../simulate/study-text.ts";
import { packError, type CarriedError } from "../carried-error.ts";
import { versions as ownVersions } from "../versions.ts";
import type { JobHandlers, JobOutcome, JobTakers, StudyJob } from "./job-queue.ts";
import { isConnectionLost, isOutOfMemory, queueError } from "./queue-error.ts";
import { parseQueueUrl } from "./queue-place.ts";
import { queueName, usualTries } from "./queue-runner.ts";
import type { RedisClient } from "./redis.ts";
import { studiesHere, type StudiesHere, type StudyNews } from "./studies-here.ts";
import { deliver, getStudy, type DeliveryKind } from "./study-shelf.ts";

export type WorkerNews =
  | StudyNews
  /** Of the connection. */
  | { readonly kind: "lost" | "back" }
  /** A job whose worker is gone is there for others; its key. */
  | { readonly kind: "left"; readonly job: string };

export interface WorkerOptions {
  /** Jobs computed at a time, each in a thread. */
  readonly workers: number;
  readonly said: (news: WorkerNews) => void;
  /** How often a lost connection is tried again. */
  readonly tries?: number;
  readonly versions?: Versions;
  /** As of `openThreads`. */
  readonly module?: URL;
}

export interface Totals {
  readonly computed: number;
  /** Begun, and left to other workers. */
  readonly handedBack: number;
}

export interface QueueWorker {
  /** Rejects once it cannot go on. @throws {SortitionError} QUEUE_LOST, QUEUE_FULL, QUEUE_REFUSED */
  readonly failure: Promise<never>;
  /** At once: jobs under way are handed back. */
  readonly stop: () => Promise<Totals>;
}

/** Milliseconds between two looks at which studies there are. */
const sweepEvery = 2000;

/** Milliseconds of rest after the Redis refused something. */
const rest = 2000;

/** How often a job may fail, each time otherwise. */
const mostFailures = 3;

/** Milliseconds that stopping may take. */
const farewell = 5000;

/** @throws {SortitionError} QUEUE_* */
export async function openQueueWorker(url: string, options: WorkerOptions): Promise<QueueWorker> {
  const { workers, said, tries = usualTries, versions = ownVersions(), module } = options;
  const place = parseQueueUrl(url);
  const [{ connectRedis }, { takeJobs }] = await Promise.all([import("./redis.ts"), import("./job-queue.ts")]);
  let fail: (error: Error) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    fail = (error) => {
      reject(queueError(error, place));
    };
  });
  failure.catch(() => undefined);
  const client = await connectRedis(place, {
    tries,
    changed: (state) => {
      if (state === "gone") fail(new Error("Connection is closed."));
      else said({ kind: state });
    },
  });
  const studies = studiesHere(client, { threads: workers, idle: 10_000, module, versions, said });
  const start = { stopping: false, troubles: 0, computed: 0, handedBack: 0 };
  const work: Work = { client, studies, tries, said, versions, fail, ...start };
  const handling = handlers(work, () => takers);
  const takers = takeJobs(client, queueName(versions), workers, handling);
  const look = (): void => void studies.sweep().catch(handling.failed);
  look();
  const timer = setInterval(look, sweepEvery);
  return {
    failure,
    stop: async () => {
      clearInterval(timer);
      await stopWork(work, takers);
      return { computed: work.computed, handedBack: work.handedBack };
    },
  };
}

interface Work extends Pick<Required<WorkerOptions>, "tries" | "said" | "versions"> {
  readonly client: RedisClient;
  readonly studies: StudiesHere;
  readonly fail: (error: Error) => void;
  stopping: boolean;
  /** Times in a row that the Redis refused something. */
  troubles: number;
  computed: number;
  handedBack: number;
}

async function stopWork(work: Work, takers: JobTakers): Promise<void> {
  work.stopping = true;
  const closing = takers.close();
  const closed = work.studies.close().then(() => closing);
  await Promise.race([closed, pause(farewell)]).catch(() => undefined);
  work.client.disconnect();
}

function handlers(work: Work, takers: () => JobTakers): JobHandlers {
  let resting = false;
  return {
    take: (job) => take(work, job),
    abandoned: (job) => {
      deliverPatiently(work, job, "lost", "").catch(work.fail);
    },
    left: (job) => {
      tellLeft(work, job).catch(() => undefined);
    },
    failed: (error) => {
      if (isConnectionLost(error) || work.stopping || resting) return;
      if (++work.troubles > work.tries) work.fail(error);
      resting = true;
      void takers().rest(rest);
      void pause(rest).then(() => (resting = false));
    },
  };
}

/** Nothing where nobody waits for the study any more. */
async function tellLeft({ client, said, versions }: Work, job: StudyJob): Promise<void> {
  const kept = await getStudy(client, job.study, versions);
  if (kept.kind === "study") said({ kind: "left", job: jobKey(readStudy(kept.study), job) });
}

async function take(work: Work, job: StudyJob): Promise<JobOutcome> {
  const { setting, replicate } = job;
  if (isStopping(work)) return handBack(work);
  const threads = await work.studies.threads(job.study);
  if (threads === undefined) return { kind: "done" };
  let text: string;
  try {
    text = await threads.compute({ setting, replicate });
  } catch (error) {
    if (isStopping(work)) return handBack(work);
    // Nobody waits for the study any more.
    if (!work.studies.has(job.study)) return { kind: "handed-back" };
    return failing(work, job, packError(error));
  }
  await deliverPatiently(work, job, "result", text);
  work.troubles = 0;
  work.computed++;
  return { kind: "done" };
}

function isStopping({ stopping }: Work): boolean {
  return stopping;
}

function handBack(work: Work): JobOutcome {
  work.handedBack++;
  return { kind: "handed-back" };
}

/** What fails twice in the same way would always; what fails otherwise, as for want of memory, may do better elsewhere, but not for ever. */
async function failing(work: Work, job: StudyJob, error: CarriedError): Promise<JobOutcome> {
  const failure = error.kind === "findings" ? JSON.stringify(error.findings) : `${error.name}: ${error.message}`;
  const failures = (job.failures ?? 0) + 1;
  if (failure !== job.failure && failures < mostFailures) return { kind: "again", failure, failures };
  await deliverPatiently(work, job, "error", JSON.stringify(error));
  return { kind: "done" };
}

/** Where the Redis is full, whoever collects results will make room. */
async function deliverPatiently(
  work: Work,
  job: StudyJob,
  kind: Exclude<DeliveryKind, "open">,
  text: string,
): Promise<void> {
  for (let tried = 0; ; tried++) {
    try {
      await deliver(work.client, job.study, job, kind, text);
      return;
    } catch (error) {
      if (!(error instanceof Error) || !isOutOfMemory(error)) throw error;
      if (tried >= work.tries) work.fail(error);
      await pause(rest);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}
