import { describe, expect, it } from "vitest";
import { legible, legibleCell } from "../../../src/messages/legible.ts";

describe("legible", () => {
  it("shows what would steer a terminal", () => {
    expect(legible("\u001b[31mrood\u0007\r\n\u007f\u009b2J")).toBe("␛[31mrood␇␍␊␡\\u{9b}2J");
  });

  it("shows spaces and marks that look like nothing", () => {
    expect(legible("a\u00a0b\u200bc\u202ed\u2028")).toBe("a\\u{a0}b\\u{200b}c\\u{202e}d\\u{2028}");
  });

  it("leaves words, accents and emoji alone", () => {
    expect(legible("Zo\u00eb de Vries 😀 65+")).toBe("Zo\u00eb de Vries 😀 65+");
  });
});

describe("legibleCell", () => {
  it("keeps 80 characters, not half ones", () => {
    expect(legibleCell("😀".repeat(80))).toBe("😀".repeat(80));
    expect(legibleCell("😀".repeat(81))).toBe(`${"😀".repeat(80)}…`);
  });
});
