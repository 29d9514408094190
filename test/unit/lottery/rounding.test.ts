import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { leximinAim } from "../../../src/lottery/leximin-aim.ts";
import { worthOf } from "../../../src/lottery/panel-store.ts";
import { keyedRandom } from "../../../src/lottery/random.ts";
import { Rounder } from "../../../src/lottery/rounding.ts";
import { isPanel, type Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { instanceSpace, sketch, spaceOf } from "../../support/aim-spaces.ts";
import { crowd, halves, polytope, village } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const seatsOf = (panel: Uint32Array, groups: number): number[] =>
  Array.from({ length: groups }, (_, g) => panel.filter((seat) => seat === g).length);

const rounderFor = (problem: Polytope, target: readonly number[], key = "rounding"): Rounder =>
  new Rounder(problem, Float64Array.from(target), keyedRandom(key));

/** The panels of so many attempts, as seats per group. */
const round = (problem: Polytope, target: readonly number[], attempts: number): number[][] => {
  const rounder = rounderFor(problem, target);
  return Array.from({ length: attempts }, () => rounder.round()).flatMap((panel) =>
    panel ? [seatsOf(panel, target.length)] : [],
  );
};

const distinct = (panels: readonly number[][]): number[][] =>
  [...new Map(panels.map((panel) => [panel.join(), panel])).values()].toSorted();

/** Seats per group of the plain average. */
const averageOf = (panels: readonly number[][]): number[] =>
  panels[0]!.map((_, g) => panels.reduce((sum, panel) => sum + panel[g]!, 0) / panels.length);

const villageTarget = [0.8, 1.2, 1.2, 0.8];

describe("Rounder", () => {
  it("rounds up or down, and never beyond", () => {
    // Whole panels next to (4/5, 6/5, 6/5, 4/5) have one or two old women; none has none.
    expect(distinct(round(village, villageTarget, 50))).toEqual([
      [0, 2, 2, 0],
      [1, 1, 1, 1],
    ]);
  });

  it("makes up for what earlier panels owe: the plain average follows the target", () => {
    // One panel in five has two old women.
    const panels = round(village, villageTarget, 500);
    averageOf(panels).forEach((seats, g) => {
      expect(Math.abs(seats - villageTarget[g]!)).toBeLessThan(0.02);
    });
  });

  it("gives the target itself where it is whole", () => {
    expect(distinct(round(village, [1, 1, 1, 1], 50))).toEqual([[1, 1, 1, 1]]);
  });

  it("keeps a quota tight that is tight at the target, since looser panels cannot average to it", () => {
    // Six groups of one: x0, x1, x2 count for a quota of 1…2, of which the target has 1. Panels with 2 are feasible, but never returned.
    const groups = [0, 0, 0, 1, 1, 1].map((value) => ({ members: 1, values: [value] }));
    const loose = polytope(3, groups, [
      [
        [1, 2],
        [1, 2],
      ],
    ]);
    const low = distinct(round(loose, [1 / 3, 1 / 3, 1 / 3, 2 / 3, 2 / 3, 2 / 3], 200));
    // 3 ways to take one of the first three, 3 to take two of the others.
    expect(low).toHaveLength(9);
    for (const [a, b, c] of low) expect(a! + b! + c!).toBe(1);
    const high = distinct(round(loose, [2 / 3, 2 / 3, 2 / 3, 1 / 3, 1 / 3, 1 / 3], 200));
    expect(high).toHaveLength(9);
    for (const [a, b, c] of high) expect(a! + b! + c!).toBe(2);
  });

  it("lets a quota that is not tight vary from panel to panel", () => {
    // 1…2 of the first, who have 3/2.
    const groups = [0, 0, 0, 1, 1, 1].map((value) => ({ members: 1, values: [value] }));
    const loose = polytope(3, groups, [
      [
        [1, 2],
        [1, 2],
      ],
    ]);
    const panels = round(loose, [1 / 2, 1 / 2, 1 / 2, 1 / 2, 1 / 2, 1 / 2], 200);
    expect(new Set(panels.map(([a, b, c]) => a! + b! + c!))).toEqual(new Set([1, 2]));
  });

  it("gives nothing where no panel is near the target", () => {
    expect(round(halves, [0.5, 0.5, 0.5, 0.5], 50)).toEqual([]);
  });

  it("makes feasible panels only, within a seat of the target, from any target and with any quotas", () => {
    let made = 0;
    let asked = 0;
    fc.assert(
      fc.property(sketch, (of) => {
        const aim = leximinAim(spaceOf(solver, of.polytope));
        if (aim.kind !== "aim") throw new Error(aim.kind);
        const panels = round(of.polytope, [...aim.target], 20);
        made += panels.length;
        asked += 20;
        for (const panel of panels) {
          expect(isPanel(of.polytope, panel)).toBe(true);
          panel.forEach((seats, g) => {
            expect(Math.abs(seats - aim.target[g]!)).toBeLessThan(1);
          });
          for (const { min, max, groups } of of.polytope.rows) {
            const [expected, seats] = [aim.target, panel].map((from) => groups.reduce((sum, g) => sum + from[g]!, 0));
            if (Math.abs(expected! - min) < 1e-7 || Math.abs(expected! - max) < 1e-7) {
              expect(seats).toBeCloseTo(expected!, 6);
            }
          }
        }
      }),
      runs(60),
    );
    expect(made / asked).toBeGreaterThan(0.9);
  });

  it("follows the target of a real pool, nearly always with success", () => {
    const space = instanceSpace(solver, "sf_b_20");
    const aim = leximinAim(space);
    if (aim.kind !== "aim") throw new Error(aim.kind);
    const attempts = 600;
    const panels = round(space.polytope, [...aim.target], attempts);
    expect(panels.length / attempts).toBeGreaterThan(0.95);
    // Nobody is owed many seats.
    averageOf(panels).forEach((seats, g) => {
      expect(Math.abs(seats - aim.target[g]!) * panels.length).toBeLessThan(15);
    });
  });

  it("does the same for the same key, and other things for another", () => {
    const of = (key: string): string[] => {
      const rounder = rounderFor(crowd, [0.8, 1.2, 1.2, 1.2, 0.6], key);
      return Array.from({ length: 20 }, () => String(rounder.round()));
    };
    expect(of("a")).toEqual(of("a"));
    expect(of("a")).not.toEqual(of("b"));
  });
});

describe("leaning", () => {
  /** Panels of three from nine groups of one, any of them. */
  const any = polytope(
    3,
    Array.from({ length: 9 }, () => ({ members: 1, values: [0] })),
    [[[3, 3]]],
  );
  const even = Array.from({ length: 9 }, () => 1 / 3);

  it("takes the groups of the highest worth, where it is great", () => {
    const rounder = rounderFor(any, even);
    const worth = Float64Array.of(0, 0, 10, 0, 10, 0, 0, 10, 0);
    expect([...rounder.lean(worth)!]).toEqual([2, 4, 7]);
  });

  it("prefers them where it is small", () => {
    const rounder = rounderFor(any, even);
    const worth = Float64Array.from({ length: 9 }, (_, g) => (g < 3 ? 1 : -0.5));
    const total = Array.from({ length: 300 }, () => worthOf(rounder.lean(worth)!, worth)).reduce((a, b) => a + b);
    // Without leaning 0 on average.
    expect(total / 300).toBeGreaterThan(0.5);
  });

  it("seats some of those of great worth where they are too many, and others beside them where they are too few", () => {
    const rounder = rounderFor(any, even);
    const great = (groups: readonly number[]) => Float64Array.from(even, (_, g) => (groups.includes(g) ? 1e6 : -1e6));
    for (let i = 0; i < 20; i++) {
      for (const g of rounder.lean(great([0, 2, 3, 5, 8]))!) expect([0, 2, 3, 5, 8]).toContain(g);
      expect([...rounder.lean(great([1, 6]))!]).toEqual(expect.arrayContaining([1, 6]));
    }
  });

  it("owes nothing afterwards", () => {
    const rounder = rounderFor(any, even);
    for (let i = 0; i < 50; i++) rounder.lean(Float64Array.of(9, 9, 9, 0, 0, 0, 0, 0, 0));
    const panels = Array.from({ length: 600 }, () => seatsOf(rounder.round()!, 9));
    for (const seats of averageOf(panels)) expect(Math.abs(seats - 1 / 3)).toBeLessThan(0.05);
  });

  it("keeps to the quotas, whatever the worth", () => {
    const rounder = rounderFor(village, villageTarget);
    // Old women are worth a lot, and their panel has two; without any worth, or too little of it, often one.
    for (let i = 0; i < 20; i++) {
      expect(seatsOf(rounder.lean(Float64Array.of(-5, 20, 20, -5))!, 4)).toEqual([0, 2, 2, 0]);
    }
    expect(rounderFor(halves, [0.5, 0.5, 0.5, 0.5]).lean(new Float64Array(4))).toBeUndefined();
  });
});
