/** What a study has come to, on the screen: the main measures of each algorithm, and where the rest is. */
import path from "node:path";
import { languages } from "../messages/language.ts";
import { meanFigure, scaled, signOf } from "../messages/measure-figures.ts";
import { legible, legibleCell } from "../messages/legible.ts";
import { studyReportWords } from "../messages/study-report.ts";
import { simulateWords } from "../messages/simulate.ts";
import { prose } from "../reports/prose.ts";
import { packageName } from "../reports/study-package.ts";
import { summariseStudy, type AlgorithmSummary, type SettingSummary } from "../reports/study-summary.ts";
import { rangeOf } from "../reports/study-tables.ts";
import { textTable } from "../reports/text-table.ts";
import type { JobResult, Outcome } from "../simulate/job-result.ts";
import { measureUnits, type Measure } from "../simulate/measure-names.ts";
import type { Study } from "../simulate/study.ts";
import type { Console } from "./console.ts";

export interface FinishedStudy {
  readonly study: Study;
  readonly results: readonly JobResult[];
  readonly directory: string;
  /** Names, within the folder. */
  readonly files: readonly string[];
  /** Jobs done by an earlier run. */
  readonly before: number;
}

/** Whether panels meet the quotas among them: who draws without quotas gives everybody a fair chance. */
const mainMeasures = ["lowest", "gini", "below-optimum", "quotas-met"] as const satisfies readonly Measure[];
const settingsShown = 12;

/** At most 80 columns. */
export function describeStudy({ study, results, before }: FinishedStudy, { language, paint }: Console): string[] {
  const words = simulateWords[language];
  const { settings, jobs } = summariseStudy(study, results);
  const lines = settings.slice(0, settingsShown).flatMap((setting) => {
    const { pool, quotas, panelSize } = setting.setting;
    const heading = words.setting(legibleCell(pool), legibleCell(quotas), panelSize, setting.replicates);
    return [...prose(heading).map((line) => paint.bold(line)), ...settingTable(setting, language), ""];
  });
  const more = settings.length - settingsShown;
  return [
    ...(before > 0 ? [words.resumed(before, jobs), ""] : []),
    ...lines,
    ...(more > 0 ? [words.moreSettings(more), ""] : []),
    ...(study.replicates > 1 ? [...prose(words.intervals), ""] : []),
  ];
}

function settingTable({ algorithms, replicates }: SettingSummary, language: Console["language"]): string[] {
  const { columns } = simulateWords[language];
  const header = [columns.algorithm, ...mainMeasures.map((measure) => columns[measure])];
  const rows = algorithms.map((each) => [
    each.algorithm,
    ...mainMeasures.map((measure) => cellOf(each, measure, language)),
  ]);
  const notes = algorithms.flatMap((each) => statusNotes(each, replicates, language));
  return [...textTable([header, ...rows], new Set(mainMeasures.map((_, i) => i + 1))), ...notes];
}

function cellOf({ measures }: AlgorithmSummary, measure: Measure, language: Console["language"]): string {
  const found = measures.get(measure);
  if (!found) return "–";
  const unit = measureUnits[measure];
  const sign = signOf(unit);
  return `${meanFigure(scaled(found.mean, unit), rangeOf(found, measure), language)}${sign === "" ? "" : ` ${sign}`}`;
}

function statusNotes(
  { algorithm, statuses }: AlgorithmSummary,
  replicates: number,
  language: Console["language"],
): string[] {
  const words = simulateWords[language];
  return (["infeasible", "failed"] as const).flatMap((status) => {
    const times = statuses[status];
    if (times === 0) return [];
    const text = words.statuses[status];
    return prose(replicates > 1 ? words.statusOf(text, times, replicates) : text, `  ${algorithm}: `);
  });
}

/** What is where. */
export function filesLines({ directory, files }: FinishedStudy, { language }: Console): string[] {
  const words = simulateWords[language];
  const other = languages.find((each) => each !== language)!;
  const told: readonly (readonly [string, string])[] = [
    ["results.csv", words.files.results],
    ["curves.csv", words.files.curves],
    ["intersections.csv", words.files.intersections],
    ["differences.csv", words.files.differences],
    [`${studyReportWords[language].file}.html`, words.files.report],
    [`${studyReportWords[other].file}.html`, words.files.otherReport],
    [packageName, words.files.package],
    ["manifest.json", words.files.manifest],
  ];
  const rows = told
    .filter(([name]) => files.includes(name))
    .map(([name, about]) => [name.replace(/\.html$/, ".html, .md"), about]);
  return [words.written(legible(directory)), ...textTable(rows, new Set())];
}

/** For programs: the means of every measure. */
export function summaryJson({ study, results, directory, files }: FinishedStudy): object {
  const { settings, jobs } = summariseStudy(study, results);
  return {
    out: directory,
    files: files.map((name) => path.join(directory, name)),
    jobs,
    settings: settings.map(({ setting: { pool, quotas, panelSize }, replicates, algorithms }) => ({
      ...{ pool, quotas, panelSize, replicates },
      algorithms: algorithms.map(({ algorithm, statuses, measures }) => ({
        ...{ algorithm, statuses, measures: Object.fromEntries(measures) },
      })),
    })),
  };
}

/** All that one job found. */
export function describeOutcomes(job: string, { outcomes }: JobResult, { language, paint }: Console): string[] {
  const words = simulateWords[language];
  return [paint.bold(words.only(legibleCell(job))), ...outcomes.flatMap((outcome) => ["", ...outcomeLines(outcome)])];
}

/** As in results.csv. */
function outcomeLines({ algorithm, status, values }: Outcome): string[] {
  const rows = values.map(([measure, value]) => [measure, String(value), measureUnits[measure]]);
  return [`${algorithm} (${status})`, ...textTable(rows, new Set([1]))];
}
