/** Classes of households: homes whose people are alike, so that one home may stand in for another. */
import { compareValues } from "./compare-values.ts";

export interface HouseholdClass {
  /** Place in the order of the classes, from 0. */
  readonly index: number;
  /** At least one; each a list of the people in it, in the order of the households given. */
  readonly households: readonly (readonly number[])[];
}

type Values = readonly number[];

/**
 * Households by the values of the people in them, each as often as it occurs; classes in the order of those values, people of a household ascending
 * by value.
 */
export function householdClasses(
  households: readonly (readonly number[])[],
  valuesOf: (person: number) => Values,
): readonly HouseholdClass[] {
  const classes = new Map<string, { people: readonly Values[]; households: (readonly number[])[] }>();
  for (const household of households) {
    const people = household.map(valuesOf).toSorted(compareValues);
    const key = people.map((values) => values.join()).join(";");
    const same = classes.get(key);
    if (same) same.households.push(household);
    else classes.set(key, { people, households: [household] });
  }
  const inOrder = [...classes.values()].toSorted((a, b) => comparePeople(a.people, b.people));
  return inOrder.map(({ households: ofClass }, index) => ({ index, households: ofClass }));
}

/** Person by person; where one household is the beginning of another, the smaller first. */
function comparePeople(a: readonly Values[], b: readonly Values[]): number {
  for (const [i, values] of a.entries()) {
    const other = b[i];
    const order = other === undefined ? 1 : compareValues(values, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
