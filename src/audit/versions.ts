/** The parts whose version or setting can change a draw; the runtime and the machine are not among them. */
import { object, sha256Hex, text } from "./reader.ts";

export interface Versions {
  readonly kleroterion: string;
  readonly highs: string;
  /** SHA-256 of the solver's WebAssembly file. */
  readonly highsWasm: string;
  readonly seedrandom: string;
  /** The solver's options, `name=value`, ascending, with a blank between. */
  readonly solverOptions: string;
}

export const readVersions = object<Versions>({
  kleroterion: text,
  highs: text,
  highsWasm: sha256Hex,
  seedrandom: text,
  solverOptions: text,
});
