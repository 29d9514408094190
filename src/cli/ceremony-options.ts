/** The options of `prepare` that fix how the seed will come about, and which attempt this is. */
import type { DrawName } from "../audit/inputs.ts";
import { parseCommitment } from "../audit/commitment.ts";
import { rawDigest } from "../audit/digest.ts";
import { parseLog } from "../audit/log.ts";
import { Malformed } from "../audit/malformed.ts";
import { areAllowed, parseSource, sourceId, suits, type SeedSource } from "../draw/seed-source.ts";
import { sortitionError } from "../errors.ts";
import type { Io } from "./io.ts";
import type { TypedOptions } from "./options.ts";
import { readRecord } from "./read-record.ts";

export interface SeedPlan {
  readonly sources: readonly SeedSource[];
  readonly fallback: readonly SeedSource[];
}

/** Where the seed will come from. @throws {SortitionError} SOURCE_*, SOURCES_TOGETHER */
export function parseSeedPlan({ source = "typed", combine, fallback }: TypedOptions, tickets: number): SeedPlan {
  const asked = [parseSource(source), ...(combine === undefined ? [] : [parseSource(combine)])];
  // Balls first, whichever was named first.
  const sources = asked.toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === "balls" ? -1 : 1));
  if (!areAllowed(sources)) throw sortitionError("SOURCES_TOGETHER", { sources: sources.map(sourceId) });
  const second = typeof fallback === "string" ? [parseSource(fallback)] : [];
  for (const each of [...sources, ...second])
    if (!suits(each, tickets)) throw sortitionError("SOURCE_UNSUITED", { source: sourceId(each), tickets });
  return { sources, fallback: second };
}

export interface Attempt {
  readonly draw: DrawName;
  /** The log of the attempt before, as published, to be published again. */
  readonly formerLog: Uint8Array | undefined;
}

/** Which draw this is, and which attempt. @throws {SortitionError} ATTEMPT_*, FORMER_* */
export function parseAttempt({ drawId, attempt = "1", former }: TypedOptions, io: Io): Attempt {
  const number = /^[1-9]\d{0,3}$/.test(attempt) ? Number(attempt) : undefined;
  if (number === undefined) throw sortitionError("ATTEMPT_INVALID", { text: attempt });
  const id = drawId === undefined || drawId.trim() === "" ? null : drawId.trim().normalize("NFC");
  if (number === 1) {
    if (former !== undefined) throw sortitionError("FORMER_WITHOUT_ATTEMPT", {});
    return { draw: { attempt: 1, former: null, id }, formerLog: undefined };
  }
  if (former === undefined) throw sortitionError("ATTEMPT_WITHOUT_FORMER", { attempt: number });
  const log = readFormer(former, number, id, io);
  return { draw: { attempt: number, former: rawDigest(log), id }, formerLog: log };
}

/** The log of an attempt that is over, drawn or abandoned. */
function readFormer(folder: string, attempt: number, id: string | null, io: Io): Uint8Array {
  const files = readRecord(folder, io);
  const refuse = (reason: "log" | "id" | "attempt" | "open"): Error =>
    sortitionError("FORMER_INVALID", { path: folder, reason });
  try {
    const { draw } = parseCommitment(files.get("public/commitment.json")!).inputs;
    const log = files.get("public/log.ndjson");
    if (!log) throw refuse("log");
    if (draw.id !== id) throw refuse("id");
    if (draw.attempt !== attempt - 1) throw refuse("attempt");
    if (!parseLog(log).some(({ type }) => type === "draw" || type === "abandoned")) throw refuse("open");
    return log;
  } catch (error) {
    if (error instanceof Malformed) throw refuse("log");
    throw error;
  }
}
