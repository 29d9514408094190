/** Files of a folder replaced together: all of them stand in `unfinished/` before the first gets its place, so that whoever comes next can finish it. */
import fs from "node:fs";
import path from "node:path";
import { logPaths } from "../audit/log-copies.ts";
import { closedMode, modeOf, uninterrupted, uniqueSuffix, writeFlushed } from "./write.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** What was decided and is not all in its place, flat: `auditor%2Flog.ndjson`. Only one program at a time can make it. */
const UNFINISHED = "unfinished";

/** Milliseconds without progress after which nobody is taken to be at work any more. */
const PATIENCE = 1000;

const PAUSE = 10;

/**
 * Adds or replaces files of an existing folder, all or none, the auditor's log before the others. The file `first`, if given, must not exist, and those of
 * `unchanged` must hold these bytes still: of two programs that write the same folder at once, one fails and changes nothing.
 *
 * @throws {SortitionError} WRITE_FAILED, with the reason EBUSY for a file that changed meanwhile
 */
export function replaceFiles(directory: string, files: Files, first?: string, unchanged: Files = new Map()): void {
  const draft = path.join(directory, `.${UNFINISHED}.${uniqueSuffix()}`);
  uninterrupted(directory, () => {
    try {
      fs.mkdirSync(draft, { mode: 0o700 });
      for (const [name, bytes] of files) writeFlushed(path.join(draft, flat(name)), bytes, modeOf(name));
      decide(directory, draft);
    } catch (error) {
      const swept = !fs.existsSync(draft) && (error as NodeJS.ErrnoException).code === "ENOENT";
      fs.rmSync(draft, { recursive: true, force: true });
      throw swept && fs.existsSync(directory) ? busy(draft) : error;
    }
    try {
      if (first !== undefined) refuseExisting(path.join(directory, first));
      for (const [name, bytes] of unchanged) refuseChanged(path.join(directory, name), bytes);
      place(directory, decidedNames(directory)[0]!);
    } catch (error) {
      sweep(directory, UNFINISHED);
      throw error;
    }
    finish(directory);
  });
}

/**
 * Finishes what a program left that was killed; waits for one that is still at work.
 *
 * @throws {SortitionError} WRITE_FAILED
 */
export function finishReplacing(directory: string): void {
  uninterrupted(directory, () => {
    awaitOthers(directory);
  });
}

/** Makes the draft what was decided, once nothing else is. */
function decide(directory: string, draft: string): void {
  const decided = path.join(directory, UNFINISHED);
  for (;;) {
    awaitOthers(directory);
    try {
      fs.renameSync(draft, decided);
      return;
    } catch (error) {
      if (!fs.existsSync(decided) || !fs.existsSync(draft)) throw error;
    }
  }
}

function awaitOthers(directory: string): void {
  let seen = "";
  for (let waited = 0; ; waited += PAUSE) {
    const state = progressOf(path.join(directory, UNFINISHED));
    if (state === undefined) return;
    if (state !== seen) waited = 0;
    seen = state;
    if (waited >= PATIENCE) break;
    sleep(PAUSE);
  }
  if (isUpToDate(directory)) finish(directory);
  else sweep(directory, UNFINISHED);
}

/** Changes whenever a file gets its place; undefined where nothing was decided, as where there is no such folder. */
function progressOf(decided: string): string | undefined {
  const found = fs.existsSync(decided) ? fs.statSync(decided, { throwIfNoEntry: false }) : undefined;
  return found && `${found.ino} ${found.mtimeMs}`;
}

/** A log only grows: one that does not begin as the present one does was decided without knowing it. */
function isUpToDate(directory: string): boolean {
  if (!decidedNames(directory).includes(logPaths.whole)) return true;
  const [present, decided] = [
    path.join(directory, logPaths.whole),
    path.join(directory, UNFINISHED, flat(logPaths.whole)),
  ];
  const bytes = fs.existsSync(present) ? fs.readFileSync(present) : Buffer.alloc(0);
  return fs.readFileSync(decided).subarray(0, bytes.length).equals(bytes);
}

/** Drafts that others still have are out of date by now; taken away, they fail. */
function finish(directory: string): void {
  for (const name of decidedNames(directory)) place(directory, name);
  for (const name of fs.readdirSync(directory)) {
    if (name.startsWith(`.${UNFINISHED}.`) && name.endsWith(".partial")) sweep(directory, name);
  }
  ignoring(["ENOENT", "ENOTEMPTY", "EEXIST"], () => {
    fs.rmdirSync(path.join(directory, UNFINISHED));
  });
}

/** A file that is not there was put in its place by another program. */
function place(directory: string, name: string): void {
  const final = path.join(directory, name);
  fs.mkdirSync(path.dirname(final), { recursive: true, ...closedMode(path.dirname(name)) });
  ignoring(["ENOENT"], () => {
    fs.renameSync(path.join(directory, UNFINISHED, flat(name)), final);
  });
}

/** Renamed first, so that a folder which is half removed never counts. */
function sweep(directory: string, folder: string): void {
  const away = path.join(directory, `.${UNFINISHED}.${uniqueSuffix()}`);
  ignoring(["ENOENT"], () => {
    fs.renameSync(path.join(directory, folder), away);
    fs.rmSync(away, { recursive: true, force: true });
  });
}

/** The auditor's log before the rest, then by code unit. @throws {NodeJS.ErrnoException} EEXIST for a folder that holds something else */
function decidedNames(directory: string): string[] {
  const decided = path.join(directory, UNFINISHED);
  const names = fs.existsSync(decided) ? fs.readdirSync(decided).toSorted() : [];
  // A folder from elsewhere must not put anything outside itself.
  const strange = names.find((name) => !/^\w[\w.-]*(%2F\w[\w.-]*)*$/.test(name));
  if (strange !== undefined) throw Object.assign(new Error(`${decided}: ${strange} is not ours`), { code: "EEXIST" });
  const log = flat(logPaths.whole);
  const ordered = [...names.filter((name) => name === log), ...names.filter((name) => name !== log)];
  return ordered.map((name) => name.replaceAll("%2F", "/"));
}

function flat(name: string): string {
  return name.replaceAll("/", "%2F");
}

function refuseExisting(file: string): void {
  if (fs.existsSync(file)) throw Object.assign(new Error(`${file} is there already`), { code: "EEXIST" });
}

function refuseChanged(file: string, bytes: Uint8Array): void {
  if (!fs.readFileSync(file).equals(bytes)) throw busy(file);
}

function busy(file: string): Error {
  return Object.assign(new Error(`${file} has changed`), { code: "EBUSY" });
}

function ignoring(reasons: readonly string[], act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!reasons.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
