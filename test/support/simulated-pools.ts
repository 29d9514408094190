/** Small pools to simulate with. */
import type { Quotas } from "../../src/quotas/quotas.ts";
import { byCodeUnit } from "../../src/register/text.ts";
import type { Selected } from "../../src/simulate/selection.ts";
import type { SimulatedPool } from "../../src/simulate/study.ts";

/** Each person by their values of the features named, in their order, which is that of the alphabet. */
export function simulatedPool(names: readonly string[], people: readonly (readonly string[])[]): SimulatedPool {
  const features = names.map((name, f) => ({
    name,
    values: [...new Set(people.map((values) => values[f]!))].toSorted(byCodeUnit),
  }));
  return { features, people: people.map((values) => values.map((value, f) => features[f]!.values.indexOf(value))) };
}

/** `{ gender: { man: [1, 2] } }`: at least 1 and at most 2 men. */
export function bounds(of: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>): Quotas {
  return Object.entries(of).map(([feature, values]) => ({
    feature,
    quotas: Object.entries(values).map(([value, [min, max]]) => ({
      ...{ value, min, max },
      ...{ minFlex: 0, maxFlex: Infinity, line: 1 },
    })),
  }));
}

/** Ten people, a panel of four of whom two are old and two are women: see `village` of polytopes.ts. Leximin gives everybody 2/5. */
export const villagers = simulatedPool(
  ["age", "gender"],
  [
    ...Array<string[]>(2).fill(["old", "man"]),
    ...Array<string[]>(3).fill(["old", "woman"]),
    ...Array<string[]>(3).fill(["young", "man"]),
    ...Array<string[]>(2).fill(["young", "woman"]),
  ],
);

export const halfAndHalf = bounds({ age: { old: [2, 2], young: [2, 2] }, gender: { man: [2, 2], woman: [2, 2] } });

/** Of so many people, with these panels; chances as the tickets have them. */
export function selected(
  people: number,
  panels: readonly (readonly number[])[],
  runs: readonly number[] = [],
  status: Selected["status"] = "exact",
): Selected {
  const owned = panels.map((_, j) => runs[j] ?? 1);
  const total = owned.reduce((sum, tickets) => sum + tickets, 0);
  const chances = new Float64Array(people);
  panels.forEach((panel, j) => {
    for (const person of panel) chances[person]! += owned[j]! / total;
  });
  return { kind: "selected", status, chances, bound: null, neverSelectable: [], panels, runs };
}

/** Nothing beyond what costs nothing. */
export const noMeasures = { intersections: null, misreports: 0, draws: 0, dropout: null } as const;
