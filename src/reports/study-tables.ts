/** Measures of a study in tables: a column for each algorithm, as many side by side as a narrow screen has room for. */
import type { Language } from "../messages/language.ts";
import { meanFigure, scaled, signOf } from "../messages/measure-figures.ts";
import { studyReportWords } from "../messages/study-report.ts";
import { measureUnits, type Measure } from "../simulate/measure-names.ts";
import type { Table } from "./page.ts";
import type { AlgorithmSummary, Mean } from "./study-summary.ts";

/** Measures that have plots, where they apply. */
export const mainMeasures = [
  "lowest",
  "geometric-mean",
  "gini",
  "below-optimum",
  "quotas-met",
  "intersections-population-mse",
] as const satisfies readonly Measure[];

const mostColumns = 3;

export interface MeasureRow {
  readonly name: string;
  readonly measure: Measure;
  /** Those of the columns, in their order. */
  readonly algorithms: readonly AlgorithmSummary[];
}

/** All rows have the same algorithms; where none has the measure, the row is left out. */
export function measureTables(heading: string, rows: readonly MeasureRow[], language: Language): readonly Table[] {
  const names = (rows[0]?.algorithms ?? []).map(({ algorithm }) => algorithm);
  const shown = rows.filter(({ measure, algorithms }) => algorithms.some(({ measures }) => measures.has(measure)));
  const columns = Math.ceil(names.length / Math.ceil(names.length / mostColumns));
  return names.flatMap((_, first): readonly Table[] => {
    if (first % columns !== 0) return [];
    const cells = ({ name, measure, algorithms }: MeasureRow): readonly string[] => [
      name,
      ...algorithms.slice(first, first + columns).map((algorithm) => measureText(algorithm, measure, language)),
    ];
    const headings = [heading, ...names.slice(first, first + columns)];
    return [{ kind: "table", figures: true, headings, rows: shown.map(cells) }];
  });
}

export function measureText({ measures }: AlgorithmSummary, measure: Measure, language: Language): string {
  const found = measures.get(measure);
  if (!found) return "–";
  const unit = measureUnits[measure];
  return meanFigure(scaled(found.mean, unit), found.half === null ? null : scaled(found.half, unit), language);
}

/** With the sign of its unit, for a table's row or an axis. */
export function measureName(measure: Measure, language: Language): string {
  const { name } = studyReportWords[language].measureWords[measure];
  const sign = signOf(measureUnits[measure]);
  return sign === "" ? name : `${name} (${sign})`;
}

/** Of a mean, as it is drawn: no further than the measure itself goes; null where it has no interval. */
export function rangeOf({ mean, half }: Mean, measure: Measure): readonly [from: number, to: number] | null {
  const unit = measureUnits[measure];
  if (half === null) return null;
  const [least, most] = limitsOf(measure);
  return [scaled(Math.max(least, mean - half), unit), scaled(Math.min(most, mean + half), unit)];
}

function limitsOf(measure: Measure): readonly [least: number, most: number] {
  if (measure === "misreport-gain-mean" || measure === "over-representation-correlation") return [-1, 1];
  return [0, measure === "gini" || signOf(measureUnits[measure]) === "%" ? 1 : Infinity];
}
