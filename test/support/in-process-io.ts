/** The command line without a process: files, screen, clock and engine in memory. */
import fs from "node:fs";
import path from "node:path";
import { sortitionError } from "../../src/errors.ts";
import type { Engine } from "../../src/cli/engine.ts";
import type { StopSignal } from "../../src/cli/interrupt.ts";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { perform } from "../../src/cli/tasks.ts";
import { runJob } from "../../src/simulate/run-job.ts";
import { root, type Outcome } from "./cli.ts";

export interface InProcessIo extends Io {
  /** All that was shown. */
  readonly shown: { out: string; err: string };
  /** Folders written, by path. */
  readonly written: Map<string, ReadonlyMap<string, Uint8Array>>;
  /** Presses Ctrl-C, or kills. */
  stop(signal: StopSignal): void;
  /** Lets time go by, with all that was to happen meanwhile. */
  pass(milliseconds: number): void;
  /** Engines opened and not closed. */
  engines(): number;
}

export function inProcessIo(files: Record<string, string>, changes: Partial<Io> = {}): InProcessIo {
  const shown = { out: "", err: "" };
  const written = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const listeners: ((signal: StopSignal) => void)[] = [];
  const timers = new Set<{ readonly every: number; next: number; readonly call: () => void }>();
  let now = 0;
  const engines = new Set<Engine>();
  const growing = new Map<string, Uint8Array>();
  return {
    shown,
    written,
    stop: (signal) => {
      for (const listener of listeners) listener(signal);
    },
    pass: (milliseconds) => {
      for (const end = now + milliseconds; now < end; now++) {
        for (const timer of timers) {
          if (timer.next > now) continue;
          timer.next += timer.every;
          timer.call();
        }
      }
    },
    engines: () => engines.size,
    out: (text) => void (shown.out += text),
    err: (text) => void (shown.err += text),
    colour: false,
    watched: false,
    columns: 80,
    language: "en",
    readFile: (file) => {
      const grown = growing.get(file);
      if (grown) return grown;
      const [, folder = "", name = ""] = /^(.*?)\/(\w+\/[^/]+)$/.exec(file) ?? [];
      const content = written.get(folder)?.get(name);
      if (content) return content;
      const text = files[file];
      if (text === undefined) throw sortitionError("FILE_MISSING", { path: file });
      return new TextEncoder().encode(text);
    },
    readFolder: (directory) => new Map(written.get(directory)),
    inspectTarget: (directory) => (written.has(directory) ? "draw" : "free"),
    createFolder: (directory, content) => void written.set(directory, content),
    replaceFiles: (directory, content) =>
      void written.set(directory, new Map([...(written.get(directory) ?? []), ...content])),
    finishReplacing: () => undefined,
    addPersonalFiles: (content) => void written.set("", content),
    openAppender: (file, kept) => {
      growing.set(file, (growing.get(file) ?? new Uint8Array()).slice(0, kept));
      const append = (line: string): void =>
        void growing.set(file, new TextEncoder().encode(`${new TextDecoder().decode(growing.get(file))}${line}\n`));
      return { append, close: () => undefined };
    },
    removeFile: (file) => void growing.delete(file),
    now: () => "2026-01-01T00:00:00Z",
    elapsed: () => now,
    every: (milliseconds, call) => {
      const timer = { every: milliseconds, next: now + milliseconds, call };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    idle: () => Promise.resolve(),
    onInterrupt: (listener) => void listeners.push(listener),
    openEngine: () => {
      const engine: Engine = { ask: perform, close: () => void engines.delete(engine) };
      engines.add(engine);
      return engine;
    },
    openRunner: () => ({
      run: async (study, jobs, heard) => {
        for (const job of jobs) heard(await runJob(study, job));
      },
      close: () => Promise.resolve(),
    }),
    cores: 1,
    randomBytes: (count) => new Uint8Array(count),
    nodeVersion: "20.0.0",
    ...changes,
  };
}

/** What happens when `kleroterion` is called with these words in the folder of the fixtures; nothing is written there. */
export async function amongFixtures(...words: readonly string[]): Promise<Outcome & Pick<InProcessIo, "written">> {
  const readFile = (file: string): Uint8Array => fs.readFileSync(path.join(root, "fixtures", file));
  const io = inProcessIo({}, { readFile });
  const code = await main(words, io);
  return { code, ...io.shown, written: io.written };
}
