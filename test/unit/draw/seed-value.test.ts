import { describe, expect, it } from "vitest";
import type { SeedSource } from "../../../src/draw/seed-source.ts";
import { isSeedValue, parseSeedValue } from "../../../src/draw/seed-value.ts";

const typed: SeedSource = { kind: "typed" };
const die = (sides: number, throws: number): SeedSource => ({ kind: "dice", sides, throws });
const balls: SeedSource = { kind: "balls", digits: 3 };

describe("a typed seed", () => {
  it.each(["007", "7", "3  7", "0x7", "Zoë 🎲"])("is used as it is: %j", (value) => {
    expect(parseSeedValue(typed, value)).toBe(value);
    expect(isSeedValue(typed, value)).toBe(true);
  });

  it("has no blanks around it, which nobody would see", () => {
    expect(parseSeedValue(typed, " 007\u00a0")).toBe("007");
    expect(isSeedValue(typed, " 007")).toBe(false);
  });

  it("has no character without a shape: zero-width space, right-to-left mark, soft hyphen", () => {
    for (const hidden of ["\u200b", "\u200f", "\u00ad"]) {
      expect(() => parseSeedValue(typed, `4${hidden}83`)).toThrow("SEED_CONTROL_CHARACTER");
    }
  });

  it("is the same however its letters were composed", () => {
    expect(parseSeedValue(typed, "Zoe\u0308")).toBe("Zoë");
    expect(isSeedValue(typed, "Zoe\u0308")).toBe(false);
  });

  it.each(["", " ", "\t\n"])("is not empty: %j", (value) => {
    expect(() => parseSeedValue(typed, value)).toThrow("SEED_EMPTY");
    expect(isSeedValue(typed, value)).toBe(false);
  });

  it.each(["4\n2", "42\r\n", "\u001b[31m42", "42\u0000", "4\u00852", "\ud800"])(
    "holds no control character: %j",
    (value) => {
      expect(() => parseSeedValue(typed, value)).toThrow("SEED_CONTROL_CHARACTER");
      expect(isSeedValue(typed, value)).toBe(false);
    },
  );
});

describe("what balls gave", () => {
  it.each([" 0 4 2 ", "0-4-2", "0 - 4 - 2"])(
    "is a digit an urn, blanks and hyphens between them left out: %j",
    (value) => {
      expect(parseSeedValue(balls, value)).toBe("042");
    },
  );

  it.each(["42", "0042", "04a", "٠٤٢", "-42", "-042", "0--42", "042-", "4.2"])("is no other text: %j", (value) => {
    expect(() => parseSeedValue(balls, value)).toThrow("BALLS_INVALID");
    expect(isSeedValue(balls, value)).toBe(false);
  });
});

describe("what dice gave", () => {
  it("is a digit a throw, a ten as 0", () => {
    expect(parseSeedValue(die(10, 4), "1 0 9 0")).toBe("1090");
    expect(parseSeedValue(die(6, 4), "1266")).toBe("1266");
    expect(parseSeedValue(die(6, 4), "1-2-6-6")).toBe("1266");
  });

  it("is numbers with dashes between where a digit is not enough", () => {
    expect(parseSeedValue(die(20, 3), "1 20 - 7")).toBe("1-20-7");
  });

  it.each([
    [die(6, 4), "1267"],
    [die(6, 4), "0123"],
    [die(6, 4), "126"],
    [die(6, 4), "12 6 6 1"],
    [die(20, 3), "1-21-7"],
    [die(20, 3), "0-2-7"],
    [die(20, 3), "01-2-7"],
    [die(20, 3), "1-2"],
    [die(12, 2), "1-2-"],
  ])("of %j is not %j", (source, value) => {
    expect(() => parseSeedValue(source, value)).toThrow("DICE_INVALID");
    expect(isSeedValue(source, value)).toBe(false);
  });
});
