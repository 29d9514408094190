/** What a lottery may be asked to be best at. */
import { maximin } from "./objectives/maximin.ts";

export const objectives = { maximin };

export type Objective = keyof typeof objectives;

/** Whether a text names an objective. */
export function isObjective(text: string): text is Objective {
  return Object.hasOwn(objectives, text);
}
