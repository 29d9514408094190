/** How many people have each value: what quotas are compared with. */
import type { Person, Pool } from "./pool.ts";

/** counts[f][v] = people with value v of feature f, both as in `pool.features`; of the whole pool unless people are given. */
export function countValues(pool: Pool, people: readonly Person[] = pool.people): readonly (readonly number[])[] {
  const counts = pool.features.map(({ values }) => values.map(() => 0));
  for (const { values } of people) values.forEach((value, feature) => counts[feature]![value]!++);
  return counts;
}
