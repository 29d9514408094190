/** One setting of a study: the chances people had, the measures of each algorithm, and people with two values at once. */
import type { Language } from "../messages/language.ts";
import { scaled, signOf } from "../messages/measure-figures.ts";
import { studyReportWords } from "../messages/study-report.ts";
import { measureNames, measureUnits, type Measure } from "../simulate/measure-names.ts";
import { lookOf } from "./plot-looks.ts";
import type { Block, Section } from "./page.ts";
import type { IntervalPanel } from "./plot.ts";
import { studyChances } from "./study-chances.ts";
import { studyIntersections } from "./study-intersections.ts";
import { ofPools, type AlgorithmSummary, type SettingSummary } from "./study-summary.ts";
import { mainMeasures, measureName, measureTables, measureText, rangeOf } from "./study-tables.ts";

/** @param rows of the file of intersections, null without one */
export function studySetting(summary: SettingSummary, rows: number | null, language: Language): Section {
  const { setting: words } = studyReportWords[language];
  const { pool, quotas, panelSize } = summary.setting;
  const blocks = [
    ...studyChances(summary, language),
    ...measureBlocks(summary, language),
    ...differenceBlocks(summary, language),
    ...studyIntersections(summary, rows, language),
  ];
  return {
    heading: words.heading(pool, quotas, panelSize),
    blocks: [
      ...poolBlocks(summary, language),
      ...(blocks.length > 0 ? blocks : [{ kind: "paragraph", text: words.nothing } as const]),
    ],
  };
}

function poolBlocks({ algorithms, replicates }: SettingSummary, language: Language): readonly Block[] {
  const rows = ofPools.flatMap((measure) => {
    const first = algorithms.find(({ measures }) => measures.has(measure));
    return first ? [[measureName(measure, language), measureText(first, measure, replicates, language)] as const] : [];
  });
  return rows.length > 0 ? [{ kind: "facts", rows }] : [];
}

function measureBlocks({ algorithms, replicates }: SettingSummary, language: Language): readonly Block[] {
  const { setting: words } = studyReportWords[language];
  const measured = algorithms.filter(({ curve }) => curve.length > 0);
  if (measured.length === 0) return [];
  const panels = mainMeasures.flatMap((measure) => intervalPanel(measured, measure, language));
  const rows = measureNames
    .filter((measure) => !ofPools.includes(measure))
    .map((measure) => ({ name: measureName(measure, language), measure, algorithms: measured, replicates }));
  return [
    { kind: "subheading", text: words.measures },
    { kind: "paragraph", text: words.measuresAbout(replicates) },
    ...(panels.length > 0 ? [{ kind: "intervals", about: words.measuresPlot, panels } as const] : []),
    ...measureTables(words.measure, rows, language),
  ];
}

/** Against the first algorithm, of those that have something to compare with it. */
function differenceBlocks(
  { algorithms, differences, replicates }: SettingSummary,
  language: Language,
): readonly Block[] {
  const { setting: words } = studyReportWords[language];
  const compared = differences.filter(({ measures }) => measures.size > 0);
  if (compared.length === 0) return [];
  const rows = measureNames.map((measure) => ({
    ...{ name: measureName(measure, language), measure, algorithms: compared, replicates },
  }));
  return [
    { kind: "subheading", text: words.differences(algorithms[0]!.algorithm) },
    { kind: "paragraph", text: words.differencesAbout(algorithms[0]!.algorithm, replicates) },
    ...measureTables(words.measure, rows, language),
  ];
}

function intervalPanel(
  algorithms: readonly AlgorithmSummary[],
  measure: Measure,
  language: Language,
): readonly IntervalPanel[] {
  const unit = measureUnits[measure];
  const rows = algorithms.flatMap(({ algorithm, measures }) => {
    const found = measures.get(measure);
    if (!found) return [];
    return [{ name: algorithm, look: lookOf(algorithm), mean: scaled(found.mean, unit), range: rangeOf(found, measure) }]; // prettier-ignore
  });
  const { name } = studyReportWords[language].measureWords[measure];
  const differ = rows.some(({ mean, range }) => mean !== rows[0]!.mean || (range && range[0] < range[1]));
  return differ ? [{ name, unit: signOf(unit), rows }] : [];
}
