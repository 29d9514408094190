import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { swapSeats } from "../../../src/lottery/seat-swaps.ts";
import { polytope, village, villagePanel } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";
import {
  anyTwo,
  between,
  drafted,
  exactly,
  expectNoFurther,
  expectPanels,
  panelOn,
  surpluses,
  ticketSeats,
} from "../../support/tickets.ts";

/** Two seats for three kinds of people, of the last at most one. */
const oneOfTheLast = polytope(
  2,
  [0, 1, 2].map((value) => ({ members: 4, values: [value] })),
  [
    [
      [0, 2],
      [0, 2],
      [0, 1],
    ],
  ],
);

describe("swapSeats", () => {
  it("takes seats straight from a group that has too many", () => {
    const seats = ticketSeats(
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

  it("takes from a group with enough what another is short of, and no more", () => {
    const panels = Array.from({ length: 6 }, () => [2, 0]);
    const seats = ticketSeats(
      anyTwo,
      panels,
      between([
        [0, 12],
        [5, 9],
      ]),
    );
    swapSeats(seats);
    expect([...seats.held]).toEqual([7, 5]);
  });

  it("gives what is too much to whoever may have more, the one first that is short", () => {
    const panels = Array.from({ length: 4 }, () => [2, 0, 0]);
    const seats = ticketSeats(
      oneOfTheLast,
      panels,
      between([
        [0, 3],
        [0, 4],
        [2, 4],
      ]),
    );
    swapSeats(seats);
    expect([...seats.held]).toEqual([3, 3, 2]);
    expectPanels(oneOfTheLast, seats);
  });

  it.each([
    ["out of a group with too many", [0, 1, 2]],
    ["into a group with too few", [2, 1, 0]],
  ])("passes a seat on through a group in between, %s", (_, order) => {
    // Where the first group has its seat the last one has no room; the one in between can stand in on that ticket, and give up a seat on the other.
    const inOrder = <T>(items: readonly T[]): T[] => order.map((g) => items[g]!);
    const on = polytope(2, inOrder([0, 1, 2].map((value) => ({ members: 4, values: [value] }))), [
      oneOfTheLast.rows.map(({ min, max }) => [min, max] as const),
    ]);
    const seats = ticketSeats(on, [inOrder([1, 0, 1]), inOrder([0, 2, 0])], exactly(inOrder([0, 2, 2])));
    swapSeats(seats);
    expect([0, 1].map((ticket) => panelOn(seats, ticket))).toEqual([inOrder([0, 1, 1]), inOrder([0, 1, 1])]);
    expectPanels(on, seats);
  });

  it("leaves everything as it was where the swaps of the shortest chain are in each other's way", () => {
    // From the first group only the second can take over, from that the third, from that the fourth; but the first and the third are on one
    // ticket, and only one of them can give up a seat of their value.
    const kinds = [
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
      [1, 1, 1],
    ];
    const on = polytope(
      5,
      kinds.map((values, g) => ({ members: g === 3 ? 2 : 5, values })),
      [
        [
          [1, 5],
          [0, 5],
        ],
        [
          [2, 5],
          [0, 5],
        ],
        [
          [4, 4],
          [1, 1],
        ],
      ],
    );
    const panels = [
      [1, 1, 1, 1, 0, 1],
      [0, 2, 0, 2, 1, 0],
    ];
    const seats = ticketSeats(on, panels, exactly([0, 3, 1, 4, 1, 1]));
    swapSeats(seats);
    expect([0, 1].map((ticket) => panelOn(seats, ticket))).toEqual(panels);
  });

  it("leaves what cannot be helped", () => {
    const seats = ticketSeats(village, [villagePanel(0)], exactly([1, 1, 1, 1]));
    swapSeats(seats);
    expect(panelOn(seats, 0)).toEqual(villagePanel(0));
  });

  it("brings no group further from its due, whatever that is, and leaves no straight swap undone", () => {
    fc.assert(
      fc.property(drafted, ({ on, panels, due }) => {
        const seats = ticketSeats(on, panels, due);
        const before = surpluses(seats);
        swapSeats(seats);
        expectPanels(on, seats);
        expectNoFurther(before, seats);
        const groups = [...before.keys()];
        const over = groups.filter((g) => seats.surplus(g) > 0);
        const under = groups.filter((g) => seats.surplus(g) < 0);
        panels.forEach((_, ticket) => {
          for (const from of over.filter((g) => seats.seatOf(ticket, g) >= 0)) {
            for (const to of under) expect(seats.canHand(ticket, from, to)).toBe(false);
          }
        });
      }),
      runs(200),
    );
  });
});
