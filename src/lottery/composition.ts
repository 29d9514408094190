/** A panel in group terms, kept as the group of each seat: short for small panels of many groups, and quick to sum over. */

/** The group of each seat, ascending; length = panel size. */
export type Composition = Uint32Array;

/** Seats per group as a composition. */
export function compositionOf(seats: ArrayLike<number>, panelSize: number): Composition {
  const composition = new Uint32Array(panelSize);
  let seat = 0;
  for (let g = 0; g < seats.length; g++) for (let x = seats[g]!; x > 0; x--) composition[seat++] = g;
  return composition;
}
