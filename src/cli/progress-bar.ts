/** Progress for whoever watches the terminal: one line, rewritten in place and wiped at the end. */
import type { Progress, ProgressReport } from "../lottery/progress.ts";
import type { Language } from "../messages/language.ts";
import { progressLine } from "./progress-line.ts";
import type { Screen } from "../messages/screen-en.ts";
import type { Io } from "./io.ts";

/** Milliseconds between two updates, the first included: what is done sooner shows nothing. */
const pause = 100;
const wipe = "\r\u001b[2K";

export interface ProgressBar {
  readonly report: Progress;
  /** Leaves the line as it was. */
  end(): void;
}

/** Silent unless somebody watches the error stream; `opening` is what it says before the first report. */
export function progressBar(io: Io, screen: Screen, language: Language, opening: string): ProgressBar {
  if (!io.watched) return { report: () => undefined, end: () => undefined };
  const start = io.elapsed();
  let latest: ProgressReport | undefined;
  let shown = "";
  const stop = io.every(pause, () => {
    const seconds = Math.floor((io.elapsed() - start) / 1000);
    const line = progressLine({ latest, opening, seconds, columns: io.columns }, screen, language);
    if (line !== shown) io.err(`${wipe}${line}`);
    shown = line;
  });
  return {
    report: (report) => {
      latest = report;
    },
    end: () => {
      stop();
      if (shown !== "") io.err(wipe);
    },
  };
}
