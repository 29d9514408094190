/** Every side effect of the program: files, streams, clock, chance, environment. Commands get it as a parameter. */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { SortitionError, sortitionError } from "../errors.ts";
import type { Language } from "../messages/language.ts";
import { openAppender, removeFile, type Appender } from "./append.ts";
import { openEngine, type Engine } from "./engine.ts";
import { onInterrupt, type StopSignal } from "./interrupt.ts";
import { openRunner } from "./open-runner.ts";
import { finishReplacing, replaceFiles } from "./replace-files.ts";
import { addPersonalFiles, createFolder } from "./write.ts";

export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Whether colours make sense on the output. */
  readonly colour: boolean;
  /** Whether somebody watches the error stream: only then progress is shown. */
  readonly watched: boolean;
  /** Width of the terminal, in characters. */
  readonly columns: number;
  readonly language: Language;
  /** @throws {SortitionError} FILE_* */
  readFile(file: string): Uint8Array;
  /** All files of the folder `directory`, one level of folders down, by path with "/" between; empty if there is no such folder. */
  readFolder(directory: string): Map<string, Uint8Array>;
  /** "free": not there, or an empty folder; "draw": holds a draw; "file": is no folder; "other": holds something else. */
  inspectTarget(directory: string): "free" | "draw" | "file" | "other";
  /** Writes a whole folder or nothing. @throws {SortitionError} WRITE_FAILED */
  createFolder(directory: string, files: ReadonlyMap<string, Uint8Array>): void;
  /** Adds or replaces files of a folder, all or none; `first` must be new, `unchanged` as they are here. @throws {SortitionError} WRITE_FAILED */
  replaceFiles(
    directory: string,
    files: ReadonlyMap<string, Uint8Array>,
    first?: string,
    unchanged?: ReadonlyMap<string, Uint8Array>,
  ): void;
  /** Finishes what a program that was killed left half replaced. @throws {SortitionError} WRITE_FAILED */
  finishReplacing(directory: string): void;
  /** Adds personal files by path, none in the place of another. @throws {SortitionError} FILE_DIFFERS, WRITE_FAILED */
  addPersonalFiles(files: ReadonlyMap<string, Uint8Array>): void;
  /** A file that grows by whole lines; of what is in it the first `kept` bytes stay. @throws {SortitionError} WRITE_FAILED */
  openAppender(file: string, kept: number): Appender;
  /** @throws {SortitionError} WRITE_FAILED */
  removeFile(file: string): void;
  /** UTC, ISO 8601; only ever a claim in the log. */
  now(): string;
  /** Milliseconds from some fixed moment. */
  elapsed(): number;
  /** Calls again and again, until the function it returns is called. */
  every(milliseconds: number, call: () => void): () => void;
  /** Resolves once everything has been heard that happened up to now: signals, messages. */
  idle(): Promise<void>;
  /** Ctrl-C and its like go to the listener, once. */
  onInterrupt(listener: (signal: StopSignal) => void): void;
  openEngine(): Engine;
  openRunner: typeof openRunner;
  /** How many threads can compute at the same time. */
  readonly cores: number;
  randomBytes(count: number): Uint8Array;
  readonly nodeVersion: string;
}

/** The real world. */
export function systemIo(): Io {
  // Whoever reads us may stop reading: `kleroterion … | head`.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
    watched: process.stderr.isTTY,
    get columns() {
      return process.stderr.columns || 80;
    },
    language: languageOf(process.env),
    readFile,
    readFolder,
    inspectTarget,
    createFolder,
    replaceFiles,
    finishReplacing,
    addPersonalFiles,
    openAppender,
    removeFile,
    now: () => new Date().toISOString(),
    elapsed: () => performance.now(),
    every,
    idle,
    onInterrupt,
    openEngine,
    openRunner,
    cores: os.availableParallelism(),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    nodeVersion: process.versions.node,
  };
}

function languageOf(environment: NodeJS.ProcessEnv): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"];
  return (locale ?? Intl.DateTimeFormat().resolvedOptions().locale).toLowerCase().startsWith("nl") ? "nl" : "en";
}

function every(milliseconds: number, call: () => void): () => void {
  const timer = setInterval(call, milliseconds);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

async function idle(): Promise<void> {
  // The first may come when the present round of events is half done.
  for (let round = 0; round < 2; round++) await new Promise<void>((resolve) => setImmediate(resolve));
}

function readFile(file: string): Uint8Array {
  try {
    const kind = fs.statSync(file);
    // A pipe or a device may never end.
    if (!kind.isFile() && !kind.isDirectory())
      throw sortitionError("FILE_UNREADABLE", { path: file, reason: "special" });
    const { buffer, byteOffset, byteLength } = fs.readFileSync(file);
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (error) {
    if (error instanceof SortitionError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (reason === "ENOENT") throw sortitionError("FILE_MISSING", { path: file });
    if (reason === "EISDIR") throw sortitionError("FILE_IS_DIRECTORY", { path: file });
    throw sortitionError("FILE_UNREADABLE", { path: file, reason });
  }
}

function readFolder(directory: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of listFolder(directory)) {
    if (entry.isFile()) files.set(entry.name, readFile(path.join(directory, entry.name)));
    if (!entry.isDirectory()) continue;
    for (const inner of listFolder(path.join(directory, entry.name))) {
      const name = `${entry.name}/${inner.name}`;
      if (inner.isFile()) files.set(name, readFile(path.join(directory, name)));
    }
  }
  return files;
}

function listFolder(directory: string): fs.Dirent[] {
  try {
    return fs.readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (reason === "ENOENT" || reason === "ENOTDIR") return [];
    throw sortitionError("FILE_UNREADABLE", { path: directory, reason });
  }
}

function inspectTarget(directory: string): ReturnType<Io["inspectTarget"]> {
  if (fs.existsSync(directory) && !fs.statSync(directory).isDirectory()) return "file";
  const names = listFolder(directory).map((entry) => entry.name);
  if (names.length === 0) return "free";
  return names.includes("public") || names.includes("commitment.json") ? "draw" : "other";
}
