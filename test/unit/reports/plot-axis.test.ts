import { describe, expect, it } from "vitest";
import { axisOver, type AxisShape } from "../../../src/reports/plot-axis.ts";

const shape: AxisShape = { domain: "zero", range: [0, 100], roughTicks: 4, letters: 29, unit: "" };

describe("an axis", () => {
  it("goes from 0 to a round number", () => {
    // 0 … 17 in about four steps: fives, to 20.
    const axis = axisOver([17, 3], shape, "en");
    expect(axis.ticks.map(({ text }) => text)).toEqual(["0", "5", "10", "15", "20"]);
    expect(axis.ticks.map(({ at }) => at)).toEqual([0, 25, 50, 75, 100]);
    expect(axis.at(17)).toBe(85);
  });

  it("has room for numbers below 0", () => {
    expect(axisOver([-5, 15], shape, "en").ticks.map(({ text }) => text)).toEqual(["−5", "0", "5", "10", "15"]);
  });

  it("shows a share of nothing as nothing", () => {
    expect(axisOver([0, 0], shape, "en").at(0)).toBe(0);
  });

  it("leaves out what is far from all numbers, where it may and they differ", () => {
    const near = { ...shape, domain: "near" } as const;
    // 9.5 … 12.5: from half the largest on, and apart by more than a hundredth of it.
    expect(axisOver([9.5, 12.5], near, "en").ticks.map(({ text }) => text)).toEqual(["9", "10", "11", "12", "13"]);
    expect(axisOver([6, 12.5], near, "en").at(0)).toBe(0);
    expect(axisOver([10, 10.000001], near, "en").at(0)).toBe(0);
  });

  it("goes no further than its numbers, if it is tight", () => {
    const axis = axisOver([20, 40, 60], { ...shape, domain: "tight" }, "en");
    expect([20, 40, 60].map(axis.at)).toEqual([0, 50, 100]);
    expect(axisOver([20, 20], { ...shape, domain: "tight" }, "en").at(20)).toBe(50);
  });

  it("has a sign behind its numbers, and a comma within them in Dutch", () => {
    expect(axisOver([0.2], { ...shape, letters: Infinity, unit: "%" }, "nl").ticks.map(({ text }) => text)).toEqual(["0 %", "0,05 %", "0,1 %", "0,15 %", "0,2 %"]); // prettier-ignore
  });

  it("has fewer numbers where they are too long to stand side by side", () => {
    // "0.00040" would be 7 letters: five numbers of 6 or 7 letters are more than 29.
    const axis = axisOver([0.0004, 0.0006], { ...shape, domain: "near" }, "en");
    expect(axis.ticks.map(({ text }) => text)).toEqual(["0.0004", "0.0005", "0.0006"]);
  });
});
