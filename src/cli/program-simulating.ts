/** Declares the commands for studies over many pools and draws. */
import type { Screen } from "../messages/screen-en.ts";
import type { SimulateOptions } from "./commands/simulate.ts";
import type { WorkerCommand } from "./commands/worker.ts";
import { collect, withCommon, type Add, type Launch } from "./program-options.ts";

export function addSimulating(add: Add, screen: Screen, launch: Launch): void {
  const { help } = screen;
  const command = add("simulate", help.simulate)
    .argument("[study]", help.study)
    .option("--out <folder>", help.studyOut)
    .option("--resume", help.resume)
    .option("--workers <number>", help.workers)
    .option("--queue <url>", help.queue)
    .option("--only <job>", help.only)
    .option("--register <file>", help.register)
    .option("--quotas <file>", help.quotas)
    .option("--size <number>", help.size)
    .option("--id <column>", help.id)
    .option("--objective <name>", help.algorithm, collect)
    .option("--replicates <number>", help.replicates)
    .option("--seed <text>", help.masterSeed)
    .option("--draws <number>", help.draws);
  withCommon(command, screen).action((file: string | undefined, typed: SimulateOptions) =>
    launch(common(typed), false, async (console) =>
      (await import("./commands/simulate.ts")).simulate(file, typed, console),
    ),
  );
}

/** The machines that others have compute. */
export function addWorking(add: Add, { help }: Screen, launch: Launch): void {
  add("worker", help.worker)
    .option("--queue <url>", help.workerQueue)
    .option("--workers <number>", help.workers)
    .option("--quiet", help.quiet)
    .option("--lang <language>", help.lang)
    .action((typed: WorkerCommand) =>
      launch(typed, false, async (console) => (await import("./commands/worker.ts")).worker(typed, console)),
    );
}

function common({ lang, quiet }: SimulateOptions): Pick<SimulateOptions, "lang" | "quiet"> {
  return { ...(lang !== undefined && { lang }), ...(quiet !== undefined && { quiet }) };
}
