/** Moves at random that leave nothing more uneven: another start for whoever found no way on. */
import type { Polytope } from "../quotas/polytope.ts";
import type { Random } from "./random.ts";
import { MoveFinder } from "./seat-moves.ts";
import type { TicketSeats } from "./ticket-seats.ts";

const mostTickets = 1000;

/** Changes up to 1000 tickets. */
export function shakeSeats(polytope: Polytope, seats: TicketSeats, random: Random): void {
  const finder = new MoveFinder(polytope, seats);
  const { held, due } = seats;
  const worth = new Float64Array(seats.groupCount);
  for (let i = 0; i < Math.min(mostTickets, seats.ticketCount); i++) {
    for (let g = 0; g < worth.length; g++) {
      const side = held[g]! <= due.floor[g]! ? 1 : held[g]! >= due.ceiling[g]! ? -1 : 0;
      worth[g] = side + random.unit();
    }
    const before = seats.unevenness();
    for (const move of finder.best(random.below(seats.ticketCount), worth, 0)) {
      seats.move(move);
      if (seats.unevenness() <= before) break;
      seats.move({ ticket: move.ticket, from: move.to, to: move.from });
    }
  }
}
