import { describe, expect, it } from "vitest";
import { lowestAtMost } from "../../../../src/simulate/measures/unluckiest.ts";
import { selected } from "../../../support/simulated-pools.ts";

describe("lowestAtMost", () => {
  it("picks somebody by the first half and bounds them by the second", () => {
    // Of 20 panels of one: person 1 has none of the first ten, and none of the last ten either: 1 − 0.01^(1/10).
    const panels = Array.from({ length: 20 }, (_, j) => [j % 2 === 0 ? 0 : 2]);
    expect(lowestAtMost(selected(3, panels), [0, 1, 2])).toBeCloseTo(1 - 0.01 ** 0.1, 12);
    expect(lowestAtMost(selected(3, panels), [1])).toBeCloseTo(1 - 0.01 ** 0.1, 12);
  });

  it("takes no bad luck of the first half for a low chance", () => {
    // Person 1 is on none of the first five panels and on all of the last five.
    const panels = Array.from({ length: 10 }, (_, j) => [j < 5 ? 0 : 1]);
    expect(lowestAtMost(selected(2, panels), [0, 1])).toBe(1);
  });

  it("says nothing with a single panel or without people", () => {
    expect(lowestAtMost(selected(2, [[0]]), [0, 1])).toBeUndefined();
    expect(lowestAtMost(selected(2, [[0], [1]]), [])).toBeUndefined();
  });
});
