/** A joint table from rows of named values, whatever their order. */
import { compareValues } from "../../register/compare-values.ts";
import type { Feature } from "../../register/feature.ts";
import { byCodeUnit } from "../../register/text.ts";
import type { Joint } from "../joint.ts";

export interface JointRow {
  /** One a feature, in the order of the features they come with; no two rows alike. */
  readonly values: readonly string[];
  /** ≥ 0. */
  readonly weight: number;
}

/** @param features in any order, each with all the values that rows have and perhaps others */
export function jointOf(features: readonly Feature[], rows: readonly JointRow[]): Joint {
  const order = features.map((_, f) => f).toSorted((a, b) => byCodeUnit(features[a]!.name, features[b]!.name));
  const sorted = order.map((f): Feature => {
    const { name, values } = features[f]!;
    return { name, values: values.toSorted(byCodeUnit) };
  });
  const indices = sorted.map(({ values }) => new Map(values.map((value, v) => [value, v])));
  const cells = rows
    .filter(({ weight }) => weight > 0)
    .map(({ values, weight }) => ({ values: order.map((f, i) => indices[i]!.get(values[f]!)!), weight }))
    .toSorted((a, b) => compareValues(a.values, b.values));
  return { features: sorted, cells };
}
