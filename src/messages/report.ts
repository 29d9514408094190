/** What reports say, by language. */
import type { Language } from "./language.ts";
import { reportEn, type ReportWords } from "./report-en.ts";
import { reportNl } from "./report-nl.ts";

export const reportWords: Readonly<Record<Language, ReportWords>> = { en: reportEn, nl: reportNl };
