import { describe, expect, it } from "vitest";
import { compositionOf } from "../../../src/lottery/composition.ts";
import { exchangeTickets } from "../../../src/lottery/ticket-exchange.ts";

const panelsOf = (rows: readonly (readonly number[])[]) => rows.map((seats) => compositionOf(seats, 2));

const exchanged = (
  tickets: readonly (readonly number[])[],
  panels: readonly (readonly number[])[],
  floor: readonly number[],
): number[][] => {
  const result = panelsOf(tickets);
  exchangeTickets(result, panelsOf(panels), Float64Array.from(floor));
  return result.map((ticket) => floor.map((_, g) => ticket.filter((seat) => seat === g).length));
};

describe("exchangeTickets", () => {
  it("replaces a ticket by a panel that seats who is short", () => {
    const tickets = [
      [1, 1, 0],
      [1, 1, 0],
    ];
    expect(exchanged(tickets, [[0, 1, 1]], [1, 1, 1])).toEqual([
      [0, 1, 1],
      [1, 1, 0],
    ]);
  });

  it("does so until nobody is short", () => {
    const tickets = [
      [2, 0, 0],
      [2, 0, 0],
      [2, 0, 0],
    ];
    expect(
      exchanged(
        tickets,
        [
          [1, 1, 0],
          [1, 0, 1],
        ],
        [3, 2, 1],
      ),
    ).toEqual([
      [1, 1, 0],
      [1, 1, 0],
      [1, 0, 1],
    ]);
  });

  it("leaves nobody else below their floor, or further below", () => {
    // Group 0 has exactly its floor on the first ticket and group 1 is short already: only the third can go.
    const tickets = [
      [2, 0, 0, 0],
      [1, 1, 0, 0],
      [0, 0, 2, 0],
    ];
    expect(exchanged(tickets, [[0, 0, 1, 1]], [3, 2, 1, 1])).toEqual([
      [2, 0, 0, 0],
      [1, 1, 0, 0],
      [0, 0, 1, 1],
    ]);
  });

  it("changes nothing where no exchange helps, or nobody is short", () => {
    expect(exchanged([[2, 0]], [[1, 1]], [2, 1])).toEqual([[2, 0]]);
    expect(exchanged([[2, 0]], [[1, 1]], [1, 0])).toEqual([[2, 0]]);
  });

  it("does not tie tickets to the panels they were made from", () => {
    const panels = panelsOf([[0, 2]]);
    const tickets = panelsOf([[2, 0]]);
    exchangeTickets(tickets, panels, Float64Array.of(0, 1));
    tickets[0]![0] = 7;
    expect(panels[0]).toEqual(Uint32Array.of(1, 1));
  });
});
