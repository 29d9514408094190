/** How soon the compiler takes up the solver. */
import { setFlagsFromString } from "node:v8";

/**
 * Lets V8 compile a function of WebAssembly for speed only once it has run some twenty times as long as Node 20 asks by default: most draws are done
 * before that pays, and half of their time went to compiling. Later versions of Node are as quick without. Holds for the whole process, so it is for
 * programs to call, not for the library.
 */
export function tierUpLate(): void {
  setFlagsFromString("--wasm-tiering-budget=40000000");
}
