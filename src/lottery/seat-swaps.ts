/** Small exchanges inside tickets that move seats between groups over all tickets, while every ticket stays a feasible panel. */
import type { Polytope } from "../quotas/polytope.ts";
import type { Composition } from "./composition.ts";

/** In one ticket a seat goes from one group to another. */
interface Swap {
  readonly ticket: number;
  readonly giver: number;
  readonly taker: number;
}

/** Swaps of single seats inside tickets, every ticket a feasible panel before and after. */
export class SeatSwaps {
  readonly #polytope: Polytope;
  readonly #tickets: readonly Composition[];
  /** Seats of each group over all tickets. */
  readonly #seats: Int32Array;
  /** rowCounts[ticket · rows + r] = seats of quota row r. */
  readonly #rowCounts: Int32Array;
  /** Groups by their quota rows. */
  readonly #groupOf = new Map<string, number>();

  constructor(polytope: Polytope, tickets: readonly Composition[]) {
    const { rowOf, rowsPerGroup, rows } = polytope;
    this.#polytope = polytope;
    this.#tickets = tickets;
    this.#seats = new Int32Array(polytope.sizes.length);
    for (let g = 0; g < polytope.sizes.length; g++) {
      this.#groupOf.set(rowOf.subarray(g * rowsPerGroup, (g + 1) * rowsPerGroup).join(), g);
    }
    this.#rowCounts = new Int32Array(tickets.length * rows.length);
    tickets.forEach((ticket, t) => {
      for (const g of ticket) {
        this.#seats[g]!++;
        for (let f = 0; f < rowsPerGroup; f++) this.#rowCounts[t * rows.length + rowOf[g * rowsPerGroup + f]!]!++;
      }
    });
  }

  /** Raises groups below `floor` by seats of groups above it, as far as single swaps can. */
  raise(floor: Float64Array): void {
    for (let g = 0; g < floor.length; g++) {
      while (this.#seats[g]! < floor[g]! && (this.#give(g, floor) || this.#cross(g, floor)));
    }
  }

  /**
   * One seat to `taker` from a group above its floor, straight or through groups that take and give one: the shortest such chain, found breadth
   * first. Each swap of a chain leaves feasible panels, so a chain cut short (two swaps of one ticket may get in each other's way) harms nothing.
   */
  #give(taker: number, floor: Float64Array): boolean {
    const via = new Map<number, Swap>();
    const queue = [taker];
    for (const wanting of queue) {
      for (const swap of this.#swapsInto(wanting)) {
        if (swap.giver === taker || via.has(swap.giver)) continue;
        via.set(swap.giver, swap);
        if (this.#seats[swap.giver]! > floor[swap.giver]!) return this.#swapAlong(via, swap, taker);
        queue.push(swap.giver);
      }
    }
    return false;
  }

  /** Two seats of one ticket trade some of their features, so that one becomes `taker`'s and every quota stays as it was. */
  #cross(taker: number, floor: Float64Array): boolean {
    for (let t = 0; t < this.#tickets.length; t++) {
      const ticket = this.#tickets[t]!;
      const givers = ticket.filter((g, s) => g !== ticket[s - 1] && this.#seats[g]! > floor[g]!);
      for (const one of givers) {
        for (const other of givers) {
          if (one >= other) continue;
          const rest = this.#restOf(one, other, taker);
          if (rest >= 0 && this.#trade(t, [one, other], [taker, rest])) return true;
        }
      }
    }
    return false;
  }

  /** The group with the features that `one` and `other` have left when `taker` has taken its own from them; −1 if there is none. */
  #restOf(one: number, other: number, taker: number): number {
    const { rowOf, rowsPerGroup } = this.#polytope;
    const rest: number[] = [];
    for (let f = 0; f < rowsPerGroup; f++) {
      const wanted = rowOf[taker * rowsPerGroup + f]!;
      const a = rowOf[one * rowsPerGroup + f]!;
      const b = rowOf[other * rowsPerGroup + f]!;
      if (wanted !== a && wanted !== b) return -1;
      rest.push(wanted === a ? b : a);
    }
    return this.#groupOf.get(rest.join()) ?? -1;
  }

  #trade(t: number, givers: readonly number[], takers: readonly number[]): boolean {
    const ticket = this.#tickets[t]!;
    const { sizes } = this.#polytope;
    const [taker, rest] = [takers[0]!, takers[1]!];
    if (givers.includes(taker) || givers.includes(rest) || taker === rest) return false;
    if (countOf(ticket, taker) >= sizes[taker]! || countOf(ticket, rest) >= sizes[rest]!) return false;
    givers.forEach((giver, i) => {
      ticket[ticket.indexOf(giver)] = takers[i]!;
      this.#seats[giver]!--;
      this.#seats[takers[i]!]!++;
    });
    ticket.sort();
    return true;
  }

  *#swapsInto(taker: number): Generator<Swap> {
    for (let t = 0; t < this.#tickets.length; t++) {
      const ticket = this.#tickets[t]!;
      if (countOf(ticket, taker) >= this.#polytope.sizes[taker]!) continue;
      for (let s = 0; s < ticket.length; s++) {
        const giver = ticket[s]!;
        if (giver !== taker && giver !== ticket[s - 1] && this.#fits(t, giver, taker))
          yield { ticket: t, giver, taker };
      }
    }
  }

  #swapAlong(via: ReadonlyMap<number, Swap>, first: Swap, taker: number): boolean {
    let swap = first;
    for (;;) {
      if (!this.#swap(swap)) return false;
      if (swap.taker === taker) return true;
      swap = via.get(swap.taker)!;
    }
  }

  #fits(t: number, giver: number, taker: number): boolean {
    const { rowOf, rowsPerGroup, rows } = this.#polytope;
    for (let f = 0; f < rowsPerGroup; f++) {
      const from = rowOf[giver * rowsPerGroup + f]!;
      const to = rowOf[taker * rowsPerGroup + f]!;
      if (from === to) continue;
      if (this.#rowCounts[t * rows.length + from]! <= rows[from]!.min) return false;
      if (this.#rowCounts[t * rows.length + to]! >= rows[to]!.max) return false;
    }
    return true;
  }

  /** Carries out a swap if the ticket still has it. */
  #swap({ ticket: t, giver, taker }: Swap): boolean {
    const { rowOf, rowsPerGroup, rows, sizes } = this.#polytope;
    const ticket = this.#tickets[t]!;
    const seat = ticket.indexOf(giver);
    if (seat < 0 || countOf(ticket, taker) >= sizes[taker]! || !this.#fits(t, giver, taker)) return false;
    for (let f = 0; f < rowsPerGroup; f++) {
      this.#rowCounts[t * rows.length + rowOf[giver * rowsPerGroup + f]!]!--;
      this.#rowCounts[t * rows.length + rowOf[taker * rowsPerGroup + f]!]!++;
    }
    this.#seats[giver]!--;
    this.#seats[taker]!++;
    ticket[seat] = taker;
    ticket.sort();
    return true;
  }
}

function countOf(panel: Composition, group: number): number {
  let count = 0;
  for (const g of panel) if (g === group) count++;
  return count;
}
