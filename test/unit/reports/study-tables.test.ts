import { describe, expect, it } from "vitest";
import { measureText, rangeOf } from "../../../src/reports/study-tables.ts";

describe("rangeOf", () => {
  it("is in per cent for chances, and there where there is an interval", () => {
    const mean = { mean: 0.5, replicates: 2, low: 0.375, high: 0.625 };
    expect(rangeOf(mean, "gini")).toEqual([0.375, 0.625]);
    expect(rangeOf(mean, "geometric-mean")).toEqual([37.5, 62.5]);
    expect(rangeOf({ mean: 0.5, replicates: 1, low: null, high: null }, "gini")).toBeNull();
  });
});

describe("the text of a mean", () => {
  it("says of how many replicates it is, where those are not all", () => {
    const measures = new Map([["lowest", { mean: 0.5, replicates: 4, low: 0.375, high: 0.625 }]] as const);
    const text = (replicates: number) => measureText({ algorithm: "legacy", measures }, "lowest", replicates, "en");
    expect(text(4)).toBe("50 ± 13");
    expect(text(5)).toBe("50 ± 13, n = 4");
    expect(measureText({ algorithm: "legacy", measures }, "gini", 5, "en")).toBe("–");
  });
});
