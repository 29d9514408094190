/** Declares the commands that read what is there. */
import type { Screen } from "../messages/screen-en.ts";
import type { TypedOptions } from "./options.ts";
import { withCommon, type Add, type Launch } from "./program-options.ts";

export function addReading(add: Add, screen: Screen, launch: Launch): void {
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
