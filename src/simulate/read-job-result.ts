/** Reads what a job came to from a text that somebody else kept: whatever is not just as this program writes it is no result. */
import type { IntersectionOutcome, JobResult, Outcome } from "./job-result.ts";
import { measureNames, type Measure } from "./measure-names.ts";
import type { Study } from "./study.ts";

const statuses: Readonly<Record<Outcome["status"], true>> = {
  exact: true,
  gap: true,
  simulated: true,
  infeasible: true,
  failed: true,
};

/** Points of a curve that is not empty. */
const percentiles = 101;

/** Undefined for all but the bytes that `JSON.stringify` makes of a result of this study. */
export function readJobResult(text: string, study: Study): JobResult | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // Written again it differs if keys are repeated, or numbers are not as they are written here.
    return isResult(value, study) && JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function isResult(value: unknown, { settings, replicates, algorithms, measures }: Study): value is JobResult {
  if (!hasKeys(value, ["setting", "replicate", "outcomes"])) return false;
  const { setting, replicate, outcomes } = value;
  return (
    isIndex(setting, settings.length) &&
    isIndex(replicate, replicates) &&
    isListOf(outcomes, (each, i) => isOutcome(each, algorithms[i], measures.intersections !== null)) &&
    outcomes.length === algorithms.length
  );
}

function isOutcome(value: unknown, expected: string | undefined, withPairs: boolean): value is Outcome {
  if (!hasKeys(value, ["algorithm", "status", "values", "curve", "intersections"])) return false;
  const { algorithm, status, values, curve, intersections } = value;
  return (
    algorithm === expected &&
    typeof status === "string" &&
    Object.hasOwn(statuses, status) &&
    areValues(values) &&
    isListOf(curve, isNumber) &&
    (curve.length === 0 || curve.length === percentiles) &&
    isListOf(intersections, isIntersection) &&
    (withPairs || intersections.length === 0)
  );
}

/** Each measure at most once, as their order only ascends. */
function areValues(values: unknown): values is Outcome["values"] {
  let last = -1;
  return isListOf(values, (each) => {
    if (!Array.isArray(each) || each.length !== 2 || !isNumber(each[1])) return false;
    const place = measureNames.indexOf(each[0] as Measure);
    const ascends = place > last;
    last = place;
    return ascends;
  });
}

function isIntersection(value: unknown): value is IntersectionOutcome {
  if (!hasKeys(value, ["features", "values", "population", "pool", "panel"])) return false;
  const { features, values, population, pool, panel } = value;
  return (
    isPair(features) &&
    isPair(values) &&
    (population === null || isNumber(population)) &&
    isNumber(pool) &&
    isNumber(panel)
  );
}

function isPair(value: unknown): boolean {
  return isListOf(value, (each) => typeof each === "string") && value.length === 2;
}

function isIndex(value: unknown, length: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;
}

function isNumber(value: unknown): boolean {
  return Number.isFinite(value);
}

function isListOf(value: unknown, isItem: (each: unknown, i: number) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isItem);
}

/** Just these, in this order. */
function hasKeys<K extends string>(value: unknown, keys: readonly K[]): value is Readonly<Record<K, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const found = Object.keys(value);
  return found.length === keys.length && keys.every((key, i) => key === found[i]);
}
