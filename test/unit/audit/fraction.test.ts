import { describe, expect, it } from "vitest";
import { atMost, formatFraction, fractionText, parseFraction } from "../../../src/audit/fraction.ts";

describe("a fraction", () => {
  it.each([
    [8n, 20n, "2/5"],
    [0n, 7n, "0/1"],
    [3n, 1n, "3/1"],
    [-2n, 6n, "-1/3"],
  ])("%d/%d is written in lowest terms", (numerator, denominator, text) => {
    expect(formatFraction({ numerator, denominator })).toBe(text);
  });

  it("is read as it is written", () => {
    expect(parseFraction(fractionText("2/5", ""))).toEqual({ numerator: 2n, denominator: 5n });
  });

  it.each(["8/20", "2/0", "-2/5", "02/5", "2", "2/5 ", "0.4", "0/2", `1/1${"0".repeat(200)}`, 0.4, null])(
    "has one spelling, not %j",
    (text) => {
      expect(() => fractionText(text, "bound")).toThrow(
        expect.objectContaining({ problem: "wrong-value", at: "bound" }),
      );
    },
  );

  it("is compared exactly, where floats cannot", () => {
    const third = { numerator: 1n, denominator: 3n };
    const above = { numerator: 10n ** 30n + 1n, denominator: 3n * 10n ** 30n };
    expect([atMost(third, above), atMost(above, third), atMost(third, third)]).toEqual([true, false, true]);
  });
});
