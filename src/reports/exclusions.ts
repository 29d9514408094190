/** The account of who was left out of a draw: by line for the auditor, in numbers for everybody. */
import { exclusionHeadings, exclusionsPath } from "../audit/exclusions-csv.ts";
import type { RecordFiles } from "../audit/record.ts";
import type { DiagnosisWords } from "../messages/diagnosis-en.ts";
import { legible, legibleCell } from "../messages/legible.ts";
import { countLeftOut } from "../register/left-out.ts";
import type { Recipe } from "../register/recipe.ts";
import { gapsIn } from "../register/gaps.ts";
import type { RegisterReading } from "../register/read-register.ts";
import { toCsv, verbatimCsv } from "./csv.ts";
import { prose } from "./prose.ts";

export const leftOutPath = "private/left-out.csv";

/** Ids on the screen, of a list. */
const shown = 10;

/** What is read of a draw for it. */
interface Exclusions {
  readonly reading: Pick<RegisterReading, "leftOut" | "table">;
  readonly frozen: { readonly eligibility: { readonly codes: readonly string[] } };
}

/** Who was left out, in the order of the register, each with code, reason and the column that decided: by line for the auditor, in their own rows for the organiser; none where nobody was. */
export function exclusionFiles({ reading: { leftOut, table }, frozen }: Exclusions): RecordFiles {
  if (leftOut.length === 0) return new Map();
  const { codes } = frozen.eligibility;
  const rows = leftOut.map(({ row, reason, column }, i) => [`${table.rows[row]!.line}`, codes[i]!, reason, column]);
  const plain = { delimiter: ",", bom: false, newline: "\n" } as const;
  const own = leftOut.map(({ row, reason, column }, i) => [codes[i]!, reason, column, ...table.rows[row]!.cells]);
  return new Map([
    [exclusionsPath, verbatimCsv(exclusionHeadings, rows, plain)],
    [leftOutPath, toCsv(["code", "reason", "column", ...table.header], own, table)],
  ]);
}

/** Sentences for the screen: how many were left out and why, what the lists came to, and what was assumed of those who are in. */
export function registerLines(
  { leftOut, lists, table, derived, pool, recipes }: RegisterReading,
  words: DiagnosisWords,
): string[] {
  const counts = countLeftOut(leftOut).map(({ people, reason }) => words.leftOutFor[reason](people));
  const people = new Set(derived.length === 0 ? [] : pool.people.map(({ row }) => row));
  const among = (rows: Iterable<number>): number[] => [...rows].filter((row) => people.has(row));
  return [
    ...(leftOut.length > 0 ? [words.leftOut(leftOut.length, table.rows.length, counts)] : []),
    ...agesCount(recipes, words),
    ...gapsIn(derived).map(({ feature, ages, people }) => words.gap(legibleCell(feature), ages, people)),
    ...lists.flatMap(({ file, ids, found, strangers }) => [
      words.list(legible(file), ids, found),
      ...(strangers.length > 0
        ? [
            words.strangers(
              legible(file),
              strangers.slice(0, shown).map(legibleCell),
              Math.max(0, strangers.length - shown),
            ),
          ]
        : []),
    ]),
    ...derived.flatMap(({ feature, sources, assumed, old, rest, unmet }) => {
      const column = legibleCell(sources[0]!);
      const [guessed, aged, joined] = [among(assumed), among(old), among(rest.keys())];
      const cells = [...new Set(joined.map((row) => legibleCell(rest.get(row)!)))].toSorted();
      return [
        ...(guessed.length > 0 ? [words.assumed(column, guessed.length)] : []),
        ...(aged.length > 0 ? [words.old(column, aged.length, table.rows[aged[0]!]!.line)] : []),
        ...(joined.length > 0 ? [words.rest(legibleCell(feature), joined.length, cells)] : []),
        ...(unmet.length > 0 ? [words.unmet(legibleCell(feature), unmet.map(legibleCell))] : []),
      ];
    }),
  ].flatMap((each) => prose(each));
}

/** The day on which people have the age that counts, where ages were made of birth dates. */
export function agesCount(recipes: readonly Recipe[], words: Pick<DiagnosisWords, "agesOn">): readonly string[] {
  const days = [...new Set(recipes.flatMap(({ day }) => (day === null ? [] : [day])))].toSorted();
  return days.length === 0 ? [] : [words.agesOn(days)];
}
