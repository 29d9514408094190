/** Findings as people read them: where, what, how to mend, code. */
import type { Finding } from "../errors.ts";
import type { ErrorSentences } from "./error-sentences.ts";
import { errorsEn } from "./errors-en.ts";
import { errorsNl } from "./errors-nl.ts";
import type { Language } from "./language.ts";
import { legible, legibleCell } from "./legible.ts";
import { valueMaps } from "./value-maps.ts";

const SHOWN = 20;

const languages = {
  en: {
    sentences: errorsEn,
    more: (count: number) => `… and ${count} more.`,
    map: "Other names for values can also be read as those of the quotas, so in assembly.toml (with to the right of each = the value that is meant):",
    broken: (file: string) =>
      `The numbers of lines in ${file} are those of the text file. It has cells of several lines, so in a spreadsheet the row has a lower number.`,
  },
  nl: {
    sentences: errorsNl,
    more: (count: number) => `… en nog ${count}.`,
    map: "Andere namen voor waarden kunnen ook worden gelezen als die van de quota, zo in assembly.toml (met rechts van elke = de waarde die bedoeld is):",
    broken: (file: string) =>
      `De regelnummers van ${file} zijn die van het tekstbestand. Er staan cellen van meer regels in, dus in een spreadsheet heeft de rij een lager nummer.`,
  },
} satisfies Record<Language, Words>;

interface Words {
  readonly sentences: ErrorSentences;
  readonly more: (count: number) => string;
  /** Above lines of TOML. */
  readonly map: string;
  readonly broken: (file: string) => string;
}

/** One line per finding, the first 20 in the order given, then how many more there are, and what is true of several; nothing in them steers a terminal. */
export function sayFindings(findings: readonly Finding[], language: Language): readonly string[] {
  const { sentences, more, map, broken } = languages[language];
  const lines = findings.slice(0, SHOWN).map((finding) => sayFinding(finding, sentences));
  const maps = valueMaps(findings);
  const files = findings.flatMap(({ at }) => (at?.broken ? [legible(at.file)] : []));
  return [
    ...lines,
    ...(findings.length > SHOWN ? [more(findings.length - SHOWN)] : []),
    ...(maps.length > 0 ? [map, ...maps] : []),
    ...[...new Set(files)].map(broken),
  ];
}

function sayFinding({ code, details, at }: Finding, sentences: ErrorSentences): string {
  const line = at?.line === undefined ? "" : `:${at.line}`;
  const person = at?.person === undefined ? "" : ` (${legibleCell(at.person)})`;
  const place = at ? `${legible(at.file)}${line}${person}: ` : "";
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
