/** Puts the jobs of a study in the queue, and hears what comes of them: each once, whatever happens to workers, to the Redis or to this program. */
import { sortitionError } from "../../errors.ts";
import { jobKey, type Job } from "../../simulate/job.ts";
import type { JobResult } from "../../simulate/job-result.ts";
import type { Study } from "../../simulate/study.ts";
import { unpackError, type CarriedError } from "../carried-error.ts";
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

/** Milliseconds after which somebody should have taken a job. */
const lonely = 2000;

/** What was computed for this study before comes first, and is asked of nobody. @throws {SortitionError}, {Error} as a job, or the Redis, did */
export async function collect(
  collecting: Collecting,
  jobs: readonly Job[],
  heard: (result: JobResult) => void,
  said: (news: QueueNews) => void = () => undefined,
): Promise<void> {
  const due: Due = { asked: new Map(jobs.map((job) => [nameOf(job), job])), left: jobs.values(), queued: new Map() };
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
  { client, listener, study, digest }: Collecting,
  { asked, queued }: Due,
  heard: (result: JobResult) => void,
): Promise<readonly Delivery[]> {
  const deliveries = await awaitDeliveries(listener, digest);
  let failure: Error | undefined;
  for (const delivery of deliveries) {
    const name = nameOf(delivery);
    if (!asked.has(name)) continue;
    if (delivery.kind === "error") failure ??= unpackError(JSON.parse(delivery.text) as CarriedError);
    if (delivery.kind === "lost") failure ??= sortitionError("QUEUE_JOB_LOST", { job: jobKey(study, delivery) });
    if (delivery.kind !== "result") continue;
    heard(JSON.parse(delivery.text) as JobResult);
    asked.delete(name);
    queued.delete(name);
  }
  await takeAway(client, digest, deliveries);
  if (failure) throw failure;
  return deliveries;
}
