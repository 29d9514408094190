import { describe, expect, it } from "vitest";
import { byCodeUnit, clean, fold } from "../../../src/register/text.ts";

describe("clean", () => {
  it("trims and composes accents, and leaves case alone", () => {
    expect(clean(" \u00a0Cafe\u0301\t")).toBe("Caf\u00e9");
  });
});

describe("fold", () => {
  it("makes one word of its spellings", () => {
    expect(fold(" E\u0301\u00c9n ")).toBe(fold("\u00e9e\u0301N"));
  });

  it("keeps different words apart", () => {
    expect(fold("45\u00a0t/m  64")).toBe(fold("45 t/m 64"));
    expect(fold("een")).not.toBe(fold("\u00e9\u00e9n"));
  });
});

describe("byCodeUnit", () => {
  it("orders by code unit, whatever the language: capitals before small letters, accents last", () => {
    expect(["\u00e9", "b", "a", "B", "10", "9"].toSorted(byCodeUnit)).toEqual(["10", "9", "B", "a", "b", "\u00e9"]);
  });

  it("is 0 for equal texts", () => {
    expect(byCodeUnit("a", "a")).toBe(0);
  });
});
