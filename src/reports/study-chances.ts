/** The chances that people had in a setting of a study, from the lowest to the highest, by algorithm. */
import type { Language } from "../messages/language.ts";
import { figure } from "../messages/measure-figures.ts";
import { studyReportWords } from "../messages/study-report.ts";
import { lookOf } from "./plot-looks.ts";
import type { Block } from "./page.ts";
import type { AlgorithmSummary, SettingSummary } from "./study-summary.ts";

const percentiles = [0, 10, 25, 50, 75, 100];

/** Nothing where no algorithm has chances. */
export function studyChances(
  { algorithms, setting, replicates }: SettingSummary,
  language: Language,
): readonly Block[] {
  const { setting: words } = studyReportWords[language];
  const those = algorithms.filter(({ curve }) => curve.length > 0);
  if (those.length === 0) return [];
  const people = those[0]!.measures.get("people");
  const curves = those.map(({ algorithm, curve }) => ({
    name: algorithm,
    look: lookOf(algorithm),
    points: curve.map((chance, x) => ({ x, y: 100 * chance, range: null })),
  }));
  const level = people ? { name: words.equal, at: (100 * setting.panelSize) / people.mean } : null;
  return [
    { kind: "subheading", text: words.chances },
    { kind: "paragraph", text: words.curvesAbout(replicates) },
    {
      kind: "curves",
      about: words.curvesPlot,
      across: words.across,
      panels: [{ name: words.chance, unit: "%", curves, level }],
    },
    { kind: "paragraph", text: words.percentiles },
    {
      kind: "table",
      figures: true,
      headings: [words.algorithm, ...percentiles.map((percentile) => `${percentile}`)],
      rows: those.map(({ algorithm, curve, statuses }) => [
        countedName(algorithm, statuses, replicates),
        ...percentiles.map((percentile) => figure(100 * curve[percentile]!, language)),
      ]),
    },
  ];
}

/** With the number of replicates that it found panels in, where those are not all. */
function countedName(
  algorithm: string,
  { infeasible, failed }: AlgorithmSummary["statuses"],
  replicates: number,
): string {
  const lost = infeasible + failed;
  return lost > 0 ? `${algorithm}, n = ${replicates - lost}` : algorithm;
}
