/** Tickets seated anew, one at a time, for groups that swaps of single seats leave with too many seats or too few. */
import { keyedRandom, type Random } from "./random.ts";
import type { TicketProgram } from "./ticket-program.ts";
import type { TicketSeats } from "./ticket-seats.ts";

const mostPrograms = 400;
const mostInVain = 10;

/**
 * Gives ticket after ticket, each a random one that an uneven group could gain from, a feasible panel that leaves less uneven over all tickets, and makes no
 * group uneven that was not, or more so. Gives up after ten tickets in a row in vain.
 */
export function reseatTickets(program: TicketProgram, seats: TicketSeats): void {
  const random = keyedRandom("reseat");
  let last = -1;
  for (let programs = 0, inVain = 0; programs < mostPrograms && inVain < mostInVain; programs++) {
    const uneven = seats.uneven();
    const group = uneven.find((g) => g > last) ?? uneven[0];
    if (group === undefined) return;
    last = group;
    const ticket = ticketFor(seats, group, random);
    if (ticket < 0) return;
    inVain = reseat(program, seats, ticket) ? 0 : inVain + 1;
  }
}

/** A ticket that has a seat of the group, or room for one. */
function ticketFor(seats: TicketSeats, group: number, random: Random): number {
  const above = seats.surplus(group) > 0;
  const first = random.below(seats.ticketCount);
  for (let i = 0; i < seats.ticketCount; i++) {
    const ticket = (first + i) % seats.ticketCount;
    if (above ? seats.seatOf(ticket, group) >= 0 : seats.hasRoom(ticket, group)) return ticket;
  }
  return -1;
}

/** Whether that left less uneven. */
function reseat(program: TicketProgram, seats: TicketSeats, ticket: number): boolean {
  const { prices, least, most } = program;
  const { held, due } = seats;
  const old = seats.composition(ticket);
  let cost = 0;
  const here = new Int32Array(seats.groupCount);
  for (const g of old) here[g]!++;
  for (let g = 0; g < here.length; g++) {
    const surplus = seats.surplus(g);
    prices[g] = surplus > 0 ? 1 : surplus < 0 ? -due.urgency[g]! : 0;
    least[g] = here[g]! - (surplus === 0 ? held[g]! - due.floor[g]! : Math.max(0, surplus));
    most[g] = here[g]! + (surplus === 0 ? due.ceiling[g]! - held[g]! : Math.max(0, -surplus));
    cost += prices[g]! * here[g]!;
  }
  const before = seats.unevenness();
  const panel = program.solve(cost - 1);
  if (!panel) return false;
  seats.replace(ticket, panel);
  return seats.unevenness() < before;
}
