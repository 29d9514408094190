import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cut } from "../../../src/lottery/aim-space.ts";
import { levelBound } from "../../../src/certificate/certificate.ts";
import {
  dualsOfLevels,
  leximinAim,
  leximinWithin,
  type Aim,
  type LeximinAim,
} from "../../../src/lottery/leximin-aim.ts";
import { multipliersOf, rowsOfPolytope } from "../../../src/quotas/multipliers.ts";
import { polytopeOf, type Polytope } from "../../../src/quotas/polytope.ts";
import { groupsOf } from "../../../src/register/groups.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { sketch, spaceOf, violationOf } from "../../support/aim-spaces.ts";
import { countingSolver } from "../../support/counting-solver.ts";
import { fractionalLeximinChances, fractionalMinimaxChances } from "../../support/exact-leximin.ts";
import { crowd, polytope, village } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";
import { feasibleDraw, withHomes, type SmallDraw } from "../../support/small-draw.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const aimAt = (problem: Polytope, excluded: readonly number[] = [], cuts: readonly Cut[] = []): Aim =>
  leximinAim({ solver, polytope: problem, excluded: new Set(excluded), cuts });

const found = (aim: Aim): LeximinAim => {
  if (aim.kind !== "aim") throw new Error(aim.kind);
  return aim;
};

/** Expects levels as [chance, groups], and the target. */
const expectAim = (aim: Aim, levels: readonly [number, number[]][], target: readonly number[]): void => {
  const { levels: reached, target: seats } = found(aim);
  expect(reached.map(({ groups }) => groups)).toEqual(levels.map(([, groups]) => groups));
  levels.forEach(([chance], level) => {
    expect(reached[level]!.chance).toBeCloseTo(chance, 12);
  });
  target.forEach((expected, g) => {
    expect(seats[g]).toBeCloseTo(expected, 12);
  });
};

/** Panels of 4: exactly one of ten villagers, three from three islanders and six others, up to three of each. */
const islands = polytope(
  4,
  [
    { members: 10, values: [0] },
    { members: 3, values: [1] },
    { members: 6, values: [2] },
  ],
  [
    [
      [1, 1],
      [0, 3],
      [0, 3],
    ],
  ],
);

/** The first of two is certain of a seat, three people share the other. */
const certain = polytope(
  2,
  [
    { members: 1, values: [0] },
    { members: 3, values: [1] },
  ],
  [
    [
      [1, 1],
      [1, 1],
    ],
  ],
);

describe("leximinAim", () => {
  it("finds the highest lowest chance of the village", () => {
    expectAim(aimAt(village), [[2 / 5, [0, 1, 2, 3]]], [0.8, 1.2, 1.2, 0.8]);
  });

  it("counts fractions of people, which may do better than people", () => {
    // See `crowd`: s = 2/5, which leaves whoever says none 1 − s/2.
    const levels: [number, number[]][] = [
      [3 / 5, [1, 2, 3, 4]],
      [4 / 5, [0]],
    ];
    expectAim(aimAt(crowd), levels, [0.8, 1.2, 1.2, 1.2, 0.6]);
  });

  it("raises everyone the lowest level does not hold down, level after level", () => {
    // Villagers have 1/10 whatever is done; the other nine people share three seats, 1/3 each.
    const levels: [number, number[]][] = [
      [1 / 10, [0]],
      [1 / 3, [1, 2]],
    ];
    expectAim(aimAt(islands), levels, [1, 1, 2]);
  });

  it("ends with those who are certain of a seat", () => {
    const levels: [number, number[]][] = [
      [1 / 3, [1]],
      [1, [0]],
    ];
    expectAim(aimAt(certain), levels, [1, 1]);
  });

  it("keeps to the cuts", () => {
    // The six others have one seat at most, 1/6; so the islanders have two.
    const levels: [number, number[]][] = [
      [1 / 10, [0]],
      [1 / 6, [2]],
      [2 / 3, [1]],
    ];
    expectAim(aimAt(islands, [], [{ weights: Float64Array.of(0, 0, 1), atMost: 1 }]), levels, [1, 2, 1]);
  });

  it("does not wait for the excluded", () => {
    // Without villagers nobody can take their seat; where no quota asks for them, nine people share four seats.
    expect(aimAt(islands, [0])).toEqual({ kind: "infeasible" });
    const none = { ...islands, rows: islands.rows.map((row) => ({ ...row, min: 0 })) };
    expectAim(aimAt(none, [0]), [[4 / 9, [1, 2]]], [0, 4 / 3, 8 / 3]);
  });

  it("names those without a seat anywhere in the space", () => {
    const closed = polytope(
      2,
      [
        { members: 2, values: [0] },
        { members: 3, values: [1] },
      ],
      [
        [
          [2, 2],
          [0, 0],
        ],
      ],
    );
    expect(aimAt(closed)).toEqual({ kind: "unreachable", groups: [1] });
    expectAim(aimAt(closed, [1]), [[1, [0]]], [2, 0]);
  });

  it("says so where not even fractions of people meet the quotas", () => {
    const short = polytope(
      2,
      [
        { members: 1, values: [0] },
        { members: 3, values: [1] },
      ],
      [
        [
          [2, 2],
          [0, 2],
        ],
      ],
    );
    expect(aimAt(short)).toEqual({ kind: "infeasible" });
  });

  it.each([
    ["draws", feasibleDraw],
    ["draws with homes", withHomes(feasibleDraw)],
  ])("is the one leximin point that exact fractions find, for %s", (_, draws) => {
    fc.assert(
      fc.property(draws, (draw) => {
        const truth = fractionalLeximinChances(draw);
        const chances = chancesAt(draw, found(reachableAim(draw)).target);
        truth.forEach((chance, person) => {
          expect(Math.abs(chances[person]! - chance)).toBeLessThan(1e-12);
        });
      }),
      runs(150),
    );
  });

  it("lies in the most awkward spaces, everyone at the level of their group", () => {
    fc.assert(
      fc.property(sketch, (of) => {
        const space = spaceOf(solver, of.polytope, of.cuts);
        const { target, levels } = found(leximinAim(space));
        expect(violationOf(space, target)).toBeLessThan(1e-8);
        const inLevels = levels.flatMap(({ groups }) => groups).toSorted((a, b) => a - b);
        expect(inLevels).toEqual([...of.polytope.sizes.keys()].filter((g) => !space.excluded.has(g)));
        levels.forEach(({ chance, groups }, level) => {
          expect(chance).toBeGreaterThan(level === 0 ? 0 : levels[level - 1]!.chance);
          for (const g of groups) expect(target[g]! / of.polytope.sizes[g]!).toBeCloseTo(chance, 9);
        });
        for (const g of space.excluded) expect(target[g]).toBe(0);
        // Whole but for rounding is whole.
        for (const seats of target) {
          if (Math.abs(seats - Math.round(seats)) < 1e-10) expect(seats).toBe(Math.round(seats));
        }
      }),
      runs(150),
    );
  });

  it("has duals that prove each level in whole numbers, where there are no cuts and nobody is excluded", () => {
    fc.assert(
      fc.property(sketch, (of) => {
        const space = spaceOf(solver, of.polytope);
        fc.pre(space.excluded.size === 0);
        const { levels } = found(leximinAim(space));
        levels.forEach(({ chance, duals }, level) => {
          expect(provenBy(of.polytope, space.excluded, levels.slice(0, level), duals)).toBeCloseTo(chance, 9);
        });
      }),
      runs(150),
    );
  });
});

describe("a highest chance", () => {
  it("that is no hindrance changes nothing", () => {
    const highest = leximinAim({ solver, polytope: village, excluded: new Set(), cuts: [] }, 0.5);
    expectAim(highest, [[2 / 5, [0, 1, 2, 3]]], [0.8, 1.2, 1.2, 0.8]);
  });

  it("holds back those who would have more, and makes the rest more equal", () => {
    // See `crowd`: with t = s/2 chances are 1 − t, (1 + t)/2 and 1 − 2t: nobody has more than 3/4 from t = 1/4 on.
    const capped = leximinAim({ solver, polytope: crowd, excluded: new Set(), cuts: [] }, 3 / 4);
    const levels: [number, number[]][] = [
      [1 / 2, [4]],
      [5 / 8, [1, 2, 3]],
      [3 / 4, [0]],
    ];
    expectAim(capped, levels, [3 / 4, 5 / 4, 5 / 4, 5 / 4, 1 / 2]);
  });

  it("may leave somebody no chance at all: a level like any other", () => {
    // Three seats, two for the ones of the first value who may not have more than 1/2 of them: four people; one seat for one of the others.
    const groups = [4, 1, 3].map((members, g) => ({ members, values: [g === 0 ? 0 : 1, g === 2 ? 1 : 0] }));
    const tight = polytope(3, groups, [
      [
        [2, 2],
        [1, 1],
      ],
      [
        [2, 2],
        [1, 1],
      ],
    ]);
    const capped = leximinAim({ solver, polytope: tight, excluded: new Set(), cuts: [] }, 1 / 2);
    const levels: [number, number[]][] = [
      [0, [1]],
      [1 / 3, [2]],
      [1 / 2, [0]],
    ];
    expectAim(capped, levels, [2, 0, 1]);
  });

  it("that nothing in the space keeps to leaves no aim", () => {
    expect(leximinAim({ solver, polytope: crowd, excluded: new Set(), cuts: [] }, 0.6).kind).toBe("infeasible");
  });

  it.each([
    ["draws", feasibleDraw],
    ["draws with homes", withHomes(feasibleDraw)],
  ])("gives what exact fractions find under the least that somebody must have, for %s", (_, draws) => {
    fc.assert(
      fc.property(draws, (draw) => {
        const { highest, chances: truth } = fractionalMinimaxChances(draw);
        const aim = reachableAim(draw);
        expect(aim.kind).toBe("aim");
        const chances = chancesAt(draw, leximinWithin(reachableSpace(draw), highest));
        truth.forEach((chance, person) => {
          expect(Math.abs(chances[person]! - chance)).toBeLessThan(1e-5);
        });
      }),
      runs(100),
    );
  });
});

it("gives the solver back what it took, whatever comes of it", () => {
  const counting = countingSolver(solver);
  const space = { solver: counting, polytope: crowd, excluded: new Set<number>(), cuts: [] };
  leximinAim(space);
  expect(leximinAim(space, 0.6).kind).toBe("infeasible");
  expect(() => leximinWithin(space, 0.6)).toThrow("highest chance");
  dualsOfLevels(space, [{ chance: 1 / 2, groups: [0, 1, 2, 3, 4] }]);
  expect(() =>
    dualsOfLevels(space, [
      { chance: 1, groups: [0] },
      { chance: 1, groups: [1, 2, 3, 4] },
    ]),
  ).toThrow("cannot be reached");
  expect(counting.opened).toBeGreaterThan(5);
  expect(counting.held).toBe(0);
});

describe("dualsOfLevels", () => {
  it("proves lower levels than the best as little as can be: what the polytope allows beyond them", () => {
    // See `crowd`: pairs and all others at 1/2 at first; then, held there, the three who say all at 1.
    const levels = [
      { chance: 1 / 2, groups: [1, 2, 3] },
      { chance: 1, groups: [0, 4] },
    ];
    const duals = dualsOfLevels({ solver, polytope: crowd, excluded: new Set() }, levels);
    expect(provenBy(crowd, new Set(), [], duals[0]!)).toBeCloseTo(3 / 5, 12);
    expect(provenBy(crowd, new Set(), levels.slice(0, 1), duals[1]!)).toBeCloseTo(1, 12);
  });

  it("proves for all who count, whatever seats the excluded may have", () => {
    // Without the villagers, of whom one must be on, islanders and others share three seats.
    const duals = dualsOfLevels({ solver, polytope: islands, excluded: new Set([0]) }, [
      { chance: 1 / 4, groups: [1, 2] },
    ]);
    expect(provenBy(islands, new Set([0]), [], duals[0]!)).toBeCloseTo(1 / 3, 12);
  });

  it("says the same as the aim does of its own levels", () => {
    fc.assert(
      fc.property(sketch, (of) => {
        const space = spaceOf(solver, of.polytope);
        const { levels } = found(leximinAim(space));
        dualsOfLevels(space, levels).forEach((duals, level) => {
          const proven = provenBy(of.polytope, space.excluded, levels.slice(0, level), duals);
          expect(proven).toBeCloseTo(levels[level]!.chance, 8);
        });
      }),
      runs(100),
    );
  });
});

/** What duals prove of everybody who is not on an earlier level. */
function provenBy(
  shape: Polytope,
  excluded: ReadonlySet<number>,
  earlier: readonly { readonly chance: number; readonly groups: readonly number[] }[],
  duals: LeximinAim["levels"][number]["duals"],
): number {
  const held = Array.from(shape.sizes, (_, g) => {
    const level = earlier.find(({ groups }) => groups.includes(g));
    return level && Math.round(level.chance * 1e15);
  });
  const { numerator, denominator } = levelBound(rowsOfPolytope(shape, excluded), multipliersOf(duals), held);
  return Number(numerator) / Number(denominator);
}

function polytopeFor({ pool, quotas, panelSize }: SmallDraw): Polytope {
  return polytopeOf(pool.features, groupsOf(pool), quotas, panelSize);
}

function reachableSpace(draw: SmallDraw): ReturnType<typeof spaceOf> {
  return spaceOf(solver, polytopeFor(draw));
}

/** The aim once all those are excluded whom it calls unreachable. */
function reachableAim(draw: SmallDraw): Aim {
  const excluded = new Set<number>();
  for (;;) {
    const aim = leximinAim({ solver, polytope: polytopeFor(draw), excluded, cuts: [] });
    if (aim.kind !== "unreachable") return aim;
    expect(aim.groups.length).toBeGreaterThan(0);
    for (const g of aim.groups) excluded.add(g);
  }
}

function chancesAt({ pool }: SmallDraw, target: Float64Array): number[] {
  const chances: number[] = [];
  groupsOf(pool).forEach(({ members }, g) => {
    for (const person of members) chances[person] = target[g]! / members.length;
  });
  return chances;
}
