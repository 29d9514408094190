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

  it("keeps people apart who live with others of the pool from those who do not, and by whom they live with", () => {
    // Two couples of an f and an m, two m who live together, and one f and one m alone.
    const pool = poolOf([0, 0], [0, 1], [0, 1], [0, 0], [0, 1], [0, 1], [0, 0], [0, 1]);
    const homes = [5, 5, 9, 9, 2, 2, undefined, 3];
    const groups = groupsOf({ ...pool, households: homes });
    expect(groups.map(({ values, members, householdClass }) => [values, members, householdClass?.index])).toEqual([
      [[0, 0], [6], undefined],
      [[0, 0], [0, 3], 0],
      [[0, 1], [7], undefined],
      [[0, 1], [1, 2], 0],
      [[0, 1], [4, 5], 1],
    ]);
    expect(groups[1]!.householdClass).toBe(groups[3]!.householdClass);
    expect(groups[1]!.householdClass!.households).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("is as without the rule where nobody shares a home", () => {
    const pool = poolOf([0, 1], [0, 0], [0, 1]);
    expect(groupsOf({ ...pool, households: [0, undefined, 1] })).toStrictEqual(groupsOf(pool));
  });
});
