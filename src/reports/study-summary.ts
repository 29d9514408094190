/** The figures of a study for people: means over the replicates of each setting, and how far algorithms are apart on the same people. */
import type { Algorithm } from "../simulate/algorithm-names.ts";
import { meanInterval } from "../simulate/intervals.ts";
import { jobsOf } from "../simulate/job.ts";
import type { IntersectionOutcome, JobResult, Outcome } from "../simulate/job-result.ts";
import { differenceLimits, measureLimits, type Limits } from "../simulate/measure-limits.ts";
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
  /** Of all but the first algorithm, what it has more than the first: means of the differences in the replicates that both have. */
  readonly differences: readonly AlgorithmMeans[];
}

export interface AlgorithmMeans {
  readonly algorithm: Algorithm;
  /** In the order of `measureNames`. */
  readonly measures: ReadonlyMap<Measure, Mean>;
}

/** `measures`: over the replicates that have the measure. */
export interface AlgorithmSummary extends AlgorithmMeans {
  /** Replicates by what became of them. */
  readonly statuses: Readonly<Record<Outcome["status"], number>>;
  /** Mean chance at percentiles 0, 1, … 100; empty without any. */
  readonly curve: readonly number[];
  readonly intersections: readonly IntersectionOutcome[];
}

export interface Mean {
  readonly mean: number;
  /** Of so many values. */
  readonly replicates: number;
  /** Its interval, no further than the measure itself can go; null where there is but one value. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What is the same under every algorithm. */
export const ofPools: readonly Measure[] = ["people", "groups", "selectable", "optimum"];

export function summariseStudy(study: Study, results: readonly JobResult[]): StudySummary {
  const bySetting = study.settings.map((): JobResult[] => []);
  for (const result of results.toSorted((a, b) => a.replicate - b.replicate)) bySetting[result.setting]!.push(result);
  return {
    jobs: jobsOf(study).length,
    done: results.length,
    settings: study.settings.map((setting, index) => {
      const outcomes = study.algorithms.map((algorithm) =>
        bySetting[index]!.flatMap((result) => result.outcomes.filter((outcome) => outcome.algorithm === algorithm)),
      );
      return {
        setting,
        replicates: bySetting[index]!.length,
        algorithms: study.algorithms.map((algorithm, i) => summariseOutcomes(algorithm, outcomes[i]!)),
        differences: study.algorithms.slice(1).map((algorithm, i) => ({
          algorithm,
          measures: differencesOf(outcomes[0]!, outcomes[i + 1]!),
        })),
      };
    }),
  };
}

function summariseOutcomes(algorithm: Algorithm, outcomes: readonly Outcome[]): AlgorithmSummary {
  const statuses = { exact: 0, gap: 0, simulated: 0, infeasible: 0, failed: 0 };
  for (const { status } of outcomes) statuses[status]++;
  const values = outcomes.flatMap((outcome) => outcome.values);
  const curves = outcomes.map(({ curve }) => curve).filter(({ length }) => length > 0);
  return {
    algorithm,
    statuses,
    measures: meansOf(values, measureLimits),
    curve: (curves[0] ?? []).map((_, percentile) => mean(curves.map((curve) => curve[percentile]!))),
    intersections: meanIntersections(outcomes),
  };
}

/** Of two algorithms in the same replicates, one outcome each: the second's less the first's. */
function differencesOf(first: readonly Outcome[], second: readonly Outcome[]): ReadonlyMap<Measure, Mean> {
  const pairs = second.flatMap(({ values }, i): Outcome["values"] => {
    const others = new Map(first[i]!.values);
    return values.flatMap(([measure, value]) => {
      const other = ofPools.includes(measure) ? undefined : others.get(measure);
      return other === undefined ? [] : [[measure, value - other] as const];
    });
  });
  return meansOf(pairs, differenceLimits);
}

function meansOf(values: Outcome["values"], limitsOf: (measure: Measure) => Limits): ReadonlyMap<Measure, Mean> {
  const byMeasure = new Map<Measure, number[]>();
  for (const [measure, value] of values) {
    const others = byMeasure.get(measure);
    if (others) others.push(value);
    else byMeasure.set(measure, [value]);
  }
  return new Map(
    measureNames.flatMap((name) =>
      byMeasure.has(name) ? [[name, meanOf(byMeasure.get(name)!, limitsOf(name))] as const] : [],
    ),
  );
}

function meanOf(values: readonly number[], [least, most]: Limits): Mean {
  const interval = meanInterval(values);
  return {
    mean: mean(values),
    replicates: values.length,
    low: interval ? Math.max(least, interval.low) : null,
    high: interval ? Math.min(most, interval.high) : null,
  };
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
