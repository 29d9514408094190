/** The verifier in Python, src/audit/verify.py, as whoever distrusts ours would run it. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { RecordFiles } from "../../src/audit/record.ts";
import { verifyFiles } from "../../src/audit/verify/verify-files.ts";
import { root } from "./cli.ts";

export const verifyPy = path.join(root, "src/audit/verify.py");

/** What Python did with these words. */
export function python(words: readonly string[], cwd = root, input = "") {
  return spawnSync("python3", words, { cwd, input, encoding: "utf8", maxBuffer: 1 << 28 });
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

/** What the other says of each record, but of what is not its business. @throws {Error} when it crashes */
export function theirVerdicts(records: readonly RecordFiles[]): Verdicts[] {
  const input = records.map((files) => `${JSON.stringify(Object.fromEntries(inBase64(files)))}\n`).join("");
  const { status, stdout, stderr } = python([path.join(import.meta.dirname, "verify-many.py")], root, input);
  if (stderr !== "" || status !== 0) throw new Error(`verify.py: ${status}\n${stderr}`);
  const lines = stdout.trimEnd().split("\n");
  return lines.map((line) => verdicts((JSON.parse(line) as { checks: Judgement[] }).checks).slice(0, -2));
}

function inBase64(files: RecordFiles): [string, string][] {
  return Array.from(files, ([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]);
}

/** The files of a record in a folder that is not there yet. */
export function writeRecord(folder: string, files: RecordFiles): void {
  for (const part of ["public", "auditor"]) fs.mkdirSync(path.join(folder, part), { recursive: true });
  for (const [name, bytes] of files) fs.writeFileSync(path.join(folder, name), bytes);
}

/** What a program in Python, which knows `verify` and `given`, calls `found` in the end. @throws {Error} when it crashes */
export function inPython(program: string, given: unknown): unknown {
  const lines = [
    "import json, sys",
    "sys.dont_write_bytecode = True",
    `sys.path.insert(0, ${JSON.stringify(path.dirname(verifyPy))})`,
    "import verify",
    "given = json.load(sys.stdin)",
    program,
    "print(json.dumps(found))",
  ];
  const { status, stdout, stderr } = python(["-c", lines.join("\n")], root, JSON.stringify(given));
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}
