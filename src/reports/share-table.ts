/** The table of quotas where the quota file gives shares: how each became seats. */
import type { DiagnosisWords } from "../messages/diagnosis-en.ts";
import { legibleCell } from "../messages/legible.ts";
import type { Screen } from "../messages/screen-en.ts";
import type { FeatureCounts, ValueCounts } from "./quota-table.ts";
import { textTable } from "./text-table.ts";

/** Feature × value × share × seats, exactly and whole × quota × pool; and where shares divide the seats of a value × those. */
export function shareTable(
  counts: readonly FeatureCounts[],
  words: Screen["table"],
  numbers: DiagnosisWords,
): string[] {
  const isWithin = counts.some(({ values }) => values.some(({ share }) => share?.within !== undefined));
  const exact = ({ share }: ValueCounts): string =>
    share?.hundredths === undefined ? "" : numbers.hundredths(share.hundredths);
  const columns: readonly (readonly [heading: string, cell: (value: ValueCounts) => string])[] = [
    [words.share, ({ share }) => (share ? legibleCell(share.text) : "")],
    ...(isWithin ? [[words.of, ({ share }: ValueCounts) => `${share?.of ?? ""}`] as const] : []),
    [words.exact, exact],
    [words.seats, ({ due }) => `${due ?? ""}`],
    [words.quota, ({ min, max }) => (min === max ? `${min}` : `${min}–${max}`)],
    [words.pool, ({ pool }) => `${pool}`],
  ];
  const header = [words.feature, words.value, ...columns.map(([heading]) => heading)];
  const rows = counts.flatMap(({ feature, values }) =>
    values.map((each, index) => [
      index === 0 ? legibleCell(feature) : "",
      legibleCell(each.value),
      ...columns.map(([, cell]) => cell(each)),
    ]),
  );
  return textTable([header, ...rows], new Set(columns.map((_, i) => i + 2)));
}
