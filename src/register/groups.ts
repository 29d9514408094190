/** Groups: people with equal features, and under the household rule homes alike, are interchangeable, so all computation runs on groups. */
import { householdClasses, type HouseholdClass } from "./household-classes.ts";
import { sharedHouseholds } from "./households.ts";
import type { Person, Pool } from "./pool.ts";

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
  const alike = peopleAlike(pool.people);
  const classOf = classOfEach(pool, alike);
  return alike.flatMap((group) => byClass(group, classOf));
}

/** What the people reached so far have in common; `next` by the value of one feature more. */
interface Branch {
  readonly members: number[];
  readonly next: Branch[];
}

/** Groups by values alone, in the order of these. */
function peopleAlike(people: readonly Person[]): readonly Group[] {
  const root: Branch = { members: [], next: [] };
  for (const [index, { values }] of people.entries()) {
    const branch = values.reduce((at, value) => (at.next[value] ??= { members: [], next: [] }), root);
    branch.members.push(index);
  }
  const groupsIn = ({ members, next }: Branch, values: readonly number[]): Group[] => [
    ...(members.length > 0 ? [{ values, members }] : []),
    ...next.flatMap((branch, value) => groupsIn(branch, [...values, value])),
  ];
  return groupsIn(root, []);
}

type ClassOf = ReadonlyMap<number, HouseholdClass>;

function classOfEach(pool: Pool, alike: readonly Group[]): ClassOf {
  const households = sharedHouseholds(pool);
  if (households.length === 0) return new Map();
  const rank = pool.people.map((): readonly number[] => []);
  for (const [index, { members }] of alike.entries()) {
    const place = [index];
    for (const person of members) rank[person] = place;
  }
  // The place of a group says as much of somebody's values as they do themselves, and in the same order.
  const classes = householdClasses(households, (person) => rank[person]!);
  return new Map(classes.flatMap((each) => each.households.flat().map((person) => [person, each] as const)));
}

/** People alike, apart by their homes. */
function byClass({ values, members }: Group, classOf: ClassOf): Group[] {
  if (classOf.size === 0) return [{ values, members }];
  const groups = new Map<HouseholdClass | undefined, number[]>();
  for (const person of members) {
    const householdClass = classOf.get(person);
    const group = groups.get(householdClass);
    if (group) group.push(person);
    else groups.set(householdClass, [person]);
  }
  return [...groups]
    .map(([householdClass, ofClass]): Group => ({
      values,
      members: ofClass,
      ...(householdClass && { householdClass }),
    }))
    .toSorted((a, b) => classRank(a) - classRank(b));
}

function classRank({ householdClass }: Group): number {
  return householdClass?.index ?? -1;
}
