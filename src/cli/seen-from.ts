/** Paths in an assembly file. */
import path from "node:path";

/** With "/" between on every system, as TOML would take a backslash for something else. */
export function seenFrom(folder: string, file: string): string {
  return path.isAbsolute(file) ? file : path.relative(folder, file).replaceAll(path.sep, "/");
}
