/** Steered rounding: many feasible panels around a fractional target, whose plain average follows the target. */
import type { Polytope } from "../quotas/polytope.ts";
import { compositionOf, type Composition } from "./composition.ts";
import type { Random } from "./random.ts";

/** How strongly a panel makes up for what earlier panels owe; measured best between 0.2 and 0.5. */
const gain = 0.3;
/** Swaps that a repair may take: a large panel is off by more seats than a small one. */
const maximumMoves = { least: 400, perSeat: 7 };
/**
 * For so many moves a group owed more seats than this keeps the one it was drawn for, and one with so many too many gets none: else groups that
 * quotas push out time and again would never get what they are due.
 */
const deep = 4;
const lockedMoves = { least: 120, perSeat: 2 };
/** Groups looked at for a seat: the best of so many is nearly as good as the best of all, and ten thousand take no longer. */
const mostLooks = 300;

/**
 * Rounds one target (expected seats per group, Σ = panel size, inside the polytope) again and again. Quotas tight at the target stay tight in every
 * panel, since only such panels can average to it. Working arrays are allocated once.
 */
export class Rounder {
  readonly #polytope: Polytope;
  readonly #target: Float64Array;
  readonly #random: Random;
  readonly #min: Int32Array;
  readonly #max: Int32Array;
  readonly #floor: Int32Array;
  /** Groups whose seats are not fixed by the target: they get the whole part of it, or one more. */
  readonly #loose: Int32Array;
  readonly #looseSeats: number;
  /** Seats owed: (panels so far) · target − their sum. */
  readonly #debt: Float64Array;
  readonly #wish: Float64Array;
  /** Loose groups with a seat more than their whole part, in any order: the first `#raisedCount` of `#raised`. */
  readonly #raised: Int32Array;
  #raisedCount = 0;
  #lock = Infinity;
  #shift0 = 0;
  /** Place of a group in `#raised`, −1 if it is not there. */
  readonly #placeOf: Int32Array;
  /** Seats of each row: of the whole parts alone, and of the panel in the making. */
  readonly #floorCount: Int32Array;
  readonly #count: Int32Array;
  readonly #price: Int32Array;
  readonly #restUntil: Int32Array;

  constructor(polytope: Polytope, target: Float64Array, random: Random) {
    const groups = target.length;
    this.#polytope = polytope;
    this.#target = target;
    this.#random = random;
    this.#floor = Int32Array.from(target, (x) => Math.floor(x + 1e-7));
    this.#loose = Int32Array.from(target.keys()).filter((g) => Math.ceil(target[g]! - 1e-7) > this.#floor[g]!);
    this.#looseSeats = polytope.panelSize - this.#floor.reduce((sum, x) => sum + x, 0);
    this.#min = Int32Array.from(polytope.rows, (row) => row.min);
    this.#max = Int32Array.from(polytope.rows, (row) => row.max);
    this.#floorCount = new Int32Array(polytope.rows.length);
    polytope.rows.forEach((row, r) => {
      let expected = 0;
      for (const g of row.groups) {
        expected += target[g]!;
        this.#floorCount[r]! += this.#floor[g]!;
      }
      if (Math.abs(expected - row.min) < 1e-6) this.#max[r] = row.min;
      else if (Math.abs(expected - row.max) < 1e-6) this.#min[r] = row.max;
    });
    this.#debt = new Float64Array(groups);
    this.#wish = new Float64Array(groups);
    this.#raised = new Int32Array(this.#loose.length);
    this.#placeOf = new Int32Array(groups).fill(-1);
    this.#count = new Int32Array(polytope.rows.length);
    this.#price = new Int32Array(polytope.rows.length);
    this.#restUntil = new Int32Array(groups);
  }

  /** A panel near the target that makes up for what the panels before owe; undefined where the quotas could not be repaired. */
  round(): Composition | undefined {
    const panel = this.#attempt(true) ?? this.#attempt(false);
    if (!panel) return undefined;
    for (const g of this.#loose) {
      this.#debt[g]! += this.#target[g]! - this.#floor[g]! - (this.#placeOf[g]! >= 0 ? 1 : 0);
    }
    return panel;
  }

  /** A panel near the target that leans towards groups of high `worth`; owes nothing afterwards. */
  lean(worth: Float64Array): Composition | undefined {
    this.#debt.set(worth);
    const panel = this.#attempt(false);
    this.#debt.fill(0);
    return panel;
  }

  /** @param locked groups deep in debt, or far ahead, are left alone at first */
  #attempt(locked: boolean): Composition | undefined {
    this.#steer();
    this.#sample();
    if (!this.#repair(locked ? movesFor(this.#polytope, lockedMoves) : 0)) return undefined;
    const seats = this.#floor.slice();
    for (let i = 0; i < this.#raisedCount; i++) seats[this.#raised[i]!]!++;
    return compositionOf(seats, this.#polytope.panelSize);
  }

  /** wish = clip(fraction + gain · debt + shift), the shift found by Newton's method so that Σ wish is the number of loose seats. */
  #steer(): void {
    const { length } = this.#loose;
    let shift = this.#shift0;
    for (let step = 0; step < 8; step++) {
      let sum = 0;
      let free = 0;
      for (let i = 0; i < length; i++) {
        const g = this.#loose[i]!;
        const wish = this.#target[g]! - this.#floor[g]! + gain * this.#debt[g]! + shift;
        const clipped = wish < 0 ? 0 : wish > 1 ? 1 : wish;
        if (clipped === wish) free++;
        this.#wish[g] = clipped;
        sum += clipped;
      }
      const missing = this.#looseSeats - sum;
      if (Math.abs(missing) < 1e-3 || free === 0) break;
      shift += missing / free;
    }
    this.#shift0 = Math.abs(shift) < 1 ? shift : 0;
  }

  /** Systematic sampling of the wishes in random order, then single seats to make up the number. */
  #sample(): void {
    this.#clear();
    this.#random.shuffle(this.#loose);
    let sum = this.#random.unit();
    for (const g of this.#loose) {
      const before = Math.floor(sum);
      sum += this.#wish[g]!;
      if (Math.floor(sum + 1e-12) > before) this.#raise(g);
    }
    for (const g of this.#loose) {
      if (this.#placeOf[g]! < 0) {
        if (this.#raisedCount < this.#looseSeats) this.#raise(g);
      } else if (this.#raisedCount > this.#looseSeats) this.#lower(g);
    }
  }

  #clear(): void {
    for (let i = 0; i < this.#raisedCount; i++) this.#placeOf[this.#raised[i]!] = -1;
    this.#raisedCount = 0;
    this.#count.set(this.#floorCount);
  }

  #raise(g: number): void {
    this.#placeOf[g] = this.#raisedCount;
    this.#raised[this.#raisedCount++] = g;
    this.#shift(g, 1);
  }

  #lower(g: number): void {
    const last = this.#raised[--this.#raisedCount]!;
    const place = this.#placeOf[g]!;
    this.#raised[place] = last;
    this.#placeOf[last] = place;
    this.#placeOf[g] = -1;
    this.#shift(g, -1);
  }

  #shift(g: number, by: number): void {
    const { rowOf, rowsPerGroup } = this.#polytope;
    for (let f = 0, at = g * rowsPerGroup; f < rowsPerGroup; f++) this.#count[rowOf[at + f]!]! += by;
  }

  /** Swaps of one seat, worst seat out and best seat in, until every quota is met; moved groups rest for a few moves. */
  #repair(locked: number): boolean {
    this.#restUntil.fill(0);
    const moves = movesFor(this.#polytope, maximumMoves);
    for (let move = 0; move < moves; move++) {
      this.#lock = move < locked ? deep : Infinity;
      if (this.#violation() === 0) return true;
      this.#priceLeaving();
      const out = this.#pickLeaving(move);
      if (out < 0) return false;
      this.#lower(out);
      this.#priceJoining();
      const into = this.#pickJoining(move, out);
      if (into < 0) return false;
      this.#raise(into);
      this.#restUntil[out] = move + 3 + this.#random.below(5);
      this.#restUntil[into] = move + 3 + this.#random.below(5);
    }
    return false;
  }

  #violation(): number {
    let sum = 0;
    for (let r = 0; r < this.#count.length; r++) {
      const count = this.#count[r]!;
      if (count < this.#min[r]!) sum += this.#min[r]! - count;
      else if (count > this.#max[r]!) sum += count - this.#max[r]!;
    }
    return sum;
  }

  #priceLeaving(): void {
    for (let r = 0; r < this.#price.length; r++) {
      const count = this.#count[r]!;
      this.#price[r] = count > this.#max[r]! ? -1 : count <= this.#min[r]! ? 1 : 0;
    }
  }

  #priceJoining(): void {
    for (let r = 0; r < this.#price.length; r++) {
      const count = this.#count[r]!;
      this.#price[r] = count < this.#min[r]! ? -1 : count >= this.#max[r]! ? 1 : 0;
    }
  }

  #priceOf(g: number): number {
    const { rowOf, rowsPerGroup } = this.#polytope;
    const prices = this.#price;
    let price = 0;
    for (let f = 0, at = g * rowsPerGroup; f < rowsPerGroup; f++) price += prices[rowOf[at + f]!]!;
    return price;
  }

  /** The cheapest group to give up its seat; among equals the one that is owed least, give or take a little noise. */
  #pickLeaving(move: number): number {
    let best = -1;
    let bestPrice = Infinity;
    for (let i = 0; i < this.#raisedCount; i++) {
      const g = this.#raised[i]!;
      if (this.#restUntil[g]! > move || this.#debt[g]! > this.#lock) continue;
      const price = this.#priceOf(g);
      if (price > bestPrice) continue;
      if (price === bestPrice) {
        const behind = this.#debt[best]! - this.#debt[g]!;
        if (behind <= 0 || behind <= 0.3 * this.#random.unit()) continue;
      }
      best = g;
      bestPrice = price;
    }
    return best;
  }

  /** The cheapest group to take the seat `left` gave up, of so many looked at from a random place on; among equals the one that is owed most. */
  #pickJoining(move: number, left: number): number {
    const loose = this.#loose;
    const placeOf = this.#placeOf;
    const restUntil = this.#restUntil;
    const debt = this.#debt;
    const lock = this.#lock;
    const { length } = loose;
    let best = -1;
    let bestPrice = Infinity;
    let looks = mostLooks;
    for (let step = 0, i = this.#random.below(length); step < length && looks > 0; step++, i++) {
      if (i === length) i = 0;
      const g = loose[i]!;
      if (placeOf[g]! >= 0 || restUntil[g]! > move || g === left || debt[g]! < -lock) continue;
      looks--;
      const price = this.#priceOf(g);
      if (price > bestPrice) continue;
      if (price === bestPrice) {
        const ahead = debt[g]! - debt[best]!;
        if (ahead <= 0 || ahead <= 0.3 * this.#random.unit()) continue;
      }
      best = g;
      bestPrice = price;
    }
    return best;
  }
}

function movesFor({ panelSize }: Polytope, { least, perSeat }: typeof lockedMoves): number {
  return Math.max(least, perSeat * panelSize);
}
