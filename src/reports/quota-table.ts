/** The table clerks look at: feature × value × quota × pool, and after a draw × panel. */
import { legibleCell } from "../messages/legible.ts";
import type { Screen } from "../messages/screen-en.ts";
import type { FeatureShares, PopulationShare, Quotas } from "../quotas/quotas.ts";
import { countValues } from "../register/count-values.ts";
import type { Person, Pool } from "../register/pool.ts";
import { textTable } from "./text-table.ts";

export interface ValueCounts {
  readonly value: string;
  readonly min: number;
  readonly max: number;
  /** Where the quota file has one. */
  readonly share?: PopulationShare;
  /** Whole seats by it, where the quota was computed from it. */
  readonly due?: number;
  readonly pool: number;
  readonly panel?: number;
}

export interface FeatureCounts {
  readonly feature: string;
  readonly values: readonly ValueCounts[];
  /** Where its values have shares. */
  readonly unit?: FeatureShares["unit"];
  /** The feature that they are shares within, rather than of everybody. */
  readonly within?: string;
}

/** Features and values in the order of the quota file. */
export function countQuotas(quotas: Quotas, pool: Pool, panel?: readonly Person[]): FeatureCounts[] {
  const inPool = countValues(pool);
  const inPanel = panel && countValues(pool, panel);
  return quotas.map(({ feature, quotas: ofFeature, shares }) => {
    const f = pool.features.findIndex(({ name }) => name === feature);
    const values = ofFeature.map(({ value, min, max, share, due }) => {
      const v = pool.features[f]!.values.indexOf(value);
      return {
        ...{ value, min, max, ...(share && { share }), ...(due !== undefined && { due }) },
        pool: inPool[f]![v]!,
        ...(inPanel && { panel: inPanel[f]![v]! }),
      };
    });
    const { unit, within } = shares ?? {};
    return { feature, values, ...(unit && { unit }), ...(within !== undefined && { within }) };
  });
}

/** The counts as lines of text. */
export function quotaTable(counts: readonly FeatureCounts[], words: Screen["table"]): string[] {
  const drawn = counts.some(({ values }) => values.some(({ panel }) => panel !== undefined));
  const header = [words.feature, words.value, words.quota, words.pool, ...(drawn ? [words.panel] : [])];
  const rows = counts.flatMap(({ feature, values }) =>
    values.map(({ value, min, max, pool, panel }, index) => [
      index === 0 ? legibleCell(feature) : "",
      legibleCell(value),
      min === max ? `${min}` : `${min}–${max}`,
      `${pool}`,
      ...(drawn ? [`${panel ?? ""}`] : []),
    ]),
  );
  return textTable([header, ...rows], new Set([2, 3, 4]));
}
