import { describe, expect, it } from "vitest";
import { parseGamma } from "../../../src/cli/gamma.ts";

describe("parseGamma", () => {
  it.each([
    ["1", "1/1"],
    ["0.5", "1/2"],
    ["0,5", "1/2"],
    ["2.50", "5/2"],
    ["007", "7/1"],
    ["0.000001", "1/1000000"],
    ["999999.999999", "999999999999/1000000"],
  ])("reads %s as %s", (text, fraction) => {
    expect(parseGamma(text)).toBe(fraction);
  });

  it.each([
    "",
    "0",
    "0.000",
    "-1",
    "+1",
    "1e2",
    ".5",
    "5.",
    "1.2.3",
    "1,234.5",
    "0.0000001",
    "1000000",
    "1/2",
    " 1",
    "½",
    "Infinity",
  ])("refuses %j", (text) => {
    expect(parseGamma(text)).toBeUndefined();
  });
});
