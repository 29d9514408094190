/** The verifier in Python, src/audit/verify.py, as whoever distrusts ours would run it. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { RecordFiles } from "../../src/audit/record.ts";
import { verifyFiles } from "../../src/audit/verify/verify-files.ts";
import { root } from "./cli.ts";

export const verifyPy = path.join(root, "src/audit/verify.py");

/** What Python did with these words after `verify.py`. */
export function python(words: readonly string[], cwd = root) {
  return spawnSync("python3", words, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Reason to leave the tests out, undefined where there is Python: in CI there must be. */
export const noPython: string | undefined =
  python(["--version"]).status === 0 || process.env["CI"] !== undefined
    ? undefined
    : "python3 is not installed: the second verifier is not tested";

/** Each check with its outcome, in order: `histogram fail`. */
export type Verdicts = readonly string[];

interface Judgement {
  readonly check: string;
  readonly outcome: string;
}

export function verdicts(checks: readonly Judgement[]): Verdicts {
  return checks.map(({ check, outcome }) => `${check} ${outcome}`);
}

/** What ours says of the files that both judge. */
export function ourVerdicts(files: RecordFiles): Verdicts {
  return verdicts(verifyFiles(files));
}

const RECORDS_AT_ONCE = 500;

/** What the other says of each record, but of what is not its business. @throws {Error} when it crashes or writes to stderr */
export function theirVerdicts(records: readonly RecordFiles[]): Verdicts[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kleroterion-"));
  try {
    return Array.from({ length: Math.ceil(records.length / RECORDS_AT_ONCE) }, (_, batch) =>
      judgeBatch(path.join(folder, `${batch}`), records.slice(batch * RECORDS_AT_ONCE, (batch + 1) * RECORDS_AT_ONCE)),
    ).flat();
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function judgeBatch(folder: string, records: readonly RecordFiles[]): Verdicts[] {
  records.forEach((files, index) => {
    writeRecord(path.join(folder, `${index}`), files);
  });
  const { status, stdout, stderr } = python([verifyPy, "--json", ...records.map((_, index) => `${index}`)], folder);
  if (stderr !== "" || (status !== 0 && status !== 1)) throw new Error(`verify.py: ${status}\n${stderr}`);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => verdicts((JSON.parse(line) as { checks: Judgement[] }).checks).slice(0, -2));
}

/** The files of a record in a folder that is not there yet. */
export function writeRecord(folder: string, files: RecordFiles): void {
  for (const part of ["public", "auditor"]) fs.mkdirSync(path.join(folder, part), { recursive: true });
  for (const [name, bytes] of files) fs.writeFileSync(path.join(folder, name), bytes);
}
