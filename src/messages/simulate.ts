/** What `simulate` says, by language. */
import type { Language } from "./language.ts";
import { simulateEn, type SimulateWords } from "./simulate-en.ts";
import { simulateNl } from "./simulate-nl.ts";

export const simulateWords: Readonly<Record<Language, SimulateWords>> = { en: simulateEn, nl: simulateNl };
