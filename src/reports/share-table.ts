/** The table of quotas that were computed from shares: how each became seats. */
import type { DiagnosisWords } from "../messages/diagnosis-en.ts";
import { legibleCell } from "../messages/legible.ts";
import type { Screen } from "../messages/screen-en.ts";
import type { FeatureCounts } from "./quota-table.ts";
import { textTable } from "./text-table.ts";

/** Feature × value × share × seats, exactly and whole × quota × pool; no seats where a quota was given as such. */
export function shareTable(
  counts: readonly FeatureCounts[],
  words: Screen["table"],
  numbers: DiagnosisWords,
): string[] {
  const header = [words.feature, words.value, words.share, words.exact, words.seats, words.quota, words.pool];
  const rows = counts.flatMap(({ feature, values }) =>
    values.map(({ value, due, min, max, pool }, index) => [
      index === 0 ? legibleCell(feature) : "",
      legibleCell(value),
      ...(due ? [legibleCell(due.share), numbers.hundredths(due.hundredths), `${due.seats}`] : ["", "", ""]),
      min === max ? `${min}` : `${min}–${max}`,
      `${pool}`,
    ]),
  );
  return textTable([header, ...rows], new Set([2, 3, 4, 5, 6]));
}
