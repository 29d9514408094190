/** What each language must say about each finding: what is wrong, then how to mend it. */
import type { FindingCode, FindingDetails } from "../errors.ts";

/** One function per code, from its details to one or more whole sentences, without place and code. */
export type ErrorSentences = { readonly [C in FindingCode]: (details: FindingDetails[C]) => string };

const SHOWN = 12;

/** Names in a row, the first dozen of them. */
export function listed(names: readonly string[]): string {
  return names.slice(0, SHOWN).join(", ") + (names.length > SHOWN ? ", …" : "");
}
