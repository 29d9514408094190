/** What lying about oneself gains. */
import type { Random } from "../../lottery/random.ts";
import type { Selection } from "../selection.ts";
import type { SimulatedPool } from "../study.ts";

/** Somebody who says to be like somebody else: indices into the people. */
export interface Misreport {
  readonly person: number;
  readonly as: number;
}

/**
 * So many, one after the other and each apart: anybody, as anybody who differs in one of the features named or more, every other combination of their
 * values alike. None where all people are alike.
 */
export function drawMisreports(
  { features, people }: SimulatedPool,
  named: readonly string[],
  count: number,
  random: Random,
): readonly Misreport[] {
  const places = [...features.keys()].filter((f) => named.includes(features[f]!.name));
  const keys = people.map((values) => places.map((f) => values[f]!).join());
  // The first person of each combination stands for it.
  const firsts = new Map<string, number>();
  keys.forEach((key, person) => {
    if (!firsts.has(key)) firsts.set(key, person);
  });
  const combinations = [...firsts.values()];
  if (combinations.length < 2) return [];
  return Array.from({ length: count }, () => {
    const person = random.below(people.length);
    const own = combinations.indexOf(firsts.get(keys[person]!)!);
    const other = random.below(combinations.length - 1);
    return { person, as: combinations[other < own ? other : other + 1]! };
  });
}

/**
 * Each one's chance with the misreport less that without; whoever thereby makes every panel impossible has no chance. Undefined where an algorithm found
 * no panel though there may be some. The gain of manip_int of Baharav and Flanigan (2024) for coalitions of one, whose maximum over all people and reports
 * the largest of a sample does not exceed.
 */
export async function misreportGains(
  { features, people }: SimulatedPool,
  chances: Float64Array,
  misreports: readonly Misreport[],
  selectFrom: (pool: SimulatedPool, index: number) => Promise<Selection>,
): Promise<readonly number[] | undefined> {
  const gains: number[] = [];
  for (const [index, { person, as }] of misreports.entries()) {
    const selection = await selectFrom({ features, people: people.with(person, people[as]!) }, index);
    if (selection.kind === "none" && selection.status === "failed") return undefined;
    gains.push((selection.kind === "none" ? 0 : selection.chances[person]!) - chances[person]!);
  }
  return gains;
}
