/** The figures of a study for people: means over the replicates of each setting. */
import type { Algorithm } from "../simulate/algorithm-names.ts";
import { meanInterval } from "../simulate/intervals.ts";
import { jobsOf } from "../simulate/job.ts";
import type { IntersectionOutcome, JobResult, Outcome } from "../simulate/job-result.ts";
import { measureNames, type Measure } from "../simulate/measure-names.ts";
import type { Setting, Study } from "../simulate/study.ts";

export interface StudySummary {
  readonly jobs: number;
  /** Results there are. */
  readonly done: number;
  /** All of the study, in its order. */
  readonly settings: readonly SettingSummary[];
}

export interface SettingSummary {
  readonly setting: Setting;
  readonly replicates: number;
  /** All of the study, in its order. */
  readonly algorithms: readonly AlgorithmSummary[];
}

export interface AlgorithmSummary {
  readonly algorithm: Algorithm;
  /** Replicates by what became of them. */
  readonly statuses: Readonly<Record<Outcome["status"], number>>;
  /** Over the replicates that have the measure. */
  readonly measures: ReadonlyMap<Measure, Mean>;
  /** Mean chance at percentiles 0, 1, … 100; empty without any. */
  readonly curve: readonly number[];
  readonly intersections: readonly IntersectionOutcome[];
}

export interface Mean {
  readonly mean: number;
  /** Half of its interval; null where there is but one value. */
  readonly half: number | null;
}

export function summariseStudy(study: Study, results: readonly JobResult[]): StudySummary {
  const bySetting = study.settings.map((): JobResult[] => []);
  for (const result of results.toSorted((a, b) => a.replicate - b.replicate)) bySetting[result.setting]!.push(result);
  return {
    jobs: jobsOf(study).length,
    done: results.length,
    settings: study.settings.map((setting, index) => ({
      setting,
      replicates: bySetting[index]!.length,
      algorithms: study.algorithms.map((algorithm) => {
        const outcomes = bySetting[index]!.flatMap((result) =>
          result.outcomes.filter((outcome) => outcome.algorithm === algorithm),
        );
        return summariseOutcomes(algorithm, outcomes);
      }),
    })),
  };
}

function summariseOutcomes(algorithm: Algorithm, outcomes: readonly Outcome[]): AlgorithmSummary {
  const statuses = { exact: 0, gap: 0, simulated: 0, infeasible: 0, failed: 0 };
  for (const { status } of outcomes) statuses[status]++;
  const values = new Map<Measure, number[]>();
  for (const [measure, value] of outcomes.flatMap((outcome) => outcome.values)) {
    const others = values.get(measure);
    if (others) others.push(value);
    else values.set(measure, [value]);
  }
  const curves = outcomes.map(({ curve }) => curve).filter(({ length }) => length > 0);
  return {
    algorithm,
    statuses,
    measures: new Map(
      measureNames.flatMap((name) => (values.has(name) ? [[name, meanOf(values.get(name)!)] as const] : [])),
    ),
    curve: (curves[0] ?? []).map((_, percentile) => mean(curves.map((curve) => curve[percentile]!))),
    intersections: meanIntersections(outcomes),
  };
}

function meanOf(values: readonly number[]): Mean {
  const interval = meanInterval(values);
  return { mean: mean(values), half: interval ? interval.high - interval.mean : null };
}

/** Of each combination, over the replicates that have it, in the order they come up. */
function meanIntersections(outcomes: readonly Outcome[]): readonly IntersectionOutcome[] {
  const alike = new Map<string, IntersectionOutcome[]>();
  for (const each of outcomes.flatMap(({ intersections }) => intersections)) {
    const key = JSON.stringify([each.features, each.values]);
    const others = alike.get(key);
    if (others) others.push(each);
    else alike.set(key, [each]);
  }
  return [...alike.values()].map((those) => {
    const known = those.flatMap(({ population }) => (population === null ? [] : [population]));
    return {
      ...those[0]!,
      population: known.length > 0 ? mean(known) : null,
      pool: mean(those.map(({ pool }) => pool)),
      panel: mean(those.map(({ panel }) => panel)),
    };
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
