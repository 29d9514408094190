/** The report of a study as files: in every language, as a page and as text. */
import { languages } from "../messages/language.ts";
import { studyReportWords } from "../messages/study-report.ts";
import type { JobResult } from "../simulate/job-result.ts";
import type { Study } from "../simulate/study.ts";
import { htmlPage } from "./html-page.ts";
import { markdownPage } from "./markdown-page.ts";
import { studyPage } from "./study-report.ts";

/** `report.html`, `report.md`, `verslag.html`, `verslag.md`; from the results of all jobs or of some, in any order, one a job. */
export function studyFiles(
  study: Study,
  results: readonly JobResult[],
  studyFile?: string,
): ReadonlyMap<string, Uint8Array> {
  return new Map(
    languages.flatMap((language) => {
      const page = studyPage(study, results, language, studyFile);
      const { file } = studyReportWords[language];
      return [
        [`${file}.html`, htmlPage(page)],
        [`${file}.md`, markdownPage(page)],
      ] as const;
    }),
  );
}
