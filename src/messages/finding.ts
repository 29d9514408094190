/** Findings as people read them: where, what, how to mend, code. */
import type { Finding } from "../errors.ts";
import type { ErrorSentences } from "./error-sentences.ts";
import { errorsEn } from "./errors-en.ts";
import { errorsNl } from "./errors-nl.ts";
import type { Language } from "./language.ts";
import { legible, legibleCell } from "./legible.ts";

const SHOWN = 20;

const languages = {
  en: { sentences: errorsEn, more: (count: number) => `… and ${count} more.` },
  nl: { sentences: errorsNl, more: (count: number) => `… en nog ${count}.` },
} satisfies Record<Language, { sentences: ErrorSentences; more: (count: number) => string }>;

/** One line per finding, the first 20 in the order given, then how many more there are; nothing in them steers a terminal. */
export function sayFindings(findings: readonly Finding[], language: Language): readonly string[] {
  const { sentences, more } = languages[language];
  const lines = findings.slice(0, SHOWN).map((finding) => sayFinding(finding, sentences));
  return findings.length > SHOWN ? [...lines, more(findings.length - SHOWN)] : lines;
}

function sayFinding({ code, details, at }: Finding, sentences: ErrorSentences): string {
  const place = at ? `${legible(at.file)}${at.line === undefined ? "" : `:${at.line}`}: ` : "";
  // The compiler cannot see that code and details of one finding belong together.
  const say = sentences[code] as (details: unknown) => string;
  return `${place}${say(legibleDetails(details))} [${code}]`;
}

/** Everything in the details that may come from outside, made legible in one place so that no sentence can forget it. */
function legibleDetails(details: object): unknown {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]: [string, unknown]) => {
      if (Array.isArray(value)) return [key, value.map((item) => legibleCell(String(item)))];
      if (typeof value !== "string") return [key, value];
      // A path or a text about the command line is only useful whole.
      return [key, key === "path" || key === "text" ? legible(value) : legibleCell(value)];
    }),
  );
}
