/** The truth about a small draw, from a list of every panel it has: no groups, no polytope, no column generation. */
import type { Quotas } from "../../src/quotas/quotas.ts";
import type { Pool } from "../../src/register/pool.ts";
import type { SmallDraw } from "./small-draw.ts";

/** Every set of `size` people, ascending indices into the pool. */
export function allSets(people: number, size: number): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: people }, (_, last) => last).flatMap((last) =>
    allSets(last, size - 1).map((rest) => [...rest, last]),
  );
}

/** Every panel that meets the quotas, and under the household rule that too. */
export function feasiblePanels({ pool, quotas, panelSize }: SmallDraw): number[][] {
  return allSets(pool.people.length, panelSize).filter(
    (panel) => meetsQuotas(pool, quotas, panel) && livesApart(pool, panel),
  );
}

/** Whether no two of them share a home. */
export function livesApart({ households = [] }: Pool, panel: readonly number[]): boolean {
  const homes = panel.flatMap((person) => households[person] ?? []);
  return new Set(homes).size === homes.length;
}

/** Seats of each quota on a panel, in the order of `quotas`. */
export function seatsOf(pool: Pool, quotas: Quotas, panel: readonly number[]): number[][] {
  return quotas.map(({ feature, quotas: values }) => {
    const f = pool.features.findIndex(({ name }) => name === feature);
    return values.map(({ value }) => {
      const v = pool.features[f]!.values.indexOf(value);
      return panel.filter((person) => pool.people[person]!.values[f] === v).length;
    });
  });
}

export function meetsQuotas(pool: Pool, quotas: Quotas, panel: readonly number[]): boolean {
  const seats = seatsOf(pool, quotas, panel);
  return quotas.every(({ quotas: values }, f) =>
    values.every(({ min, max }, v) => min <= seats[f]![v]! && seats[f]![v]! <= max),
  );
}

/** People on no panel, ascending. */
export function neverOn(panels: readonly (readonly number[])[], people: number): number[] {
  const seen = new Set(panels.flat());
  return Array.from({ length: people }, (_, person) => person).filter((person) => !seen.has(person));
}
