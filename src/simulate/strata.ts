/** Strata: people with the same values of a few features, and how many of the population are like them. */
import type { Joint } from "./joint.ts";
import type { SimulatedPool } from "./study.ts";

export interface Stratum {
  /** Its values; decides between equal remainders. */
  readonly name: string;
  /** Indices into the people, ascending; may be empty. */
  readonly members: readonly number[];
  /** In proportion to its share of the population; ≥ 0. */
  readonly weight: number;
}

/**
 * Every combination of values of `names` that somebody has, weighed by the population where it has all of these features, else by the pool; in the order
 * in which they are met. Without names one stratum of everybody.
 */
export function strataOf(pool: SimulatedPool, population: Joint | null, names: readonly string[]): readonly Stratum[] {
  const strata = new Map<string, { readonly name: string; readonly members: number[]; weight: number }>();
  const stratumOf = (name: string) => {
    const stratum = strata.get(name) ?? { name, members: [], weight: 0 };
    strata.set(name, stratum);
    return stratum;
  };
  const known = names.every((name) => population?.features.some((feature) => feature.name === name)) && population;
  const nameOfPerson = namerOf(pool.features, names);
  for (const [person, values] of pool.people.entries()) {
    const stratum = stratumOf(nameOfPerson(values));
    stratum.members.push(person);
    if (!known) stratum.weight++;
  }
  if (known) {
    const nameOfCell = namerOf(known.features, names);
    for (const { values, weight } of known.cells) stratumOf(nameOfCell(values)).weight += weight;
  }
  return [...strata.values()];
}

function namerOf(features: SimulatedPool["features"], names: readonly string[]): (values: readonly number[]) => string {
  const places = names.map((name) => features.findIndex((feature) => feature.name === name));
  return (values) => JSON.stringify(places.map((f) => features[f]!.values[values[f]!]));
}
