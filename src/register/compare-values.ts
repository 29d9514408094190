/** The order of people's values: that of groups, and of the classes of households. */

/** Orders by the first feature first, for `toSorted`; values are indices into those of each feature. */
export function compareValues(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, f) => value !== b[f]);
  return differing < 0 ? a.length - b.length : a[differing]! - (b[differing] ?? -1);
}
