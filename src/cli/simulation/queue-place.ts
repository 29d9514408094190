/** Where a queue is: the address of a Redis or Valkey. */
import { sortitionError } from "../../errors.ts";

export interface QueuePlace {
  readonly host: string;
  readonly port: number;
  /** Number of the database. */
  readonly database: number;
  /** "": none. */
  readonly username: string;
  readonly password: string;
  /** By TLS. */
  readonly secure: boolean;
}

/** `redis://[[user]:password@]host[:port][/database]`, or `rediss://` for TLS. @throws {SortitionError} QUEUE_URL_INVALID */
export function parseQueueUrl(text: string): QueuePlace {
  const place = placeOf(text);
  if (place === undefined) throw sortitionError("QUEUE_URL_INVALID", { text: withoutPassword(text) });
  return place;
}

/** The address without user and password. @throws {SortitionError} QUEUE_URL_INVALID */
export function placeName(text: string): string {
  parseQueueUrl(text);
  return text.replace(/(:\/\/).*@/, "$1");
}

function placeOf(text: string): QueuePlace | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!["redis:", "rediss:"].includes(url.protocol) || url.hostname === "") return undefined;
  const database = /^\/?(\d{0,4})$/.exec(url.pathname)?.[1];
  const [username, password] = [url.username, url.password].map(decoded);
  if (database === undefined || username === undefined || password === undefined) return undefined;
  if (url.search !== "" || url.hash !== "") return undefined;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? 6379 : Number(url.port),
    database: Number(database),
    username,
    password,
    secure: url.protocol === "rediss:",
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Whatever stands before the last "@" may be a password. */
function withoutPassword(text: string): string {
  return text.replace(/^(\w+:\/\/)?.*@/s, "$1…@");
}
