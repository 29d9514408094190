/** Paths that a file names are seen from the folder it is in. */
import path from "node:path";

/** The path `named` in `file`, as seen from here. */
export function fromFolder(file: string, named: string): string {
  return path.isAbsolute(named) ? named : path.join(path.dirname(file), named);
}
