/** The names of what a study compares: the objectives of the engine, and two ways to draw that know no quotas. */
import { objectiveNames } from "../lottery/objective-names.ts";

export const algorithmNames = [...objectiveNames, "random", "stratified"] as const;

export type Algorithm = (typeof algorithmNames)[number];
