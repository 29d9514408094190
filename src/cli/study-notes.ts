/** What whoever starts a study should know of it before it is computed. */
import { legible, legibleCell } from "../messages/legible.ts";
import { figure } from "../messages/measure-figures.ts";
import { simulateWords } from "../messages/simulate.ts";
import { prose } from "../reports/prose.ts";
import { cutShare } from "../simulate/population/response-chances.ts";
import type { Console } from "./console.ts";
import type { OpenedStudy } from "./study-options.ts";

/** Combinations that count as nobody since they have no row, and chances to volunteer that are cut at 1. */
export function studyNotes(
  { study, lacking }: Pick<OpenedStudy, "study" | "lacking">,
  language: Console["language"],
): readonly string[] {
  const words = simulateWords[language];
  const notes = [
    ...lacking.map((each) => words.lacking(legible(each.file), legibleCell(each.table), each.lacking)),
    ...study.pools.flatMap((pool) => {
      const share = pool.kind === "drawn" ? cutShare(pool.population, pool.response) : 0;
      return share > 0 ? [words.cut(legibleCell(pool.name), figure(100 * share, language))] : [];
    }),
  ];
  return notes.flatMap((note) => [...prose(note), ""]);
}
