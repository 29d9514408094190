/** Quotas: how many seats people of each feature value take, at least and at most. */
import type { Feature } from "../register/feature.ts";
import { byCodeUnit } from "../register/text.ts";
import type { ShareUnit } from "./share-cells.ts";
import type { Slack } from "./slack.ts";

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
  /** Where the quota file has one. */
  readonly share?: PopulationShare;
  /** Whole seats by the share, where min and max were computed from it. */
  readonly due?: number;
}

/** A share of the population. */
export interface PopulationShare {
  /** As the quota file has it. */
  readonly text: string;
  /** The value of `FeatureShares.within` that it is a share of; absent: of everybody. */
  readonly within?: string;
  /** Seats it is a share of, and what it comes to, in hundredths of a seat, rounded; only to show. Absent where nobody says how many seats that value has. */
  readonly of?: number;
  readonly hundredths?: number;
}

export interface FeatureQuotas {
  readonly feature: string;
  readonly quotas: readonly Quota[];
  /** Where its values have shares. */
  readonly shares?: FeatureShares;
}

export interface FeatureShares {
  readonly unit: ShareUnit;
  /** The feature that the shares are within: they divide the seats of each of its values. Absent: they divide the panel. */
  readonly within?: string;
  /** What `min` and `max` were computed with, and where that was said; absent where the quota file has them, and the shares are only shown. */
  readonly slack?: { readonly slack: Slack; readonly from: "file" | "option" };
  /** One for the panel, or for each value of `within` that is divided. */
  readonly sums: readonly ShareSum[];
}

export interface ShareSum {
  readonly within?: string;
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
