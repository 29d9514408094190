/** People with two values at once: quotas do not look at them, so this is where panels may be unlike the population. */
import type { IntersectionOutcome } from "../job-result.ts";
import type { Joint } from "../joint.ts";
import type { IntersectionShare, SimulatedPool } from "../study.ts";

/** How many of the population, the pool and the panel's seats have two values; `asked` are the rows of a file, or all pairs that somebody has. */
export function intersections(
  pool: SimulatedPool,
  population: Joint | null,
  chances: Float64Array,
  panelSize: number,
  asked: "all" | readonly IntersectionShare[],
): readonly IntersectionOutcome[] {
  const inPool = sharesOf(pool.features, pool.people, new Float64Array(chances.length).fill(1), chances.length);
  const onPanel = sharesOf(pool.features, pool.people, chances, panelSize);
  const known = asked === "all" ? everyPair(pool, population) : asked;
  const rows = known.map(({ features, values, share }) => {
    const key = keyOf(features, values);
    return { features, values, population: share, pool: inPool.get(key) ?? 0, panel: onPanel.get(key) ?? 0 };
  });
  return asked === "all" ? rows.filter((row) => row.pool > 0 || (row.population ?? 0) > 0) : rows;
}

/** How far panels are from what they should be like: the mean of the squared differences, and the largest difference. Undefined without rows. */
export function errorsOf(
  rows: readonly IntersectionOutcome[],
  against: "population" | "pool",
): { readonly meanSquare: number; readonly worst: number } | undefined {
  const errors = rows.flatMap((row) => {
    const due = row[against];
    return due === null ? [] : [Math.abs(row.panel - due)];
  });
  if (errors.length === 0) return undefined;
  return {
    meanSquare: errors.reduce((sum, error) => sum + error * error, 0) / errors.length,
    worst: errors.reduce((worst, error) => Math.max(worst, error), 0),
  };
}

type KnownPair = Omit<IntersectionShare, "share"> & { readonly share: number | null };

/** In the order of features and values, the first feature's first; with the population's shares where it has both features. */
function everyPair({ features }: SimulatedPool, population: Joint | null): readonly KnownPair[] {
  const inPopulation = population && populationShares(population);
  const known = features.map(({ name }) => population?.features.find((feature) => feature.name === name));
  const valuesOf = features.map(({ values }, f) => [...new Set([...values, ...(known[f]?.values ?? [])])]);
  return features.flatMap((a, f) =>
    features.slice(f + 1).flatMap((b, after) =>
      valuesOf[f]!.flatMap((value) =>
        valuesOf[f + 1 + after]!.map((other): KnownPair => {
          const pair = { features: [a.name, b.name], values: [value, other] } as const;
          const both = inPopulation && known[f] && known[f + 1 + after];
          return { ...pair, share: both ? (inPopulation.get(keyOf(pair.features, pair.values)) ?? 0) : null };
        }),
      ),
    ),
  );
}

function populationShares({ features, cells }: Joint): ReadonlyMap<string, number> {
  const total = cells.reduce((sum, { weight }) => sum + weight, 0);
  return sharesOf(
    features,
    cells.map(({ values }) => values),
    Float64Array.from(cells, ({ weight }) => weight),
    total,
  );
}

/** The weight of each pair of values as a share of `total`, whichever feature is named first. */
function sharesOf(
  features: SimulatedPool["features"],
  rows: readonly (readonly number[])[],
  weights: Float64Array,
  total: number,
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (let a = 0; a < features.length; a++)
    for (let b = 0; b < features.length; b++) {
      if (a === b) continue;
      const table = features[a]!.values.map(() => features[b]!.values.map(() => 0));
      rows.forEach((values, i) => {
        table[values[a]!]![values[b]!]! += weights[i]!;
      });
      table.forEach((line, v) => {
        line.forEach((weight, w) => {
          const names = [features[a]!.name, features[b]!.name] as const;
          shares.set(keyOf(names, [features[a]!.values[v]!, features[b]!.values[w]!]), weight / total);
        });
      });
    }
  return shares;
}

function keyOf(features: readonly [string, string], values: readonly [string, string]): string {
  return JSON.stringify([features, values]);
}
