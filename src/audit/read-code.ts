/** Reads a code, whose last character must check the others. */
import { codeForm, isCode } from "./codes.ts";
import { Malformed } from "./malformed.ts";
import { matching, narrowed } from "./reader.ts";

/** @throws {Malformed} */
export const readCode = narrowed(matching(codeForm), "A code; the last character checks the others.", (value, at) => {
  if (!isCode(value)) throw new Malformed("wrong-value", at);
});
