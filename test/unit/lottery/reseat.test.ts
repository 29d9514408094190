import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Composition } from "../../../src/lottery/composition.ts";
import { reseatTickets } from "../../../src/lottery/reseat.ts";
import { TicketProgram } from "../../../src/lottery/ticket-program.ts";
import type { TicketSeats } from "../../../src/lottery/ticket-seats.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { polytope } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";
import {
  anyTwo,
  between,
  drafted,
  exactly,
  expectNoFurther,
  expectPanels,
  surpluses,
  ticketSeats,
} from "../../support/tickets.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

/** Reseats the tickets; returns how many programs that took. `answer` stands in for the program's. */
const reseat = (on: Polytope, seats: TicketSeats, answer?: () => Composition | undefined): number => {
  const program = new TicketProgram(solver, on);
  const solve = program.solve.bind(program);
  let programs = 0;
  program.solve = (enough) => {
    programs++;
    return answer ? answer() : solve(enough);
  };
  reseatTickets(program, seats);
  program.dispose();
  return programs;
};

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

/** Two of one kind, five of another. */
const twoAndFive = polytope(
  2,
  [5, 2].map((members, value) => ({ members, values: [value] })),
  [
    [
      [0, 2],
      [0, 2],
    ],
  ],
);

describe("reseatTickets", () => {
  it.each([0, 17, 39])("goes straight for ticket %i, which alone has a seat of a group with too many", (odd) => {
    const panels = times(40, [0, 2]).with(odd, [2, 0]);
    const seats = ticketSeats(
      anyTwo,
      panels,
      between([
        [0, 0],
        [0, 80],
      ]),
    );
    expect(reseat(anyTwo, seats)).toBe(1);
    expect([...seats.held]).toEqual([0, 80]);
  });

  it.each([0, 17, 39])("goes straight for ticket %i, which alone has room for a group with too few", (odd) => {
    const panels = times(40, [0, 2]).with(odd, [2, 0]);
    const seats = ticketSeats(
      twoAndFive,
      panels,
      between([
        [0, 2],
        [80, 80],
      ]),
    );
    expect(reseat(twoAndFive, seats)).toBe(1);
    expect([...seats.held]).toEqual([0, 80]);
  });

  it("ends where all is even, and where no ticket has room", () => {
    expect(reseat(anyTwo, ticketSeats(anyTwo, [[1, 1]], exactly([1, 1])))).toBe(0);
    // A third seat for two people on one ticket.
    expect(
      reseat(
        twoAndFive,
        ticketSeats(
          twoAndFive,
          [[0, 2]],
          between([
            [0, 2],
            [3, 3],
          ]),
        ),
      ),
    ).toBe(0);
  });

  it("gives up after ten tickets in a row in vain, and begins to count again after one that was not", () => {
    const uneven = () => ticketSeats(anyTwo, times(50, [2, 0]), exactly([50, 50]));
    expect(reseat(anyTwo, uneven(), () => undefined)).toBe(10);
    let asked = 0;
    const third = () => (++asked === 3 ? Uint32Array.of(1, 1) : undefined);
    expect(reseat(anyTwo, uneven(), third)).toBe(13);
  });

  it("asks for no more than four hundred programs", () => {
    // Every answer is a seat nearer.
    const seats = ticketSeats(anyTwo, times(3000, [2, 0]), exactly([0, 6000]));
    let tickets = 0;
    expect(reseat(anyTwo, seats, () => (tickets++ < 1e6 ? Uint32Array.of(0, 1) : undefined))).toBeLessThanOrEqual(400);
  });

  it("brings no group further from its due, whatever that is", () => {
    fc.assert(
      fc.property(drafted, ({ on, panels, due }) => {
        const seats = ticketSeats(on, panels, due);
        const before = surpluses(seats);
        reseat(on, seats);
        expectPanels(on, seats);
        expectNoFurther(before, seats);
      }),
      runs(60),
    );
  });
});
