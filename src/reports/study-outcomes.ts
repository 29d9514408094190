/** What came of a study: how many jobs are done, which of them found no panel, and its measures over all settings. */
import type { Language } from "../messages/language.ts";
import { figure, scaled } from "../messages/measure-figures.ts";
import { studyReportWords } from "../messages/study-report.ts";
import { measureUnits } from "../simulate/measure-names.ts";
import type { Study } from "../simulate/study.ts";
import type { Block, Section } from "./page.ts";
import { spaced } from "./spaced.ts";
import type { StudySummary } from "./study-summary.ts";
import { mainMeasures, measureName } from "./study-tables.ts";

const statuses = ["exact", "gap", "simulated", "infeasible", "failed"] as const;
const mostRows = 20;

export function studyOutcomes(
  { algorithms }: Study,
  { jobs, done, settings }: StudySummary,
  language: Language,
): Section {
  const { came: words } = studyReportWords[language];
  const counts = algorithms.map((algorithm, i) => {
    const texts = statuses.flatMap((status) => {
      const times = settings.reduce((sum, each) => sum + each.algorithms[i]!.statuses[status], 0);
      return times > 0 ? [words.status[status](times)] : [];
    });
    return [algorithm, texts.join("; ")] as const;
  });
  return {
    heading: words.heading,
    blocks: [
      { kind: "paragraph", text: done === jobs ? words.all(jobs) : words.some(done, jobs) },
      { kind: "facts", rows: counts },
      ...lostBlocks(settings, language),
    ],
  };
}

function lostBlocks(settings: StudySummary["settings"], language: Language): readonly Block[] {
  const { came: words, more } = studyReportWords[language];
  const lost = settings.flatMap(({ setting: { pool, quotas, panelSize }, replicates, algorithms }) =>
    algorithms.flatMap(({ algorithm, statuses: { infeasible, failed } }) =>
      infeasible + failed > 0
        ? [[words.at(`${pool}/${quotas}/${panelSize}`, algorithm), `${infeasible}`, `${failed}`, `${replicates}`]]
        : [],
    ),
  );
  if (lost.length === 0) return [{ kind: "paragraph", text: words.none }];
  const rows = spaced(lost, mostRows);
  const text = rows.length < lost.length ? `${words.lost} ${more(rows.length, lost.length)}` : words.lost;
  return [
    { kind: "paragraph", text },
    { kind: "table", figures: true, headings: [words.setting, words.infeasible, words.failed, words.of], rows },
  ];
}

/** How far the settings' means lie apart. */
export function overallSection(
  { algorithms }: Study,
  { settings }: StudySummary,
  shown: number,
  language: Language,
): Section {
  const { overall: words } = studyReportWords[language];
  const rows = mainMeasures.flatMap((measure) =>
    algorithms.flatMap((algorithm, i) => {
      const means = settings
        .flatMap((each) => each.algorithms[i]!.measures.get(measure)?.mean ?? [])
        .toSorted((a, b) => a - b);
      if (means.length === 0) return [];
      const show = (value: number): string => figure(scaled(value, measureUnits[measure]), language);
      return [
        [
          words.at(measureName(measure, language), algorithm),
          `${means.length}`,
          ...[means[0]!, middleOf(means), means.at(-1)!].map(show),
        ],
      ];
    }),
  );
  return {
    heading: words.heading,
    blocks: [
      { kind: "paragraph", text: words.about(settings.length, shown) },
      {
        kind: "table",
        figures: true,
        headings: [words.measure, words.settings, words.smallest, words.middle, words.largest],
        rows,
      },
    ],
  };
}

/** Of an even number, the mean of both in the middle. */
function middleOf(ascending: readonly number[]): number {
  const half = ascending.length / 2;
  return (ascending[Math.ceil(half) - 1]! + ascending[Math.floor(half)]!) / 2;
}
