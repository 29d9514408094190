/** What changes in a study with one number alone: measures as curves over it, and as tables. */
import type { Language } from "../messages/language.ts";
import { scaled, signOf } from "../messages/measure-figures.ts";
import { studyReportWords } from "../messages/study-report.ts";
import { measureUnits, type Measure } from "../simulate/measure-names.ts";
import type { Study } from "../simulate/study.ts";
import { lookOf } from "./plot-looks.ts";
import type { Block, Section } from "./page.ts";
import type { CurvePanel } from "./plot.ts";
import { spaced } from "./spaced.ts";
import type { StudySummary } from "./study-summary.ts";
import { mainMeasures, measureName, measureTables, rangeOf } from "./study-tables.ts";
import { sweepsOf, type Sweep } from "./sweeps.ts";

const sweepsShown = 3;

/** Nothing where no settings differ in a number alone. */
export function studySweeps(study: Study, summary: StudySummary, language: Language): readonly Section[] {
  const { sweeps: words, more } = studyReportWords[language];
  const sweeps = sweepsOf(study);
  if (sweeps.length === 0) return [];
  const shown = spaced(sweeps, sweepsShown);
  const about = shown.length < sweeps.length ? `${words.about} ${more(shown.length, sweeps.length)}` : words.about;
  return [
    {
      heading: words.heading,
      blocks: [{ kind: "paragraph", text: about }, ...shown.flatMap((sweep) => sweepBlocks(sweep, summary, language))],
    },
  ];
}

function sweepBlocks(sweep: Sweep, { settings }: StudySummary, language: Language): readonly Block[] {
  const { sweeps: words } = studyReportWords[language];
  const { dimension, stem, sign, setting, steps } = sweep;
  const across = words.across[dimension](`${stem}…${sign}`);
  const panels = mainMeasures.flatMap((measure) => curvePanel(sweep, settings, measure, language));
  const rows = panels.flatMap(({ measure }) =>
    steps.map(({ value, setting: step }) => ({
      name: words.at(measureName(measure, language), `${value}${sign}`),
      measure,
      algorithms: settings[step]!.algorithms,
      replicates: settings[step]!.replicates,
    })),
  );
  return [
    { kind: "subheading", text: words.by[dimension](setting, `${stem}…${sign}`) },
    ...(panels.length > 0
      ? [{ kind: "curves", about: words.plot(across), across, panels } as const]
      : [{ kind: "paragraph", text: words.nothing } as const]),
    ...measureTables(words.measure, rows, language),
  ];
}

/** None of a measure that is the same all along. */
function curvePanel(
  { steps }: Sweep,
  settings: StudySummary["settings"],
  measure: Measure,
  language: Language,
): readonly (CurvePanel & { readonly measure: Measure })[] {
  const unit = measureUnits[measure];
  const algorithms = settings[steps[0]!.setting]!.algorithms.map(({ algorithm }) => algorithm);
  const curves = algorithms.flatMap((algorithm, i) => {
    const points = steps.flatMap(({ value, setting }) => {
      const found = settings[setting]!.algorithms[i]!.measures.get(measure);
      return found ? [{ x: value, y: scaled(found.mean, unit), range: rangeOf(found, measure) }] : [];
    });
    return points.length > 0 ? [{ name: algorithm, look: lookOf(algorithm), points }] : [];
  });
  const { name } = studyReportWords[language].measureWords[measure];
  const heights = curves.flatMap(({ points }) => points.flatMap(({ y, range }) => [y, ...(range ?? [])]));
  const differ = heights.some((height) => height !== heights[0]);
  return differ ? [{ measure, name, unit: signOf(unit), curves, level: null }] : [];
}
