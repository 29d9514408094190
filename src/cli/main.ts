/** The command line: arguments in, exit code out. */
import { Command, CommanderError } from "commander";
import { exitCode, SortitionError, sortitionError } from "../errors.ts";
import { sayFindings } from "../messages/finding.ts";
import { isLanguage, languages, type Language } from "../messages/language.ts";
import { screens } from "../messages/screen.ts";
import type { Screen } from "../messages/screen-en.ts";
import { prose } from "../reports/prose.ts";
import { isAssemblyFile, type AssemblyUse } from "./assembly-use.ts";
import { openConsole, type Console } from "./console.ts";
import { Interrupted } from "./interrupt.ts";
import { helpIn } from "./help-words.ts";
import type { Io } from "./io.ts";
import type { TypedOptions } from "./options.ts";
import { packageVersion } from "./package-version.ts";
import { refuseSwallowedOption, usageFinding } from "./usage.ts";

/** 0: done; 1: done, and the answer is no; 2: usage or input; 3: our fault; 130, 143: stopped. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const language = askedLanguage(args) ?? io.language;
  const outcome = { code: 0 };
  const program = buildProgram(screens[language], io, (typed, computes, run, assembly) => {
    if (typed.lang !== undefined && !isLanguage(typed.lang.toLowerCase())) {
      throw sortitionError("LANGUAGE_UNKNOWN", { text: typed.lang, known: languages });
    }
    const console = openConsole(io, language, screens[language], typed.quiet ?? false);
    // The engine takes longest to load.
    if (computes) console.work.start();
    return explained(console, typed, run, assembly).then((code) => void (outcome.code = code));
  });
  try {
    refuseSwallowedOption(program, args);
    if (isLanguageAlone(args)) io.out(`${screens[language].steps}\n`);
    else await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) return report(error, io, language);
    if (error.exitCode === 0) return 0;
    return report(new SortitionError([usageFinding(error, program, args)]), io, language);
  }
  return outcome.code;
}

/** `options`: as typed, and as the assembly file has them. */
type Run = (console: Console, options: TypedOptions) => Promise<number>;

/** Runs a command; a draw that turns out impossible is explained as `check` would. */
async function explained(console: Console, typed: TypedOptions, run: Run, use?: AssemblyUse): Promise<number> {
  let options = typed;
  try {
    if (use) options = (await import("./assembly-file.ts")).withAssembly(use, typed, console.io);
    return await run(console, options);
  } catch (error) {
    const { explainInfeasible } = await import("./infeasible.ts");
    const code = await explainInfeasible(error, options, console);
    if (code === undefined) throw error;
    return code;
  } finally {
    console.work.close();
  }
}

function report(error: unknown, io: Io, language: Language): number {
  if (error instanceof SortitionError) {
    const lines = sayFindings(error.findings, language);
    // A terminal would break them in the middle of words; programs want a finding a line. What is to be pasted begins with blanks, and stays whole.
    io.err(
      `${(io.watched ? lines.flatMap((line) => (line.startsWith(" ") ? [line] : prose(line))) : lines).join("\n")}\n`,
    );
    return exitCode(error);
  }
  if (error instanceof Interrupted) {
    io.err(`${screens[language].stopped}\n`);
    return error.exitCode;
  }
  io.err(`${screens[language].ourFault}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 3;
}

function askedLanguage(args: readonly string[]): Language | undefined {
  const at = args.indexOf("--lang");
  const asked = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  const language = asked?.toLowerCase();
  return language !== undefined && isLanguage(language) ? language : undefined;
}

/** Nothing is asked, but perhaps in which language. */
function isLanguageAlone(args: readonly string[]): boolean {
  const words =
    askedLanguage(args) === undefined ? 0 : args[0] === "--lang" ? 2 : args[0]!.startsWith("--lang=") ? 1 : 0;
  return args.length === words;
}

/** `computes`: whether the command needs the engine. */
type Launch = (typed: TypedOptions, computes: boolean, run: Run, assembly?: AssemblyUse) => Promise<void>;

/** Adds a command with its description. */
type Add = (name: string, description: string) => Command;

function buildProgram(screen: Screen, io: Io, launch: Launch): Command {
  const { help } = screen;
  const program = emptyProgram(screen, io);
  const add: Add = (name, description) => {
    const command = program.command(name).description(description).copyInheritedSettings(program);
    return command.helpOption("--help", help.help).allowExcessArguments(false);
  };
  addDrawing(add, screen, launch);
  addReplacing(add, screen, launch);
  addReading(add, screen, launch);
  return program;
}

/** Commands from the register to the panel. */
function addDrawing(add: Add, screen: Screen, launch: Launch): void {
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

function addReplacing(add: Add, screen: Screen, launch: Launch): void {
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

/** Commands that read what is there. */
function addReading(add: Add, screen: Screen, launch: Launch): void {
  const { help } = screen;
  withCommon(
    add("verify", help.verify)
      .argument("<folder>", help.recordDirectory)
      .option("--replay", help.replay)
      .option("--member <letter>", help.member),
    screen,
  ).action((directory: string, typed: TypedOptions) =>
    launch(typed, typed.replay ?? false, async (console) =>
      (await import("./commands/verify.ts")).verify(directory, typed, console),
    ),
  );
  withCommon(
    add("explain", help.explain)
      .argument("<folder>", help.recordDirectory)
      .option("--person <id>", help.person)
      .option("--group <number>", help.group),
    screen,
  ).action((directory: string, typed: TypedOptions) =>
    launch(typed, true, async (console) => (await import("./commands/explain.ts")).explain(directory, typed, console)),
  );
  withCommon(
    add("letter", help.letter)
      .argument("<folder>", help.wholeDirectory)
      .option("--person <id>", help.letterPerson)
      .option("--all", help.all)
      .option("--out <file>", help.letterOut),
    screen,
  ).action((directory: string, typed: TypedOptions) =>
    launch(typed, false, async (console) => (await import("./commands/letter.ts")).letter(directory, typed, console)),
  );
}

function emptyProgram(screen: Screen, io: Io): Command {
  const { help } = screen;
  return new Command("kleroterion")
    .description(help.program)
    .version(packageVersion(), "--version", help.version)
    .addHelpText("after", `\n${help.examples}`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        io.out(text);
      },
      writeErr: () => undefined,
    })
    .configureHelp(helpIn(screen))
    .helpOption("--help", help.help)
    .helpCommand(false);
}

function withInputs(command: Command, screen: Screen): Command {
  const { help } = screen;
  return withCommon(
    command
      .option("--register <file>", help.register)
      .option("--quotas <file>", help.quotas)
      .option("--size <number>", help.size)
      .option("--id <column>", help.id)
      .option("--household <columns>", help.household)
      .option("--slack <seats>", help.slack)
      .option("--appointed <id>", help.appointed, collect)
      .option("--eligible <column=value>", help.eligible, collect)
      .option("--opt-out <file>", help.optOut)
      .option("--selected-before <file>", help.selectedBefore)
      .option("--on-missing <what>", help.onMissing)
      .option("--tickets <number>", help.tickets)
      .option("--objective <name>", help.objective)
      .option("--gamma <number>", help.gamma),
    screen,
  );
}

function withDiagnosis(command: Command, { help }: Screen): Command {
  return command
    .option("--costs", help.costs)
    .option("--apply-relaxation <number>", help.applyRelaxation)
    .option("--out <file>", help.relaxationOut);
}

function withOutput(command: Command, { help }: Screen): Command {
  return command.option("--out <folder>", help.out).option("--secret <file>", help.secret);
}

function withCeremony(command: Command, { help }: Screen, source = help.source): Command {
  return command
    .option("--source <source>", source)
    .option("--combine <source>", help.combine)
    .option("--fallback <source>", help.fallback)
    .option("--draw-id <text>", help.drawId)
    .option("--attempt <number>", help.attempt)
    .option("--former <folder>", help.former);
}

function collect(value: string, former: readonly string[] = []): readonly string[] {
  return [...former, value];
}

function withCommon(command: Command, { help }: Screen): Command {
  return command.option("--json", help.json).option("--quiet", help.quiet).option("--lang <language>", help.lang);
}
