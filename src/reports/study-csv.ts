/** The results of a study as tables for programs: a row a number. */
import type { JobResult, Outcome } from "../simulate/job-result.ts";
import { measureUnits } from "../simulate/measure-names.ts";
import { significant } from "../simulate/significant.ts";
import type { Study } from "../simulate/study.ts";
import { verbatimCsv, type CsvFormat } from "./csv.ts";
import { studyFields, type StudyTable } from "./study-fields.ts";
import { summariseStudy } from "./study-summary.ts";

const format: CsvFormat = { delimiter: ",", bom: false, newline: "\n" };

/** By name of the file; `results` in the order of the jobs. A table without rows is left out. */
export function studyTables(study: Study, results: readonly JobResult[]): ReadonlyMap<StudyTable, Uint8Array> {
  const rows: Record<StudyTable, string[][]> = {
    ...{ "results.csv": [], "curves.csv": [], "intersections.csv": [] },
    "differences.csv": differenceRows(study, results),
  };
  for (const { setting, replicate, outcomes } of results) {
    const { pool, quotas, panelSize } = study.settings[setting]!;
    for (const outcome of outcomes) {
      const { algorithm, status, curve } = outcome;
      const cells = [pool, quotas, String(panelSize), algorithm, String(replicate)];
      rows["results.csv"].push(...measureRows(outcome).map((row) => [...cells, status, ...row]));
      rows["curves.csv"].push(...curve.map((chance, percentile) => [...cells, String(percentile), String(chance)]));
      rows["intersections.csv"].push(...intersectionRows(outcome).map((row) => [...cells, ...row]));
    }
  }
  const files = Object.keys(rows) as StudyTable[];
  return new Map(
    files
      .filter((file) => rows[file].length > 0)
      .map((file) => [
        file,
        verbatimCsv(
          studyFields[file].map(({ name }) => name),
          rows[file],
          format,
        ),
      ]),
  );
}

/** One at least, so that the status is told. */
function measureRows({ values }: Outcome): string[][] {
  if (values.length === 0) return [["", "", ""]];
  return values.map(([measure, value]) => [measure, measureUnits[measure], String(value)]);
}

function intersectionRows({ intersections }: Outcome): string[][] {
  return intersections.map(({ features, values, population, pool, panel }) => [
    ...[features[0], values[0], features[1], values[1]],
    ...[population, pool, panel].map((share) => (share === null ? "" : String(share))),
  ]);
}

/** Of each setting and each algorithm but the first, a row a measure. */
function differenceRows(study: Study, results: readonly JobResult[]): string[][] {
  const [first = ""] = study.algorithms;
  return summariseStudy(study, results).settings.flatMap(({ setting: { pool, quotas, panelSize }, differences }) =>
    differences.flatMap(({ algorithm, measures }) =>
      Array.from(measures, ([measure, { replicates, mean, low, high }]) => [
        ...[pool, quotas, String(panelSize), algorithm, first, measure, measureUnits[measure], String(replicates)],
        ...[mean, low, high].map((number) => (number === null ? "" : String(significant(number)))),
      ]),
    ),
  );
}
