/** The reports of a draw: in every language, one for everybody and one for the organiser, as a page and as text. */
import type { Thawed } from "../audit/folder.ts";
import type { RecordFiles } from "../audit/record.ts";
import { languages, type Language } from "../messages/language.ts";
import { reportWords } from "../messages/report.ts";
import { htmlPage } from "./html-page.ts";
import { markdownPage } from "./markdown-page.ts";
import { audiences, reportOf, type Audience } from "./report.ts";

/** From all files of a draw. @throws {Malformed} */
export function reportFiles(files: RecordFiles, thawed: Thawed): RecordFiles {
  return new Map(
    audiences.flatMap((audience) =>
      languages.flatMap((language) => {
        const page = reportOf(files, thawed, audience, language);
        return [
          [reportPath(audience, language, "md"), markdownPage(page)],
          [reportPath(audience, language, "html"), htmlPage(page)],
        ] as const;
      }),
    ),
  );
}

/** Where a report is in the folder. */
export function reportPath(audience: Audience, language: Language, ending: "md" | "html" | ""): string {
  return `${audience}/${reportWords[language].file}.${ending}`;
}
