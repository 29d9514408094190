/** What takes part in a draw, by version and setting: recorded so that anybody can compute it again with the same parts. */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { rawDigest } from "../audit/digest.ts";
import type { Versions } from "../audit/versions.ts";
import { solverOptionsText } from "../lottery/lottery.ts";
import { packageVersion, versionIn } from "./package-version.ts";

const require = createRequire(import.meta.url);

export function versions(): Versions {
  const wasm = require.resolve("highs/runtime");
  return {
    kleroterion: packageVersion(),
    highs: versionIn(path.join(path.dirname(wasm), "..", "package.json")),
    highsWasm: rawDigest(new Uint8Array(fs.readFileSync(wasm))),
    seedrandom: versionIn(require.resolve("seedrandom/package.json")),
    solverOptions: solverOptionsText(),
  };
}
