/** The version of this package, apart from the other versions: telling it must not load the solver. */
import fs from "node:fs";
import path from "node:path";

export function packageVersion(): string {
  return versionIn(path.join(import.meta.dirname, "..", "..", "package.json"));
}

/** The version that a package.json states. */
export function versionIn(file: string): string {
  return (JSON.parse(fs.readFileSync(file, "utf8")) as { version: string }).version;
}
