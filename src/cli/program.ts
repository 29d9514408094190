/** The program as commander knows it: its commands, their options, and help in the language asked for. */
import { Command } from "commander";
import type { Screen } from "../messages/screen-en.ts";
import { helpIn } from "./help-words.ts";
import type { Io } from "./io.ts";
import { packageVersion } from "./package-version.ts";
import { addDrawing, addReplacing } from "./program-drawing.ts";
import type { Add, Launch } from "./program-options.ts";
import { addReading } from "./program-reading.ts";
import { addSimulating, addWorking } from "./program-simulating.ts";

export function buildProgram(screen: Screen, io: Io, launch: Launch): Command {
  const { help } = screen;
  const program = emptyProgram(screen, io);
  const add: Add = (name, description) => {
    const command = program.command(name).description(description).copyInheritedSettings(program);
    return command.helpOption("--help", help.help).allowExcessArguments(false);
  };
  addDrawing(add, screen, launch);
  addReplacing(add, screen, launch);
  addReading(add, screen, launch);
  addSimulating(add, screen, launch);
  addWorking(add, screen, launch);
  return program;
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
