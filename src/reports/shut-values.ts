/** Values of features that nobody has who could be on a panel. */
import type { Pool } from "../register/pool.ts";

export interface ShutValue {
  readonly feature: string;
  readonly value: string;
  /** All of whom are without a chance. */
  readonly people: number;
}

/** In the order of the pool; `never`: ids of those who fit in no panel. */
export function shutValues({ features, people }: Pool, never: readonly string[]): readonly ShutValue[] {
  const out = new Set(never);
  return features.flatMap(({ name, values }, f) =>
    values.flatMap((value, v) => {
      const having = people.filter((person) => person.values[f] === v);
      const isShut = having.length > 0 && having.every(({ id }) => out.has(id));
      return isShut ? [{ feature: name, value, people: having.length }] : [];
    }),
  );
}
