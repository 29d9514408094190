import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyedRandom } from "../../../src/lottery/random.ts";
import { shakeSeats } from "../../../src/lottery/shake-seats.ts";
import { village, villagePanel } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";
import { between, drafted, expectPanels, panelOn, ticketSeats } from "../../support/tickets.ts";

describe("shakeSeats", () => {
  it("changes tickets where nothing hangs on it", () => {
    const panels = [0, 1, 2, 1, 0, 2, 1].map(villagePanel);
    const seats = ticketSeats(village, panels, between(panels[0]!.map(() => [0, 28])));
    shakeSeats(village, seats, keyedRandom("a key"));
    expect(panels.map((_, ticket) => panelOn(seats, ticket))).not.toEqual(panels);
    expectPanels(village, seats);
  });

  it("leaves nothing more uneven, whatever is due", () => {
    let changed = 0;
    fc.assert(
      fc.property(drafted, fc.string(), ({ on, panels, due }, key) => {
        const seats = ticketSeats(on, panels, due);
        const before = seats.unevenness();
        shakeSeats(on, seats, keyedRandom(key));
        expect(seats.unevenness()).toBeLessThanOrEqual(before);
        expectPanels(on, seats);
        if (panels.some((panel, ticket) => panelOn(seats, ticket).join() !== panel.join())) changed++;
      }),
      runs(100),
    );
    expect(changed).toBeGreaterThan(10);
  });

  it("shakes as it did when this was pinned: another way is another draw for the same seed", () => {
    // Groups that begin with their fewest seats, with their most, and between. Of each ticket the number of old women.
    const panels = Array.from({ length: 30 }, (_, ticket) => villagePanel((ticket * ticket) % 3));
    const due = between([
      [40, 44],
      [12, 23],
      [18, 20],
      [36, 48],
    ]);
    const shaken = ["one key", "another"].map((key) => {
      const seats = ticketSeats(village, panels, due);
      shakeSeats(village, seats, keyedRandom(key));
      return panels.map((_, ticket) => panelOn(seats, ticket)[1]).join("");
    });
    expect(shaken).toEqual(["022101011000022010011001110010", "110020011001021020200110101100"]);
  });
});
