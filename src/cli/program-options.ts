/** What declarations of commands have in common: how they are added and launched, and options that several share. */
import type { Command } from "commander";
import type { Screen } from "../messages/screen-en.ts";
import type { AssemblyUse } from "./assembly-use.ts";
import type { Console } from "./console.ts";
import type { TypedOptions } from "./options.ts";

/** `options`: as typed, and as the assembly file has them. */
export type Run = (console: Console, options: TypedOptions) => Promise<number>;

/** `computes`: whether the command needs the engine. */
export type Launch = (typed: TypedOptions, computes: boolean, run: Run, assembly?: AssemblyUse) => Promise<void>;

/** Adds a command with its description. */
export type Add = (name: string, description: string) => Command;

export function withInputs(command: Command, screen: Screen): Command {
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

export function withDiagnosis(command: Command, { help }: Screen): Command {
  return command
    .option("--costs", help.costs)
    .option("--apply-relaxation <number>", help.applyRelaxation)
    .option("--out <file>", help.relaxationOut);
}

export function withOutput(command: Command, { help }: Screen): Command {
  return command.option("--out <folder>", help.out).option("--secret <file>", help.secret);
}

export function withCeremony(command: Command, { help }: Screen, source = help.source): Command {
  return command
    .option("--source <source>", source)
    .option("--combine <source>", help.combine)
    .option("--fallback <source>", help.fallback)
    .option("--draw-id <text>", help.drawId)
    .option("--attempt <number>", help.attempt)
    .option("--former <folder>", help.former);
}

export function collect(value: string, former: readonly string[] = []): readonly string[] {
  return [...former, value];
}

export function withCommon(command: Command, { help }: Screen): Command {
  return command.option("--json", help.json).option("--quiet", help.quiet).option("--lang <language>", help.lang);
}
