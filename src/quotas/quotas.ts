/** Quotas: how many seats people of each feature value take, at least and at most. */
import type { Feature } from "../register/feature.ts";
import { byCodeUnit } from "../register/text.ts";

export interface Quota {
  readonly value: string;
  /** 0 ≤ min ≤ max, whole seats, both included. */
  readonly min: number;
  readonly max: number;
  /** How far a *suggested* relaxation may go: 0 ≤ minFlex ≤ min, max ≤ maxFlex; without flex columns 0 and infinity. */
  readonly minFlex: number;
  readonly maxFlex: number;
  /** Line of the quota file. */
  readonly line: number;
  /** Where it was computed from a share. */
  readonly due?: SeatsDue;
}

/** What a share of the population comes to. */
export interface SeatsDue {
  /** As the quota file has it. */
  readonly share: string;
  /** Of a seat, rounded; only to show. */
  readonly hundredths: number;
  /** Whole seats, by largest remainder. */
  readonly seats: number;
}

export interface FeatureQuotas {
  readonly feature: string;
  readonly quotas: readonly Quota[];
  /** Where its seats were computed from shares. */
  readonly shares?: FeatureShares;
}

export interface FeatureShares {
  readonly unit: "percent" | "count";
  /** What the shares add up to, with a decimal point. */
  readonly sum: string;
  /** Percentages: how far that is from 100. */
  readonly off: string;
  /** Values of equal remainders, between which their names decided. */
  readonly tied: readonly string[];
}

/** All features in the order of the quota file; within one, its values in the file's order. */
export type Quotas = readonly FeatureQuotas[];

/** The features and values of the quotas in canonical order, whatever the order of the quota file: that of `Pool.features`. */
export function featuresOf(quotas: Quotas): readonly Feature[] {
  return quotas
    .map(({ feature, quotas }) => ({ name: feature, values: quotas.map(({ value }) => value).toSorted(byCodeUnit) }))
    .toSorted((a, b) => byCodeUnit(a.name, b.name));
}

/** The quota of a value that the quotas name, spelled as there. */
export function quotaOf(quotas: Quotas, feature: string, value: string): Quota {
  const quota = quotas.find((entry) => entry.feature === feature)?.quotas.find((entry) => entry.value === value);
  if (!quota) throw new Error(`no quota for ${feature} ${value}`);
  return quota;
}
