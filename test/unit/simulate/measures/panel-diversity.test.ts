import { describe, expect, it } from "vitest";
import {
  distinctPanels,
  memberDistance,
  pairsSeen,
  panelDistance,
} from "../../../../src/simulate/measures/panel-diversity.ts";
import { selected, simulatedPool } from "../../../support/simulated-pools.ts";

const four = simulatedPool(
  ["age", "gender"],
  [
    ["old", "man"],
    ["old", "man"],
    ["old", "woman"],
    ["young", "woman"],
  ],
);

describe("memberDistance", () => {
  it("is 0 among people who are alike, 1 among people who have nothing in common", () => {
    expect(memberDistance(selected(4, [[0, 1]]), four)).toBe(0);
    expect(memberDistance(selected(4, [[0, 3]]), four)).toBe(1);
  });

  it("is the mean over pairs, features and tickets", () => {
    // 0, 2, 3: pairs 0–2 differ in 1 of 2 features, 0–3 in 2, 2–3 in 1: (1/2 + 1 + 1/2) / 3 = 2/3.
    expect(memberDistance(selected(4, [[0, 2, 3]]), four)).toBeCloseTo(2 / 3, 12);
    // Three tickets of distance 2/3, one of 0, 1, 2: pairs 0, 1/2, 1/2, so 1/3; (3 · 2/3 + 1/3) / 4 = 7/12.
    const both = [
      [0, 2, 3],
      [0, 1, 2],
    ];
    expect(memberDistance(selected(4, both, [3, 1]), four)).toBeCloseTo(7 / 12, 12);
  });

  it("is not defined for panels of one", () => {
    expect(memberDistance(selected(4, [[0], [3]]), four)).toBeUndefined();
  });
});

describe("panelDistance", () => {
  it("is 0 for a lottery of a single panel, 1 − k/n where all have the same chance", () => {
    expect(panelDistance(selected(4, [[0, 3]]).chances, 2)).toBe(0);
    expect(panelDistance(Float64Array.of(0.4, 0.4, 0.4, 0.4, 0.4), 2)).toBeCloseTo(1 - 2 / 5, 12);
  });

  it("is the expected share of seats that differ between two draws", () => {
    // Panels 0–1 and 0–2, each half of the time: the same one half of the time, else one seat of two differs: 1/4.
    const two = [
      [0, 1],
      [0, 2],
    ];
    expect(panelDistance(selected(3, two).chances, 2)).toBeCloseTo(1 / 4, 12);
  });
});

describe("distinctPanels", () => {
  it("counts a panel once", () => {
    const three = [
      [0, 1],
      [0, 2],
      [0, 1],
    ];
    expect(distinctPanels(selected(3, three))).toBe(2);
  });
});

describe("pairsSeen", () => {
  it("is the share of pairs on some panel, among those asked about", () => {
    const lottery = selected(5, [
      [0, 1, 2],
      [0, 2, 4],
    ]);
    // 0–1, 0–2, 1–2, 0–4, 2–4 of ten; of 0, 1 and 4 it is 0–1 and 0–4, not 1–4.
    expect(pairsSeen(lottery, [0, 1, 2, 3, 4])).toBe(5 / 10);
    expect(pairsSeen(lottery, [0, 1, 4])).toBe(2 / 3);
    expect(pairsSeen(lottery, [0])).toBeUndefined();
  });

  it("is 1 where all sit together, however many", () => {
    const all = Array.from({ length: 100 }, (_, person) => person);
    expect(pairsSeen(selected(100, [all]), all)).toBe(1);
  });
});
