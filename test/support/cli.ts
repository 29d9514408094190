/** Runs the built program as a person would: in a folder of its own, with the fixtures beside it. `npm run build` comes first. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export const root = path.resolve(import.meta.dirname, "../..");
export const program = path.join(root, "bin/kleroterion.js");

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** 64 digits: with a secret of one's own the codes, and so the digest and the ticket, are the same on every run. */
const secret = "00112233445566778899aabbccddeeff".repeat(2);

/** A temporary folder with `appingedam/`, `bad/`, `kreekrand/`, `ugly/`, `ulrum/`, `waardhuizen/` and `secret.txt`, removed when the test is done. */
export function workplace(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kleroterion-"));
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true });
  });
  for (const name of ["appingedam", "bad", "kreekrand", "ugly", "ulrum", "waardhuizen"])
    fs.cpSync(path.join(root, "fixtures", name), path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, "secret.txt"), secret);
  return folder;
}

/** Every file of a folder and the folders in it, by path with "/" between. */
export function filesIn(folder: string): Map<string, Buffer> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  const files = names.filter((name) => fs.statSync(path.join(folder, name)).isFile());
  return new Map(files.map((name) => [name.replaceAll(path.sep, "/"), fs.readFileSync(path.join(folder, name))]));
}

/** What happens when `kleroterion` is called with these words in this folder. */
export function kleroterion(
  folder: string,
  words: readonly string[],
  environment: Record<string, string> = {},
): Outcome {
  return execute(folder, process.execPath, [program, ...words], environment);
}

/** What a shell does with a line in this folder; `kleroterion` is a command there. */
export function shell(folder: string, line: string): Outcome {
  return execute(folder, "bash", ["-c", `kleroterion() { "$NODE" "$PROGRAM" "$@"; }\n${line}`], {
    NODE: process.execPath,
    PROGRAM: program,
  });
}

/** The lines typed one after the other in this folder, each with what came out and the exit code. */
export function transcript(folder: string, ...lines: readonly string[]): string {
  return lines.map((line) => told(line, shell(folder, line))).join("\n");
}

/** A line of a transcript, with what came of it. */
export function told(line: string, { code, out, err }: Outcome): string {
  return `$ ${line}\n${out}${err.replaceAll(/^/gm, "! ").replace(/! $/, "")}[exit ${code}]\n`;
}

/** As in a plain terminal: English, no colours, nothing of the npm that runs the tests. */
export function execute(
  cwd: string,
  command: string,
  words: readonly string[],
  environment: Record<string, string> = {},
): Outcome {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VITEST|NODE_|LC_|LANG|FORCE_COLOR)/.test(name),
  );
  const env = { ...Object.fromEntries(inherited), LC_ALL: "C", ...environment };
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}
