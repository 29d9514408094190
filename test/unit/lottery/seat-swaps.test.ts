import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compositionOf, type Composition } from "../../../src/lottery/composition.ts";
import { SeatSwaps } from "../../../src/lottery/seat-swaps.ts";
import { isPanel, polytopeOf, type Polytope } from "../../../src/quotas/polytope.ts";
import { groupsOf } from "../../../src/register/groups.ts";
import { feasiblePanels } from "../../support/brute-force.ts";
import { polytope } from "../../support/polytopes.ts";
import { feasibleDraw, type SmallDraw } from "../../support/small-draw.ts";

const raised = (problem: Polytope, panels: readonly (readonly number[])[], floor: readonly number[]): number[][] => {
  const tickets = panels.map((seats) => compositionOf(seats, problem.panelSize));
  new SeatSwaps(problem, tickets).raise(Float64Array.from(floor));
  return tickets.map((ticket) => seatsOf(problem, ticket));
};

const seatsOf = (problem: Polytope, ticket: Composition): number[] =>
  Array.from(problem.sizes.keys(), (g) => ticket.filter((seat) => seat === g).length);

const totals = (tickets: readonly (readonly number[])[]): number[] =>
  tickets[0]!.map((_, g) => tickets.reduce((sum, seats) => sum + seats[g]!, 0));

describe("seat swaps", () => {
  it("take a seat straight from a group that has one to spare", () => {
    const free = polytope(
      2,
      [
        { members: 2, values: [0] },
        { members: 2, values: [1] },
      ],
      [
        [
          [0, 2],
          [0, 2],
        ],
      ],
    );
    expect(raised(free, [[2, 0]], [1, 1])).toEqual([[1, 1]]);
  });

  it("pass a seat on through a group in between, where no ticket lets it go straight", () => {
    // At most one old person a ticket. Groups: 0 old, 1 old, 2 young, 3 young, told apart by a second feature without limits.
    const ages = polytope(
      2,
      [
        { members: 2, values: [0, 0] },
        { members: 2, values: [0, 1] },
        { members: 2, values: [1, 0] },
        { members: 2, values: [1, 1] },
      ],
      [
        [
          [0, 1],
          [0, 2],
        ],
        [
          [0, 2],
          [0, 2],
        ],
      ],
    );
    // Group 3 has the spare seat, on the first ticket, which already has its old person. There 2 takes it, and gives one to 0 on the second.
    const tickets = [
      [0, 1, 0, 1],
      [0, 0, 2, 0],
    ];
    expect(raised(ages, tickets, [1, 1, 2, 0])).toEqual([
      [0, 1, 1, 0],
      [1, 0, 1, 0],
    ]);
  });

  it("let two seats trade features where every quota is exact", () => {
    // One of each age and one of each gender: {old man, young woman} can only become {old woman, young man} in one go.
    const exact = polytope(
      2,
      [
        { members: 1, values: [0, 0] },
        { members: 1, values: [0, 1] },
        { members: 1, values: [1, 0] },
        { members: 1, values: [1, 1] },
      ],
      [0, 1].map(() => [
        [1, 1],
        [1, 1],
      ]),
    );
    const tickets = raised(
      exact,
      [
        [1, 0, 0, 1],
        [1, 0, 0, 1],
      ],
      [1, 1, 1, 1],
    );
    expect(totals(tickets)).toEqual([1, 1, 1, 1]);
  });

  it("leave what cannot be helped", () => {
    const full = polytope(
      1,
      [
        { members: 1, values: [0] },
        { members: 1, values: [1] },
      ],
      [
        [
          [1, 1],
          [0, 0],
        ],
      ],
    );
    expect(raised(full, [[1, 0]], [0, 1])).toEqual([[1, 0]]);
  });

  it("keep every ticket a feasible panel and make nobody short", () => {
    const picks = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 });
    let moved = 0;
    fc.assert(
      fc.property(feasibleDraw.map(withRoom), picks, (draw, pairs) => {
        const groups = groupsOf(draw.pool);
        const of = polytopeOf(draw.pool.features, groups, draw.quotas, draw.panelSize);
        const panels = feasiblePanels(draw);
        const ticket = (pick: number): number[] => {
          const panel = panels[pick % panels.length]!;
          return groups.map(({ members }) => members.filter((person) => panel.includes(person)).length);
        };
        const tickets = pairs.map(([pick]) => ticket(pick));
        // What other tickets would give is within reach in principle.
        const floor = totals(pairs.map(([, pick]) => ticket(pick)));
        const after = raised(of, tickets, floor);
        for (const seats of after) expect(isPanel(of, seats)).toBe(true);
        totals(after).forEach((seats, g) => {
          expect(seats).toBeGreaterThanOrEqual(Math.min(totals(tickets)[g]!, floor[g]!));
        });
        if (after.join() !== tickets.join()) moved++;
      }),
      { numRuns: 100 },
    );
    expect(moved).toBeGreaterThan(20);
  });
});

/** Quotas a seat wider each way, so that seats can move. */
function withRoom({ pool, quotas, panelSize }: SmallDraw): SmallDraw {
  const wider = quotas.map(({ feature, quotas: values }) => ({
    feature,
    quotas: values.map((quota) => ({ ...quota, min: Math.max(0, quota.min - 1), max: quota.max + 1 })),
  }));
  return { pool, quotas: wider, panelSize };
}
