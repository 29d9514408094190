/** From weights to tickets: M whole panels whose seats per group are as near M times the expected seats as whole numbers allow. */
import type { Polytope } from "../quotas/polytope.ts";
import type { Composition } from "./composition.ts";
import { SeatSwaps } from "./seat-swaps.ts";
import { exchangeTickets } from "./ticket-exchange.ts";

/**
 * `count` panels, one a ticket; a panel may fill several.
 *
 * Each panel first gets the whole tickets its weight pays for. The rest are dealt one by one, each to the panel that keeps the running total of
 * every group nearest to its due (least squares; "herding", Welling, ICML 2009). Then groups still below their due, rounded down, take single
 * seats over from groups above theirs, in tickets whose quotas allow it; and whole tickets are exchanged for groups that stay short.
 *
 * @param weights one a panel, ≥ 0, summing to 1
 */
export function ticketCompositions(
  polytope: Polytope,
  panels: readonly Composition[],
  weights: Float64Array,
  count: number,
): Composition[] {
  const due = new Float64Array(polytope.sizes.length);
  const owed = new Float64Array(polytope.sizes.length);
  const tickets: Composition[] = [];
  const used: Composition[] = [];
  panels.forEach((panel, j) => {
    const share = weights[j]! * count;
    if (share < 1e-9) return;
    used.push(panel);
    for (const g of panel) due[g]! += share;
    for (let copy = Math.floor(share + 1e-9); copy > 0; copy--) issue(tickets, owed, panel);
  });
  dealRest(tickets, used, due, owed, count);
  const whole = due.map((seats) => Math.floor(seats + 1e-6));
  new SeatSwaps(polytope, tickets).raise(whole);
  // First whoever is short by more than one seat: once nobody is, less can be asked of the others.
  for (const short of [1, 0]) {
    exchangeTickets(
      tickets,
      used,
      whole.map((seats) => seats - short),
    );
  }
  return tickets;
}

function issue(tickets: Composition[], owed: Float64Array, panel: Composition): void {
  tickets.push(panel.slice());
  for (const g of panel) owed[g]! -= 1;
}

function dealRest(
  tickets: Composition[],
  used: readonly Composition[],
  due: Float64Array,
  owed: Float64Array,
  count: number,
): void {
  const left = count - tickets.length;
  const step = due.map((seats, g) => (seats + owed[g]!) / left);
  owed.fill(0);
  const squares = used.map(squareOf);
  while (tickets.length < count) {
    for (let g = 0; g < owed.length; g++) owed[g]! += step[g]!;
    issue(tickets, owed, used[nearest(used, squares, owed)]!);
  }
}

/** Σ x[g]² of a panel. */
function squareOf(panel: Composition): number {
  let sum = 0;
  let run = 0;
  panel.forEach((g, seat) => {
    run = g === panel[seat - 1] ? run + 1 : 1;
    sum += 2 * run - 1;
  });
  return sum;
}

/** Index of the panel x that minimises ‖owed − x‖². */
function nearest(panels: readonly Composition[], squares: readonly number[], owed: Float64Array): number {
  let best = 0;
  let bestGain = -Infinity;
  for (let i = 0; i < panels.length; i++) {
    const panel = panels[i]!;
    let gain = 0;
    for (let s = 0; s < panel.length; s++) gain += owed[panel[s]!]!;
    gain = 2 * gain - squares[i]!;
    if (gain > bestGain) {
      bestGain = gain;
      best = i;
    }
  }
  return best;
}
