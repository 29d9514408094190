/** Which counts of a table are not for everybody, so that no small group of people is pointed at. */

/** Counts of 1 … k − 1 are small. Source: the usual threshold of statistics offices. */
export const fewest = 5;

/** More people than there are, and yet a number to reckon with. */
const unbounded = 2 ** 40;

export interface Count {
  readonly people: number;
  /** The least that a reader knows it to be, should it be hidden. */
  readonly atLeast: number;
  /** And the most; may be Infinity. One that is known is never hidden. */
  readonly atMost: number;
}

/**
 * For each count of a column whether it is hidden: the small ones, and as many more, the smallest first, as it takes that a reader who knows what the
 * counts of a block add up to cannot tell of a hidden one what it is, nor that it is under `fewest`. Blocks are lists of indices: all of them, and those
 * that add up to something else the reader knows. Where a block has no more to hide, what it tells was known before. Exact for each block by itself.
 */
export function hiddenCounts(counts: readonly Count[], blocks: readonly (readonly number[])[]): readonly boolean[] {
  const canHide = counts.map(({ people, atLeast, atMost }) => people > 0 && atLeast < atMost);
  const hidden = counts.map(({ people }, i) => canHide[i]! && people < fewest);
  // What a small block takes may be all that a larger one needs.
  const small = blocks.toSorted((a, b) => a.length - b.length);
  for (let changed = true; changed;) {
    changed = false;
    for (const block of small) {
      if (!tells(block.flatMap((i) => (hidden[i] ? [counts[i]!] : [])))) continue;
      const rest = block.filter((i) => !hidden[i] && canHide[i]);
      const next = rest.toSorted((a, b) => counts[a]!.people - counts[b]!.people || a - b)[0];
      if (next === undefined) continue;
      hidden[next] = true;
      changed = true;
    }
  }
  return hidden;
}

/** Whether the sum of hidden counts tells one of them, or that it is small where that is not known of it alone. */
function tells(hidden: readonly Count[]): boolean {
  const down = hidden.reduce((sum, { people, atLeast }) => sum + people - atLeast, 0);
  const up = hidden.reduce((sum, { people, atMost }) => sum + Math.min(atMost - people, unbounded), 0);
  return hidden.some(({ people, atLeast, atMost }) => {
    // One can be as much more as the others can be less, and the other way round.
    const most = Math.min(atMost, people + down - (people - atLeast));
    const least = Math.max(atLeast, people - (up - Math.min(atMost - people, unbounded)));
    return least === most || (most < fewest && atMost >= fewest);
  });
}
