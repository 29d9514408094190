import { describe, expect, it } from "vitest";
import { figure, meanFigure, scaled, signOf } from "../../../src/messages/measure-figures.ts";

describe("a figure", () => {
  it.each([
    [0, "0"],
    [300, "300"],
    [1234.5, "1235"],
    [12.345, "12.3"],
    [9.996, "10.0"],
    [0.00123456, "0.00123"],
    [-0.5, "−0.500"],
    [-2, "−2"],
    [1e-9, "<0.000001"],
    [-1e-9, ">−0.000001"],
  ])("of %d is %s", (value, text) => {
    expect(figure(value, "en")).toBe(text);
  });

  it("has a comma in Dutch", () => {
    expect(figure(12.345, "nl")).toBe("12,3");
    expect(meanFigure(12.345, [12.135, 12.555], "nl")).toBe("12,35 ± 0,21");
  });
});

describe("a mean with its interval", () => {
  it.each([
    [12.345, 0.2134, "12.35 ± 0.21"],
    [0.20213, 0.0142, "0.202 ± 0.014"],
    [316.2, 20.3, "316 ± 20"],
    [13.4, 15.2, "13 ± 15"],
    // No more than five digits of the mean.
    [50, 0.0000987, "50.000 ± 0.000"],
    // Nothing but the last digits of inexact arithmetic, or no interval.
    [50, 1e-8, "50"],
    [12.345, 0, "12.3"],
    [12.345, null, "12.3"],
  ])("of %d and half of %d is %s", (mean, half, text) => {
    expect(meanFigure(mean, half === null ? null : [mean - half, mean + half], "en")).toBe(text);
  });

  it.each([
    [0.13, [0, 0.2912], "0.13 (0–0.29)", "0,13 (0–0,29)"],
    [99.2, [97.7, 100], "99.2 (97.7–100)", "99,2 (97,7–100)"],
    [-0.98, [-1, -0.9512], "−0.980 (−1 to −0.951)", "−0,980 (−1 tot −0,951)"],
    // Cut on both sides alike.
    [0.5, [0, 1], "0.50 ± 0.50", "0,50 ± 0,50"],
  ] as const)("of %d that is cut to %j is %s", (mean, range, en, nl) => {
    expect(meanFigure(mean, range, "en")).toBe(en);
    expect(meanFigure(mean, range, "nl")).toBe(nl);
  });
});

describe("units", () => {
  it("are per cents of chances and shares, else plain numbers", () => {
    expect(scaled(0.25, "chance")).toBe(25);
    expect(scaled(0.25, "share")).toBe(25);
    expect(scaled(0.25, "ratio")).toBe(0.25);
    expect([signOf("share"), signOf("people")]).toEqual(["%", ""]);
  });
});
