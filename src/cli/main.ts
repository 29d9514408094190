/** The command line: arguments in, exit code out. */
import { Command, CommanderError } from "commander";
import { exitCode, finding, SortitionError, sortitionError, type Finding } from "../errors.ts";
import { sayFindings } from "../messages/finding.ts";
import { isLanguage, languages, type Language } from "../messages/language.ts";
import { screens } from "../messages/screen.ts";
import type { Screen } from "../messages/screen-en.ts";
import { prose } from "../reports/prose.ts";
import { closest } from "../register/closest.ts";
import { openConsole, type Console } from "./console.ts";
import { Interrupted } from "./interrupt.ts";
import type { Io } from "./io.ts";
import type { TypedOptions } from "./options.ts";
import { packageVersion } from "./package-version.ts";

/** 0: done; 1: done, and the answer is no; 2: usage or input; 3: our fault; 130, 143: stopped. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const language = askedLanguage(args) ?? io.language;
  const outcome = { code: 0 };
  const program = buildProgram(screens[language], io, (typed, computes, run) => {
    if (typed.lang !== undefined && !isLanguage(typed.lang.toLowerCase())) {
      throw sortitionError("LANGUAGE_UNKNOWN", { text: typed.lang, known: languages });
    }
    const console = openConsole(io, language, screens[language], typed.quiet ?? false);
    // The engine takes longest to load.
    if (computes) console.work.start();
    return explained(console, typed, run).then((code) => void (outcome.code = code));
  });
  try {
    refuseSwallowedOption(program, args);
    await program.parseAsync(args.length === 0 ? ["--help"] : args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) return report(error, io, language);
    if (error.exitCode === 0) return 0;
    return report(new SortitionError([usageFinding(error, program, args)]), io, language);
  }
  return outcome.code;
}

type Run = (console: Console) => Promise<number>;

/** Runs a command; a draw that turns out impossible is explained as `check` would. */
async function explained(console: Console, typed: TypedOptions, run: Run): Promise<number> {
  try {
    return await run(console);
  } catch (error) {
    const { explainInfeasible } = await import("./infeasible.ts");
    const code = await explainInfeasible(error, typed, console);
    if (code === undefined) throw error;
    return code;
  } finally {
    console.work.close();
  }
}

function report(error: unknown, io: Io, language: Language): number {
  if (error instanceof SortitionError) {
    const lines = sayFindings(error.findings, language);
    // A terminal would break them in the middle of words; programs want a finding a line.
    io.err(`${(io.watched ? lines.flatMap((line) => prose(line)) : lines).join("\n")}\n`);
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

/**
 * Commander takes whatever follows for the value: `--seed --json` would draw with the seed "--json".
 *
 * @throws {SortitionError} OPTION_WITHOUT_VALUE
 */
function refuseSwallowedOption(program: Command, args: readonly string[]): void {
  const { options } = program.commands.find((each) => each.name() === args[0]) ?? program;
  const names = new Set(options.map(({ long }) => long));
  const bare = options.find(({ long, required }) => required && names.has(args[args.indexOf(long ?? "") + 1]));
  if (bare) throw sortitionError("OPTION_WITHOUT_VALUE", { option: bare.long ?? "" });
}

/** `computes`: whether the command needs the engine. */
type Launch = (typed: TypedOptions, computes: boolean, run: Run) => Promise<void>;

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
  withDiagnosis(withInputs(add("check", help.check), screen), screen).action((typed: TypedOptions) =>
    launch(typed, true, async (console) => (await import("./commands/check.ts")).check(typed, console)),
  );
  withCeremony(withOutput(withInputs(add("prepare", help.prepare), screen), screen), screen).action(
    (typed: TypedOptions) =>
      launch(typed, true, async (console) => (await import("./commands/prepare.ts")).prepare(typed, console)),
  );
  withOutput(withInputs(add("draw", help.draw).argument("[folder]", help.directory), screen), screen)
    .option("--seed <text>", help.seed)
    .option("--value <text>", help.value, collect)
    .option("--fallback", help.useFallback)
    .option("--reserves <number>", help.reserves)
    .action((directory: string | undefined, typed: TypedOptions) =>
      launch(typed, directory === undefined, async (console) =>
        (await import("./commands/draw.ts")).draw(directory, typed, console),
      ),
    );
  withCommon(add("abandon", help.abandon).argument("<folder>", help.directory), screen).action(
    (directory: string, typed: TypedOptions) =>
      launch(typed, false, async (console) => (await import("./commands/abandon.ts")).abandon(directory, console)),
  );
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
    .configureHelp({ styleTitle: (title) => translateTitle(title, screen) })
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

function translateTitle(title: string, { help }: Screen): string {
  const titles = new Map([
    ["Usage:", help.usage],
    ["Options:", help.options],
    ["Commands:", help.commands],
    ["Arguments:", help.arguments],
  ]);
  return titles.get(title) ?? title;
}

/** What commander makes of a wrong command line, in our words. */
function usageFinding(error: CommanderError, program: Command, args: readonly string[]): Finding {
  const named = /'(.*?)'/.exec(error.message)?.[1] ?? "";
  const command = program.commands.find((each) => each.name() === args[0]);
  const [option = ""] = named.split(/[ =]/);
  switch (error.code) {
    case "commander.unknownOption": {
      const known = (command ?? program).options.map((each) => each.long ?? "");
      return finding("OPTION_UNKNOWN", { option, suggestion: closest(option, known) });
    }
    case "commander.unknownCommand": {
      const names = program.commands.map((each) => each.name());
      return finding("COMMAND_UNKNOWN", { command: named, suggestion: closest(named, names) });
    }
    case "commander.optionMissingArgument":
      return finding("OPTION_WITHOUT_VALUE", { option });
    case "commander.missingArgument":
      return finding("FOLDER_MISSING", { command: command?.name() ?? "" });
    case "commander.excessArguments":
      return finding("ARGUMENT_EXTRA", { command: command?.name() ?? "" });
    default:
      return finding("USAGE", { text: error.message.replace(/^error: /, "") });
  }
}
