/** The second verifier, which goes with every record: whoever distrusts this program needs only Python. */
import fs from "node:fs";
import path from "node:path";

/** The bytes of verify.py. It is read from src/, since nothing is compiled of it. */
export function secondVerifier(): Uint8Array {
  return new Uint8Array(fs.readFileSync(path.join(import.meta.dirname, "..", "..", "src", "audit", "verify.py")));
}
