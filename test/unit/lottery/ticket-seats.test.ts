/** What evens out the seats of tickets: every method leaves feasible panels, and nothing more uneven than before. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { compositionOf } from "../../../src/lottery/composition.ts";
import { moveSeats } from "../../../src/lottery/move-seats.ts";
import { keyedRandom } from "../../../src/lottery/random.ts";
import { reseatTickets } from "../../../src/lottery/reseat.ts";
import { swapSeats } from "../../../src/lottery/seat-swaps.ts";
import { shakeSeats } from "../../../src/lottery/shake-seats.ts";
import { TicketProgram } from "../../../src/lottery/ticket-program.ts";
import { TicketSeats, type SeatsDue } from "../../../src/lottery/ticket-seats.ts";
import { isPanel, type Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { polytope, village, villagePanel } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const exactly = (seats: readonly number[]): SeatsDue => ({
  floor: Int32Array.from(seats),
  ceiling: Int32Array.from(seats),
  urgency: Int32Array.from(seats, () => 4),
});

/** Ten people, five old and five young, a panel of two: any will do. */
const anyTwo = polytope(
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

const seatsOf = (on: Polytope, panels: readonly (readonly number[])[], due: SeatsDue): TicketSeats =>
  new TicketSeats(
    on,
    panels.map((panel) => compositionOf(panel, on.panelSize)),
    due,
  );

const expectPanels = (on: Polytope, seats: TicketSeats): void => {
  const held = new Int32Array(seats.groupCount);
  for (let ticket = 0; ticket < seats.ticketCount; ticket++) {
    const panel = new Int32Array(seats.groupCount);
    for (const g of seats.composition(ticket)) panel[g]!++;
    expect(isPanel(on, panel)).toBe(true);
    panel.forEach((count, g) => (held[g]! += count));
  }
  expect(seats.held).toEqual(held);
};

describe("the seats of tickets", () => {
  it("counts what each group has too much or too little of, the latter by its urgency", () => {
    const seats = seatsOf(
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
    const seats = seatsOf(village, [villagePanel(0)], exactly([2, 0, 0, 2]));
    expect(seats.canHand(0, 0, 1)).toBe(false);
    expect(seats.allows({ ticket: 0, from: [0, 3], to: [1, 2] })).toBe(true);
    expect(seats.allows({ ticket: 0, from: [0], to: [1] })).toBe(false);
    expect(seats.hasRoom(0, 0)).toBe(false);
    expect(seats.hasRoom(0, 1)).toBe(true);
    expectPanels(village, seats);
  });
});

describe("seat swaps", () => {
  it("take seats straight from a group that has too many", () => {
    const seats = seatsOf(
      anyTwo,
      [
        [2, 0],
        [2, 0],
        [2, 0],
      ],
      exactly([3, 3]),
    );
    swapSeats(seats);
    expect([...seats.held]).toEqual([3, 3]);
    expectPanels(anyTwo, seats);
  });

  it("leave what cannot be helped", () => {
    const seats = seatsOf(village, [villagePanel(0)], exactly([1, 1, 1, 1]));
    swapSeats(seats);
    expect([...seats.composition(0)]).toEqual([0, 0, 3, 3]);
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
    const seats = seatsOf(
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
          const seats = seatsOf(village, panels.map(villagePanel), exactly(due));
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

describe("shaking", () => {
  it("changes tickets, and leaves nothing more uneven", () => {
    const panels = [0, 1, 2, 1, 0, 2, 1].map(villagePanel);
    const wide: SeatsDue = {
      floor: new Int32Array(4),
      ceiling: new Int32Array(4).fill(28),
      urgency: new Int32Array(4).fill(4),
    };
    const seats = seatsOf(village, panels, wide);
    shakeSeats(village, seats, keyedRandom("a key"));
    expect(seats.unevenness()).toBe(0);
    expect(panels.some((panel, t) => compositionOf(panel, 4).join() !== seats.composition(t).join())).toBe(true);
    expectPanels(village, seats);
  });
});
