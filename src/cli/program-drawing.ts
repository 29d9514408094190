/** Declares the commands from the register to the panel. */
import { sortitionError } from "../errors.ts";
import type { Screen } from "../messages/screen-en.ts";
import { isAssemblyFile, type AssemblyUse } from "./assembly-use.ts";
import type { TypedOptions } from "./options.ts";
import {
  collect,
  withCeremony,
  withCommon,
  withDiagnosis,
  withInputs,
  withOutput,
  type Add,
  type Launch,
} from "./program-options.ts";

export function addDrawing(add: Add, screen: Screen, launch: Launch): void {
  const { help } = screen;
  withCommon(add("init", help.init).option("--from <file>", help.from), screen)
    .option("--out <folder>", help.initOut)
    .action((typed: TypedOptions) =>
      launch(typed, false, async (console) => (await import("./commands/init.ts")).init(typed, console)),
    );
  withDiagnosis(withInputs(add("check", help.check).argument("[file]", help.assembly), screen), screen).action(
    (file: string | undefined, typed: TypedOptions) =>
      launch(
        typed,
        true,
        async (console, options) => (await import("./commands/check.ts")).check(options, console),
        assemblyUse(file, "check"),
      ),
  );
  withCeremony(
    withOutput(withInputs(add("prepare", help.prepare).argument("[file]", help.assembly), screen), screen),
    screen,
  ).action((file: string | undefined, typed: TypedOptions) =>
    launch(
      typed,
      true,
      async (console, options) => (await import("./commands/prepare.ts")).prepare(options, console),
      assemblyUse(file, "prepare"),
    ),
  );
  addDraw(add, screen, launch);
  withCommon(add("abandon", help.abandon).argument("<folder>", help.directory), screen).action(
    (directory: string, typed: TypedOptions) =>
      launch(typed, false, async (console) => (await import("./commands/abandon.ts")).abandon(directory, console)),
  );
}

function addDraw(add: Add, screen: Screen, launch: Launch): void {
  const { help } = screen;
  withOutput(withInputs(add("draw", help.draw).argument("[folder]", help.directoryOrFile), screen), screen)
    .option("--seed <text>", help.seed)
    .option("--value <text>", help.value, collect)
    .option("--fallback", help.useFallback)
    .option("--reserves <number>", help.reserves)
    .action((named: string | undefined, typed: TypedOptions) => {
      const use = named !== undefined && isAssemblyFile(named) ? assemblyUse(named, "draw") : undefined;
      const directory = use ? undefined : named;
      return launch(
        typed,
        directory === undefined,
        async (console, options) => (await import("./commands/draw.ts")).draw(directory, options, console),
        use,
      );
    });
}

/** @throws {SortitionError} ARGUMENT_EXTRA */
function assemblyUse(file: string | undefined, command: AssemblyUse["command"]): AssemblyUse | undefined {
  if (file !== undefined && !isAssemblyFile(file)) throw sortitionError("ARGUMENT_EXTRA", { command });
  return file === undefined ? undefined : { file, command };
}

export function addReplacing(add: Add, screen: Screen, launch: Launch): void {
  const { help } = screen;
  const command = add("replace", help.replace)
    .argument("<folder>", help.drawnDirectory)
    .option("--out-person <id>", help.outPerson, collect)
    .option("--came-in <out=in>", help.cameIn, collect)
    .option("--give-way", help.giveWay)
    .option("--out <folder>", help.out)
    .option("--tickets <number>", help.againTickets)
    .option("--objective <name>", help.againObjective)
    .option("--gamma <number>", help.againGamma);
  withCommon(withCeremony(command, screen, help.againSource), screen).action((directory: string, typed: TypedOptions) =>
    launch(typed, true, async (console) => (await import("./commands/replace.ts")).replace(directory, typed, console)),
  );
}
