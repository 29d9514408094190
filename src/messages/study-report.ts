/** What reports of studies say, by language. */
import type { Language } from "./language.ts";
import { studyReportEn, type StudyReportWords } from "./study-report-en.ts";
import { studyReportNl } from "./study-report-nl.ts";

export const studyReportWords: Readonly<Record<Language, StudyReportWords>> = { en: studyReportEn, nl: studyReportNl };
