/** Which counts of a table are not for everybody, so that no small group of people is pointed at. */

/** Counts of 1 … k − 1 are small. Source: the usual threshold of statistics offices. */
export const fewest = 5;

export interface Count {
  readonly people: number;
  /** The least that a reader knows it to be. */
  readonly atLeast: number;
}

/**
 * For each count of a column whether it is hidden: the small ones, and as many more, the smallest first, as it takes that a reader who knows what the
 * counts of a block add up to cannot tell of a hidden one what it is, nor that it is under `fewest`. Blocks are lists of indices: all of them, and those
 * that add up to something else the reader knows. Where a block has no more to hide, what it tells was known before.
 */
export function hiddenCounts(counts: readonly Count[], blocks: readonly (readonly number[])[]): readonly boolean[] {
  const hidden = counts.map(({ people }) => people > 0 && people < fewest);
  // What a small block takes may be all that a larger one needs.
  const small = blocks.toSorted((a, b) => a.length - b.length);
  for (let changed = true; changed;) {
    changed = false;
    for (const block of small) {
      if (!isTold(block.flatMap((i) => (hidden[i] ? [counts[i]!] : [])))) continue;
      const rest = block.filter((i) => !hidden[i] && counts[i]!.people > 0);
      const next = rest.toSorted((a, b) => counts[a]!.people - counts[b]!.people || a - b)[0];
      if (next === undefined) continue;
      hidden[next] = true;
      changed = true;
    }
  }
  return hidden;
}

/** Whether the sum of hidden counts tells that one is small. */
function isTold(hidden: readonly Count[]): boolean {
  if (hidden.length < 2) return hidden.length === 1;
  const spare = hidden.reduce((sum, { people, atLeast }) => sum + people - atLeast, 0);
  return spare + Math.min(...hidden.map(({ atLeast }) => atLeast)) < fewest;
}
