import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { moveSeats } from "../../../src/lottery/move-seats.ts";
import { TicketProgram } from "../../../src/lottery/ticket-program.ts";
import type { TicketSeats } from "../../../src/lottery/ticket-seats.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { countingSolver } from "../../support/counting-solver.ts";
import { polytope, village, villagePanel } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";
import { between, drafted, exactly, expectPanels, ticketSeats } from "../../support/tickets.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const move = (on: Polytope, seats: TicketSeats, thoroughly = true): boolean => {
  const program = new TicketProgram(solver, on);
  const better = moveSeats(solver, on, program, seats, thoroughly);
  program.dispose();
  return better;
};

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

/** One seat, any of three kinds. */
const oneSeat = polytope(
  1,
  [0, 1, 2].map((value) => ({ members: 3, values: [value] })),
  [times(3, [0, 1] as const)],
);

/** Three seats, one for each value of two features: the first three kinds make up a panel, the others another one, and no other three do. */
const triples = polytope(
  3,
  [
    [0, 0],
    [1, 1],
    [2, 2],
    [0, 1],
    [1, 2],
    [2, 0],
  ].map((values) => ({ members: 2, values })),
  times(2, times(3, [1, 1] as const)),
);

describe("moveSeats", () => {
  it("helps the group first whose want is worse", () => {
    for (const urgent of [1, 2]) {
      const due = {
        ...between([
          [0, 0],
          [1, 1],
          [1, 1],
        ]),
        urgency: Int32Array.of(1, 1, 1).fill(4, urgent, urgent + 1),
      };
      const seats = ticketSeats(oneSeat, [[1, 0, 0]], due);
      expect(move(oneSeat, seats)).toBe(true);
      expect([...seats.held]).toEqual([0, 1, 2].map((g) => (g === urgent ? 1 : 0)));
    }
  });

  it("takes from groups with more than enough, and leaves them enough", () => {
    const due = between([
      [4, 8],
      [1, 1],
      [3, 3],
    ]);
    const seats = ticketSeats(oneSeat, times(8, [1, 0, 0]), due);
    expect(move(oneSeat, seats)).toBe(true);
    expect([...seats.held]).toEqual([4, 1, 3]);
    const few = ticketSeats(
      oneSeat,
      times(8, [1, 0, 0]),
      between([
        [6, 8],
        [1, 1],
        [3, 3],
      ]),
    );
    move(oneSeat, few);
    expect(few.held[0]).toBe(6);
    expect(few.unevenness()).toBe(8);
  });

  it("fills groups up as far as they may have seats", () => {
    const seats = ticketSeats(
      oneSeat,
      times(8, [1, 0, 0]),
      between([
        [0, 1],
        [0, 3],
        [2, 4],
      ]),
    );
    expect(move(oneSeat, seats)).toBe(true);
    expect([...seats.held]).toEqual([1, 3, 4]);
  });

  it("seats a ticket anew where no two seats can do it, if that is worth the trouble", () => {
    const all = () => ticketSeats(triples, times(4, [1, 1, 1, 0, 0, 0]), exactly(times(6, 2)));
    const [little, much] = [all(), all()];
    expect(move(triples, little, false)).toBe(false);
    expect([...little.held]).toEqual([4, 4, 4, 0, 0, 0]);
    expect(move(triples, much, true)).toBe(true);
    expect(much.unevenness()).toBe(0);
    expectPanels(triples, much);
  });

  it("says no where all is even, and where nothing can be done", () => {
    const even = ticketSeats(village, [1, 1].map(villagePanel), exactly([2, 2, 2, 2]));
    expect(move(village, even)).toBe(false);
    const stuck = ticketSeats(village, [villagePanel(0)], exactly([2, 1, 0, 1]));
    expect(move(village, stuck)).toBe(false);
    expect([...stuck.held]).toEqual(villagePanel(0));
  });

  it("says whether it left less uneven, and never leaves more", () => {
    fc.assert(
      fc.property(drafted, fc.boolean(), ({ on, panels, due }, thoroughly) => {
        const seats = ticketSeats(on, panels, due);
        const before = seats.unevenness();
        const better = move(on, seats, thoroughly);
        expectPanels(on, seats);
        expect(seats.unevenness() < before).toBe(better);
        if (!better) expect(seats.unevenness()).toBe(before);
      }),
      runs(60),
    );
  });

  it("gives the solver back what it took", () => {
    const counting = countingSolver(solver);
    const program = new TicketProgram(counting, village);
    const seats = ticketSeats(village, times(5, villagePanel(0)), exactly([6, 4, 4, 6]));
    moveSeats(counting, village, program, seats, true);
    program.dispose();
    expect([counting.opened, counting.held]).toEqual([2, 0]);
  });
});
