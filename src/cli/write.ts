/** Files written whole or not at all: under a temporary name first, flushed to the disk, then renamed. */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { sameBytes } from "../audit/same-bytes.ts";
import { sortitionError } from "../errors.ts";
import { behindLinks } from "./behind-links.ts";
import { makeFolders } from "./make-folders.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** Folders that only their owner may read: they hold what is personal. */
const closedFolders = ["private", "auditor"];

/** A new folder with all files in it, where a link leads if the name is one; it must be absent or empty. @throws {SortitionError} WRITE_FAILED */
export function createFolder(directory: string, files: Files): void {
  uninterrupted(directory, () => {
    const target = behindLinks(directory);
    const draft = path.join(path.dirname(target), `.${path.basename(target)}.${uniqueSuffix()}`);
    let firstNewParent: string | undefined;
    try {
      firstNewParent = makeFolders(path.dirname(target));
      fs.mkdirSync(draft);
      for (const folder of new Set(Array.from(files.keys(), (name) => path.dirname(name)))) {
        fs.mkdirSync(path.join(draft, folder), { recursive: true, ...closedMode(folder) });
      }
      for (const [name, bytes] of files) writeFlushed(path.join(draft, name), bytes, modeOf(name));
      if (fs.existsSync(target)) fs.rmdirSync(target);
      fs.renameSync(draft, target);
      removeDrafts(target);
    } catch (error) {
      fs.rmSync(draft, { recursive: true, force: true });
      if (firstNewParent !== undefined) removeEmpty(path.dirname(target), firstNewParent);
      throw error;
    }
  });
}

/** Of programs that were killed. One that is still at work on the same folder would only find that it is there. */
function removeDrafts(target: string): void {
  const parent = path.dirname(target);
  const before = `.${path.basename(target)}.`;
  try {
    for (const name of fs.readdirSync(parent)) {
      if (!name.startsWith(before) || !/^[0-9a-f]{12}\.partial$/.test(name.slice(before.length))) continue;
      fs.rmSync(path.join(parent, name), { recursive: true, force: true });
    }
  } catch {
    return; // The folder itself is there.
  }
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
        makeFolders(path.dirname(name), 0o700);
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

/** Mode of a file by its path in the folder. */
export function modeOf(name: string): number {
  return closedFolders.some((folder) => name.startsWith(`${folder}/`)) ? 0o600 : 0o644;
}

/** Mode of a new folder in the folder, if not the usual one. */
export function closedMode(folder: string): { readonly mode?: number } {
  return closedFolders.includes(folder.split("/")[0]!) ? { mode: 0o700 } : {};
}

/** Writes a new file, to the disk. */
export function writeFlushed(file: string, bytes: Uint8Array, mode: number): void {
  const handle = fs.openSync(file, "wx", mode);
  try {
    fs.writeFileSync(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Twelve hex digits and `.partial`. */
export function uniqueSuffix(): string {
  return `${randomBytes(6).toString("hex")}.partial`;
}

const heldSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Holds Ctrl-C and its like back for the moment it takes: a listener, even an idle one, keeps the signal from ending the program halfway. @throws {SortitionError} WRITE_FAILED */
export function uninterrupted(directory: string, write: () => void): void {
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
