/** The names of what a lottery may be asked to be best at; apart from the engine, so that to read an option does not load it. */
export const objectiveNames = ["leximin", "maximin", "nash", "goldilocks", "minimax", "legacy"] as const;

export type Objective = (typeof objectiveNames)[number];

/** Whether a text names an objective. */
export function isObjective(text: string): text is Objective {
  return (objectiveNames as readonly string[]).includes(text);
}
