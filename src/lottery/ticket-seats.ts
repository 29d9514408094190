/** The seats of many tickets: what each group has over all of them, what it should have, and which seats can change hands. */
import type { Polytope } from "../quotas/polytope.ts";
import type { Composition } from "./composition.ts";

/** Seats a group should have over all tickets, `floor` to `ceiling`. */
export interface SeatsDue {
  readonly floor: Int32Array;
  readonly ceiling: Int32Array;
  /** How bad it is if a group is a seat short, ≥ 1; a seat too many is 1. */
  readonly urgency: Int32Array;
}

/** Seats of one ticket that change hands together, the first of `from` to the first of `to`. */
export interface Handover {
  readonly ticket: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Every ticket stays a feasible panel. Seats are numbered ticket after ticket. */
export class TicketSeats {
  readonly ticketCount: number;
  readonly panelSize: number;
  readonly groupCount: number;
  readonly due: SeatsDue;
  /** Seats of each group over all tickets. */
  readonly held: Int32Array;
  readonly #polytope: Polytope;
  /** Group of each seat. */
  readonly #groups: Uint32Array;
  /** rowCounts[ticket · rows + r] = seats of quota row r. */
  readonly #rowCounts: Uint16Array;
  readonly #min: Int32Array;
  readonly #max: Int32Array;

  constructor(polytope: Polytope, tickets: readonly Composition[], due: SeatsDue) {
    this.ticketCount = tickets.length;
    this.panelSize = polytope.panelSize;
    this.groupCount = polytope.sizes.length;
    this.due = due;
    this.held = new Int32Array(polytope.sizes.length);
    this.#polytope = polytope;
    this.#groups = new Uint32Array(tickets.length * polytope.panelSize);
    this.#rowCounts = new Uint16Array(tickets.length * polytope.rows.length);
    this.#min = Int32Array.from(polytope.rows, ({ min }) => min);
    this.#max = Int32Array.from(polytope.rows, ({ max }) => max);
    tickets.forEach((ticket, t) => {
      this.#groups.set(ticket, t * this.panelSize);
      for (const g of ticket) this.#count(t, g, 1);
    });
  }

  groupAt(seat: number): number {
    return this.#groups[seat]!;
  }

  /** Seats above the ceiling, or, negative, below the floor; 0 between them. */
  surplus(group: number): number {
    const held = this.held[group]!;
    if (held > this.due.ceiling[group]!) return held - this.due.ceiling[group]!;
    return held < this.due.floor[group]! ? held - this.due.floor[group]! : 0;
  }

  /** Seats too many, and seats too few by their urgency, over all groups. */
  unevenness(): number {
    let sum = 0;
    for (let g = 0; g < this.groupCount; g++) {
      const surplus = this.surplus(g);
      sum += Math.max(surplus, -surplus * this.due.urgency[g]!);
    }
    return sum;
  }

  /** Groups above their ceiling or below their floor, ascending. */
  uneven(): number[] {
    return [...this.held.keys()].filter((g) => this.surplus(g) !== 0);
  }

  /** A seat of the group on this ticket, −1 if there is none. */
  seatOf(ticket: number, group: number): number {
    const end = (ticket + 1) * this.panelSize;
    for (let seat = ticket * this.panelSize; seat < end; seat++) if (this.#groups[seat] === group) return seat;
    return -1;
  }

  /** Whether the group has a member who is not on this ticket. */
  hasRoom(ticket: number, group: number): boolean {
    return this.#countOn(ticket, group) < this.#polytope.sizes[group]!;
  }

  /** Whether a seat of this ticket can go from one group to another. */
  canHand(ticket: number, from: number, to: number): boolean {
    const { rowOf, rowsPerGroup } = this.#polytope;
    if (from === to) return false;
    const first = ticket * this.#min.length;
    for (let f = 0; f < rowsPerGroup; f++) {
      const leaving = rowOf[from * rowsPerGroup + f]!;
      const joining = rowOf[to * rowsPerGroup + f]!;
      if (leaving === joining) continue;
      if (this.#rowCounts[first + leaving]! <= this.#min[leaving]!) return false;
      if (this.#rowCounts[first + joining]! >= this.#max[joining]!) return false;
    }
    return this.hasRoom(ticket, to);
  }

  /** Notes for each quota row whether a seat of this ticket less, or more, would break it: 1 or 0. */
  noteTight(ticket: number, bare: Uint8Array, full: Uint8Array): void {
    const first = ticket * this.#min.length;
    for (let r = 0; r < this.#min.length; r++) {
      const count = this.#rowCounts[first + r]!;
      bare[r] = count <= this.#min[r]! ? 1 : 0;
      full[r] = count >= this.#max[r]! ? 1 : 0;
    }
  }

  /** Whether the ticket, which has these seats, is a feasible panel after they have changed hands together. */
  allows({ ticket, from, to }: Handover): boolean {
    this.move({ ticket, from, to });
    const allowed = this.#isFeasible(ticket, to);
    this.move({ ticket, from: to, to: from });
    return allowed;
  }

  /** Hands seats over that the ticket has. */
  move({ ticket, from, to }: Handover): void {
    from.forEach((group, i) => {
      this.hand(this.seatOf(ticket, group), to[i]!);
    });
  }

  hand(seat: number, to: number): void {
    const ticket = Math.floor(seat / this.panelSize);
    this.#count(ticket, this.#groups[seat]!, -1);
    this.#count(ticket, to, 1);
    this.#groups[seat] = to;
  }

  /** Gives a ticket another panel. */
  replace(ticket: number, panel: Composition): void {
    panel.forEach((g, s) => {
      this.hand(ticket * this.panelSize + s, g);
    });
  }

  composition(ticket: number): Composition {
    return this.#groups.slice(ticket * this.panelSize, (ticket + 1) * this.panelSize).sort();
  }

  #isFeasible(ticket: number, changed: readonly number[]): boolean {
    const first = ticket * this.#min.length;
    for (let r = 0; r < this.#min.length; r++) {
      const count = this.#rowCounts[first + r]!;
      if (count < this.#min[r]! || count > this.#max[r]!) return false;
    }
    return changed.every((g) => this.#countOn(ticket, g) <= this.#polytope.sizes[g]!);
  }

  #countOn(ticket: number, group: number): number {
    const end = (ticket + 1) * this.panelSize;
    let count = 0;
    for (let seat = ticket * this.panelSize; seat < end; seat++) if (this.#groups[seat] === group) count++;
    return count;
  }

  #count(ticket: number, group: number, by: number): void {
    const { rowOf, rowsPerGroup } = this.#polytope;
    this.held[group]! += by;
    for (let f = 0; f < rowsPerGroup; f++)
      this.#rowCounts[ticket * this.#min.length + rowOf[group * rowsPerGroup + f]!]! += by;
  }
}
