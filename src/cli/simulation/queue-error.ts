/** What goes wrong between here and a Redis, in our words. */
import { SortitionError, sortitionError } from "../../errors.ts";
import type { QueuePlace } from "./queue-place.ts";

/** A finding where the way to the Redis, or the Redis itself, is to be mended; anything else as it is. */
export function queueError(error: unknown, { host, port }: QueuePlace): Error {
  if (!(error instanceof Error) || error instanceof SortitionError) return error as Error;
  const { message } = error;
  const reason = (error as NodeJS.ErrnoException).code;
  if (/^(WRONGPASS|ERR invalid password)/.test(message))
    return sortitionError("QUEUE_PASSWORD", { host, port, reason: "wrong" });
  if (message.startsWith("NOAUTH")) return sortitionError("QUEUE_PASSWORD", { host, port, reason: "missing" });
  if (isOutOfMemory(error)) return sortitionError("QUEUE_FULL", { host, port });
  if (isConnectionLost(error)) return sortitionError("QUEUE_LOST", { host, port });
  if (reason !== undefined || /ETIMEDOUT|before secure TLS/.test(message))
    return sortitionError("QUEUE_UNREACHABLE", { host, port, reason: reason ?? "ETIMEDOUT" });
  if (error.name === "ReplyError" || message.includes("RESP type"))
    return sortitionError("QUEUE_REFUSED", { host, port, text: message });
  return error;
}

/** The Redis has as much as it may have. */
export function isOutOfMemory({ message }: Error): boolean {
  return /\bOOM\b/.test(message);
}

/** The connection was given up, or cut. */
export function isConnectionLost(error: Error): boolean {
  return isConnectionCut(error) || error.message.includes("Connection is closed");
}

/** The connection was cut in the middle of several commands; it may come back. */
export function isConnectionCut({ message }: Error): boolean {
  return message.includes("aborted due to connection close");
}
