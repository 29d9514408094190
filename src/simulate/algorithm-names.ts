/** The names of what a study compares: the objectives of the engine, and two ways to draw that know no quotas. */
import { objectiveNames } from "../lottery/objective-names.ts";

export const algorithmNames = [...objectiveNames, "random", "stratified"] as const;

export type Algorithm = (typeof algorithmNames)[number];

/** Whether its panels may break the quotas, since it does not look at them. */
export function ignoresQuotas(algorithm: Algorithm): boolean {
  return algorithm === "random" || algorithm === "stratified";
}
