/** Quotas beside the pool and the panel size: what can be seen to clash without solving anything. */
import { finding, type Finding } from "../errors.ts";
import { countValues } from "../register/count-values.ts";
import { sharedHouseholds } from "../register/households.ts";
import type { Pool } from "../register/pool.ts";
import type { FeatureQuotas, Quota, Quotas } from "./quotas.ts";

/** A value of the quotas that nobody in the pool has. */
export interface EmptyValue {
  readonly feature: string;
  readonly value: string;
  /** Line of the quota file. */
  readonly line: number;
}

/**
 * What makes a panel of `size` impossible at first sight, one finding per cause, in the order of the quota file; `file`
 * is that file. The pool's features are those of the quotas.
 */
export function quotaFindings(quotas: Quotas, pool: Pool, size: number, file: string): readonly Finding[] {
  const people = pool.people.length;
  // All else follows from a wrong size.
  if (size > people) return [finding("SIZE_OVER_POOL", { size, people })];
  const homes = sharedHouseholds(pool).reduce((sum, household) => sum - (household.length - 1), people);
  if (size > homes) return [finding("SIZE_OVER_HOUSEHOLDS", { size, homes })];
  return [
    ...quotas.flatMap((feature) => sumFindings(feature, size, file)),
    ...countedQuotas(quotas, pool).flatMap((counted) => peopleFindings(counted, file)),
  ];
}

/** The values nobody has and nobody need have (min 0), in the order of the quota file: allowed, but perhaps a mistake. */
export function emptyValues(quotas: Quotas, pool: Pool): readonly EmptyValue[] {
  return countedQuotas(quotas, pool)
    .filter(({ quota, people }) => people === 0 && quota.min === 0)
    .map(({ feature, quota: { value, line } }) => ({ feature, value, line }));
}

/** A value to which more seats are due by its share than people in the pool have it, though its minimum can be met. */
export interface ShortValue {
  readonly feature: string;
  readonly value: string;
  readonly due: number;
  readonly people: number;
}

/** In the order of the quota file; values nobody has are `emptyValues`. */
export function shortValues(quotas: Quotas, pool: Pool): readonly ShortValue[] {
  return countedQuotas(quotas, pool).flatMap(({ feature, quota: { value, min, due }, people }) =>
    due !== undefined && people > 0 && min <= people && people < due ? [{ feature, value, due, people }] : [],
  );
}

/** Whether the minimums and maximums of a feature leave room for a panel. */
export function sumFindings({ feature, quotas }: FeatureQuotas, size: number, file: string): readonly Finding[] {
  const min = quotas.reduce((sum, quota) => sum + quota.min, 0);
  const max = quotas.reduce((sum, quota) => sum + quota.max, 0);
  const at = { file, line: quotas[0]!.line };
  if (min > size) return [finding("QUOTAS_MIN_SUM_OVER_SIZE", { feature, sum: min, size }, at)];
  if (max < size) return [finding("QUOTAS_MAX_SUM_UNDER_SIZE", { feature, sum: max, size }, at)];
  return [];
}

interface CountedQuota {
  readonly feature: string;
  readonly quota: Quota;
  readonly people: number;
}

function peopleFindings({ feature, quota, people }: CountedQuota, file: string): readonly Finding[] {
  const { value, min, due, line } = quota;
  const at = { file, line };
  if (min <= people) return [];
  if (due !== undefined) return [finding("QUOTAS_SEATS_OVER_PEOPLE", { feature, value, due, min, people }, at)];
  if (people === 0) return [finding("QUOTAS_VALUE_WITHOUT_PEOPLE", { feature, value, min }, at)];
  return [finding("QUOTAS_MIN_OVER_PEOPLE", { feature, value, min, people }, at)];
}

function countedQuotas(quotas: Quotas, pool: Pool): readonly CountedQuota[] {
  const counts = countValues(pool);
  return quotas.flatMap(({ feature, quotas }) => {
    const f = pool.features.findIndex(({ name }) => name === feature);
    const { values } = pool.features[f]!;
    return quotas.map((quota) => ({ feature, quota, people: counts[f]![values.indexOf(quota.value)]! }));
  });
}
