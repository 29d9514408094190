/** Swaps of single seats inside tickets, from groups that have too many over all tickets to groups that can do with more. */
import type { TicketSeats } from "./ticket-seats.ts";

/** In one ticket a seat goes from one group to another. */
interface Swap {
  readonly seat: number;
  readonly from: number;
  readonly to: number;
}

const mostPasses = 20;
/** Groups a seat may be passed on through, all ways together, before the search for a way is given up. */
const mostInBetween = 100;

/** Brings groups between floor and ceiling as far as swaps of single seats can: straight ones first, then through groups in between. */
export function swapSeats(seats: TicketSeats): void {
  for (let pass = 0; pass < mostPasses && seats.uneven().length > 0 && swapStraight(seats) > 0; pass++);
  for (const group of seats.uneven()) while (seats.surplus(group) !== 0 && passOn(seats, group));
}

/** Goes over all seats once; returns how many changed hands. */
function swapStraight(seats: TicketSeats): number {
  const { held, due } = seats;
  const all = Array.from(held.keys());
  const short = all.filter((g) => held[g]! < due.floor[g]!);
  const open = all.filter((g) => held[g]! < due.ceiling[g]!);
  let swapped = 0;
  for (let ticket = 0, seat = 0; ticket < seats.ticketCount; ticket++) {
    for (const end = seat + seats.panelSize; seat < end; seat++) {
      const from = seats.groupAt(seat);
      if (held[from]! <= due.floor[from]!) continue;
      const above = held[from]! > due.ceiling[from]!;
      const to =
        short.find((g) => held[g]! < due.floor[g]! && seats.canHand(ticket, from, g)) ??
        (above ? open.find((g) => held[g]! < due.ceiling[g]! && seats.canHand(ticket, from, g)) : undefined);
      if (to === undefined) continue;
      seats.hand(seat, to);
      swapped++;
    }
  }
  return swapped;
}

/** Takes one seat off a group above its ceiling, or gets one for a group below its floor, by the shortest chain of swaps, found breadth first. */
function passOn(seats: TicketSeats, group: number): boolean {
  const { held, due } = seats;
  const above = seats.surplus(group) > 0;
  const swapTo = new Map<number, Swap>();
  const queue = [group];
  for (const wanting of queue) {
    if (queue.length > mostInBetween) return false;
    for (const swap of above ? swapsOutOf(seats, wanting) : swapsInto(seats, wanting)) {
      const other = above ? swap.to : swap.from;
      if (other === group || swapTo.has(other)) continue;
      swapTo.set(other, swap);
      if (above ? held[other]! < due.ceiling[other]! : held[other]! > due.floor[other]!)
        return swapAlong(seats, chainTo(other, group, swapTo));
      queue.push(other);
    }
  }
  return false;
}

function* swapsOutOf(seats: TicketSeats, from: number): Generator<Swap> {
  for (let ticket = 0; ticket < seats.ticketCount; ticket++) {
    const seat = seats.seatOf(ticket, from);
    if (seat < 0) continue;
    for (let to = 0; to < seats.groupCount; to++) if (seats.canHand(ticket, from, to)) yield { seat, from, to };
  }
}

function* swapsInto(seats: TicketSeats, to: number): Generator<Swap> {
  for (let ticket = 0; ticket < seats.ticketCount; ticket++) {
    const end = (ticket + 1) * seats.panelSize;
    for (let seat = ticket * seats.panelSize; seat < end; seat++) {
      const from = seats.groupAt(seat);
      if (seats.canHand(ticket, from, to)) yield { seat, from, to };
    }
  }
}

/** The swaps between `group` and `other`, the one next to `other` first. */
function chainTo(other: number, group: number, swapTo: ReadonlyMap<number, Swap>): Swap[] {
  const chain: Swap[] = [];
  for (let at = other; at !== group;) {
    const swap = swapTo.get(at)!;
    chain.push(swap);
    at = swap.from === at ? swap.to : swap.from;
  }
  return chain;
}

/** Carries out a chain whole or not at all: two swaps of one ticket may get in each other's way. */
function swapAlong(seats: TicketSeats, chain: readonly Swap[]): boolean {
  const done: Swap[] = [];
  for (const swap of chain) {
    const ticket = Math.floor(swap.seat / seats.panelSize);
    if (!seats.canHand(ticket, swap.from, swap.to)) {
      for (const { seat, from } of done.toReversed()) seats.hand(seat, from);
      return false;
    }
    seats.hand(swap.seat, swap.to);
    done.push(swap);
  }
  return true;
}
