/** A session in both copies of a folder's log: what a command did, between its `open` and `close`. */
import path from "node:path";
import { parseSecret, type Secret } from "../audit/codes.ts";
import { privatePaths } from "../audit/folder.ts";
import { bothLogs, logPaths, withPublicLog } from "../audit/log-copies.ts";
import { isForAuditor, type EventClaim, type EventType, type LoggedCommand } from "../audit/log-event.ts";
import { appendSession } from "../audit/log.ts";
import { sameBytes } from "../audit/same-bytes.ts";
import { sortitionError, SortitionError } from "../errors.ts";
import type { Console } from "./console.ts";
import type { Io } from "./io.ts";
import { versions } from "./versions.ts";

/** An event without its time. */
export type Happening = { [E in EventType]: Pick<EventClaim<E>, "type" | "body"> }[EventType];

/** Commands that append at the same moment each get their turn. */
const ATTEMPTS = 20;

/**
 * Appends `open`, what happened and `close` to the log as it now is, of a folder that passed its checks. Makes up a public copy that lags behind.
 *
 * @throws {SortitionError} WRITE_FAILED; FILE_* and SECRET_INVALID where there is no log or, for an auditor's event, no secret; {Malformed} and {Error} for a log that cannot grow
 */
export function logSession(directory: string, command: LoggedCommand, happening: Happening, console: Console): void {
  for (let left = ATTEMPTS; ; left--) {
    try {
      appendOnce(directory, command, happening, console.io);
      return;
    } catch (error) {
      if (left === 1 || !isWriteFailure(error, ["EBUSY"])) throw error;
    }
  }
}

/** Whether nothing was written for one of these reasons of the system. */
export function isWriteFailure(error: unknown, reasons: readonly string[]): boolean {
  if (!(error instanceof SortitionError)) return false;
  return error.findings.some(({ code, details }) => code === "WRITE_FAILED" && reasons.includes(details.reason));
}

function appendOnce(directory: string, command: LoggedCommand, { type, body }: Happening, io: Io): void {
  const read = (name: string): Uint8Array => io.readFile(path.join(directory, name));
  const before = new Map<string, Uint8Array>(Object.values(logPaths).map((name) => [name, read(name)]));
  const at = io.now();
  const events = [
    { type: "open", at, body: { command, node: io.nodeVersion, ...versions() } },
    { type, at, body } as EventClaim,
  ] as const;
  const secret = isForAuditor(type) ? secretIn(read(privatePaths.secret)) : undefined;
  const whole = appendSession(before.get(logPaths.whole), events, io.now(), secret);
  refuseStrangers(directory, before);
  io.replaceFiles(directory, bothLogs(whole), undefined, before);
}

/** A public copy that is of another log would be written over. */
function refuseStrangers(directory: string, before: ReadonlyMap<string, Uint8Array>): void {
  const whole = before.get(logPaths.whole)!;
  const mended = withPublicLog(before);
  if (!sameBytes(mended.get(logPaths.public), bothLogs(whole).get(logPaths.public)!))
    throw sortitionError("WRITE_FAILED", { path: directory, reason: "EBUSY" });
}

function secretIn(bytes: Uint8Array): Secret {
  return parseSecret(new TextDecoder().decode(bytes));
}
