/** Picks the language of an explanation. */
import { explainEn, type ExplainWords } from "./explain-en.ts";
import { explainNl } from "./explain-nl.ts";
import type { Language } from "./language.ts";

export const explainWords: Readonly<Record<Language, ExplainWords>> = { en: explainEn, nl: explainNl };
