/** What a population comes to in fewer features. */
import type { Feature } from "../../register/feature.ts";
import { byCodeUnit } from "../../register/text.ts";
import type { Joint } from "../joint.ts";
import { denseShares, fromDense } from "./dense.ts";

export interface Margin extends Feature {
  /** One a value, 0 included; 1 together. */
  readonly shares: readonly number[];
}

/** How the population divides over the values of each feature, for quotas; one margin a feature, in canonical order. */
export function marginsOf(joint: Joint): readonly Margin[] {
  return joint.features.map((feature) => ({ ...feature, shares: [...denseShares(joint, [feature.name])] }));
}

/** The population by these of its features alone; weights are shares, 1 together. */
export function sharesOf(joint: Joint, names: readonly string[]): Joint {
  const sorted = names.toSorted(byCodeUnit);
  const shares = denseShares(joint, sorted);
  return fromDense(
    joint.features.filter(({ name }) => sorted.includes(name)),
    shares,
  );
}
