/** The studies that a worker has at hand, each with threads of its own, as long as somebody waits for their results. */
import type { Versions } from "../../audit/versions.ts";
import type { RedisClient } from "./redis.ts";
import { differences, getStudy, listStudies } from "./study-shelf.ts";
import { openThreads, type ThreadOptions, type Threads } from "./threads.ts";

export type StudyNews =
  | { readonly kind: "study"; readonly title: string }
  /** It is left to workers of its version. */
  | { readonly kind: "other-version"; readonly title: string; readonly wanted: Versions }
  /** What the Redis has under this digest is no study. */
  | { readonly kind: "bad-study"; readonly digest: string };

export interface StudiesHere {
  /** Undefined where nobody waits for the study any more. */
  threads(digest: string): Promise<Threads | undefined>;
  has(digest: string): boolean;
  /** Lets go of those that nobody waits for, and tells of new ones of other versions. */
  sweep(): Promise<void>;
  /** At once. */
  close(): Promise<void>;
}

export interface StudiesOptions extends ThreadOptions {
  readonly versions: Versions;
  readonly said: (news: StudyNews) => void;
}

export function studiesHere(client: RedisClient, options: StudiesOptions): StudiesHere {
  const { versions, said } = options;
  const open = new Map<string, Promise<Threads | undefined>>();
  // What was told of: it is not told with each job.
  const refused = new Set<string>();
  const close = async (digest: string): Promise<void> => {
    const threads = open.get(digest);
    open.delete(digest);
    await (await threads)?.close();
  };
  return {
    threads: async (digest) => {
      const beginning = open.get(digest) ?? begin(client, digest, refused, options);
      open.set(digest, beginning);
      const threads = await beginning.catch((error: unknown) => {
        open.delete(digest);
        throw error;
      });
      if (threads === undefined) open.delete(digest);
      return threads;
    },
    has: (digest) => open.has(digest),
    sweep: async () => {
      const before = [...open.keys()];
      const listed = await listStudies(client);
      for (const digest of before) if (!listed.has(digest)) await close(digest);
      for (const [digest, { title, versions: wanted }] of listed) {
        if (refused.has(digest) || sameVersions(wanted, versions)) continue;
        refused.add(digest);
        said({ kind: "other-version", title, wanted });
      }
    },
    close: async () => {
      await Promise.all(Array.from(open.keys(), close));
    },
  };
}

async function begin(
  client: RedisClient,
  digest: string,
  refused: Set<string>,
  options: StudiesOptions,
): Promise<Threads | undefined> {
  const kept = await getStudy(client, digest, options.versions);
  if (kept.kind === "bad" && !refused.has(digest)) {
    refused.add(digest);
    options.said({ kind: "bad-study", digest });
  }
  if (kept.kind !== "study" || !sameVersions(kept.versions, options.versions)) return undefined;
  options.said({ kind: "study", title: kept.title });
  return openThreads(kept.study, options);
}

function sameVersions(some: Versions, others: Versions): boolean {
  return differences(some, others).length === 0;
}
