import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { outlook, whatIfs } from "../../../src/lottery/what-if.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { polytope, village } from "../../support/polytopes.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

type Bounds = readonly [min: number, max: number];

/** Two old people and three young ones, a panel of 2. Rows: old, young. */
const couple = (old: Bounds, young: Bounds): Polytope =>
  polytope(
    2,
    [
      { members: 2, values: [0] },
      { members: 3, values: [1] },
    ],
    [[old, young]],
  );
const nobody = new Set<number>();

describe("outlook", () => {
  it("is the leximin chances, those without a seat apart", () => {
    const { lowest, chances, excluded } = outlook(solver, couple([1, 1], [1, 1]), nobody)!;
    expect(lowest).toBeCloseTo(1 / 3, 9);
    expect(Array.from(chances, (chance) => chance.toFixed(9))).toEqual(["0.500000000", "0.333333333"]);
    expect(excluded.size).toBe(0);
  });

  it("counts only those with a chance for the lowest", () => {
    const { lowest, chances, excluded } = outlook(solver, couple([2, 2], [0, 0]), nobody)!;
    expect([lowest, ...chances]).toEqual([1, 1, 0]);
    expect([...excluded]).toEqual([1]);
  });

  it("keeps closed to whom it is closed, though the polytope has a seat for them", () => {
    expect([...outlook(solver, couple([0, 2], [0, 2]), new Set([1]))!.excluded]).toEqual([1]);
  });

  it("is none where the polytope is empty", () => {
    expect(outlook(solver, couple([2, 2], [1, 1]), nobody)).toBeUndefined();
  });
});

describe("whatIfs", () => {
  const asked = (problem: Polytope, ...sides: readonly [row: number, side: "min" | "max"][]) =>
    whatIfs(
      solver,
      problem,
      nobody,
      sides.map(([row, side]) => ({ row, side })),
    ).map(({ changes, outlook: then }) => ({ changes, lowest: then && Number(then.lowest.toFixed(6)) }));

  it("moves a side out by a seat, and in by one", () => {
    // Young 0–1 of three: 1/3. Up to two: 2/5, as everybody. None: they have no chance, and the old are certain.
    expect(asked(couple([0, 2], [0, 1]), [1, "max"])).toEqual([
      { changes: [{ row: 1, min: 0, max: 2 }], lowest: 0.4 },
      { changes: [{ row: 1, min: 0, max: 0 }], lowest: 1 },
    ]);
    // Old 1–2 of two, so that one seat of two is left for the young.
    expect(asked(couple([1, 2], [0, 2]), [0, "min"])).toEqual([
      { changes: [{ row: 0, min: 0, max: 2 }], lowest: 0.4 },
      { changes: [{ row: 0, min: 2, max: 2 }], lowest: 1 },
    ]);
  });

  it("has another value of the feature give or take the seat where there is no room otherwise", () => {
    // A seat more for the young is one fewer for the old, whose minimum leaves no other.
    expect(asked(couple([1, 1], [1, 1]), [1, "max"])).toEqual([
      {
        changes: [
          { row: 1, min: 1, max: 2 },
          { row: 0, min: 0, max: 1 },
        ],
        lowest: 0.4,
      },
      {
        changes: [
          { row: 1, min: 0, max: 0 },
          { row: 0, min: 1, max: 2 },
        ],
        lowest: 1,
      },
    ]);
  });

  it("takes of several values the one that does best by the lowest chance", () => {
    // Of one, three and six people one seat each: 1/6.
    const three = polytope(
      3,
      [1, 3, 6].map((members, value) => ({ members, values: [value] })),
      [
        [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      ],
    );
    const [more] = asked(three, [2, "max"]);
    // A seat of the one: 6z + z = 2 beside a seat for the three. A seat of the three: 6z + 3z = 2 beside one for the one.
    expect(more).toEqual({
      changes: [
        { row: 2, min: 1, max: 2 },
        { row: 0, min: 0, max: 1 },
      ],
      lowest: 0.285714,
    });
  });

  it("says so where no panel is left", () => {
    // All four are on the only panel there is: a seat more for two old people finds nobody.
    const tight = polytope(
      4,
      [
        { members: 2, values: [0, 0] },
        { members: 2, values: [1, 1] },
      ],
      [
        [
          [2, 2],
          [2, 2],
        ],
        [
          [2, 2],
          [2, 2],
        ],
      ],
    );
    expect(asked(tight, [0, "min"]).map(({ lowest }) => lowest)).toEqual([1, undefined]);
  });

  it("asks no minimum below nothing, nor a maximum", () => {
    expect(asked(couple([0, 2], [0, 2]), [0, "min"])).toHaveLength(1);
    expect(asked(couple([2, 2], [0, 0]), [1, "max"])).toHaveLength(1);
  });

  it("stops after so many aims, with what it has", () => {
    const sides = Array.from({ length: 40 }, () => [1, "max"] as const);
    expect(asked(couple([0, 2], [0, 1]), ...sides.map(([row, side]): [number, "max"] => [row, side]))).toHaveLength(40);
  });

  it("changes nothing of the polytope it is asked about", () => {
    const before = JSON.stringify(village);
    asked(village, [0, "max"], [3, "min"]);
    expect(JSON.stringify(village)).toBe(before);
  });

  it("never lowers the lowest chance of the same people by a looser quota, nor raises it by a tighter one", () => {
    const bound = fc.tuple(fc.nat(4), fc.nat(4)).map(([a, b]): Bounds => [Math.min(a, b), Math.max(a, b)]);
    const shape = fc.record({
      sizes: fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 4 }))),
      age: fc.tuple(bound, bound),
      gender: fc.tuple(bound, bound),
      side: fc.constantFrom<"min" | "max">("min", "max"),
      row: fc.nat(3),
    });
    fc.assert(
      fc.property(shape, ({ sizes, age, gender, side, row }) => {
        const groups = sizes.map((members, g) => ({ members, values: [g >> 1, g & 1] }));
        const problem = polytope(4, groups, [age, gender]);
        const now = outlook(solver, problem, nobody);
        fc.pre(now !== undefined);
        const { min, max } = problem.rows[row]!;
        for (const { changes, outlook: then } of whatIfs(solver, problem, nobody, [{ row, side }])) {
          const alone = changes.length === 1;
          const [moved] = changes;
          if (!then || !alone || then.excluded.size !== now.excluded.size) continue;
          if (moved!.min <= min && moved!.max >= max) expect(then.lowest).toBeGreaterThan(now.lowest - 1e-8);
          if (moved!.min >= min && moved!.max <= max) expect(then.lowest).toBeLessThan(now.lowest + 1e-8);
        }
      }),
    );
  });
});
