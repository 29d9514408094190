/** What a command writes to: results to the output, everything else to the error stream, nothing when asked to be quiet. */
import { Chalk, type ChalkInstance } from "chalk";
import type { Language } from "../messages/language.ts";
import type { Screen } from "../messages/screen-en.ts";
import type { Io } from "./io.ts";
import { openWork, type Work } from "./work.ts";

export interface Console {
  readonly io: Io;
  readonly language: Language;
  readonly screen: Screen;
  readonly work: Work;
  /** Colours, where the output can show them. */
  readonly paint: ChalkInstance;
  /** Results for people. */
  lines(lines: readonly string[]): void;
  /** The result for programs: one object on one line. */
  json(value: object): void;
}

export function openConsole(io: Io, language: Language, screen: Screen, quiet: boolean): Console {
  return {
    io,
    language,
    screen,
    work: openWork(io, screen, language),
    paint: new Chalk({ level: io.colour ? 1 : 0 }),
    lines: (lines) => {
      if (!quiet && lines.length > 0) io.out(`${lines.join("\n")}\n`);
    },
    json: (value) => {
      io.out(`${JSON.stringify(value)}\n`);
    },
  };
}
