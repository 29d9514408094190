/** Picks the language of what `check` says about shares, dubious data and ways to mend quotas. */
import { diagnosisEn, type DiagnosisWords } from "./diagnosis-en.ts";
import { diagnosisNl } from "./diagnosis-nl.ts";
import type { Language } from "./language.ts";

export const diagnosisWords: Readonly<Record<Language, DiagnosisWords>> = { en: diagnosisEn, nl: diagnosisNl };
