/** Words beside each other's lines, moved no further than it takes for none to cover another. */

/**
 * Places at least `gap` apart within [0, `end`] in the order of the wanted ones, with the least sum of squared moves: neighbours too close share a block around the
 * mean of what they want. Where `end` is too small for all, they go on beyond it. Source: Robertson, Wright and Dykstra, "Order Restricted Statistical Inference"
 * (1988), chapter 1 (pool adjacent violators).
 */
export function spread(wanted: readonly number[], gap: number, end: number): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const blocks: { sum: number; count: number }[] = [];
  for (const [rank, i] of order.entries()) {
    blocks.push({ sum: wanted[i]! - rank * gap, count: 1 });
    while (blocks.length > 1 && mean(blocks.at(-2)!) > mean(blocks.at(-1)!)) {
      const last = blocks.pop()!;
      const before = blocks.pop()!;
      blocks.push({ sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  const room = Math.max(0, end - (wanted.length - 1) * gap);
  const starts = blocks.flatMap((block) =>
    Array.from({ length: block.count }, () => Math.max(0, Math.min(room, mean(block)))),
  );
  const places = new Array<number>(wanted.length);
  for (const [rank, i] of order.entries()) places[i] = starts[rank]! + rank * gap;
  return places;
}

function mean({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}
