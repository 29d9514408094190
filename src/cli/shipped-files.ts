/** What goes with every record as it is: the second verifier, and how to use it. Whoever distrusts this program needs only Python. */
import fs from "node:fs";
import path from "node:path";

const names = ["verify.py", "VERIFY.md"];

/** By path in the folder. They are read from src/, since nothing is compiled of them. */
export function shippedFiles(): ReadonlyMap<string, Uint8Array> {
  const folder = path.join(import.meta.dirname, "..", "..", "src", "audit");
  return new Map(names.map((name) => [`public/${name}`, new Uint8Array(fs.readFileSync(path.join(folder, name)))]));
}
