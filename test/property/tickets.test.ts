import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { chanceUnit } from "../../src/certificate/certificate.ts";
import type { Lottery } from "../../src/lottery/lottery.ts";
import type { Objective } from "../../src/lottery/objective-names.ts";
import { loadSolver, type Solver } from "../../src/solver/highs.ts";
import { feasiblePanels } from "../support/brute-force.ts";
import { lotteryOf, optimising } from "../support/lotteries.ts";
import { runs } from "../support/runs.ts";
import { feasibleDraw, hardDraw, withHomes, type SmallDraw } from "../support/small-draw.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

interface SeatRange {
  readonly least: number;
  readonly most: number;
}

/** Whether so many tickets, of any of all feasible panels, can give every group seats within its range: an integer program over a list of all panels. */
function isPossible(draw: SmallDraw, { groups }: Lottery, tickets: number, ranges: readonly SeatRange[]): boolean {
  const panels = feasiblePanels(draw).map((panel) =>
    groups.map(({ members }) => members.filter((person) => panel.includes(person)).length),
  );
  const different = [...new Map(panels.map((seats) => [seats.join(), seats])).values()];
  const columns = different.map((_, j) => j);
  const program = solver.program({
    sense: "minimise",
    cost: new Float64Array(columns.length),
    lower: new Float64Array(columns.length),
    upper: new Float64Array(columns.length).fill(tickets),
    rows: [
      { lower: tickets, upper: tickets, columns, values: columns.map(() => 1) },
      ...ranges.map(({ least, most }, g) => ({
        ...{ lower: least, upper: most, columns },
        values: different.map((seats) => seats[g]!),
      })),
    ],
    integerColumns: columns.length,
  });
  const status = program.solve();
  program.dispose();
  return status === "optimal";
}

/** Seats of each group over all tickets. */
function seatsOf({ groups, tickets }: Lottery): number[] {
  const groupOf = new Map(groups.flatMap(({ members }, g) => members.map((person) => [person, g])));
  const seats = groups.map(() => 0);
  for (const person of tickets.flat()) seats[groupOf.get(person)!]!++;
  return seats;
}

describe("the tickets of a small draw", () => {
  it("give every group its due, rounded down or up, and the lowest chance all tickets it pays for, wherever any tickets can", async () => {
    const seen = { even: 0, uneven: 0 };
    const draws = fc.oneof(feasibleDraw, hardDraw, withHomes(feasibleDraw));
    const counts = fc.oneof(fc.integer({ min: 10, max: 40 }), fc.constantFrom(100, 1000));
    const objectives = fc.constantFrom<Objective>(...optimising);
    await fc.assert(
      fc.asyncProperty(draws, objectives, counts, async (draw, objective, count) => {
        const lottery = (await lotteryOf(draw, objective, { ticketCount: count }))!;
        const { groups, chances, neverSelectable } = lottery;
        const seats = seatsOf(lottery);
        const due = chances.map((chance, g) => (count * groups[g]!.members.length * chance) / Number(chanceUnit));
        const roundings = due.map((x) => ({ least: Math.floor(x + 1e-5), most: Math.ceil(x - 1e-5) }));
        const even = roundings.every(({ least, most }, g) => least <= seats[g]! && seats[g]! <= most);
        seen[even ? "even" : "uneven"]++;
        if (!even) expect(isPossible(draw, lottery, count, roundings)).toBe(false);

        const lowest = Math.floor(count * lottery.achieved + 1e-5);
        const needs = groups.map(({ members }, g) => (neverSelectable.includes(g) ? 0 : members.length * lowest));
        if (needs.some((least, g) => seats[g]! < least)) {
          const ranges = needs.map((least, g) => ({ least, most: count * groups[g]!.members.length }));
          expect(isPossible(draw, lottery, count, ranges)).toBe(false);
        }
      }),
      runs(150),
    );
    expect(seen.even).toBeGreaterThan(100);
  });
});
