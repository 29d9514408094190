/** public/log.ndjson: one event a line, each holding the hash of the line before, in sessions of `open` … `close`. */
import { canonicalBytes, parseCanonical } from "./canonical.ts";
import { rawDigest } from "./digest.ts";
import { readEvent, type EventClaim, type LogEvent } from "./log-event.ts";
import { Malformed } from "./malformed.ts";

/** `prev` of the first line. */
const NOTHING_BEFORE = "0".repeat(64);

const LF = 0x0a;

export interface BrokenLink {
  /** From 1. */
  readonly line: number;
  /** `seq`: not numbered on; `prev`: does not follow from the line before; `hash`: not as it was written. */
  readonly link: "seq" | "prev" | "hash";
}

/**
 * The bytes of a log with one more session: the events, the first of them `open`, and a `close` at the time given.
 *
 * @throws {Malformed} when the existing log cannot be read; {Error} when its chain is broken, since a log that grows on would hide that.
 */
export function appendSession(
  existing: Uint8Array | undefined,
  events: readonly EventClaim[],
  closedAt: string,
): Uint8Array {
  if (events[0]?.type !== "open") throw new Error("A session begins with open");
  const log = existing ? [...parseLog(existing)] : [];
  if (brokenLink(log)) throw new Error("The log's chain is broken");
  for (const event of events) log.push(chained(event, log));
  log.push(chained({ type: "close", at: closedAt, body: { count: log.length + 1 } }, log));
  return new TextEncoder().encode(log.map((event) => `${new TextDecoder().decode(canonicalBytes(event))}\n`).join(""));
}

/** The events of a log, in order; judges the form of each line, not the chain. @throws {Malformed} at `line n`, from 1 */
export function parseLog(bytes: Uint8Array): readonly LogEvent[] {
  return linesOf(bytes).map((line, index) => {
    const at = `line ${index + 1}`;
    try {
      return readEvent(parseCanonical(line), at);
    } catch (error) {
      if (error instanceof Malformed && error.at === "") throw new Malformed(error.problem, at);
      throw error;
    }
  });
}

/** The first place where the log is not one chain, if there is one. */
export function brokenLink(log: readonly LogEvent[]): BrokenLink | undefined {
  let prev = NOTHING_BEFORE;
  for (const [index, event] of log.entries()) {
    const line = index + 1;
    if (event.seq !== index) return { line, link: "seq" };
    if (event.prev !== prev) return { line, link: "prev" };
    const { hash, ...hashed } = event;
    if (rawDigest(canonicalBytes(hashed)) !== hash) return { line, link: "hash" };
    prev = hash;
  }
  return undefined;
}

function chained(event: EventClaim, log: readonly LogEvent[]): LogEvent {
  const { type, at, body } = event;
  const hashed = { seq: log.length, prev: log.at(-1)?.hash ?? NOTHING_BEFORE, type, at, body };
  return { ...hashed, hash: rawDigest(canonicalBytes(hashed)) } as LogEvent;
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  if (start < bytes.length || lines.length === 0) throw new Malformed("not-canonical", `line ${lines.length + 1}`);
  return lines;
}
