/** How unlike each other the members of a panel are, and panels of one lottery. */
import type { Selected } from "../selection.ts";
import type { SimulatedPool } from "../study.ts";
import { meanOverTickets } from "../ticket-shares.ts";

/**
 * The expected share of the pool's features in which two members of a panel differ, both drawn: the mean Hamming distance. Of one feature and a panel of
 * k, 1 − Σ_v c_v (c_v − 1) / (k (k − 1)), c_v members having value v. Undefined for panels of one, or without features.
 */
export function memberDistance(selected: Selected, { features, people }: SimulatedPool): number | undefined {
  const size = selected.panels[0]?.length ?? 0;
  if (size < 2 || features.length === 0) return undefined;
  const counts = features.map(({ values }) => new Int32Array(values.length));
  const alike = meanOverTickets(selected, (panel) => {
    let pairs = 0;
    counts.forEach((count, f) => {
      count.fill(0);
      // Each meets all those before.
      for (const person of panel) pairs += count[people[person]![f]!]!++;
    });
    return pairs;
  });
  return 1 - alike / (features.length * ((size * (size - 1)) / 2));
}

/** The expected share of seats with somebody else in them in a second panel drawn apart: 1 − Σπ² / k, where Σπ² people are expected on both. */
export function panelDistance(chances: Float64Array, panelSize: number): number {
  return Math.max(0, 1 - chances.reduce((sum, chance) => sum + chance * chance, 0) / panelSize);
}

/** Different sets of people among the panels. */
export function distinctPanels({ panels }: Selected): number {
  return new Set(panels.map((panel) => panel.join())).size;
}

/** Of all pairs of `people`, the share who are on one panel together at least once; undefined for fewer than two people. */
export function pairsSeen({ panels, chances }: Selected, people: readonly number[]): number | undefined {
  const count = people.length;
  if (count < 2) return undefined;
  const placeOf = new Int32Array(chances.length).fill(-1);
  people.forEach((person, place) => {
    placeOf[person] = place;
  });
  const all = (count * (count - 1)) / 2;
  const seen = new Uint8Array(Math.ceil(all / 8));
  let pairs = 0;
  for (const panel of panels) {
    const places = panel.map((person) => placeOf[person]!).filter((place) => place >= 0);
    places.forEach((later, i) => {
      for (let j = 0; j < i; j++) {
        const pair = (later * (later - 1)) / 2 + places[j]!;
        const bit = 1 << (pair & 7);
        if (seen[Math.floor(pair / 8)]! & bit) continue;
        seen[Math.floor(pair / 8)]! |= bit;
        pairs++;
      }
    });
  }
  return pairs / all;
}
