/** What minutes say, by language. */
import type { Language } from "./language.ts";
import { minutesEn, type MinutesWords } from "./minutes-en.ts";
import { minutesNl } from "./minutes-nl.ts";

export const minutesWords: Readonly<Record<Language, MinutesWords>> = { en: minutesEn, nl: minutesNl };
