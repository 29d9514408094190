/** The log: one event a line, each holding the hash of the line before, in sessions of `open` … `close`. */
import { canonicalBytes, parseCanonical } from "./canonical.ts";
import { logSalt, type Secret } from "./codes.ts";
import { rawDigest } from "./digest.ts";
import { isForAuditor, isRedacted, readLine, type EventClaim, type LogEvent, type LogLine } from "./log-event.ts";
import { Malformed } from "./malformed.ts";

/** `prev` of the first line. */
const NOTHING_BEFORE = "0".repeat(64);

const LF = 0x0a;

export interface BrokenLink {
  /** From 1. */
  readonly line: number;
  /** `seq`: not numbered on; `prev`: does not follow from the line before; `digest`: its body is not as it was written; `hash`: nor is the rest. */
  readonly link: "seq" | "prev" | "digest" | "hash";
}

/**
 * The bytes of a whole log with one more session: the events, the first of them `open`, and a `close` at the time given. Events of an auditor's type
 * take the secret of the draw, for their salt.
 *
 * @throws {Malformed} when the existing log cannot be read; {Error} when its chain is broken, since a log that grows on would hide that, when it is
 * redacted, or when the secret is lacking.
 */
export function appendSession(
  existing: Uint8Array | undefined,
  events: readonly EventClaim[],
  closedAt: string,
  secret?: Secret,
): Uint8Array {
  if (events[0]?.type !== "open") throw new Error("A session begins with open");
  const log = existing ? [...parseLog(existing)] : [];
  if (brokenLink(log)) throw new Error("The log's chain is broken");
  if (log.some(isRedacted)) throw new Error("Only a whole log grows: the public one is its copy");
  for (const event of events) log.push(chained(event, log, secret));
  log.push(chained({ type: "close", at: closedAt, body: { count: log.length + 1 } }, log, secret));
  return formatLog(log);
}

/** The bytes of these lines. */
export function formatLog(log: readonly LogLine[]): Uint8Array {
  return new TextEncoder().encode(log.map((line) => `${new TextDecoder().decode(canonicalBytes(line))}\n`).join(""));
}

/** The lines of a log, whole or redacted, in order; judges the form of each, not the chain. @throws {Malformed} at `line n`, from 1 */
export function parseLog(bytes: Uint8Array): readonly LogLine[] {
  return linesOf(bytes).map((line, index) => {
    const at = `line ${index + 1}`;
    try {
      return readLine(parseCanonical(line), at);
    } catch (error) {
      if (error instanceof Malformed && error.at === "") throw new Malformed(error.problem, at);
      throw error;
    }
  });
}

/** The first place where the log is not one chain, if there is one. A redacted line is taken at its digest. */
export function brokenLink(log: readonly LogLine[]): BrokenLink | undefined {
  let prev = NOTHING_BEFORE;
  for (const [index, event] of log.entries()) {
    const line = index + 1;
    if (event.seq !== index) return { line, link: "seq" };
    if (event.prev !== prev) return { line, link: "prev" };
    const { body, salt, hash, ...hashed } = event;
    if (!isRedacted(event) && rawDigest(canonicalBytes({ body, salt })) !== event.digest)
      return { line, link: "digest" };
    if (rawDigest(canonicalBytes(hashed)) !== hash) return { line, link: "hash" };
    prev = hash;
  }
  return undefined;
}

function chained({ type, at, body }: EventClaim, log: readonly LogLine[], secret: Secret | undefined): LogEvent {
  const seq = log.length;
  const salt = isForAuditor(type) ? saltOf(secret, seq) : null;
  const digest = rawDigest(canonicalBytes({ body, salt }));
  const hashed = { seq, prev: log.at(-1)?.hash ?? NOTHING_BEFORE, type, at, digest };
  return { ...hashed, body, salt, hash: rawDigest(canonicalBytes(hashed)) } as LogEvent;
}

function saltOf(secret: Secret | undefined, seq: number): string {
  if (!secret) throw new Error("An event for the auditor takes the secret");
  return logSalt(secret, seq);
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
