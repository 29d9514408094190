/** Quotas as one list of rows, as certificates and counts of seats use them. */
import type { FeatureSeats, Seats } from "./inputs.ts";
import type { LotteryGroup } from "./lottery-file.ts";

/** The values of all features, one feature after another. */
export function quotaRows(quotas: readonly FeatureSeats[]): readonly Seats[] {
  return quotas.flatMap((feature) => feature.values);
}

/** For each group the rows its members count in, one a feature; a value the quotas do not know is left to the check that names it. */
export function quotaRowsOfGroups(
  quotas: readonly FeatureSeats[],
  groups: readonly LotteryGroup[],
): readonly (readonly number[])[] {
  let row = 0;
  const rowOf = quotas.map(({ values }) => new Map(values.map(({ value }) => [value, row++])));
  return groups.map((group) => group.values.flatMap((value, f) => rowOf[f]?.get(value) ?? []));
}
