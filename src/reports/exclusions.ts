/** The account of who was left out of a draw: by line for the auditor, in numbers for everybody. */
import type { RecordFiles } from "../audit/record.ts";
import type { DiagnosisWords } from "../messages/diagnosis-en.ts";
import { legible, legibleCell } from "../messages/legible.ts";
import { countLeftOut } from "../register/left-out.ts";
import type { RegisterReading } from "../register/read-register.ts";
import { verbatimCsv } from "./csv.ts";
import { prose } from "./prose.ts";

export const exclusionsPath = "auditor/exclusions.csv";

/** Lines of the register as it came, each with its reason and the column that decided; none where nobody was left out. */
export function exclusionFiles({ leftOut, table }: RegisterReading): RecordFiles {
  if (leftOut.length === 0) return new Map();
  const rows = leftOut.map(({ row, reason, column }) => [`${table.rows[row]!.line}`, reason, column]);
  const plain = { delimiter: ",", bom: false, newline: "\n" } as const;
  return new Map([[exclusionsPath, verbatimCsv(["line", "reason", "column"], rows, plain)]]);
}

/** Sentences for the screen: how many were left out and why, what the lists came to, and what was assumed of those who are in. */
export function registerLines(
  { leftOut, lists, table, derived, pool }: RegisterReading,
  words: DiagnosisWords,
): string[] {
  const counts = countLeftOut(leftOut).map(({ people, reason }) => words.leftOutFor[reason](people));
  const people = new Set(derived.length === 0 ? [] : pool.people.map(({ row }) => row));
  const among = (rows: Iterable<number>): number[] => [...rows].filter((row) => people.has(row));
  return [
    ...(leftOut.length > 0 ? [words.leftOut(leftOut.length, table.rows.length, counts)] : []),
    ...lists.map(({ file, ids, found }) => words.list(legible(file), ids, found)),
    ...derived.flatMap(({ feature, sources, assumed, old, rest }) => {
      const column = legibleCell(sources[0]!);
      const [guessed, aged, joined] = [among(assumed), among(old), among(rest.keys())];
      const cells = [...new Set(joined.map((row) => legibleCell(rest.get(row)!)))].toSorted();
      return [
        ...(guessed.length > 0 ? [words.assumed(column, guessed.length)] : []),
        ...(aged.length > 0 ? [words.old(column, aged.length, table.rows[aged[0]!]!.line)] : []),
        ...(joined.length > 0 ? [words.rest(legibleCell(feature), joined.length, cells)] : []),
      ];
    }),
  ].flatMap((each) => prose(each));
}
