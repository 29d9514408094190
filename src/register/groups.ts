/** Groups: people with equal features, and under the household rule homes alike, are interchangeable, so all computation runs on groups. */
import { compareValues } from "./compare-values.ts";
import { householdClasses, type HouseholdClass } from "./household-classes.ts";
import { sharedHouseholds } from "./households.ts";
import type { Pool } from "./pool.ts";

export interface Group {
  /** For each feature of the pool, an index into `feature.values`. */
  readonly values: readonly number[];
  /** Indices into `pool.people`, ascending. */
  readonly members: readonly number[];
  /** Under the household rule, that of the members' homes; absent for people who share a home with nobody of the pool. */
  readonly householdClass?: HouseholdClass;
}

/** Everyone in the pool by group; groups in the order of their values, the first feature first; of equal values those without a class first, then by class. */
export function groupsOf(pool: Pool): readonly Group[] {
  const classes = classOfEach(pool);
  const groups = new Map<string, Group & { readonly members: number[] }>();
  for (const [index, { values }] of pool.people.entries()) {
    const householdClass = classes.get(index);
    const key = `${values.join()};${householdClass?.index ?? ""}`;
    const group = groups.get(key);
    if (group) group.members.push(index);
    else groups.set(key, { values, members: [index], ...(householdClass && { householdClass }) });
  }
  return [...groups.values()].toSorted((a, b) => compareValues(a.values, b.values) || classRank(a) - classRank(b));
}

function classOfEach(pool: Pool): ReadonlyMap<number, HouseholdClass> {
  const classes = householdClasses(sharedHouseholds(pool), (person) => pool.people[person]!.values);
  return new Map(classes.flatMap((each) => each.households.flat().map((person) => [person, each] as const)));
}

function classRank({ householdClass }: Group): number {
  return householdClass?.index ?? -1;
}
