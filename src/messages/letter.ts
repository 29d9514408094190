/** Picks the language of a letter. */
import type { Language } from "./language.ts";
import { letterEn, type LetterWords } from "./letter-en.ts";
import { letterNl } from "./letter-nl.ts";

export const letterWords: Readonly<Record<Language, LetterWords>> = { en: letterEn, nl: letterNl };
