/** Panels for tickets, dealt one by one so that the running total of every group stays as near its due as can be. */
import type { Composition } from "./composition.ts";

/** Panels looked at for a ticket: as many as so many seats can be summed for, over all tickets, and no fewer than 100. */
const seatsSummed = 3e7;
const fewestLookedAt = 100;

/**
 * A panel a ticket. Each panel first gets the whole tickets of its share. The rest go one by one to the panel that keeps all groups nearest to what they
 * should have by then, in least squares; where there are very many panels, some of them are looked at in turn.
 * Source: M. Welling, "Herding dynamical weights to learn", ICML 2009.
 *
 * @param shares tickets due to each panel, > 0, their sum a whole number
 */
export function herdPanels(panels: readonly Composition[], shares: Float64Array, groupCount: number): Composition[] {
  const tickets = panels.flatMap((panel, j) => new Array<Composition>(Math.floor(shares[j]! + 1e-9)).fill(panel));
  const left = Math.round(shares.reduce((sum, share) => sum + share, 0)) - tickets.length;
  const owedEach = new Float64Array(groupCount);
  panels.forEach((panel, j) => {
    for (const g of panel) owedEach[g]! += (shares[j]! - Math.floor(shares[j]! + 1e-9)) / left;
  });
  const herd = new Herd(panels, groupCount, left);
  for (let ticket = 0; ticket < left; ticket++) tickets.push(panels[herd.next(owedEach)]!);
  return tickets;
}

class Herd {
  readonly #count: number;
  readonly #panelSize: number;
  /** Group of each seat, panel after panel. */
  readonly #seats: Uint32Array;
  /** Σ x[g]² of each panel. */
  readonly #squares: Float64Array;
  /** Panels looked at for a ticket. */
  readonly #width: number;
  /** Seats each group should have by now and has not. */
  readonly #owed: Float64Array;
  #at = 0;

  constructor(panels: readonly Composition[], groupCount: number, tickets: number) {
    this.#count = panels.length;
    this.#panelSize = panels[0]!.length;
    this.#seats = new Uint32Array(this.#count * this.#panelSize);
    panels.forEach((panel, j) => {
      this.#seats.set(panel, j * this.#panelSize);
    });
    this.#squares = Float64Array.from(panels, squareOf);
    this.#width = Math.max(fewestLookedAt, Math.floor(seatsSummed / (tickets * this.#panelSize + 1)));
    this.#owed = new Float64Array(groupCount);
  }

  /** Index of the panel for the next ticket. */
  next(owedEach: Float64Array): number {
    for (let g = 0; g < this.#owed.length; g++) this.#owed[g]! += owedEach[g]!;
    const nearest = this.#nearest();
    const end = (nearest + 1) * this.#panelSize;
    for (let s = nearest * this.#panelSize; s < end; s++) this.#owed[this.#seats[s]!]! -= 1;
    return nearest;
  }

  /** Index of the panel x that minimises ‖owed − x‖². */
  #nearest(): number {
    let best = 0;
    let bestGain = -Infinity;
    for (let i = Math.min(this.#count, this.#width); i > 0; i--, this.#at = (this.#at + 1) % this.#count) {
      const end = (this.#at + 1) * this.#panelSize;
      let gain = 0;
      for (let s = this.#at * this.#panelSize; s < end; s++) gain += this.#owed[this.#seats[s]!]!;
      gain = 2 * gain - this.#squares[this.#at]!;
      if (gain > bestGain) {
        bestGain = gain;
        best = this.#at;
      }
    }
    return best;
  }
}

function squareOf(panel: Composition): number {
  let sum = 0;
  let run = 0;
  panel.forEach((g, seat) => {
    run = g === panel[seat - 1] ? run + 1 : 1;
    sum += 2 * run - 1;
  });
  return sum;
}
