/** Folders made one by one: Node's own way to make several at once goes on for ever where one that is there refuses them, as in /proc. */
import fs from "node:fs";
import path from "node:path";

/**
 * Makes the folder, and those above it that are not there; `mode` is for each. Gives the outermost that was made, if any.
 *
 * @throws {NodeJS.ErrnoException} such as ENOTDIR; those made before stay
 */
export function makeFolders(folder: string, mode = 0o777): string | undefined {
  const missing: string[] = [];
  for (let each = path.resolve(folder); !isFolder(each); each = path.dirname(each)) missing.unshift(each);
  for (const each of missing) makeFolder(each, mode);
  return missing[0];
}

/** Another program may have made it meanwhile. */
function makeFolder(folder: string, mode: number): void {
  try {
    fs.mkdirSync(folder, mode);
  } catch (error) {
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
