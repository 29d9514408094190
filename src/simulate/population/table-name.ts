/** How tables of a population are named in findings. */
import type { Joint } from "../joint.ts";

/** The names of its features: age × gender. */
export function tableName({ features }: Pick<Joint, "features">): string {
  return features.map(({ name }) => name).join(" × ");
}

/** A share as a percentage of at most 4 decimals, with a decimal point. */
export function percentText(share: number): string {
  return (100 * share).toFixed(4).replace(/\.?0+$/, "");
}
