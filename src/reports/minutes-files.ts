/** The minutes as they go into public/: in every language, to print and sign, and as text. */
import type { RecordFiles } from "../audit/record.ts";
import { languages, type Language } from "../messages/language.ts";
import { minutesWords } from "../messages/minutes.ts";
import { htmlPage } from "./html-page.ts";
import { markdownPage } from "./markdown-page.ts";
import { minutesOf } from "./minutes.ts";

/** From the public files of a draw, its own log included. @throws {Malformed} */
export function minutesFiles(files: RecordFiles): RecordFiles {
  return new Map(
    languages.flatMap((language) => {
      const page = minutesOf(files, language);
      return [
        [minutesPath(language, "md"), markdownPage(page)],
        [minutesPath(language, "html"), htmlPage(page)],
      ] as const;
    }),
  );
}

/** Where the minutes of a language are in the folder. */
export function minutesPath(language: Language, ending: "md" | "html"): string {
  return `public/${minutesWords[language].file}.${ending}`;
}
