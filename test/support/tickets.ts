/** Tickets to even out, from a few numbers. */
import fc from "fast-check";
import { expect } from "vitest";
import { compositionOf } from "../../src/lottery/composition.ts";
import { TicketSeats, type SeatsDue } from "../../src/lottery/ticket-seats.ts";
import { isPanel, type Polytope } from "../../src/quotas/polytope.ts";
import { polytope } from "./polytopes.ts";

/** Ten people, five old and five young, a panel of two: any will do. */
export const anyTwo = polytope(
  2,
  [
    { members: 5, values: [0] },
    { members: 5, values: [1] },
  ],
  [
    [
      [0, 2],
      [0, 2],
    ],
  ],
);

/** A polytope, some of its panels, as seats per group, and what is due over all of them. */
export interface Drafted {
  readonly on: Polytope;
  readonly panels: readonly (readonly number[])[];
  readonly due: SeatsDue;
}

/** Quotas are as wide as the panels need, or a seat wider; anything may be due. */
export const drafted: fc.Arbitrary<Drafted> = fc
  .record({
    groups: fc.array(fc.record({ members: fc.integer({ min: 1, max: 3 }), values: fc.tuple(fc.nat(1), fc.nat(2)) }), {
      minLength: 4,
      maxLength: 8,
    }),
    panelSize: fc.integer({ min: 1, max: 4 }),
    picks: fc.array(fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
    slack: fc.array(fc.nat(1), { minLength: 10, maxLength: 10 }),
    rooms: fc.array(fc.tuple(fc.nat(6), fc.nat(2)), { minLength: 8, maxLength: 8 }),
  })
  .map(({ groups, panelSize, picks, slack, rooms }) => {
    const panels = picks.map((of) => panelOf(groups, of.slice(0, panelSize)));
    const quota = (f: number, value: number): [number, number] => {
      const seats = panels.map((panel) =>
        panel.reduce((sum, x, g) => (groups[g]!.values[f] === value ? sum + x : sum), 0),
      );
      return [Math.max(0, Math.min(...seats) - slack[2 * value + f]!), Math.max(...seats) + slack[4 + 2 * value + f]!];
    };
    const quotas = [2, 3].map((values, f) => Array.from({ length: values }, (_, value) => quota(f, value)));
    const due = groups.map((_, g) => [rooms[g]![0], rooms[g]![0] + rooms[g]![1]] as const);
    return { on: polytope(panelSize, groups, quotas), panels, due: between(due) };
  });

function panelOf(groups: readonly { readonly members: number }[], picks: readonly number[]): number[] {
  const seats = groups.map(() => 0);
  for (const pick of picks) {
    const free = groups.flatMap(({ members }, g) => (seats[g]! < members ? [g] : []));
    seats[free[pick % free.length]!]!++;
  }
  return seats;
}

/** So many seats to each group; a seat too few is as bad as four too many. */
export function exactly(seats: readonly number[]): SeatsDue {
  return between(seats.map((count) => [count, count] as const));
}

/** The fewest and the most seats of each group; a seat too few is as bad as four too many. */
export function between(seats: readonly (readonly [least: number, most: number])[]): SeatsDue {
  return {
    floor: Int32Array.from(seats, ([least]) => least),
    ceiling: Int32Array.from(seats, ([, most]) => most),
    urgency: Int32Array.from(seats, () => 4),
  };
}

/** A ticket a panel, each as seats per group. */
export function ticketSeats(on: Polytope, panels: readonly (readonly number[])[], due: SeatsDue): TicketSeats {
  return new TicketSeats(
    on,
    panels.map((panel) => compositionOf(panel, on.panelSize)),
    due,
  );
}

/** Seats per group of a ticket. */
export function panelOn(seats: TicketSeats, ticket: number): number[] {
  const panel = Array.from(seats.held, () => 0);
  for (const g of seats.composition(ticket)) panel[g]!++;
  return panel;
}

/** That every ticket is a feasible panel, and that all is counted. */
export function expectPanels(on: Polytope, seats: TicketSeats): void {
  const held = new Int32Array(seats.groupCount);
  for (let ticket = 0; ticket < seats.ticketCount; ticket++) {
    const panel = panelOn(seats, ticket);
    expect(isPanel(on, panel)).toBe(true);
    panel.forEach((count, g) => (held[g]! += count));
  }
  expect(seats.held).toEqual(held);
}

/** How far each group is above what is due, or, negative, below it. */
export function surpluses(seats: TicketSeats): number[] {
  return Array.from(seats.held.keys(), (g) => seats.surplus(g));
}

/** That no group is further from its due than it was, nor on the other side of it. */
export function expectNoFurther(before: readonly number[], seats: TicketSeats): void {
  surpluses(seats).forEach((surplus, g) => {
    const was = before[g]!;
    expect(was > 0 ? surplus >= 0 && surplus <= was : surplus <= 0 && surplus >= was).toBe(true);
  });
}
