/** Files written whole or not at all: under a temporary name first, flushed to the disk, then renamed. */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { sameBytes } from "../audit/same-bytes.ts";
import { sortitionError } from "../errors.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** Folders that only their owner may read: they hold what is personal. */
const closedFolders = ["private", "auditor"];

/** A new folder with all files in it; a folder of that name must be absent or empty. @throws {SortitionError} WRITE_FAILED */
export function createFolder(directory: string, files: Files): void {
  const target = path.resolve(directory);
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${uniqueSuffix()}`);
  let firstNewParent: string | undefined;
  uninterrupted(directory, () => {
    try {
      firstNewParent = fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.mkdirSync(draft);
      for (const folder of new Set(Array.from(files.keys(), (name) => path.dirname(name)))) {
        fs.mkdirSync(path.join(draft, folder), {
          recursive: true,
          ...(closedFolders.includes(folder) && { mode: 0o700 }),
        });
      }
      for (const [name, bytes] of files) writeFlushed(path.join(draft, name), bytes, modeOf(name));
      if (fs.existsSync(target)) fs.rmdirSync(target);
      fs.renameSync(draft, target);
    } catch (error) {
      fs.rmSync(draft, { recursive: true, force: true });
      if (firstNewParent !== undefined) removeEmpty(path.dirname(target), firstNewParent);
      throw error;
    }
  });
}

/** Removes folders we made, from the innermost up to `last`; one that meanwhile holds something of another program stays. */
function removeEmpty(innermost: string, last: string): void {
  for (let folder = innermost; folder.startsWith(last); folder = path.dirname(folder)) {
    try {
      fs.rmdirSync(folder);
    } catch {
      return;
    }
  }
}

/**
 * Adds or replaces files of an existing folder, in their order; named only when all of them are on the disk. The file `first`, if given, comes first and
 * must not exist, and those of `unchanged` must hold these bytes still: of two programs that write the same folder at once, one fails and changes nothing.
 *
 * @throws {SortitionError} WRITE_FAILED, with the reason EBUSY for a file that changed meanwhile
 */
export function replaceFiles(directory: string, files: Files, first?: string, unchanged: Files = new Map()): void {
  const drafts = Array.from(files.keys(), (name) => {
    const final = path.join(directory, name);
    return { name, final, draft: `${final}.${uniqueSuffix()}` };
  });
  const claim = drafts.find(({ name }) => name === first)?.final;
  uninterrupted(directory, () => {
    let claimed = false;
    try {
      for (const { name, draft } of drafts) writeFlushed(draft, files.get(name)!, modeOf(name));
      if (claim !== undefined) fs.closeSync(fs.openSync(claim, "wx"));
      claimed = claim !== undefined;
      for (const [name, bytes] of unchanged) refuseChanged(path.join(directory, name), bytes);
      for (const { final, draft } of drafts) fs.renameSync(draft, final);
    } catch (error) {
      for (const { draft } of drafts) fs.rmSync(draft, { force: true });
      if (claimed) fs.rmSync(claim!, { force: true });
      throw error;
    }
  });
}

/**
 * Adds files that are personal, by path, for their owner alone; none of them takes the place of another. Those that are there already, byte for byte, stay.
 *
 * @throws {SortitionError} FILE_DIFFERS, WRITE_FAILED; then none was added
 */
export function addPersonalFiles(files: Files): void {
  const claimed: string[] = [];
  const drafts = new Map(Array.from(files.keys(), (name) => [name, `${name}.${uniqueSuffix()}`]));
  uninterrupted([...files.keys()][0] ?? "", () => {
    try {
      for (const [name, bytes] of files) if (isThere(name, bytes)) drafts.delete(name);
      for (const [name, draft] of drafts) {
        fs.mkdirSync(path.dirname(name), { recursive: true, mode: 0o700 });
        writeFlushed(draft, files.get(name)!, 0o600);
      }
      for (const name of drafts.keys()) {
        fs.closeSync(fs.openSync(name, "wx", 0o600));
        claimed.push(name);
      }
      for (const [name, draft] of drafts) fs.renameSync(draft, name);
    } catch (error) {
      for (const file of [...drafts.values(), ...claimed]) fs.rmSync(file, { force: true });
      throw error;
    }
  });
}

/** Whether the file is there with these bytes. @throws {SortitionError} FILE_DIFFERS */
function isThere(name: string, bytes: Uint8Array): boolean {
  if (!fs.existsSync(name)) return false;
  if (!fs.statSync(name).isFile() || !sameBytes(fs.readFileSync(name), bytes))
    throw sortitionError("FILE_DIFFERS", { path: name });
  return true;
}

function refuseChanged(file: string, bytes: Uint8Array): void {
  if (!fs.readFileSync(file).equals(bytes)) throw Object.assign(new Error(`${file} has changed`), { code: "EBUSY" });
}

function modeOf(name: string): number {
  return closedFolders.some((folder) => name.startsWith(`${folder}/`)) ? 0o600 : 0o644;
}

function writeFlushed(file: string, bytes: Uint8Array, mode: number): void {
  const handle = fs.openSync(file, "wx", mode);
  try {
    fs.writeFileSync(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function uniqueSuffix(): string {
  return `${randomBytes(6).toString("hex")}.partial`;
}

const heldSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Holds Ctrl-C and its like back for the moment it takes: a listener, even an idle one, keeps the signal from ending the program halfway. */
function uninterrupted(directory: string, write: () => void): void {
  const hold = (): void => undefined;
  for (const signal of heldSignals) process.on(signal, hold);
  try {
    write();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    throw sortitionError("WRITE_FAILED", { path: directory, reason });
  } finally {
    for (const signal of heldSignals) process.off(signal, hold);
  }
}
