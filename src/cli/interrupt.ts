/** Ctrl-C, and `kill`: the program stops where it is, and says so. */

export type StopSignal = "SIGINT" | "SIGTERM";

/** Ends a command before anything is written. */
export class Interrupted extends Error {
  readonly signal: StopSignal;

  constructor(signal: StopSignal) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }

  /** As of a program that the signal itself ends: 128 and the signal's number. */
  get exitCode(): number {
    return { SIGINT: 130, SIGTERM: 143 }[this.signal];
  }
}

/** Milliseconds in which a second signal is the same key press: the terminal tells npx as well, and npx passes it on. */
const echo = 250;

/** Calls the listener instead of ending the program; at the second signal it ends at once. For the rest of the program. */
export function onInterrupt(listener: (signal: StopSignal) => void): void {
  let first: number | undefined;
  const heed = (signal: StopSignal): void => {
    if (first === undefined) {
      first = performance.now();
      listener(signal);
    } else if (performance.now() - first > echo) {
      release();
      process.kill(process.pid, signal);
    }
  };
  const signals: readonly StopSignal[] = ["SIGINT", "SIGTERM"];
  const release = (): void => {
    for (const signal of signals) process.off(signal, heed);
  };
  for (const signal of signals) process.on(signal, heed);
  // The last the program does is wait for its threads, and hears nothing meanwhile.
  process.once("exit", release);
}
