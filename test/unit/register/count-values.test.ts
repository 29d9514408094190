import { describe, expect, it } from "vitest";
import { countValues } from "../../../src/register/count-values.ts";
import type { Pool } from "../../../src/register/pool.ts";

const pool: Pool = {
  features: [
    { name: "age", values: ["old", "young"] },
    { name: "gender", values: ["f", "m", "x"] },
  ],
  people: [
    { id: "a", row: 0, values: [0, 1] },
    { id: "b", row: 1, values: [1, 1] },
    { id: "c", row: 2, values: [0, 0] },
  ],
};

describe("countValues", () => {
  it("counts the whole pool, 0 for values nobody has", () => {
    expect(countValues(pool)).toEqual([
      [2, 1],
      [1, 2, 0],
    ]);
  });

  it("counts the people it is given", () => {
    expect(countValues(pool, pool.people.slice(1, 2))).toEqual([
      [0, 1],
      [0, 1, 0],
    ]);
  });
});
