/** The chances of a draw in its report: how many people had which. */
import type { LotteryFile } from "../audit/lottery-file.ts";
import type { Language } from "../messages/language.ts";
import { reportWords } from "../messages/report.ts";
import { percent } from "../messages/screen.ts";
import { binned, joined } from "./chance-bins.ts";
import { describeStatus, type LotterySummary } from "./lottery-summary.ts";
import type { Block } from "./page.ts";

export function chanceBlocks(
  summary: LotterySummary,
  { histogram }: LotteryFile,
  language: Language,
  /** Rows with fewer people are joined with others, or do not say how many. */
  fewest: number,
): readonly Block[] {
  const { chances: words } = reportWords[language];
  const { count, lowest, highest } = summary.tickets;
  const chance = (tickets: number): string => percent(tickets / count, language);
  const rows = joined(binned(histogram), fewest).map(({ from, to, people }) => ({
    name: from === to ? `${from}` : words.between(from, to),
    chance: from === to ? chance(from) : `${chance(from)} – ${chance(to)}`,
    // Only those without a chance are not joined with others.
    people: people < fewest ? null : people,
    text: people < fewest ? reportWords[language].people.fewer(fewest) : `${people}`,
  }));
  return [
    { kind: "paragraph", text: words.about(count) },
    {
      kind: "facts",
      rows: [
        [words.lowest, `${chance(lowest)} (${words.on(lowest, count)})`],
        [words.highest, `${chance(highest)} (${words.on(highest, count)})`],
      ],
    },
    { kind: "paragraph", text: describeStatus(summary, language) },
    {
      kind: "table",
      figures: true,
      headings: [words.tickets(count), words.chance, words.people],
      rows: rows.map((row) => [row.name, row.chance, row.text]),
    },
    {
      kind: "chart",
      about: words.chart,
      unit: "",
      series: [],
      rows: rows.map(({ chance: name, people, text }) => ({ name, bars: [{ value: people, text }] })),
    },
  ];
}
