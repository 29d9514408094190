import { describe, expect, it } from "vitest";
import { prose } from "../../../src/reports/prose.ts";

const words = (count: number, length: number): string =>
  Array.from({ length: count }, () => "x".repeat(length)).join(" ");

describe("prose", () => {
  it("fills lines to 80 characters, not one more", () => {
    // 8 words of 9 and their blanks make 79; a word of 9 more would make 89.
    expect(prose(words(9, 9)).map((line) => line.length)).toEqual([79, 9]);
    expect(prose(`${"x".repeat(40)} ${"x".repeat(39)}`)).toHaveLength(1);
    expect(prose(`${"x".repeat(40)} ${"x".repeat(40)}`)).toHaveLength(2);
  });

  it("begins with the lead, and sets the other lines under the text", () => {
    const lines = prose(words(9, 9), "  - ");
    expect(lines.map((line) => line.search("x"))).toEqual([4, 4]);
    expect(lines[0]).toMatch(/^ {2}- x/);
  });

  it("leaves every word as it is, also one longer than a line", () => {
    const text = `a ${"é".repeat(100)} b`;
    expect(prose(text)).toEqual(["a", "é".repeat(100), "b"]);
    expect(prose("")).toEqual([""]);
  });

  it("keeps a % by its number", () => {
    expect(prose(`${"x".repeat(76)} 66 %`)).toEqual(["x".repeat(76), "66 %"]);
  });

  it("counts characters, not code units", () => {
    expect(prose(`${"𝒳".repeat(40)} ${"𝒳".repeat(39)}`)).toHaveLength(1);
  });
});
