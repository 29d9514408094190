/** Progress for whoever watches the terminal: phase, bar, seconds; rewritten in place and wiped at the end. */
import type { Progress } from "../lottery/progress.ts";
import type { Screen } from "../messages/screen-en.ts";
import type { Io } from "./io.ts";

const width = 20;
/** Milliseconds between two updates of one phase. */
const pause = 80;
const wipe = "\r\u001b[2K";

export interface ProgressBar {
  readonly report: Progress;
  /** Leaves the line as it was. */
  end(): void;
}

/** Silent unless somebody watches the error stream. */
export function progressBar(io: Io, screen: Screen): ProgressBar {
  if (!io.watched) return { report: () => undefined, end: () => undefined };
  const start = io.elapsed();
  let last = -Infinity;
  let lastPhase = "";
  return {
    report: ({ phase, share, achieved, bound }) => {
      const now = io.elapsed();
      if (phase === lastPhase && now - last < pause) return;
      [last, lastPhase] = [now, phase];
      const done = achieved !== undefined && bound !== undefined && bound > 0 ? achieved / bound : share;
      const bar = done === undefined ? " ".repeat(width) : "█".repeat(Math.round(width * done)).padEnd(width, "░");
      io.err(`${wipe}${bar} ${screen.phases[phase]}, ${Math.floor((now - start) / 1000)} s`);
    },
    end: () => {
      if (lastPhase !== "") io.err(wipe);
    },
  };
}
