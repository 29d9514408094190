/** The command line: arguments in, exit code out. */
import { CommanderError } from "commander";
import { exitCode, SortitionError, sortitionError } from "../errors.ts";
import { sayFindings } from "../messages/finding.ts";
import { isLanguage, languages, type Language } from "../messages/language.ts";
import { screens } from "../messages/screen.ts";
import { prose } from "../reports/prose.ts";
import type { AssemblyUse } from "./assembly-use.ts";
import { openConsole, type Console } from "./console.ts";
import { Interrupted } from "./interrupt.ts";
import type { Io } from "./io.ts";
import type { TypedOptions } from "./options.ts";
import type { Run } from "./program-options.ts";
import { buildProgram } from "./program.ts";
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
