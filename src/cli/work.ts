/** Long computations: done by the engine, watched on the screen, stopped by Ctrl-C. */
import type { Language } from "../messages/language.ts";
import type { Screen } from "../messages/screen-en.ts";
import type { Engine } from "./engine.ts";
import { Interrupted } from "./interrupt.ts";
import type { Io } from "./io.ts";
import { progressBar } from "./progress-bar.ts";
import type { Answer, Given, Task } from "./tasks.ts";

export interface Work {
  /** Has the engine load meanwhile, for the first question. */
  start(): void;
  /** The answer of an engine. @throws {SortitionError}, {Interrupted} */
  compute<T extends Task>(task: T, given: Given<T>): Promise<Answer<T>>;
  /** What is computed elsewhere, awaited. @throws {Interrupted} */
  during<T>(elsewhere: Promise<T>): Promise<T>;
  /** Hears a Ctrl-C of the time the program was too busy to listen; to be called before anything is written. @throws {Interrupted} */
  stopIfAsked(): Promise<void>;
  close(): void;
}

export function openWork(io: Io, screen: Screen, language: Language): Work {
  let engine: Engine | undefined;
  const open = (): Engine => (engine ??= io.openEngine());
  const close = (): void => {
    engine?.close();
    engine = undefined;
  };
  const interruption = new Promise<never>((_, reject) => {
    io.onInterrupt((signal) => {
      close();
      reject(new Interrupted(signal));
    });
  });
  // Whoever waits hears of it; nobody may be waiting.
  interruption.catch(() => undefined);
  const stopIfAsked = (): Promise<void> => Promise.race([interruption, io.idle()]);
  return {
    start: open,
    compute: async (task, given) => {
      await stopIfAsked();
      const bar = progressBar(io, screen, language, screen.tasks[task]);
      try {
        return await Promise.race([interruption, open().ask(task, given, bar.report)]);
      } finally {
        bar.end();
        // What it has in memory is much more than what a second question would save.
        close();
      }
    },
    during: (elsewhere) => Promise.race([interruption, elsewhere]),
    stopIfAsked,
    close,
  };
}
