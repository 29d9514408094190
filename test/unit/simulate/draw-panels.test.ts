import { describe, expect, it } from "vitest";
import { keyedRandom } from "../../../src/lottery/random.ts";
import { binomialTails } from "../../../src/simulate/binomial.ts";
import { drawPanels } from "../../../src/simulate/draw-panels.ts";
import { ticketShares } from "../../../src/simulate/ticket-shares.ts";
import { selected } from "../../support/simulated-pools.ts";

/** Six people, panels of two; person 5 is on none. */
const panels = [
  [0, 1],
  [0, 2],
  [3, 4],
];

describe("drawPanels", () => {
  it.each([
    ["a ticket a panel", [], [2 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 3, 0]],
    // Of ten tickets the first panel has one, the second seven, the third two.
    ["runs of tickets", [1, 7, 2], [0.8, 0.1, 0.7, 0.2, 0.2, 0]],
  ])("draws everybody as often as their chance, with %s", (_, tickets, chances) => {
    const lottery = selected(6, panels, tickets);
    const draws = 100_000;
    const { people } = drawPanels(lottery, draws, keyedRandom("draws"));
    expect(people.reduce((sum, count) => sum + count, 0)).toBe(2 * draws);
    expect([...ticketShares(lottery)]).toEqual(chances.map((chance) => expect.closeTo(chance, 12) as number));
    chances.forEach((chance, person) => {
      const { atMost, atLeast } = binomialTails(people[person]!, draws, chance);
      expect(Math.min(atMost, atLeast)).toBeGreaterThan(0.0005);
    });
  });

  it("counts panels as well as people", () => {
    const drawn = drawPanels(selected(6, panels, [1, 7, 2]), 1000, keyedRandom("panels"));
    expect(drawn.panels.reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect(drawn.people[3]).toBe(drawn.panels[2]);
    expect(drawn.people[0]).toBe(drawn.panels[0]! + drawn.panels[1]!);
  });

  it("draws a single panel every time", () => {
    expect([...drawPanels(selected(3, [[0, 2]]), 7, keyedRandom("one")).people]).toEqual([7, 0, 7]);
  });
});
