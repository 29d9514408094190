import { describe, expect, it } from "vitest";
import { significant } from "../../../src/simulate/significant.ts";

describe("significant", () => {
  it("keeps nine digits, of small numbers too", () => {
    expect(significant(1 / 3)).toBe(0.333333333);
    expect(significant(2 / 30_000)).toBe(0.0000666666667);
    expect(significant(123_456_789_012)).toBe(123_456_789_000);
  });

  it("is 0 for what arithmetic leaves, and never −0", () => {
    expect(significant(0.1 + 0.2 - 0.3)).toBe(0);
    expect(Object.is(significant(-1e-17), 0)).toBe(true);
  });
});
