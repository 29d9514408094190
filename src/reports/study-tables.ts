/** Measures of a study in tables: a column for each algorithm, as many side by side as a narrow screen has room for. */
import type { Language } from "../messages/language.ts";
import { meanFigure, scaled, signOf } from "../messages/measure-figures.ts";
import { studyReportWords } from "../messages/study-report.ts";
import { measureUnits, type Measure } from "../simulate/measure-names.ts";
import type { Table } from "./page.ts";
import type { AlgorithmMeans, Mean } from "./study-summary.ts";

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
  readonly algorithms: readonly AlgorithmMeans[];
  /** There are so many; where a mean is of fewer, the table says of how many. */
  readonly replicates: number;
}

/** All rows have the same algorithms; where none has the measure, the row is left out. */
export function measureTables(heading: string, rows: readonly MeasureRow[], language: Language): readonly Table[] {
  const names = (rows[0]?.algorithms ?? []).map(({ algorithm }) => algorithm);
  const shown = rows.filter(({ measure, algorithms }) => algorithms.some(({ measures }) => measures.has(measure)));
  const columns = Math.ceil(names.length / Math.ceil(names.length / mostColumns));
  return names.flatMap((_, first): readonly Table[] => {
    if (first % columns !== 0) return [];
    const cells = ({ name, measure, algorithms, replicates }: MeasureRow): readonly string[] => [
      name,
      ...algorithms.slice(first, first + columns).map((each) => measureText(each, measure, replicates, language)),
    ];
    const headings = [heading, ...names.slice(first, first + columns)];
    return [{ kind: "table", figures: true, headings, rows: shown.map(cells) }];
  });
}

export function measureText(
  { measures }: AlgorithmMeans,
  measure: Measure,
  replicates: number,
  language: Language,
): string {
  const found = measures.get(measure);
  if (!found) return "–";
  const text = meanFigure(scaled(found.mean, measureUnits[measure]), rangeOf(found, measure), language);
  return found.replicates < replicates ? `${text}, n = ${found.replicates}` : text;
}

/** With the sign of its unit, for a table's row or an axis. */
export function measureName(measure: Measure, language: Language): string {
  const { name } = studyReportWords[language].measureWords[measure];
  const sign = signOf(measureUnits[measure]);
  return sign === "" ? name : `${name} (${sign})`;
}

/** Of a mean, as it is shown; null where it has no interval. */
export function rangeOf({ low, high }: Mean, measure: Measure): readonly [from: number, to: number] | null {
  const unit = measureUnits[measure];
  return low === null || high === null ? null : [scaled(low, unit), scaled(high, unit)];
}
