/** Steered rounding: many feasible panels around a fractional target, whose plain average follows the target. */
import type { Polytope } from "../quotas/polytope.ts";
import { compositionOf, type Composition } from "./composition.ts";
import type { Random } from "./random.ts";

/** How strongly a panel makes up for what earlier panels owe; measured best between 0.2 and 0.5. */
const gain = 0.3;
const maximumMoves = 400;

/**
 * Tries `attempts` times to round `target` (expected seats per group, Σ = panel size, inside the polytope) to a feasible panel; returns the
 * distinct ones, and gives up early where fewer than one in fifty succeeds. Quotas tight at the target stay tight in every panel, since only such panels can average to it.
 */
export function panelsAround(
  polytope: Polytope,
  target: Float64Array,
  random: Random,
  attempts: number,
  onAttempt: (done: number) => void,
): Composition[] {
  const rounder = new Rounder(polytope, target, random);
  const panels = new Map<string, Composition>();
  for (let attempt = 0; attempt < attempts; attempt++) {
    const panel = rounder.round();
    if (panel) panels.set(panel.join(), panel);
    else if (attempt >= 50 && panels.size * 50 < attempt) break;
    if (attempt % 64 === 0) onAttempt(attempt);
  }
  return [...panels.values()];
}

/** Working arrays of one rounding run, allocated once. */
class Rounder {
  readonly #polytope: Polytope;
  readonly #target: Float64Array;
  readonly #random: Random;
  readonly #min: Int32Array;
  readonly #max: Int32Array;
  readonly #floor: Int32Array;
  readonly #ceil: Int32Array;
  /** Groups whose seats are not fixed by the target. */
  readonly #loose: Int32Array;
  readonly #looseSeats: number;
  /** Seats owed: (panels so far) · target − their sum. */
  readonly #debt: Float64Array;
  readonly #wish: Float64Array;
  readonly #seats: Int32Array;
  readonly #count: Int32Array;
  readonly #price: Int32Array;
  readonly #restUntil: Int32Array;

  constructor(polytope: Polytope, target: Float64Array, random: Random) {
    const groups = target.length;
    this.#polytope = polytope;
    this.#target = target;
    this.#random = random;
    this.#floor = Int32Array.from(target, (x) => Math.floor(x + 1e-7));
    this.#ceil = Int32Array.from(target, (x) => Math.ceil(x - 1e-7));
    this.#loose = Int32Array.from(target.keys()).filter((g) => this.#ceil[g]! > this.#floor[g]!);
    this.#looseSeats = polytope.panelSize - this.#floor.reduce((sum, x) => sum + x, 0);
    this.#min = Int32Array.from(polytope.rows, (row) => row.min);
    this.#max = Int32Array.from(polytope.rows, (row) => row.max);
    polytope.rows.forEach((row, r) => {
      const expected = row.groups.reduce((sum, g) => sum + target[g]!, 0);
      if (Math.abs(expected - row.min) < 1e-6) this.#max[r] = row.min;
      else if (Math.abs(expected - row.max) < 1e-6) this.#min[r] = row.max;
    });
    this.#debt = new Float64Array(groups);
    this.#wish = new Float64Array(groups);
    this.#seats = new Int32Array(groups);
    this.#count = new Int32Array(polytope.rows.length);
    this.#price = new Int32Array(polytope.rows.length);
    this.#restUntil = new Int32Array(groups);
  }

  round(): Composition | undefined {
    this.#steer();
    this.#sample();
    this.#recount();
    if (!this.#repair()) return undefined;
    const panel = compositionOf(this.#seats, this.#polytope.panelSize);
    for (const g of this.#loose) this.#debt[g]! += this.#target[g]! - this.#seats[g]!;
    return panel;
  }

  /** wish = clip(fraction + gain · debt + shift) with the shift that keeps Σ wish at the loose seats. */
  #steer(): void {
    const { length } = this.#loose;
    let low = -2;
    let high = 2;
    for (let step = 0; step < 26; step++) {
      const shift = step === 25 ? low : (low + high) / 2;
      let sum = 0;
      for (let i = 0; i < length; i++) {
        const g = this.#loose[i]!;
        const wish = this.#target[g]! - this.#floor[g]! + gain * this.#debt[g]! + shift;
        const clipped = wish < 0 ? 0 : wish > 1 ? 1 : wish;
        this.#wish[g] = clipped;
        sum += clipped;
      }
      if (sum > this.#looseSeats) high = shift;
      else low = shift;
    }
  }

  /** Systematic sampling of the wishes in random order, then single seats to make up the number. */
  #sample(): void {
    this.#seats.set(this.#floor);
    this.#random.shuffle(this.#loose);
    let taken = 0;
    let sum = this.#random.unit();
    for (const g of this.#loose) {
      const before = Math.floor(sum);
      sum += this.#wish[g]!;
      if (Math.floor(sum + 1e-12) > before) {
        this.#seats[g]!++;
        taken++;
      }
    }
    for (const g of this.#loose) {
      if (taken === this.#looseSeats) break;
      if (taken < this.#looseSeats && this.#seats[g]! < this.#ceil[g]!) {
        this.#seats[g]!++;
        taken++;
      } else if (taken > this.#looseSeats && this.#seats[g]! > this.#floor[g]!) {
        this.#seats[g]!--;
        taken--;
      }
    }
  }

  #recount(): void {
    const { rowOf, rowsPerGroup } = this.#polytope;
    this.#count.fill(0);
    for (let g = 0; g < this.#seats.length; g++) {
      const x = this.#seats[g]!;
      if (x === 0) continue;
      for (let f = 0; f < rowsPerGroup; f++) this.#count[rowOf[g * rowsPerGroup + f]!]! += x;
    }
  }

  /** Swaps of one seat, worst seat out and best seat in, until every quota is met; moved groups rest for a few moves. */
  #repair(): boolean {
    this.#restUntil.fill(0);
    for (let move = 0; move < maximumMoves; move++) {
      if (this.#violation() === 0) return true;
      this.#priceLeaving();
      const out = this.#pick(move, -1);
      if (out < 0) return false;
      this.#seats[out]!--;
      this.#shift(out, -1);
      this.#priceJoining();
      const into = this.#pick(move, out);
      if (into < 0) return false;
      this.#seats[into]!++;
      this.#shift(into, 1);
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

  /** The cheapest group to give up a seat (left < 0) or to take the one that `left` gave up; ties go by debt, with a little noise. */
  #pick(move: number, left: number): number {
    const { rowOf, rowsPerGroup } = this.#polytope;
    const leaving = left < 0;
    let best = -1;
    let bestPrice = Infinity;
    for (const g of this.#loose) {
      if (this.#restUntil[g]! > move || g === left) continue;
      if (leaving ? this.#seats[g]! <= this.#floor[g]! : this.#seats[g]! >= this.#ceil[g]!) continue;
      let price = 0;
      for (let f = 0, at = g * rowsPerGroup; f < rowsPerGroup; f++) price += this.#price[rowOf[at + f]!]!;
      if (price > bestPrice) continue;
      if (price === bestPrice) {
        const owed = this.#debt[g]! - this.#debt[best]!;
        const noise = 0.3 * this.#random.unit();
        if (leaving ? owed + noise >= 0 : owed - noise <= 0) continue;
      }
      best = g;
      bestPrice = price;
    }
    return best;
  }

  #shift(g: number, by: number): void {
    const { rowOf, rowsPerGroup } = this.#polytope;
    for (let f = 0; f < rowsPerGroup; f++) this.#count[rowOf[g * rowsPerGroup + f]!]! += by;
  }
}
