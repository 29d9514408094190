/** Files written whole or not at all: under a temporary name first, flushed to the disk, then renamed. */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
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
      if (firstNewParent !== undefined) fs.rmSync(firstNewParent, { recursive: true, force: true });
      throw error;
    }
  });
}

/** Adds or replaces files of an existing folder; renamed only when all of them are on the disk. @throws {SortitionError} WRITE_FAILED */
export function replaceFiles(directory: string, files: Files): void {
  const drafts = Array.from(files.keys(), (name) => {
    const final = path.join(directory, name);
    return { name, final, draft: `${final}.${uniqueSuffix()}` };
  });
  uninterrupted(directory, () => {
    try {
      for (const { name, draft } of drafts) writeFlushed(draft, files.get(name)!, modeOf(name));
      for (const { final, draft } of drafts) fs.renameSync(draft, final);
    } catch (error) {
      for (const { draft } of drafts) fs.rmSync(draft, { force: true });
      throw error;
    }
  });
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

/** Holds Ctrl-C back for the moment it takes: a listener, even an idle one, keeps the signal from ending the program halfway. */
function uninterrupted(directory: string, write: () => void): void {
  const hold = (): void => undefined;
  process.on("SIGINT", hold);
  try {
    write();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    throw sortitionError("WRITE_FAILED", { path: directory, reason });
  } finally {
    process.off("SIGINT", hold);
  }
}
