import { beforeAll, describe, expect, it } from "vitest";
import { compositionOf } from "../../../src/lottery/composition.ts";
import { mostSingles, ticketCompositions, type TicketRun } from "../../../src/lottery/tickets.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { countingSolver } from "../../support/counting-solver.ts";
import { village, villagePanel } from "../../support/polytopes.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const panels = [0, 1, 2].map((a) => compositionOf(villagePanel(a), 4));

const ticketsFor = (weights: readonly number[], count: number): TicketRun[] =>
  ticketCompositions(solver, village, panels, Float64Array.from(weights), count);

/** How many tickets have none, one and two old women. */
const tally = (weights: readonly number[], count: number): number[] => {
  const runs = ticketsFor(weights, count);
  return panels.map((panel) =>
    runs.filter((run) => run.panel.join() === panel.join()).reduce((sum, { tickets }) => sum + tickets, 0),
  );
};

describe("ticketCompositions", () => {
  it("gives a panel the whole tickets its weight pays for", () => {
    expect(tally([0, 0.8, 0.2], 10)).toEqual([0, 8, 2]);
  });

  it("deals the rest to the panel that keeps all groups nearest to their due", () => {
    // 9.6 and 2.4 tickets: 9 and 2 whole ones. Due is then 1.4 seats for old women and young men, 0.6 for the others; the panel with
    // one old woman misses that by 4 · 0.4², the one with two by 2 · 0.6² + 2 · 0.6².
    expect(tally([0, 0.8, 0.2], 12)).toEqual([0, 10, 2]);
  });

  it("makes no ticket of a panel without weight", () => {
    expect(tally([0, 1, 0], 7)).toEqual([0, 7, 0]);
    expect(tally([1e-13, 1 - 1e-13, 0], 1000)).toEqual([0, 1000, 0]);
  });

  it.each([1, 2, 3, 7, 10, 100, 1000, 10_000, 10_001, 123_456, 1_000_000])(
    "makes %i tickets with the due of every group, rounded down or up, in seats",
    (count) => {
      const runs = ticketsFor([0.1, 0.6, 0.3], count);
      expect(runs.reduce((sum, { tickets }) => sum + tickets, 0)).toBe(count);
      // Due per ticket: 2 · 0.1 + 0.6 = 0.8 old men, 0.6 + 2 · 0.3 = 1.2 old women, as many young men as old women.
      for (const [g, due] of [0.8, 1.2, 1.2, 0.8].entries()) {
        const seats = runs.reduce(
          (sum, { tickets, panel }) => sum + tickets * panel.filter((seat) => seat === g).length,
          0,
        );
        expect(seats).toBeGreaterThanOrEqual(Math.floor(count * due + 1e-9));
        expect(seats).toBeLessThanOrEqual(Math.ceil(count * due - 1e-9));
      }
    },
  );

  it("gives each ticket a panel of its own, up to ten thousand; of more, none owns more than one in five thousand", () => {
    expect(ticketsFor([0.1, 0.6, 0.3], mostSingles).every(({ tickets }) => tickets === 1)).toBe(true);
    const runs = ticketsFor([0.1, 0.6, 0.3], 1_000_000);
    expect(runs.length).toBeLessThanOrEqual(mostSingles);
    expect(Math.max(...runs.map(({ tickets }) => tickets))).toBeLessThanOrEqual(200);
  });

  it("seats tickets anew where the panels alone leave groups with too many seats or too few", () => {
    // One seat is due to each group; either panel has two for two of them, and none for the others.
    const counting = countingSolver(solver);
    const runs = ticketCompositions(counting, village, [panels[0]!, panels[2]!], Float64Array.of(0.5, 0.5), 1);
    expect(runs).toEqual([{ tickets: 1, panel: panels[1] }]);
    expect(counting.opened).toBeGreaterThan(0);
    expect(counting.held).toBe(0);
  });

  it("leaves the panels it was given alone", () => {
    const before = panels.map((panel) => panel.slice());
    ticketsFor([0.3, 0.3, 0.4], 1);
    expect(panels).toEqual(before);
  });
});
