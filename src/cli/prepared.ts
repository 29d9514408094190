/** A prepared folder as `draw` finds it: whole, untouched, and drawn from at most once. */
import { parseCommitment, type Commitment } from "../audit/commitment.ts";
import { parseDrawFile, type DrawFile } from "../audit/draw-file.ts";
import type { Seed } from "../audit/draw-record.ts";
import { missingPrivateFile } from "../audit/folder.ts";
import type { EventClaim, RefusalReason } from "../audit/log-event.ts";
import { appendSession, parseLog } from "../audit/log.ts";
import type { RecordFiles } from "../audit/record.ts";
import type { CheckResult } from "../audit/verify/check.ts";
import { verifyFiles } from "../audit/verify/verify-files.ts";
import { sortitionError, type SortitionError } from "../errors.ts";
import { sayCheck } from "../messages/check-result.ts";
import { checkPrivateFiles } from "../reports/check-private.ts";
import type { Console } from "./console.ts";
import { versions } from "./versions.ts";

export interface Prepared {
  readonly files: RecordFiles;
  readonly commitment: Commitment;
  /** Undefined where none was given. */
  readonly seed: Seed | undefined;
  /** The draw that was done before, with the same seed. */
  readonly done: DrawFile | undefined;
}

/**
 * Reads a prepared folder and holds it against its own commitment. A refusal of a draw is written to the log where the log can still be trusted.
 *
 * @param parse reads the seed by the rules of the commitment; undefined where none was given
 * @throws {SortitionError} DRAW_FOLDER_INVALID, DRAW_FOLDER_BROKEN, DRAW_ABANDONED, DRAW_ALREADY_DONE
 */
export function openPrepared(
  directory: string,
  parse: (commitment: Commitment) => Seed | undefined,
  console: Console,
): Prepared {
  const files = console.io.readFolder(directory);
  const missing = files.has("public/commitment.json") ? missingPrivateFile(files) : "public/commitment.json";
  if (missing !== undefined) throw sortitionError("DRAW_FOLDER_INVALID", { path: directory, missing });
  const failed = verifyFiles(files).find(({ outcome }) => outcome === "fail");
  if (failed) throw brokenFolder(directory, failed, console);
  const privateFiles = checkPrivateFiles(files);
  if (privateFiles.outcome === "fail") {
    logSession(directory, files, { type: "refused", reason: "broken-record" }, console);
    throw brokenFolder(directory, privateFiles, console);
  }
  if (parseLog(files.get("public/log.ndjson")!).some(({ type }) => type === "abandoned")) {
    logSession(directory, files, { type: "refused", reason: "abandoned" }, console);
    throw sortitionError("DRAW_ABANDONED", { path: directory });
  }
  const commitment = parseCommitment(files.get("public/commitment.json")!);
  const drawn = files.get("public/draw.json");
  const done = drawn && parseDrawFile(drawn);
  const seed = parse(commitment);
  if (done && seed && !isSeedOf(done, seed)) {
    logSession(directory, files, { type: "refused", reason: "other-seed" }, console);
    throw sortitionError("DRAW_ALREADY_DONE", { path: directory, seed: valuesOf(done).join(" ") });
  }
  return { files, commitment, seed, done };
}

function isSeedOf(draw: DrawFile, seed: Seed): boolean {
  return draw.fallback === seed.fallback && valuesOf(draw).join("\n") === seed.values.join("\n");
}

function valuesOf({ parts }: DrawFile): string[] {
  return parts.map(({ value }) => value);
}

/** Notes in the log that this will not be drawn. */
export function abandonPrepared(directory: string, files: RecordFiles, console: Console): void {
  logSession(directory, files, { type: "abandoned" }, console);
}

/** Notes in the log that a draw was asked again with the same seed. */
export function drawAgain(directory: string, files: RecordFiles, console: Console): void {
  logSession(directory, files, { type: "repeated" }, console);
}

/** DRAW_FOLDER_BROKEN, for a check that failed. */
export function brokenFolder(directory: string, failed: CheckResult, { language }: Console): SortitionError {
  const { name, sentence } = sayCheck(failed, language);
  return sortitionError("DRAW_FOLDER_BROKEN", { path: directory, text: `${name}: ${sentence}` });
}

type Outcome =
  { readonly type: "repeated" | "abandoned" } | { readonly type: "refused"; readonly reason: RefusalReason };

function logSession(directory: string, files: RecordFiles, outcome: Outcome, { io }: Console): void {
  const at = io.now();
  const events: EventClaim[] = [
    {
      type: "open",
      at,
      body: { command: outcome.type === "abandoned" ? "abandon" : "draw", node: io.nodeVersion, ...versions() },
    },
    outcome.type === "refused"
      ? { type: "refused", at, body: { reason: outcome.reason } }
      : { type: outcome.type, at, body: {} },
  ];
  io.replaceFiles(
    directory,
    new Map([["public/log.ndjson", appendSession(files.get("public/log.ndjson"), events, io.now())]]),
  );
}
