/** The lowest chance of an algorithm that can only be simulated, without taking bad luck in the simulation for a low chance. */
import { chanceAtMost } from "../intervals.ts";
import type { Selected } from "../selection.ts";

/** Chance of the lowest chance to be above the bound nevertheless. */
const tail = 0.01;

/**
 * An upper bound of the lowest chance, with 99 % confidence: whoever of `people` is on fewest panels of the first half, of several the first, and what
 * the second half says of that person's chance. Two halves, as Flanigan et al. (2021) take two samples; they bound by Jeffreys' interval, this is
 * Clopper and Pearson's. Undefined for fewer than two panels.
 */
export function lowestAtMost({ panels, chances }: Selected, people: readonly number[]): number | undefined {
  const half = Math.floor(panels.length / 2);
  if (half === 0 || people.length === 0) return undefined;
  const first = countSeats(panels.slice(0, half), chances.length);
  const unluckiest = people.reduce((least, person) => (first[person]! < first[least]! ? person : least));
  const second = panels.slice(half);
  const hits = second.filter((panel) => panel.includes(unluckiest)).length;
  return chanceAtMost(hits, second.length, tail);
}

function countSeats(panels: readonly (readonly number[])[], people: number): Int32Array {
  const seats = new Int32Array(people);
  for (const panel of panels) for (const person of panel) seats[person]!++;
  return seats;
}
