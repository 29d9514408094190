/** A few of many, to show instead of all. */

/** At most `most` of a list in its order, evenly spread, with its first and last; `most` ≥ 2. */
export function spaced<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * (list.length - 1)) / (most - 1))]!);
}
