/** Workers of a queue, and those who have it compute, each a program of its own, with the threads of trial studies. */
import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { JobResult } from "../../src/simulate/job-result.ts";
import type { Study } from "../../src/simulate/study.ts";
import { writeStudy } from "../../src/simulate/study-text.ts";
import { root } from "./cli.ts";

export interface TrialWorker {
  readonly pid: number;
  /** Lines it said so far; see `trial-worker.js`. */
  readonly said: readonly string[];
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
}

/** Ready to take jobs; ended with the test, if not sooner. */
export async function startWorker(url: string, workers = 1): Promise<TrialWorker> {
  const { child, kill } = start("trial-worker.js", url, `${workers}`);
  const said: string[] = [];
  child.stdout!.on("data", (bytes: Buffer) => said.push(...bytes.toString().trim().split("\n")));
  await until(() => said.includes("ready") || ended(child));
  return { pid: child.pid!, said, kill };
}

export interface Producer {
  readonly heard: () => readonly JobResult[];
  readonly kill: () => Promise<void>;
}

/** Has the study computed, in the folder that is its title. */
export function startProducer(url: string, study: Study): Producer {
  const [file, out] = ["study", "heard"].map((name) => path.join(study.title, name));
  fs.writeFileSync(file!, writeStudy(study));
  fs.writeFileSync(out!, "");
  const { kill } = start("trial-producer.js", url, file!, out!);
  const lines = (): readonly string[] => fs.readFileSync(out!, "utf8").split("\n").slice(0, -1);
  return { heard: () => lines().map((line) => JSON.parse(line) as JobResult), kill: () => kill("SIGKILL") };
}

function start(program: string, ...words: readonly string[]): Pick<TrialWorker, "kill"> & { child: ChildProcess } {
  const child = spawn(process.execPath, [path.join(root, "test/support", program), ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    if (ended(child)) return;
    const closed = new Promise((resolve) => child.once("close", resolve));
    child.kill(signal);
    await closed;
  };
  onTestFinished(() => kill("SIGKILL"));
  return { child, kill };
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
