/** Moves inside a ticket: one seat changes hands, or two at once where neither could alone. */
import type { Polytope } from "../quotas/polytope.ts";
import { keyedRandom } from "./random.ts";
import type { Handover, TicketSeats } from "./ticket-seats.ts";

/** One seat or two. */
export interface SeatMove extends Handover {
  /** What the groups that gain are worth, less what those are that lose. */
  readonly gain: number;
}

/** Slots for the swaps of one ticket that need a second; where a pool has more such swaps, the last are left out. */
const slots = 2 ** 16;
const movesOfTicket = 3;

/** Finds moves; one for all tickets, since its tables are large. */
export class MoveFinder {
  readonly #seats: TicketSeats;
  readonly #polytope: Polytope;
  /** For each quota row whether it breaks with a seat less, or more. */
  readonly #bare: Uint8Array;
  readonly #full: Uint8Array;
  /** A random number for each quota row: what a swap leaves over and short adds up to a number that tells it from other swaps. */
  readonly #marks: Int32Array;
  readonly #here: Int32Array;
  /** For each strain the best swap that has it: an open hash table, emptied by a new `round`. */
  readonly #round = new Int32Array(slots);
  readonly #strain = new Int32Array(slots);
  readonly #gain = new Float64Array(slots);
  readonly #from = new Int32Array(slots);
  readonly #to = new Int32Array(slots);
  readonly #filled: number[] = [];
  #rounds = 0;

  constructor(polytope: Polytope, seats: TicketSeats) {
    const { sizes, rows } = polytope;
    const random = keyedRandom("marks");
    this.#seats = seats;
    this.#polytope = polytope;
    this.#bare = new Uint8Array(rows.length);
    this.#full = new Uint8Array(rows.length);
    this.#marks = Int32Array.from(rows, () => random.uint32() | 0);
    this.#here = new Int32Array(sizes.length);
  }

  /** Good moves of a ticket that gain more than `least`, a few, the best first. @param worth of a seat more, by group */
  best(ticket: number, worth: Float64Array, least: number): SeatMove[] {
    const moves = [...this.#swaps(ticket, worth, least), ...this.#pairs(ticket, least)];
    const best: SeatMove[] = [];
    for (const move of moves.sort((a, b) => b.gain - a.gain)) {
      if (best.length === movesOfTicket) break;
      if (this.#seats.allows(move)) best.push(move);
    }
    return best;
  }

  /** Of the swaps in the table, each with the one that makes up for its strain. */
  #pairs(ticket: number, least: number): SeatMove[] {
    const moves: SeatMove[] = [];
    for (const slot of this.#filled) {
      const strain = this.#strain[slot]!;
      const other = this.#slotOf(-strain | 0);
      if (strain < 0 || this.#round[other] !== this.#rounds) continue;
      const gain = this.#gain[slot]! + this.#gain[other]!;
      if (gain <= least) continue;
      const from = [this.#from[slot]!, this.#from[other]!];
      if (from[0] === from[1] && this.#here[from[0]!]! < 2) continue;
      const to = [this.#to[slot]!, this.#to[other]!];
      moves.push({ ticket, from, to, gain });
    }
    return moves;
  }

  /** Swaps that the quotas allow and that gain enough; those they do not allow go into the table. */
  #swaps(ticket: number, worth: Float64Array, least: number): SeatMove[] {
    const moves: SeatMove[] = [];
    this.#rounds++;
    this.#filled.length = 0;
    this.#here.fill(0);
    this.#seats.noteTight(ticket, this.#bare, this.#full);
    const { sizes } = this.#polytope;
    const groups = this.#seats.composition(ticket);
    for (const g of groups) this.#here[g]!++;
    for (const [seat, from] of groups.entries()) {
      if (from === groups[seat - 1]) continue;
      for (let to = 0; to < worth.length; to++) {
        if (to === from || this.#here[to]! >= sizes[to]!) continue;
        const gain = worth[to]! - worth[from]!;
        const strain = this.#strainOf(from, to);
        if (strain !== 0) this.#note(strain, gain, from, to);
        else if (gain > least) moves.push({ ticket, from: [from], to: [to], gain });
      }
    }
    return moves;
  }

  /** What keeps a seat from going from one group to another: the sum of the marks of the rows it would leave too full, less those too empty; 0 if nothing does. */
  #strainOf(from: number, to: number): number {
    const { rowOf, rowsPerGroup } = this.#polytope;
    const bare = this.#bare;
    const full = this.#full;
    const marks = this.#marks;
    let strain = 0;
    for (let f = 0, l = from * rowsPerGroup, j = to * rowsPerGroup; f < rowsPerGroup; f++, l++, j++) {
      const leaving = rowOf[l]!;
      const joining = rowOf[j]!;
      if (leaving !== joining && (bare[leaving]! | full[joining]!) !== 0)
        strain = (strain + marks[joining]! - marks[leaving]!) | 0;
    }
    return strain;
  }

  #note(strain: number, gain: number, from: number, to: number): void {
    const slot = this.#slotOf(strain);
    if (this.#round[slot] !== this.#rounds) {
      if (this.#filled.length > slots / 2) return;
      this.#filled.push(slot);
    } else if (this.#gain[slot]! >= gain) return;
    this.#round[slot] = this.#rounds;
    this.#strain[slot] = strain;
    this.#gain[slot] = gain;
    this.#from[slot] = from;
    this.#to[slot] = to;
  }

  /** Where a strain is in the table, or would be. */
  #slotOf(strain: number): number {
    let slot = (strain ^ (strain >>> 16)) & (slots - 1);
    while (this.#round[slot] === this.#rounds && this.#strain[slot] !== strain) slot = (slot + 1) & (slots - 1);
    return slot;
  }
}
