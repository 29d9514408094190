/** How far chances are from the best lottery's. */

/** The largest difference, over everybody; `undefined` where the best is not known. `probabilities` is by row of the register. */
export function largestMiss(pool, groups, chances, probabilities) {
  if (!probabilities) return undefined;
  return groups
    .flatMap(({ members }, g) => members.map((person) => Math.abs(chances[g] - probabilities[pool.people[person].row])))
    .reduce((worst, miss) => Math.max(worst, miss), 0);
}
