/** What an assembly file says, by language. */
import { assemblyEn, type AssemblyWords } from "./assembly-en.ts";
import { assemblyNl } from "./assembly-nl.ts";
import type { Language } from "./language.ts";

export const assemblyWords: Readonly<Record<Language, AssemblyWords>> = { en: assemblyEn, nl: assemblyNl };
