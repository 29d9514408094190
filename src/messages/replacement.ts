/** The words of replacement by language. */
import type { Language } from "./language.ts";
import { replacementEn, type ReplacementWords } from "./replacement-en.ts";
import { replacementNl } from "./replacement-nl.ts";

export const replacementWords: Readonly<Record<Language, ReplacementWords>> = {
  en: replacementEn,
  nl: replacementNl,
};
