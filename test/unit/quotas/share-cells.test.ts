import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/errors.ts";
import { decimalText } from "../../../src/quotas/decimal.ts";
import { readShareCells, type ShareUnit } from "../../../src/quotas/share-cells.ts";

function read(unit: ShareUnit, ...texts: readonly string[]) {
  const findings: Finding[] = [];
  const cells = texts.map((text, i) => ({ text, at: { file: "q.csv", line: i + 2, column: "c" } }));
  const numbers = readShareCells(cells, unit, findings).map(
    (number) => number && decimalText(number.digits, 10n ** BigInt(number.places)),
  );
  return { numbers, faults: findings.map(({ code, at }) => `${code}:${at!.line!}`) };
}

describe("percentages", () => {
  it.each([
    ["12.5", "12.5"],
    ["12,5", "12.5"],
    ["12,5%", "12.5"],
    ["12,5 %", "12.5"],
    ["12,5\u00a0%", "12.5"],
    ["12,5\u2009%", "12.5"],
    ["12,5\u202f%", "12.5"],
    ["0", "0"],
    ["100,00 %", "100"],
    // Not a thousand: nothing is more than all.
    ["12.345", "12.345"],
  ])("reads %j as %s", (text, number) => {
    expect(read("percent", text)).toEqual({ numbers: [number], faults: [] });
  });

  it.each(["100.1", "-5", "1.000,5", "twelve", "12.5 pct", "%", "-", "5%%", "1e1"])("does not read %j", (text) => {
    expect(read("percent", text)).toEqual({ numbers: [undefined], faults: ["QUOTAS_NOT_A_SHARE:2"] });
  });
});

describe("numbers of people", () => {
  it.each([
    ["12345", "12345"],
    ["12.345", "12345"],
    ["12,345", "12345"],
    ["12 345", "12345"],
    ["12\u00a0345", "12345"],
    ["12\u2009345", "12345"],
    ["12'345", "12345"],
    ["1.234.567", "1234567"],
    ["1.234,00", "1234"],
    ["1,234.0", "1234"],
    ["950,0", "950"],
    ["1.000", "1000"],
    ["1,000", "1000"],
    ["950.000", "950000"],
    ["0", "0"],
  ])("reads %j as %s", (text, number) => {
    expect(read("count", text)).toEqual({ numbers: [number], faults: [] });
  });

  it.each(["1.5", "12.34", "0.123", "1234.567", "12.3456", "1.234 567", "-1", "12%", "many", "1.234.5"])(
    "does not read %j",
    (text) => {
      expect(read("count", text)).toEqual({ numbers: [undefined], faults: ["QUOTAS_NOT_A_SHARE:2"] });
    },
  );

  it.each([
    // Thousands have no sign there, another sign, or this sign stands before decimals.
    ["12.345", "11987"],
    ["12.345", "1,234,567"],
    ["12.345", "11 987"],
    ["12.345", "950.0"],
    ["12,345", "950,00"],
    ["1.000", "11987"],
  ])("does not guess at %s beside %s", (doubtful, other) => {
    expect(read("count", other, doubtful).faults).toEqual(["QUOTAS_COUNT_AMBIGUOUS:3"]);
  });

  it.each([
    ["12.345", "950"],
    ["12.345", "1.000"],
    ["1.000", "950"],
    ["12.345", "1.234.567"],
    ["12.345", "1.234,0"],
    ["1.234.567", "11987"],
    ["12 345", "11987"],
  ])("understands %s beside %s", (text, other) => {
    expect(read("count", text, other).faults).toEqual([]);
  });

  it("leaves a blank cell to others", () => {
    expect(read("count", "", "5")).toEqual({ numbers: [undefined, "5"], faults: [] });
  });
});
