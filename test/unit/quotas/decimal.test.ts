import { describe, expect, it } from "vitest";
import { decimalText, onOneScale, parseDecimal } from "../../../src/quotas/decimal.ts";

describe("parseDecimal", () => {
  it.each([
    ["12", 12n, 0],
    ["12.5", 125n, 1],
    ["12,50", 1250n, 2],
    ["0,001", 1n, 3],
  ])("reads %s", (text, digits, places) => {
    expect(parseDecimal(text)).toEqual({ digits, places });
  });

  it.each(["", ".5", "5.", "1.2.3", "-1", "+1", "1e3", " 1", "1234567890123456"])("does not read %j", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});

it("brings numbers to one scale", () => {
  const decimals = [parseDecimal("1")!, parseDecimal("0,25")!, parseDecimal("3.5")!];
  expect(onOneScale(decimals)).toEqual({ counts: [100n, 25n, 350n], one: 100n });
  expect(onOneScale([])).toEqual({ counts: [], one: 1n });
});

it.each([
  [9990n, 100n, "99.9"],
  [10000n, 100n, "100"],
  [5n, 1000n, "0.005"],
  [0n, 10n, "0"],
  [7n, 1n, "7"],
  [100n, 1n, "100"],
])("writes %s / %s as %s", (count, one, text) => {
  expect(decimalText(count, one)).toBe(text);
});
