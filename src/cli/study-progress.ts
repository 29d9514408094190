/** How far a study is, for whoever watches the terminal: one line, rewritten in place and wiped at the end. */
import { simulateWords } from "../messages/simulate.ts";
import type { Console } from "./console.ts";

/** Milliseconds between two updates, the first included. */
const pause = 500;
/** Milliseconds before a rate says anything. */
const patience = 3000;
const wipe = "\r\u001b[2K";
const barWidth = 20;

export interface StudyProgress {
  /** So many jobs are done by now. */
  done(count: number): void;
  /** Leaves the line as it was. */
  end(): void;
}

/** `before`: done by an earlier run. */
export function studyProgress(
  { io, language }: Console,
  { before, total }: { readonly before: number; readonly total: number },
): StudyProgress {
  if (!io.watched) return { done: () => undefined, end: () => undefined };
  const start = io.elapsed();
  let count = before;
  let shown = "";
  const stop = io.every(pause, () => {
    const words = simulateWords[language];
    const line = progressText({ count, before, total, milliseconds: io.elapsed() - start }, words);
    if (line !== shown) io.err(`${wipe}${line.slice(0, io.columns - 1)}`);
    shown = line;
  });
  return {
    done: (now) => {
      count = now;
    },
    end: () => {
      stop();
      if (shown !== "") io.err(wipe);
      shown = "";
    },
  };
}

interface StudyState {
  readonly count: number;
  readonly before: number;
  readonly total: number;
  /** Since the start. */
  readonly milliseconds: number;
}

/** Bar, jobs, and after a while how many a second and how long it will take. */
export function progressText(
  { count, before, total, milliseconds }: StudyState,
  words: (typeof simulateWords)["en"],
): string {
  const bar = "█".repeat(Math.floor((barWidth * count) / total)).padEnd(barWidth, "░");
  const parts = [`${bar} ${words.progress(count, total)}`];
  const rate = (1000 * (count - before)) / milliseconds;
  if (milliseconds >= patience && rate > 0) {
    const left = Math.floor((total - count) / rate);
    parts.push(words.rate(rate), words.left(words.time(Math.floor(left / 60), left % 60)));
  }
  return parts.join(", ");
}
