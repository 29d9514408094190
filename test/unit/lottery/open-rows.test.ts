import { beforeAll, describe, expect, it } from "vitest";
import type { AimSpace } from "../../../src/lottery/aim-space.ts";
import { openRows, type OpenRows } from "../../../src/lottery/open-rows.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { polytope } from "../../support/polytopes.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

/** The shared rows as lists of [open group, value]; the others with value 1. */
const rowsOf = (rows: OpenRows): [number, number][][] => {
  const lists = Array.from(rows.lower, (): [number, number][] => []);
  rows.groups.forEach((_, i) => {
    for (let e = rows.starts[i]!; e < rows.starts[i + 1]!; e++) lists[rows.rows[e]!]!.push([i, rows.values[e]!]);
    if (rows.ownRow[i]! >= 0) lists[rows.ownRow[i]!]!.push([i, 1]);
  });
  return lists;
};

/** Panels of three from groups of 2, 3, 4 and 1. */
const groups = [
  { members: 2, values: [0] },
  { members: 3, values: [1] },
  { members: 4, values: [2] },
  { members: 1, values: [3] },
];

describe("openRows", () => {
  it("leaves out the excluded, and the rows that no choice of seats can reach", () => {
    // Two of the first value are never more than their maximum of 2; three are never more than the panel; four may pass 2; one must be on.
    const quotas = [
      [0, 2],
      [0, 3],
      [0, 2],
      [1, 1],
    ] as const;
    const space: AimSpace = { solver, polytope: polytope(3, groups, [quotas]), excluded: new Set([1]), cuts: [] };
    const rows = openRows(space);
    expect([...rows.groups]).toEqual([0, 2, 3]);
    expect([...rows.sizes]).toEqual([2, 4, 1]);
    // The rows of values 2 and 3, then the panel size.
    expect([...rows.origins]).toEqual([2, 3, 4]);
    expect([...rows.lower]).toEqual([0, 1, 3]);
    expect([...rows.upper]).toEqual([2, 1, 3]);
    expect(rowsOf(rows)).toEqual([
      [[1, 1]],
      [[2, 1]],
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    ]);
  });

  it("counts only those who are not excluded: without them a maximum may be out of reach", () => {
    // Two of value 0 and three of value 1, who are excluded; two is the most of both together.
    const shape = polytope(
      3,
      [
        { members: 2, values: [0] },
        { members: 3, values: [0] },
        { members: 4, values: [1] },
      ],
      [
        [
          [0, 2],
          [0, 3],
        ],
      ],
    );
    const open = (excluded: readonly number[]): number[] => [
      ...openRows({ solver, polytope: shape, excluded: new Set(excluded), cuts: [] }).origins,
    ];
    expect(open([])).toEqual([0, 2]);
    expect(open([1])).toEqual([2]);
  });

  it("measures a cut in seats of its heaviest open group, and drops one that weighs none", () => {
    const quotas = groups.map(() => [0, 3] as const);
    const cuts = [
      { weights: Float64Array.of(5, 100, 20, 0), atMost: 30 },
      { weights: Float64Array.of(0, 7, 0, 0), atMost: 0 },
    ];
    const rows = openRows({ solver, polytope: polytope(3, groups, [quotas]), excluded: new Set([1]), cuts });
    // No quota binds, with three seats in all; then come the size and the cuts.
    expect([...rows.origins]).toEqual([4, 5]);
    expect([...rows.scales]).toEqual([1, 1 / 20]);
    expect(rows.upper[1]).toBe(1.5);
    expect(rowsOf(rows)[1]).toEqual([
      [0, 0.25],
      [1, 1],
    ]);
  });

  it("keeps the rows of homes apart, without the one for people on their own", () => {
    const quotas = [groups.map(() => [0, 2] as const)];
    const shape = polytope(3, groups, quotas);
    const homes = (value: number, max: number, of: number[]) => ({
      ...{ feature: 1, value, min: 0, max },
      groups: Int32Array.from(of),
    });
    const withHomes: Polytope = {
      ...shape,
      rows: [...shape.rows, homes(0, 1, [0, 3]), homes(1, 3, [1, 2])],
      rowsPerGroup: 2,
    };
    const rows = openRows({ solver, polytope: withHomes, excluded: new Set(), cuts: [] });
    expect(rows.shared).toBe(3);
    expect([...rows.origins]).toEqual([1, 2, 6, 4]);
    expect([...rows.ownRow]).toEqual([3, -1, -1, 3]);
    expect([...rows.members]).toEqual([0, 3]);
    expect([...rows.memberStarts]).toEqual([0, 2]);
  });
});
