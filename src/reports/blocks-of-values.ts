/** Values of a feature that add up to what a reader knows: to everybody, or to one value of a feature that it refines, as `age+gender` does `age`. */
import type { Pool } from "../register/pool.ts";

/** Each a list of indices into the values of feature `f` of the pool. */
export function blocksOfValues({ features, people }: Pool, f: number): readonly (readonly number[])[] {
  const all = features[f]!.values.map((_, v) => v);
  const refined = features.flatMap((_, other) => {
    if (other === f) return [];
    const within = new Map<number, number>();
    for (const { values } of people) {
      const [v, w] = [values[f]!, values[other]!];
      if ((within.get(v) ?? w) !== w) return [];
      within.set(v, w);
    }
    const parts = new Map<number, number[]>();
    for (const [v, w] of within) parts.set(w, [...(parts.get(w) ?? []), v]);
    return [...parts.values()];
  });
  return [all, ...refined];
}
