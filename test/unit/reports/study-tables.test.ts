import { describe, expect, it } from "vitest";
import { rangeOf } from "../../../src/reports/study-tables.ts";

describe("rangeOf", () => {
  it("goes no further than the measure itself, in per cent for chances", () => {
    const wide = { mean: 0.5, half: 2 };
    expect(rangeOf(wide, "gini")).toEqual([0, 1]);
    expect(rangeOf(wide, "geometric-mean")).toEqual([0, 100]);
    expect(rangeOf(wide, "intersections-population-mse")).toEqual([0, 2.5]);
    expect(rangeOf(wide, "over-representation-correlation")).toEqual([-1, 1]);
    expect(rangeOf(wide, "misreport-gain-mean")).toEqual([-100, 100]);
  });

  it("is there where there is an interval", () => {
    expect(rangeOf({ mean: 0.5, half: null }, "gini")).toBeNull();
    expect(rangeOf({ mean: 0.5, half: 0.125 }, "gini")).toEqual([0.375, 0.625]);
  });
});
