/** A prepared folder as `draw` finds it: whole, untouched, and drawn from at most once. */
import { parseCommitment, type Commitment } from "../audit/commitment.ts";
import { parseDrawFile, valuesOf, type DrawFile } from "../audit/draw-file.ts";
import type { Seed } from "../audit/draw-record.ts";
import { missingPrivateFile } from "../audit/folder.ts";
import { logPaths, withPublicLog } from "../audit/log-copies.ts";
import type { RefusalReason } from "../audit/log-event.ts";
import { parseLog } from "../audit/log.ts";
import type { RecordFiles } from "../audit/record.ts";
import type { CheckResult } from "../audit/verify/check.ts";
import { verifyFiles } from "../audit/verify/verify-files.ts";
import { SortitionError, sortitionError } from "../errors.ts";
import { sayCheck } from "../messages/check-result.ts";
import { checkPrivateFiles } from "../reports/check-private.ts";
import type { Console } from "./console.ts";
import { logSession } from "./log-session.ts";

export interface Prepared {
  readonly files: RecordFiles;
  /** The logs as they are on the disk, where the public one may lag behind. */
  readonly logs: RecordFiles;
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
  console.io.finishReplacing(directory);
  const found = console.io.readFolder(directory);
  const missing = missingForDraw(found);
  if (missing !== undefined) throw sortitionError("DRAW_FOLDER_INVALID", { path: directory, missing });
  const files = withPublicLog(found);
  const published = verifyFiles(files);
  const results = published.some(isFailure) ? published : [checkPrivateFiles(files)];
  const failed = results.find(isFailure);
  if (failed) {
    if (!results.some(ofLog)) logRefusal(directory, "broken-record", console);
    throw brokenFolder(directory, failed, console);
  }
  if (parseLog(files.get("public/log.ndjson")!).some(({ type }) => type === "abandoned")) {
    logRefusal(directory, "abandoned", console);
    throw sortitionError("DRAW_ABANDONED", { path: directory });
  }
  const commitment = parseCommitment(files.get("public/commitment.json")!);
  const drawn = files.get("public/draw.json");
  const done = drawn && parseDrawFile(drawn);
  const seed = parse(commitment);
  if (done && seed && !isSeedOf(done, seed)) {
    logRefusal(directory, "other-seed", console);
    throw sortitionError("DRAW_ALREADY_DONE", { path: directory, seed: valuesOf(done).join(" ") });
  }
  const logs = new Map([...found].filter(([name]) => Object.values<string>(logPaths).includes(name)));
  return { files, logs, commitment, seed, done };
}

/** A draw that was done has the reserves it has. @throws {SortitionError} RESERVES_DIFFER where so many were asked for, and others were drawn */
export function refuseOtherReserves(
  directory: string,
  { reserves }: DrawFile,
  asked: number | undefined,
  console: Console,
): void {
  const drawn = reserves?.size ?? 0;
  if (asked === undefined || asked === drawn) return;
  logRefusal(directory, "other-reserves", console);
  throw sortitionError("RESERVES_DIFFER", { path: directory, drawn, asked });
}

function isSeedOf(draw: DrawFile, seed: Seed): boolean {
  return draw.fallback === seed.fallback && valuesOf(draw).join("\n") === seed.values.join("\n");
}

/** Notes in the log that this will not be drawn. */
export function abandonPrepared(directory: string, console: Console): void {
  logSession(directory, "abandon", { type: "abandoned", body: {} }, console);
}

/** Notes in the log that a draw was asked again with the same seed. */
export function drawAgain(directory: string, console: Console): void {
  logSession(directory, "draw", { type: "repeated", body: {} }, console);
}

/** DRAW_FOLDER_BROKEN, for a check that failed. */
export function brokenFolder(directory: string, failed: CheckResult, { language }: Console): SortitionError {
  const { name, sentence } = sayCheck(failed, language);
  return sortitionError("DRAW_FOLDER_BROKEN", { path: directory, text: `${name}: ${sentence}` });
}

function missingForDraw(files: RecordFiles): string | undefined {
  const needed = ["public/commitment.json", logPaths.whole].find((path) => !files.has(path));
  return needed ?? missingPrivateFile(files);
}

function isFailure({ outcome }: CheckResult): boolean {
  return outcome === "fail";
}

/** Whether the result casts doubt on the log itself, which then must not grow. */
function ofLog(result: CheckResult): boolean {
  if (result.outcome !== "fail") return false;
  if (result.check === "file") return Object.values<string>(logPaths).includes(result.details.file);
  return ["log-order", "log-chain", "log-close", "log-copies"].includes(result.check);
}

/** The refusal stands where it cannot be written down, as in a folder that can only be read. */
function logRefusal(directory: string, reason: RefusalReason, console: Console): void {
  try {
    logSession(directory, "draw", { type: "refused", body: { reason } }, console);
  } catch (error) {
    if (!(error instanceof SortitionError)) throw error;
  }
}
