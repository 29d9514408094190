/** What a study measures, in the order of its results; README.md defines each with formula and source. */

/** `chance`, `share`: 0 to 1, but for the mean gain of misreports, −1 to 1; `ratio`: a number without unit. */
export type MeasureUnit = "chance" | "share" | "people" | "panels" | "groups" | "ratio";

export const measureUnits = {
  people: "people",
  groups: "groups",
  selectable: "people",
  optimum: "chance",
  lowest: "chance",
  "lowest-at-most": "chance",
  highest: "chance",
  gini: "ratio",
  "geometric-mean": "chance",
  "below-optimum": "share",
  gap: "chance",
  "ticket-loss": "chance",
  "quotas-met": "share",
  "distinct-panels": "panels",
  "member-distance": "share",
  "panel-distance": "share",
  "pairs-seen": "share",
  "over-representation-correlation": "ratio",
  "intersections-population-mse": "ratio",
  "intersections-population-worst": "share",
  "intersections-pool-mse": "ratio",
  "intersections-pool-worst": "share",
  "misreport-gain-highest": "chance",
  "misreport-gain-mean": "chance",
  "seats-refilled": "share",
  "panels-kept": "share",
  "draws-deviation": "ratio",
  "draws-outside": "share",
} as const satisfies Readonly<Record<string, MeasureUnit>>;

export type Measure = keyof typeof measureUnits;

export const measureNames = Object.keys(measureUnits) as readonly Measure[];
