/** What is said of a register as it was read: who was left out, and what was assumed of those who are in. */
import type { DiagnosisWords } from "../messages/diagnosis-en.ts";
import { legible, legibleCell } from "../messages/legible.ts";
import { gapsIn } from "../register/gaps.ts";
import { countLeftOut } from "../register/left-out.ts";
import type { RegisterReading } from "../register/read-register.ts";
import type { Recipe } from "../register/recipe.ts";
import { prose } from "./prose.ts";

/** Ids on the screen, of a list. */
const shown = 10;

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
