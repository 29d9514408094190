import { describe, expect, it } from "vitest";
import { groupsOf } from "../../../src/register/groups.ts";
import type { Pool } from "../../../src/register/pool.ts";

const poolOf = (...values: readonly (readonly number[])[]): Pool => ({
  features: [
    { name: "age", values: Array.from({ length: 12 }, (_, i) => String(i)) },
    { name: "gender", values: ["f", "m"] },
  ],
  people: values.map((v, row) => ({ id: String(row), row, values: v })),
});

describe("groupsOf", () => {
  it("puts people with equal values together, members ascending", () => {
    expect(groupsOf(poolOf([0, 1], [0, 0], [0, 1]))).toEqual([
      { values: [0, 0], members: [1] },
      { values: [0, 1], members: [0, 2] },
    ]);
  });

  it("orders groups by value index as a number, the first feature first", () => {
    const groups = groupsOf(poolOf([10, 0], [2, 1], [11, 0], [2, 0]));
    expect(groups.map(({ values }) => values)).toEqual([
      [2, 0],
      [2, 1],
      [10, 0],
      [11, 0],
    ]);
  });

  it("keeps values apart that read the same in a row", () => {
    expect(groupsOf(poolOf([1, 1], [11, 0], [1, 0]))).toHaveLength(3);
  });
});
