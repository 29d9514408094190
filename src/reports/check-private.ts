/** The check of the private folder: that its files are those of the draw. Beside `verifyFiles`, since it writes the clerk's tables again. */
import { parseCommitment } from "../audit/commitment.ts";
import { rawDigest } from "../audit/digest.ts";
import { parseDrawFile } from "../audit/draw-file.ts";
import { eligibilityBytes, eligibilityPath } from "../audit/eligibility-file.ts";
import { exclusionsPath } from "../audit/exclusions-csv.ts";
import { missingPrivateFile, privatePaths, thaw } from "../audit/folder.ts";
import { logPaths } from "../audit/log-copies.ts";
import { isRedacted, type LogEvent } from "../audit/log-event.ts";
import { parseLog } from "../audit/log.ts";
import { parseLotteryFile } from "../audit/lottery-file.ts";
import { Malformed } from "../audit/malformed.ts";
import type { RecordFiles } from "../audit/record.ts";
import { sameBytes } from "../audit/same-bytes.ts";
import type { CheckResult } from "../audit/verify/check.ts";
import { SortitionError } from "../errors.ts";
import { languages } from "../messages/language.ts";
import { areStaying, readStaying, stayingPath } from "./members.ts";
import { exclusionFiles, leftOutPath } from "./exclusions.ts";
import { reportPath } from "./report-files.ts";
import { chanceFiles, panelFiles, RESERVES } from "./private-files.ts";

type PrivateResult = Extract<CheckResult, { check: "private" }>;

/** Judges the private files by a record that passes `verifyFiles`; skipped where there are none, or no log that says what they were. */
export function checkPrivateFiles(files: RecordFiles): PrivateResult {
  const missing = missingPrivateFile(files) ?? (files.has(logPaths.whole) ? undefined : logPaths.whole);
  if (missing !== undefined)
    return { check: "private", outcome: "skipped", details: { reason: "not-given", file: missing } };
  const wrong = wrongFiles(files);
  return wrong.length > 0
    ? { check: "private", outcome: "fail", details: { files: wrong } }
    : { check: "private", outcome: "pass", details: { files: [...files.keys()].filter(isChecked).length } };
}

function isPrivate(name: string): boolean {
  return name.startsWith("private/");
}

/** Reports are for people to read. */
function isChecked(name: string): boolean {
  return isPrivate(name) && !languages.some((language) => name.startsWith(reportPath("private", language, "")));
}

function wrongFiles(files: RecordFiles): readonly string[] {
  try {
    const changed = changedSources(files);
    return changed.length > 0 ? changed : changedTables(files);
  } catch (error) {
    if (error instanceof SortitionError || error instanceof Malformed)
      return [privatePaths.settings, privatePaths.secret];
    throw error;
  }
}

/** The two files as they came, by the SHA-256 that the auditor's log states. */
function changedSources(files: RecordFiles): readonly string[] {
  const stated = parseLog(files.get(logPaths.whole)!).find(
    (line): line is LogEvent<"files"> => line.type === "files" && !isRedacted(line),
  );
  if (!stated) return [logPaths.whole];
  const { register, quotas } = stated.body;
  const expected = [
    [privatePaths.register, register],
    [privatePaths.quotas, quotas],
  ] as const;
  return expected.flatMap(([path, digest]) => (rawDigest(files.get(path)!) === digest ? [] : [path]));
}

function changedTables(files: RecordFiles): readonly string[] {
  const commitment = parseCommitment(files.get("public/commitment.json")!);
  const thawed = thaw(files, commitment.inputs);
  if (thawed.frozen.digest !== commitment.inputsDigest) return [privatePaths.settings, privatePaths.secret];
  const staying = readStaying(files, thawed);
  if (!areStaying(staying, commitment.inputs.replacement?.staying ?? [])) return [stayingPath];
  const drawn = files.get("public/draw.json");
  const expected = [
    ...chanceFiles(thawed.frozen, parseLotteryFile(files.get("public/lottery.json")!)),
    ...(drawn ? panelFiles(parseDrawFile(drawn), thawed, staying) : []),
    [eligibilityPath, eligibilityBytes(thawed.frozen.eligibility.file)] as const,
    ...exclusionFiles(thawed),
  ];
  const changed = expected.flatMap(([name, bytes]) => (sameBytes(files.get(name), bytes) ? [] : [name]));
  // A list of reserves that were never drawn, or of people who were not left out, would look like one of this draw.
  const madeUp = [...(drawn ? [RESERVES] : []), exclusionsPath, leftOutPath].filter(
    (path) => files.has(path) && !expected.some(([name]) => name === path),
  );
  return [...changed, ...madeUp];
}
