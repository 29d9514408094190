/** `kleroterion verify`: every check of a draw, one line each, and what they cannot tell. */
import { checkReplay } from "../../audit/replay.ts";
import type { RecordFiles } from "../../audit/record.ts";
import { checkMember } from "../../audit/verify/member.ts";
import type { CheckResult } from "../../audit/verify/check.ts";
import { verifyFiles } from "../../audit/verify/verify-files.ts";
import { sortitionError } from "../../errors.ts";
import { sayCheck, sayNotChecked } from "../../messages/check-result.ts";
import { checkPrivateFiles } from "../../reports/check-private.ts";
import { prose } from "../../reports/prose.ts";
import type { Console } from "../console.ts";
import type { TypedOptions } from "../options.ts";
import { readRecord } from "../read-record.ts";
import { versions } from "../versions.ts";

/** Exit code 0 if nothing fails, 1 otherwise. @throws {SortitionError} DRAW_FOLDER_INVALID where there is no draw to read */
export async function verify(directory: string, typed: TypedOptions, console: Console): Promise<number> {
  const files = readRecord(directory, console.io);
  if (typed.member === "") throw sortitionError("OPTION_WITHOUT_VALUE", { option: "--member" });
  const letter = typed.member === undefined ? undefined : console.io.readFile(typed.member);
  const replay = await replayResult(files, typed, console);
  if (typed.replay && replay.outcome === "skipped" && replay.details.reason === "not-given") {
    throw sortitionError("REPLAY_WITHOUT_PRIVATE", { path: directory, missing: replay.details.file });
  }
  const published = verifyFiles(files);
  const member = letter ? [checkMember(files, letter)] : [];
  const results = [...published, privateResult(files, published), replay, ...member];
  const failed = results.filter(({ outcome }) => outcome === "fail");
  await console.work.stopIfAsked();
  if (typed.json) {
    const checks = results.map((result) => ({ ...result, ...sayCheck(result, console.language) }));
    console.json({ passes: failed.length === 0, checks, notChecked: sayNotChecked(console.language) });
  } else if (typed.quiet) {
    for (const line of failed.flatMap((result) => describeCheck(result, console))) console.io.err(`${line}\n`);
  } else console.lines(describe(results, console));
  return failed.length === 0 ? 0 : 1;
}

/** Only a sound record can tell whether the private files belong to it. */
function privateResult(files: RecordFiles, published: readonly CheckResult[]): CheckResult {
  if (published.every(({ outcome }) => outcome !== "fail")) return checkPrivateFiles(files);
  return { check: "private", outcome: "skipped", details: { reason: "unreadable", file: "public/" } };
}

async function replayResult(files: RecordFiles, typed: TypedOptions, { work }: Console): Promise<CheckResult> {
  if (!typed.replay) return { check: "replay", outcome: "skipped", details: { reason: "not-asked", file: "" } };
  return checkReplay(files, versions(), (given) => work.compute("lottery", given));
}

function describe(results: readonly CheckResult[], console: Console): string[] {
  const { screen, language } = console;
  return [
    ...results.flatMap((result) => describeCheck(result, console)),
    "",
    ...verdict(results, console),
    "",
    screen.notChecked,
    ...sayNotChecked(language).flatMap((clause) => prose(clause, "  - ")),
  ];
}

/** A letter that does not fit says nothing against a draw that is otherwise sound. */
function verdict(results: readonly CheckResult[], { screen, paint }: Console): string[] {
  const count = (outcome: CheckResult["outcome"]): number =>
    results.filter((result) => result.outcome === outcome).length;
  const failed = results.filter(({ outcome }) => outcome === "fail");
  if (failed.length === 0) return [paint.green(screen.verified(count("pass"), count("skipped")))];
  if (failed.every(({ check }) => check === "member"))
    return prose(screen.letterDiffers).map((line) => paint.red(line));
  return [paint.red(screen.notVerified(failed.length))];
}

function describeCheck(result: CheckResult, { screen, language, paint }: Console): string[] {
  const { name, sentence } = sayCheck(result, language);
  const widest = Math.max(...Object.values(screen.outcomes).map((word) => word.length));
  const lead = `  ${screen.outcomes[result.outcome].padEnd(widest)}  `;
  const look = { pass: paint, fail: paint.red, skipped: paint.dim }[result.outcome];
  return prose(`${name}: ${sentence}`, lead).map((line) => look(line));
}
