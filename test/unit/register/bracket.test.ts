import { describe, expect, it } from "vitest";
import { overlap, parseBracket } from "../../../src/register/bracket.ts";

describe("a bracket", () => {
  it.each([
    ["16-29", 16, 29],
    ["16 – 29", 16, 29],
    ["18 t/m 24 jaar", 18, 24],
    ["18 tot en met 24", 18, 24],
    ["18 to 24 years", 18, 24],
    ["65+", 65, Infinity],
    ["65 jaar en ouder", 65, Infinity],
    ["65 and over", 65, Infinity],
    [">= 65", 65, Infinity],
    ["> 65", 66, Infinity],
    ["onder 18", 0, 17],
    ["tot 18", 0, 17],
    ["<18", 0, 17],
    ["t/m 17", 0, 17],
    ["40", 40, 40],
  ])("is read from %s", (text, least, most) => {
    expect(parseBracket(text)).toEqual({ least, most });
  });

  it.each(["young", "29-16", "16-29-30", "", "under 0", "1,5-2", "-5"])("is not %j", (text) => {
    expect(parseBracket(text)).toBeUndefined();
  });

  it("overlaps another where a number is in both", () => {
    const [low, high, open] = ["16-29", "29-40", "41+"].map((text) => parseBracket(text)!);
    expect([overlap(low!, high!), overlap(high!, low!), overlap(high!, open!)]).toEqual([true, true, false]);
  });
});
