/** Connections to a Redis or Valkey; only this file knows the client library. */
import { Redis } from "ioredis";
import { sortitionError } from "../../errors.ts";
import { queueError } from "./queue-error.ts";
import type { QueuePlace } from "./queue-place.ts";

export type RedisClient = Redis;

export interface ConnectionOptions {
  /** How often a connection that was lost is tried again, before it is given up; the first ten within 10 seconds, the others 2 seconds apart. */
  readonly tries: number;
  /** Once each time the connection is lost, and each time it is back, or given up. */
  readonly changed: (state: ConnectionState) => void;
}

export type ConnectionState = "lost" | "back" | "gone";

/** The oldest that has all we use. */
const leastVersion = [6, 2] as const;

/** Milliseconds in which it must have answered. */
const patience = 8000;

/**
 * A connection that was seen to work. Its commands wait while it is lost, and fail when it is given up; so do those of its duplicates.
 *
 * @throws {SortitionError} QUEUE_UNREACHABLE, QUEUE_PASSWORD, QUEUE_TOO_OLD, QUEUE_EVICTS, QUEUE_REFUSED
 */
export async function connectRedis(place: QueuePlace, { tries, changed }: ConnectionOptions): Promise<RedisClient> {
  let established = false;
  const client = new Redis({
    host: place.host,
    port: place.port,
    db: place.database,
    ...(place.username !== "" && { username: place.username }),
    ...(place.password !== "" && { password: place.password }),
    ...(place.secure && { tls: {} }),
    protocol: 2,
    lazyConnect: true,
    connectTimeout: 5000,
    maxRetriesPerRequest: null,
    retryStrategy: (tried) => (established && tried <= tries ? Math.min(200 * tried, 2000) : null),
  });
  try {
    await probe(client);
  } catch (error) {
    client.disconnect();
    throw queueError(error, place);
  }
  established = true;
  tellChanges(client, changed);
  return client;
}

/** Another connection to the same Redis, for questions that wait: it is given up and tried anew where none is answered in 20 seconds. */
export async function listenBeside(client: RedisClient): Promise<RedisClient> {
  const listener = client.duplicate({ socketTimeout: 20_000 });
  listener.on("error", () => undefined);
  await listener.connect();
  return listener;
}

/** Rejects with the first error there is: those after it say less. */
async function probe(client: Redis): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error("ETIMEDOUT"));
    }, patience);
  });
  let first: Error | undefined;
  const hear = (error: Error): void => void (first ??= error);
  client.on("error", hear);
  try {
    await Promise.race([client.connect(), limit]);
    checkServer(await client.info());
  } catch (error) {
    throw first ?? error;
  } finally {
    clearTimeout(timer);
    client.off("error", hear);
  }
  // Such as a database with a number that is too high.
  if (first) throw first;
}

/** @throws {SortitionError} QUEUE_TOO_OLD, QUEUE_EVICTS */
function checkServer(info: string): void {
  const fact = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1] ?? "";
  const version = fact("redis_version");
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < leastVersion[0] || (major === leastVersion[0] && minor < leastVersion[1]))
    throw sortitionError("QUEUE_TOO_OLD", { version, least: leastVersion.join(".") });
  const policy = fact("maxmemory_policy");
  if (policy !== "noeviction" && fact("maxmemory") !== "0") throw sortitionError("QUEUE_EVICTS", { policy });
}

function tellChanges(client: Redis, changed: ConnectionOptions["changed"]): void {
  let lost = false;
  // Each try that fails is an error of its own; what comes of them is told by the commands.
  client.on("error", () => undefined);
  client.on("reconnecting", () => {
    if (!lost) changed("lost");
    lost = true;
  });
  client.on("ready", () => {
    if (lost) changed("back");
    lost = false;
  });
  client.on("end", () => {
    if (lost) changed("gone");
  });
}
