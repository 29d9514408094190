/** From weights to tickets: M whole panels whose seats per group are as near M times the expected seats as whole numbers allow. */
import type { Polytope } from "../quotas/polytope.ts";
import type { Solver } from "../solver/highs.ts";
import type { Composition } from "./composition.ts";
import { herdPanels } from "./herding.ts";
import { moveSeats } from "./move-seats.ts";
import { keyedRandom } from "./random.ts";
import { reseatTickets } from "./reseat.ts";
import { shakeSeats } from "./shake-seats.ts";
import { swapSeats } from "./seat-swaps.ts";
import { TicketProgram } from "./ticket-program.ts";
import { TicketSeats, type SeatsDue } from "./ticket-seats.ts";

/** A panel that owns so many tickets. */
export interface TicketRun {
  readonly tickets: number;
  readonly panel: Composition;
}

/** Of up to so many tickets, each has a panel of its own; of more, a panel may own a run, so that files stay small. */
export const mostSingles = 10_000;
/** Of more tickets, how many have a panel of their own nevertheless: room to even out what the runs leave. */
const fewestSingles = 1000;
/** One uneven group in so many, or fewer, is quickest mended one ticket at a time. */
const groupsPerUneven = 100;
/** Rounds in a row that better nothing before what is uneven stays so. */
const mostInVain = 3;
/** Of a seat that the lowest chance needs. */
const urgent = 4;
/** No run is longer than one ticket in so many: members of a group may differ by one. */
const runsAtLeast = 5000;

/**
 * Panels for `count` tickets; a panel may occur several times.
 *
 * Herding deals the tickets to the panels by their weights. What that leaves uneven is evened out in the tickets with a panel of their own: by swaps of
 * single seats, then by integer programs, a ticket at a time. The aim is that every group gets its due, M times the expected seats, rounded down or up.
 *
 * @param weights one a panel, ≥ 0, summing to 1
 */
export function ticketCompositions(
  solver: Solver,
  polytope: Polytope,
  panels: readonly Composition[],
  weights: Float64Array,
  count: number,
): TicketRun[] {
  const used = panels.filter((_, j) => weights[j]! * count >= 1e-9);
  const shares = weights.map((weight) => weight * count).filter((share) => share >= 1e-9);
  const { sizes } = polytope;
  const due = seatsOf(used, shares, sizes.length);
  const inRuns = shares.map((share) =>
    count > mostSingles ? Math.floor((share * (count - fewestSingles)) / count) : 0,
  );
  const singles = herdPanels(
    used,
    shares.map((share, j) => share - inRuns[j]!),
    sizes.length,
  );
  const seats = new TicketSeats(polytope, singles, dueOf(sizes, due, seatsOf(used, inRuns, sizes.length), count));
  evenOut(solver, polytope, seats);
  const longest = Math.ceil(count / runsAtLeast);
  return [
    ...used.flatMap((panel, j) => split(inRuns[j]!, longest).map((tickets) => ({ tickets, panel }))),
    ...singles.map((_, ticket) => ({ tickets: 1, panel: seats.composition(ticket) })),
  ];
}

/** One method mends what another leaves, so they take turns; where none of them does, chance makes another start. */
function evenOut(solver: Solver, polytope: Polytope, seats: TicketSeats): void {
  swapSeats(seats);
  if (seats.unevenness() === 0) return;
  const program = new TicketProgram(solver, polytope);
  const random = keyedRandom("shake");
  try {
    if (seats.uneven().length * groupsPerUneven <= seats.groupCount) reseatTickets(program, seats);
    for (let inVain = 0; inVain < mostInVain && seats.unevenness() > 0;) {
      const before = seats.unevenness();
      moveSeats(solver, polytope, program, seats, inVain > 0);
      reseatTickets(program, seats);
      inVain = seats.unevenness() < before ? 0 : inVain + 1;
      if (inVain > 0) shakeSeats(polytope, seats, random);
    }
  } finally {
    program.dispose();
  }
}

/** Seats of each group over so many tickets a panel. */
function seatsOf(panels: readonly Composition[], tickets: Float64Array, groupCount: number): Float64Array {
  const seats = new Float64Array(groupCount);
  panels.forEach((panel, j) => {
    for (const g of panel) seats[g]! += tickets[j]!;
  });
  return seats;
}

/** What is due to each group beyond the seats it has in runs. */
function dueOf(sizes: Int32Array, due: Float64Array, inRuns: Float64Array, count: number): SeatsDue {
  // A billionth of a seat a ticket is what weights are exact to.
  const nothing = 1e-6 + 1e-9 * count;
  let lowest = Infinity;
  due.forEach((seats, g) => {
    if (seats > nothing) lowest = Math.min(lowest, seats / sizes[g]!);
  });
  const least = Math.floor(lowest + nothing);
  const floor = due.map((seats) => Math.floor(seats + nothing));
  return {
    floor: Int32Array.from(floor, (seats, g) => seats - inRuns[g]!),
    ceiling: Int32Array.from(due, (seats, g) => Math.ceil(seats - nothing) - inRuns[g]!),
    urgency: Int32Array.from(floor, (seats, g) => (seats <= sizes[g]! * least ? urgent : 1)),
  };
}

/** As few parts as can be, none above `most`, as equal as can be. */
function split(tickets: number, most: number): number[] {
  const parts = Math.ceil(tickets / most);
  return Array.from({ length: parts }, (_, i) => Math.floor((tickets + i) / parts));
}
