/** Command lines that commander does not understand, or understands too well, in our words. */
import type { Command, CommanderError } from "commander";
import { finding, sortitionError, type Finding } from "../errors.ts";
import { closest } from "../register/closest.ts";

/**
 * Commander takes whatever follows for the value: `--seed --json` would draw with the seed "--json".
 *
 * @throws {SortitionError} OPTION_WITHOUT_VALUE
 */
export function refuseSwallowedOption(program: Command, args: readonly string[]): void {
  const { options } = program.commands.find((each) => each.name() === args[0]) ?? program;
  const names = new Set(options.map(({ long }) => long));
  const bare = options.find(({ long, required }) => required && names.has(args[args.indexOf(long ?? "") + 1]));
  if (bare) throw sortitionError("OPTION_WITHOUT_VALUE", { option: bare.long ?? "" });
}

/** What commander makes of a wrong command line, in our words. */
export function usageFinding(error: CommanderError, program: Command, args: readonly string[]): Finding {
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
