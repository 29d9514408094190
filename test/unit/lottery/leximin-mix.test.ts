import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { compositionOf, type Composition } from "../../../src/lottery/composition.ts";
import { leximinMix, type LeximinMix } from "../../../src/lottery/leximin-mix.ts";
import { polytopeOf } from "../../../src/quotas/polytope.ts";
import { groupsOf } from "../../../src/register/groups.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { feasiblePanels } from "../../support/brute-force.ts";
import { countingSolver } from "../../support/counting-solver.ts";
import { leximinChances } from "../../support/exact-leximin.ts";
import { crowd, village, villagePanel } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";
import { feasibleDraw } from "../../support/small-draw.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const villagers = (...panels: readonly number[]): Composition[] =>
  panels.map((a) => compositionOf(villagePanel(a), village.panelSize));

/** Expects chance and groups of each level, where degenerate ones may come in parts. */
const expectLevels = ({ levels }: LeximinMix, expected: readonly (readonly [number, number[]])[]): void => {
  expected.forEach(([chance, groups]) => {
    const here = levels.filter((level) => Math.abs(level.chance - chance) < 1e-9);
    expect(here.flatMap((level) => level.groups).toSorted()).toEqual(groups);
  });
  expect(levels.flatMap(({ groups }) => groups)).toHaveLength(expected.flatMap(([, groups]) => groups).length);
};

describe("leximinMix", () => {
  it("is as fair as all panels allow", () => {
    const mix = leximinMix(solver, village, villagers(0, 1, 2), new Set());
    expectLevels(mix, [[2 / 5, [0, 1, 2, 3]]]);
    expect(mix.weights[1]! + 2 * mix.weights[2]!).toBeCloseTo(6 / 5, 9);
  });

  it("makes the best of a few, level after level", () => {
    // Without a = 2: old women and young men have 1/3 at most, at a = 1, and then the others have 1/2.
    const mix = leximinMix(solver, village, villagers(1, 0), new Set());
    expectLevels(mix, [
      [1 / 3, [1, 2]],
      [1 / 2, [0, 3]],
    ]);
    expect(mix.weights[0]).toBeCloseTo(1, 9);
    expect(mix.weights[1]).toBeCloseTo(0, 9);
  });

  it("does not wait for the excluded", () => {
    // Without regard to old women and young men, the others have 1.
    const mix = leximinMix(solver, village, villagers(0, 1, 2), new Set([1, 2]));
    expectLevels(mix, [[1, [0, 3]]]);
  });

  it("has people who are on every panel at the last level, 1", () => {
    // One panel, of one of each kind: of the pairs one has a certain seat, the other none, if they are told apart.
    const panels = [[1, 1, 1, 1, 1]].map((seats) => compositionOf(seats, 5));
    expectLevels(leximinMix(solver, crowd, panels, new Set()), [
      [1 / 2, [1, 2, 3]],
      [1, [0, 4]],
    ]);
  });

  it("has a level for each different chance, though degenerate groups are found one after another", () => {
    for (const panels of [[0, 1, 2], [1, 0], [1]]) {
      const { levels, weights } = leximinMix(solver, village, villagers(...panels), new Set());
      levels.slice(1).forEach(({ chance }, level) => {
        expect(chance - levels[level]!.chance).toBeGreaterThan(1e-3);
      });
      expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    }
  });

  it("promises nobody more than the weights give", () => {
    for (const panels of [
      [0, 1, 2],
      [1, 0],
      [0, 2, 1, 1],
    ]) {
      const compositions = villagers(...panels);
      const { levels, weights } = leximinMix(solver, village, compositions, new Set());
      const seats = new Float64Array(village.sizes.length);
      compositions.forEach((panel, j) => {
        for (const g of panel) seats[g]! += weights[j]!;
      });
      for (const { chance, groups } of levels) {
        for (const g of groups) expect(seats[g]! / village.sizes[g]!).toBeGreaterThan(chance - 1e-12);
      }
    }
  });

  it("gives the solver back what it took", () => {
    const counting = countingSolver(solver);
    leximinMix(counting, village, villagers(0, 1, 2), new Set());
    expect(() => leximinMix(counting, village, [], new Set())).toThrow("no mix");
    expect([counting.opened, counting.held]).toEqual([2, 0]);
  });

  it("is the leximin lottery of any panels that seat everybody who counts", () => {
    fc.assert(
      fc.property(feasibleDraw, fc.infiniteStream(fc.boolean()), (draw, picks) => {
        const all = feasiblePanels(draw);
        const panels = all.filter(() => picks.next().value);
        fc.pre(panels.length > 0);
        const groups = groupsOf(draw.pool);
        const seats = panels.map((panel) =>
          groups.map(({ members }) => members.filter((person) => panel.includes(person)).length),
        );
        const compositions = [
          ...new Map(seats.map((each) => [each.join(), compositionOf(each, draw.panelSize)])).values(),
        ];
        const excluded = new Set([...groups.keys()].filter((g) => seats.every((each) => each[g] === 0)));
        const polytope = polytopeOf(draw.pool.features, groups, draw.quotas, draw.panelSize);
        const { levels, weights } = leximinMix(solver, polytope, compositions, excluded);
        const truth = leximinChances(draw, panels);
        expect(levels.flatMap((level) => level.groups)).toHaveLength(groups.length - excluded.size);
        for (const { chance, groups: held } of levels) {
          for (const g of held) for (const person of groups[g]!.members) expect(chance).toBeCloseTo(truth[person]!, 8);
        }
        groups.forEach(({ members }, g) => {
          const expected = compositions.reduce(
            (sum, panel, j) => sum + weights[j]! * panel.filter((seat) => seat === g).length,
            0,
          );
          expect(expected / members.length).toBeCloseTo(truth[members[0]!]!, 8);
        });
      }),
      runs(60),
    );
  });
});
