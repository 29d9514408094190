/** Chances from the lowest to the highest, as a curve that pools of any size share. */

/** Of all people, at percentile q = 0, 1, … 100 the chance of the person at place ⌊q · n / 100⌋ from the lowest up, counted from 0; at 100 that of the last. */
export function percentileCurve(chances: Float64Array): readonly number[] {
  const ascending = chances.toSorted();
  return Array.from(
    { length: 101 },
    (_, q) => ascending[Math.min(ascending.length - 1, Math.floor((q * ascending.length) / 100))]!,
  );
}
