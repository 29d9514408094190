/** Whole tickets exchanged for other panels, for groups that swaps of single seats leave short. */
import type { Composition } from "./composition.ts";

/**
 * Raises groups below `floor` (seats over all tickets) by replacing tickets, in place, by panels that seat them; takes only exchanges that leave nobody
 * else below their floor, or further below it.
 */
export function exchangeTickets(tickets: Composition[], panels: readonly Composition[], floor: Float64Array): void {
  const seats = new Int32Array(floor.length);
  for (const ticket of tickets) addTo(seats, ticket, 1);
  for (const g of floor.keys()) {
    if (seats[g]! >= floor[g]!) continue;
    const seating = panels.filter((panel) => panel.includes(g));
    while (seats[g]! < floor[g]! && exchangeOne(tickets, seating, seats, floor, g));
  }
}

/** Exchanges one ticket for the first panel that gives group g a seat more; false if there is none. */
function exchangeOne(
  tickets: Composition[],
  seating: readonly Composition[],
  seats: Int32Array,
  floor: Float64Array,
  g: number,
): boolean {
  const before = seats[g]!;
  for (const [t, ticket] of tickets.entries()) {
    const least = Int32Array.from(ticket, (h) => Math.min(seats[h]!, floor[h]!));
    addTo(seats, ticket, -1);
    for (const panel of seating) {
      addTo(seats, panel, 1);
      if (seats[g]! > before && ticket.every((h, s) => seats[h]! >= least[s]!)) {
        tickets[t] = panel.slice();
        return true;
      }
      addTo(seats, panel, -1);
    }
    addTo(seats, ticket, 1);
  }
  return false;
}

function addTo(seats: Int32Array, panel: Composition, by: number): void {
  for (const g of panel) seats[g]! += by;
}
