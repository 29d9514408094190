import { describe, expect, it } from "vitest";
import { keyedRandom } from "../../../../src/lottery/random.ts";
import { binomialTails } from "../../../../src/simulate/binomial.ts";
import { dropout } from "../../../../src/simulate/measures/dropout.ts";
import { seatRules } from "../../../../src/simulate/seat-rules.ts";
import { selectionProblem } from "../../../../src/simulate/selection-problem.ts";
import { bounds, halfAndHalf, selected, simulatedPool, villagers } from "../../../support/simulated-pools.ts";

const expectShare = (share: number, of: number, chance: number): void => {
  const { atMost, atLeast } = binomialTails(Math.round(share * of), of, chance);
  expect(Math.min(atMost, atLeast)).toBeGreaterThan(0.0005);
};

const village = seatRules(selectionProblem(villagers, halfAndHalf, 4));
/** An old man, an old woman, a young man, a young woman. */
const panel = selected(10, [[0, 2, 5, 8]]);

describe("dropout", () => {
  it("needs no reserves where all come, and has no use for them where nobody does", () => {
    const [none, all] = [0, 1].map((chance) =>
      dropout(panel, village, { chance, panels: 20, reserves: 3 }, keyedRandom("ends")),
    );
    expect(none).toEqual({ refilled: undefined, kept: 1 });
    expect(all).toEqual({ refilled: 0, kept: 0 });
  });

  it("fills a seat as often as the only reserve can come", () => {
    // One seat, two people: kept unless both drop out, 3/4; an empty seat is filled half of the time.
    const two = seatRules(selectionProblem(simulatedPool(["x"], [["a"], ["a"]]), bounds({ x: { a: [1, 1] } }), 1));
    const { refilled, kept } = dropout(
      selected(2, [[0]]),
      two,
      { chance: 0.5, panels: 4000, reserves: 1 },
      keyedRandom("two"),
    );
    expectShare(kept, 4000, 3 / 4);
    expect(refilled).toBeCloseTo(0.5, 1);
  });

  it("does not give one reserve two seats", () => {
    // Two seats, three people, chance 1/2: both sit if 2 or 3 of the three can come: (3 + 1) / 8.
    const three = simulatedPool(["x"], [["a"], ["a"], ["a"]]);
    const rules = seatRules(selectionProblem(three, bounds({ x: { a: [2, 2] } }), 2));
    const lottery = selected(3, [
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    const { kept } = dropout(lottery, rules, { chance: 0.5, panels: 4000, reserves: 5 }, keyedRandom("three"));
    expectShare(kept, 4000, 1 / 2);
  });

  it("has nobody come in who would break a quota", () => {
    // For the old man only the other old man: each seat of the village's panel has 1, 2, 2 and 1 people like its member outside.
    const { kept } = dropout(panel, village, { chance: 0.2, panels: 4000, reserves: 10 }, keyedRandom("village"));
    // A seat is lost with chance 0.2 · 0.2 or 0.2 · 0.2².
    expectShare(kept, 4000, (1 - 0.04) ** 2 * (1 - 0.008) ** 2);
  });

  it("has no more reserves a seat than asked for", () => {
    const { kept } = dropout(panel, village, { chance: 0.2, panels: 4000, reserves: 1 }, keyedRandom("short"));
    expectShare(kept, 4000, (1 - 0.04) ** 4);
  });
});
