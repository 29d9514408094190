/** How the tickets of a selection are shared out: over its panels, and over people. */
import type { Selected } from "./selection.ts";

/** How many tickets each panel owns. */
export function ticketsOfPanels({ panels, runs }: Selected): readonly number[] {
  return runs.length > 0 ? runs : panels.map(() => 1);
}

/** For each person of the pool, the share of tickets they are on: their chance in a draw of one ticket, exactly. */
export function ticketShares(selected: Selected): Float64Array {
  const owned = ticketsOfPanels(selected);
  const total = owned.reduce((sum, tickets) => sum + tickets, 0);
  return seatsOver(selected, owned).map((tickets) => tickets / total);
}

/** For each person, on how many panels they are, each counted so many times. */
export function seatsOver({ chances, panels }: Selected, times: ArrayLike<number>): Float64Array {
  const seats = new Float64Array(chances.length);
  panels.forEach((panel, j) => {
    for (const person of panel) seats[person]! += times[j]!;
  });
  return seats;
}

/** The mean over the tickets of what a panel has. */
export function meanOverTickets(selected: Selected, valueOf: (panel: readonly number[]) => number): number {
  const owned = ticketsOfPanels(selected);
  let sum = 0;
  let total = 0;
  selected.panels.forEach((panel, j) => {
    sum += owned[j]! * valueOf(panel);
    total += owned[j]!;
  });
  return sum / total;
}
