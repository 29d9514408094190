/** Jobs computed by workers on other machines, by way of a queue in a Redis. */
import type { Versions } from "../../audit/versions.ts";
import { rawDigest } from "../../audit/digest.ts";
import type { Runner } from "../../simulate/runner.ts";
import type { Study } from "../../simulate/study.ts";
import { versions as ownVersions } from "../versions.ts";
import { collect, type Collecting, type QueueNews } from "./collect.ts";
import { queueError } from "./queue-error.ts";
import { parseQueueUrl, type QueuePlace } from "./queue-place.ts";
import type { ConnectionState } from "./redis.ts";
import { clearStudy, packStudy, withdrawStudy } from "./study-shelf.ts";

export interface QueueOptions {
  readonly said?: (news: QueueNews) => void;
  /** How often a lost connection is tried again. */
  readonly tries?: number;
  /** Of whoever may compute the jobs; by default those of this program. */
  readonly versions?: Versions;
}

/** About a minute. */
export const usualTries = 35;

/** Milliseconds that a farewell may take. */
const farewell = 1000;

/** The queue that workers of these versions take jobs from. */
export function queueName(versions: Versions): string {
  const bytes = new TextEncoder().encode(JSON.stringify(Object.entries(versions).toSorted()));
  return `jobs-${rawDigest(bytes).slice(0, 16)}`;
}

/** What is computed already is collected, also after this program was killed and started again with the same study. @throws {SortitionError} QUEUE_URL_INVALID */
export function queueRunner(url: string, options: QueueOptions = {}): Runner {
  const place = parseQueueUrl(url);
  const open = new Set<Connected>();
  let closed = false;
  return {
    run: async (study, jobs, heard) => {
      if (jobs.length === 0) return;
      const collecting = await startCollecting(place, study, options);
      open.add(collecting);
      try {
        if (closed) throw new Error("closed before it began");
        await collect(collecting, jobs, heard, options.said);
        await clearStudy(collecting.client, collecting.digest);
        await collecting.queue.forgetEvents();
      } catch (error) {
        await stopCollecting(collecting);
        throw queueError(error, place);
      } finally {
        open.delete(collecting);
        collecting.disconnect();
      }
    },
    close: async () => {
      closed = true;
      await Promise.all(Array.from(open, stopCollecting));
    },
  };
}

interface Connected extends Collecting {
  readonly disconnect: () => void;
}

async function startCollecting(place: QueuePlace, study: Study, options: QueueOptions): Promise<Connected> {
  const { said, tries = usualTries, versions = ownVersions() } = options;
  const [{ connectRedis, listenBeside }, { openJobQueue }] = await Promise.all([
    import("./redis.ts"),
    import("./job-queue.ts"),
  ]);
  let lost = false;
  const changed = (state: ConnectionState): void => {
    lost = true;
    if (state !== "gone") said?.(state);
  };
  const client = await connectRedis(place, { tries, changed });
  const listener = await listenBeside(client);
  return {
    client,
    listener,
    queue: openJobQueue(client, queueName(versions)),
    study,
    ...packStudy(study, versions),
    wasLost: () => {
      const was = lost;
      lost = false;
      return was;
    },
    disconnect: () => {
      listener.disconnect();
      client.disconnect();
    },
  };
}

/** Workers find no more of the study; what they computed stays for another time. */
async function stopCollecting({ client, digest, disconnect }: Connected): Promise<void> {
  const withdrawn = withdrawStudy(client, digest).catch(() => undefined);
  await Promise.race([withdrawn, new Promise((resolve) => setTimeout(resolve, farewell).unref())]);
  disconnect();
}
