/** What evens out the seats of tickets: every method leaves feasible panels, and nothing more uneven than before. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { compositionOf } from "../../../src/lottery/composition.ts";
import { moveSeats } from "../../../src/lottery/move-seats.ts";
import { reseatTickets } from "../../../src/lottery/reseat.ts";
import { TicketProgram } from "../../../src/lottery/ticket-program.ts";
import type { TicketSeats } from "../../../src/lottery/ticket-seats.ts";
import { isPanel } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { village, villagePanel } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";
import { anyTwo, between, drafted, exactly, expectPanels, panelOn, ticketSeats } from "../../support/tickets.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

describe("the seats of tickets", () => {
  it("counts what each group has too much or too little of, the latter by its urgency", () => {
    const seats = ticketSeats(
      anyTwo,
      [
        [2, 0],
        [2, 0],
        [1, 1],
      ],
      exactly([3, 3]),
    );
    expect([...seats.held]).toEqual([5, 1]);
    expect([seats.surplus(0), seats.surplus(1)]).toEqual([2, -2]);
    expect(seats.uneven()).toEqual([0, 1]);
    expect(seats.unevenness()).toBe(2 + 4 * 2);
  });

  it("knows which seats quotas and numbers of members let go", () => {
    // Every quota of the village is exact: no single seat can change hands, but an old man and a young woman for an old woman and a young man can.
    const seats = ticketSeats(village, [villagePanel(0)], exactly([2, 0, 0, 2]));
    expect(seats.canHand(0, 0, 1)).toBe(false);
    expect(seats.allows({ ticket: 0, from: [0, 3], to: [1, 2] })).toBe(true);
    expect(seats.allows({ ticket: 0, from: [0], to: [1] })).toBe(false);
    expect(seats.hasRoom(0, 0)).toBe(false);
    expect(seats.hasRoom(0, 1)).toBe(true);
    expectPanels(village, seats);
  });

  it("takes no notice of groups that have their due", () => {
    const seats = ticketSeats(
      anyTwo,
      [[1, 1]],
      between([
        [0, 1],
        [2, 2],
      ]),
    );
    expect([seats.surplus(0), seats.surplus(1)]).toEqual([0, -1]);
    expect(seats.uneven()).toEqual([1]);
    expect(seats.unevenness()).toBe(4);
  });

  it("lets seats go just where the ticket stays a feasible panel", () => {
    fc.assert(
      fc.property(drafted, ({ on, panels }) => {
        const seats = ticketSeats(on, panels, exactly(panels[0]!.map(() => 0)));
        const [bare, full] = [new Uint8Array(on.rows.length), new Uint8Array(on.rows.length)];
        panels.forEach((panel, ticket) => {
          const here = [...panel.keys()].filter((g) => panel[g]! > 0);
          for (const from of here) {
            for (const to of panel.keys()) {
              const stays = from !== to && isPanel(on, handed(panel, [from], [to]));
              expect(seats.canHand(ticket, from, to)).toBe(stays);
              if (from === to) continue;
              expect(seats.allows({ ticket, from: [from], to: [to] })).toBe(stays);
              // The last seat there, or else the first, goes to the same group.
              const also = here.at(-1)!;
              if (also === from) continue;
              const both = isPanel(on, handed(panel, [from, also], [to, to]));
              expect(seats.allows({ ticket, from: [from, also], to: [to, to] })).toBe(both);
            }
          }
          seats.noteTight(ticket, bare, full);
          on.rows.forEach(({ min, max, groups }, r) => {
            const count = groups.reduce((sum, g) => sum + panel[g]!, 0);
            expect([bare[r], full[r]]).toEqual([count === min ? 1 : 0, count === max ? 1 : 0]);
          });
          expect(panelOn(seats, ticket)).toEqual(panel);
        });
        expectPanels(on, seats);
      }),
      runs(100),
    );
  });

  it("gives a ticket another panel, and leaves the others alone", () => {
    const seats = ticketSeats(village, [0, 1, 2].map(villagePanel), exactly([3, 3, 3, 3]));
    seats.replace(1, compositionOf(villagePanel(2), 4));
    expect([0, 1, 2].map((ticket) => panelOn(seats, ticket))).toEqual([0, 2, 2].map(villagePanel));
    expect([0, 1].map((group) => seats.seatOf(1, group))).toEqual([-1, 4]);
    expectPanels(village, seats);
  });
});

describe.each([
  [
    "moves of two seats",
    (seats: TicketSeats) => {
      const program = new TicketProgram(solver, village);
      moveSeats(solver, village, program, seats, true);
      program.dispose();
    },
  ],
  [
    "a new panel for a ticket",
    (seats: TicketSeats) => {
      const program = new TicketProgram(solver, village);
      reseatTickets(program, seats);
      program.dispose();
    },
  ],
])("%s", (_, evenOut) => {
  it("let groups trade features where every quota is exact", () => {
    // Five tickets without old women, where 4 seats are due to them: as many to young men, 6 to each of the others.
    const seats = ticketSeats(
      village,
      Array.from({ length: 5 }, () => villagePanel(0)),
      exactly([6, 4, 4, 6]),
    );
    evenOut(seats);
    expect(seats.unevenness()).toBe(0);
    expectPanels(village, seats);
  });

  it("never leave more uneven, whatever is due", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 4, maxLength: 4 }),
        (panels, due) => {
          const seats = ticketSeats(village, panels.map(villagePanel), exactly(due));
          const before = seats.unevenness();
          evenOut(seats);
          expect(seats.unevenness()).toBeLessThanOrEqual(before);
          expectPanels(village, seats);
        },
      ),
      runs(30),
    );
  });
});

/** Seats per group once these seats have changed hands. */
function handed(panel: readonly number[], from: readonly number[], to: readonly number[]): number[] {
  return panel.map((x, g) => x - from.filter((of) => of === g).length + to.filter((of) => of === g).length);
}
