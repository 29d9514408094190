/** Puts the jobs of a study in the queue, and hears what comes of them: each once, whatever happens to workers, to the Redis or to this program. */
import { sortitionError } from "../../errors.ts";
import { jobKey, type Job } from "../../simulate/job.ts";
import type { JobResult } from "../../simulate/job-result.ts";
import { readJobResult } from "../../simulate/read-job-result.ts";
import type { Study } from "../../simulate/study.ts";
import { readError } from "../carried-error.ts";
import type { JobQueue } from "./job-queue.ts";
import { isConnectionCut } from "./queue-error.ts";
import type { RedisClient } from "./redis.ts";
import { awaitDeliveries, putStudy, takeAway, type Delivery } from "./study-shelf.ts";

/** `alone`: no worker of this version is there; `lost`, `back`: the connection. */
export type QueueNews = "alone" | "lost" | "back";

export interface Collecting {
  readonly client: RedisClient;
  /** For questions that wait. */
  readonly listener: RedisClient;
  readonly queue: JobQueue;
  readonly study: Study;
  readonly digest: string;
  /** The study as it is kept. */
  readonly text: string;
  /** Whether the connection was lost since this was asked last: the Redis may have come back without its memory. */
  wasLost(): boolean;
}

/** Jobs in the queue at a time: more than there are threads to take them, and few enough for a small Redis. */
const most = 4096;

/** Milliseconds without a result after which the jobs are put in the queue again, should they have got lost. */
const silence = 10_000;

/** How often a job is asked for again where what came back was no result of it. */
const mostAskedAgain = 3;

/** Milliseconds after which somebody should have taken a job. */
const lonely = 2000;

/** What was computed for this study before comes first, and is asked of nobody. @throws {SortitionError}, {Error} as a job, or the Redis, did */
export async function collect(
  collecting: Collecting,
  jobs: readonly Job[],
  heard: (result: JobResult) => void,
  said: (news: QueueNews) => void = () => undefined,
): Promise<void> {
  const due: Due = {
    asked: new Map(jobs.map((job) => [nameOf(job), job])),
    left: jobs.values(),
    queued: new Map(),
    bad: new Map(),
  };
  await hearFormer(collecting, due, heard);
  let quietSince = performance.now();
  let told = false;
  while (due.asked.size > 0) {
    await fill(collecting, due);
    const deliveries = await hearSome(collecting, due, heard);
    const quiet = performance.now() - quietSince;
    if (deliveries.length > 0) {
      quietSince = performance.now();
      told = false;
    } else if (quiet > lonely && !told) {
      told = true;
      if ((await collecting.queue.workers()) === 0) said("alone");
    }
    if (collecting.wasLost() || quiet > silence) {
      await restore(collecting, due);
      quietSince = performance.now();
    }
  }
}

interface Due {
  /** By name; not heard yet. */
  readonly asked: Map<string, Job>;
  /** Not put in the queue yet; some were heard before that. */
  readonly left: IterableIterator<Job>;
  /** By name. */
  readonly queued: Map<string, Job>;
  /** By name: how often something came back that was no result. */
  readonly bad: Map<string, number>;
}

function nameOf({ setting, replicate }: Job): string {
  return `${setting}/${replicate}`;
}

/** Up to the delivery that tells where the former ones end. */
async function hearFormer(collecting: Collecting, due: Due, heard: (result: JobResult) => void): Promise<void> {
  const end = await putStudy(collecting.client, collecting.digest, collecting.text);
  for (let ended = false; !ended;) {
    const deliveries = await hearSome(collecting, due, heard);
    ended = deliveries.length === 0 || deliveries.some(({ id }) => id === end);
  }
}

async function fill({ queue, digest }: Collecting, { asked, left, queued }: Due): Promise<void> {
  const fresh: Job[] = [];
  while (queued.size < most) {
    const next = left.next();
    if (next.done) break;
    const name = nameOf(next.value);
    if (!asked.has(name)) continue;
    queued.set(name, next.value);
    fresh.push(next.value);
  }
  if (fresh.length > 0) await queue.add(digest, fresh).catch(ignoreCut);
}

async function restore({ client, queue, digest, text }: Collecting, { queued }: Due): Promise<void> {
  await putStudy(client, digest, text);
  await queue.add(digest, [...queued.values()]).catch(ignoreCut);
}

/** Where the connection was cut in the middle, all is put there again once it is back. */
function ignoreCut(error: unknown): void {
  if (!(error instanceof Error) || !isConnectionCut(error)) throw error;
}

/** A delivery is taken away after it was heard: whoever is killed between hears it again. */
async function hearSome(
  collecting: Collecting,
  due: Due,
  heard: (result: JobResult) => void,
): Promise<readonly Delivery[]> {
  const { client, listener, study, digest } = collecting;
  const deliveries = await awaitDeliveries(listener, digest);
  const bad = new Set<string>();
  let failure: Error | undefined;
  for (const delivery of deliveries) {
    const name = nameOf(delivery);
    if (!due.asked.has(name)) continue;
    const found = readDelivery(delivery, study);
    if (found === undefined) bad.add(name);
    else if (found instanceof Error) failure ??= found;
    else {
      heard(found);
      due.asked.delete(name);
      due.queued.delete(name);
    }
  }
  await takeAway(client, digest, deliveries);
  if (failure) throw failure;
  await askAgain(collecting, due, bad);
  return deliveries;
}

/** Undefined for what no worker says of this job: others may write to the Redis too. */
function readDelivery(delivery: Delivery, study: Study): JobResult | Error | undefined {
  if (delivery.kind === "lost") return sortitionError("QUEUE_JOB_LOST", { job: jobKey(study, delivery) });
  if (delivery.kind === "error") return readError(delivery.text);
  const result = delivery.kind === "result" ? readJobResult(delivery.text, study) : undefined;
  return result && nameOf(result) === nameOf(delivery) ? result : undefined;
}

/** Those not in the queue yet will be put there anyway. @throws {SortitionError} QUEUE_RESULT_BAD */
async function askAgain({ queue, digest, study }: Collecting, due: Due, names: ReadonlySet<string>): Promise<void> {
  const again = Array.from(names).flatMap((name) => due.queued.get(name) ?? []);
  for (const job of again) {
    const times = (due.bad.get(nameOf(job)) ?? 0) + 1;
    if (times > mostAskedAgain) throw sortitionError("QUEUE_RESULT_BAD", { job: jobKey(study, job) });
    due.bad.set(nameOf(job), times);
  }
  if (again.length > 0) await queue.add(digest, again).catch(ignoreCut);
}
