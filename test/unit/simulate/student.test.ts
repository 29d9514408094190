import { describe, expect, it } from "vitest";
import { studentQuantile, studentWithin } from "../../../src/simulate/student.ts";

describe("studentWithin", () => {
  it("is 2/π · arctan t for one degree of freedom, t / √(2 + t²) for two", () => {
    expect(studentWithin(1, 1)).toBeCloseTo(1 / 2, 14);
    for (const t of [0, 0.01, 0.3, 2, 50]) {
      expect(studentWithin(t, 1)).toBeCloseTo((2 / Math.PI) * Math.atan(t), 14);
      expect(studentWithin(t, 2)).toBeCloseTo(t / Math.sqrt(2 + t * t), 14);
    }
  });
});

describe("studentQuantile", () => {
  // Tables of the t distribution, such as Abramowitz and Stegun, table 26.10, and R: qt(0.975, ν).
  it.each([
    [1, 12.7062047364],
    [2, 4.3026527297],
    [3, 3.1824463053],
    [9, 2.2621571628],
    [10, 2.228138852],
    [30, 2.0422724563],
    [1000, 1.9623390808],
  ])("with %d degrees of freedom is %d at 95 %%", (freedom, t) => {
    expect(studentQuantile(0.95, freedom)).toBeCloseTo(t, 9);
  });

  it("at 99 % with 4 degrees of freedom is 4.6040948713", () => {
    expect(studentQuantile(0.99, 4)).toBeCloseTo(4.6040948713, 9);
  });
});
