import { describe, expect, it } from "vitest";
import { isPanel, polytopeOf } from "../../../src/quotas/polytope.ts";
import type { Quotas } from "../../../src/quotas/quotas.ts";
import { groupsOf } from "../../../src/register/groups.ts";
import { village, villagePanel } from "../../support/polytopes.ts";

const features = [
  { name: "age", values: ["old", "young"] },
  { name: "gender", values: ["man", "woman"] },
];
const people = [
  [0, 1],
  [1, 0],
  [0, 1],
  [1, 1],
].map((values, row) => ({ id: `p${row}`, row, values }));

const quota = (value: string, min: number, max: number) => ({
  value,
  min,
  max,
  minFlex: 0,
  maxFlex: Infinity,
  line: 2,
});

describe("polytopeOf", () => {
  it("has a row a value, in the order of the pool's features, whatever the order of the quotas", () => {
    const quotas: Quotas = [
      { feature: "gender", quotas: [quota("woman", 1, 2), quota("man", 0, 1)] },
      { feature: "age", quotas: [quota("young", 0, 2), quota("old", 1, 1)] },
    ];
    // Groups: 0 old women (p0, p2), 1 young men (p1), 2 young women (p3).
    expect(polytopeOf(features, groupsOf({ features, people }), quotas, 2)).toEqual({
      panelSize: 2,
      sizes: Int32Array.of(2, 1, 1),
      rows: [
        { feature: 0, value: 0, min: 1, max: 1, groups: Int32Array.of(0) },
        { feature: 0, value: 1, min: 0, max: 2, groups: Int32Array.of(1, 2) },
        { feature: 1, value: 0, min: 0, max: 1, groups: Int32Array.of(1) },
        { feature: 1, value: 1, min: 1, max: 2, groups: Int32Array.of(0, 2) },
      ],
      quotaCount: 4,
      rowsPerGroup: 2,
      rowOf: Int32Array.of(0, 3, 1, 2, 1, 3),
    });
  });

  it("has under the household rule a row for each class of homes, and one that never binds for everybody else", () => {
    const wide = (value: string) => quota(value, 0, 3);
    const quotas: Quotas = [
      { feature: "gender", quotas: [wide("woman"), wide("man")] },
      { feature: "age", quotas: [wide("young"), wide("old")] },
    ];
    // Two couples of an old woman and a young man, two old women together, a young woman alone.
    const couple = [people[0]!, people[1]!];
    const pool = { features, people: [...couple, ...couple, people[0]!, people[0]!, people[3]!] };
    const groups = groupsOf({ ...pool, households: [0, 0, 1, 1, 2, 2, undefined] });
    const { rows, quotaCount, rowsPerGroup, rowOf } = polytopeOf(features, groups, quotas, 3);
    // Groups: 0 old women of the two, 1 old women of the couples, 2 young men of the couples, 3 the young woman.
    expect(groups.map(({ members }) => members)).toEqual([[4, 5], [0, 2], [1, 3], [6]]);
    expect(quotaCount).toBe(4);
    expect(rows.slice(quotaCount)).toEqual([
      { feature: 2, value: 0, min: 0, max: 1, groups: Int32Array.of(0) },
      { feature: 2, value: 1, min: 0, max: 2, groups: Int32Array.of(1, 2) },
      { feature: 2, value: 2, min: 0, max: 3, groups: Int32Array.of(3) },
    ]);
    expect(rowsPerGroup).toBe(3);
    expect([0, 1, 2, 3].map((g) => rowOf[g * 3 + 2])).toEqual([4, 5, 5, 6]);
  });

  it("is a bug where a value has no quota", () => {
    const quotas: Quotas = [{ feature: "age", quotas: [quota("old", 0, 2), quota("young", 0, 2)] }];
    expect(() => polytopeOf(features, groupsOf({ features, people }), quotas, 2)).toThrow("no quota for gender man");
  });
});

describe("isPanel", () => {
  it.each([0, 1, 2])("accepts a panel that meets all quotas: %i old women", (a) => {
    expect(isPanel(village, villagePanel(a))).toBe(true);
  });

  it.each([
    ["a seat too few", [0, 2, 1, 0]],
    ["a seat too many", [1, 2, 1, 1]],
    ["three men, two on each side of age", [1, 1, 2, 0]],
    ["three old", [1, 2, 0, 1]],
    ["more seats than a group has people", [-1, 3, 3, -1]],
    ["half a person", [0.5, 1.5, 1.5, 0.5]],
    ["less than nobody", [3, -1, -1, 3]],
  ])("refuses %s", (_, seats) => {
    expect(isPanel(village, seats)).toBe(false);
  });

  it("refuses more seats than a group has people even where the quotas would not mind", () => {
    const crowded = { ...village, sizes: Int32Array.of(2, 1, 3, 2) };
    expect(isPanel(crowded, villagePanel(1))).toBe(true);
    expect(isPanel(crowded, villagePanel(2))).toBe(false);
  });
});
