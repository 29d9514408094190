import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legacyPanel, legacyPanels } from "../../../../src/lottery/objectives/legacy.ts";
import { keyedRandom, type Random } from "../../../../src/lottery/random.ts";
import { isPanel, polytopeOf, type Polytope } from "../../../../src/quotas/polytope.ts";
import { quotaOf } from "../../../../src/quotas/quotas.ts";
import { groupsOf } from "../../../../src/register/groups.ts";
import { readInstance } from "../../../support/instances.ts";
import { polytope } from "../../../support/polytopes.ts";
import { runs } from "../../../support/runs.ts";
import { feasibleDraw, withHomes, type SmallDraw } from "../../../support/small-draw.ts";

/** Chance of each outcome: the panel's group of each seat, or "failed". */
type Chances = Map<string, number>;

const add = (chances: Chances, outcome: string, chance: number): void => {
  chances.set(outcome, (chances.get(outcome) ?? 0) + chance);
};

/** Every way one attempt can go, by answering its random questions in every way. */
const everyAttempt = (shape: Polytope): Chances => {
  const chances: Chances = new Map();
  /** The answers to give first, and of how many each is one. */
  const answers: { value: number; of: number }[] = [];
  for (;;) {
    let asked = 0;
    const below = (bound: number): number => {
      if (asked === answers.length) answers.push({ value: 0, of: bound });
      return answers[asked++]!.value;
    };
    const outcome = legacyPanel(shape, { below } as Random);
    add(
      chances,
      outcome?.join() ?? "failed",
      answers.reduce((chance, { of }) => chance / of, 1),
    );
    while (answers.length > 0 && answers.at(-1)!.value + 1 === answers.at(-1)!.of) answers.pop();
    if (answers.length === 0) return chances;
    answers.at(-1)!.value++;
  }
};

interface State {
  readonly chosen: readonly number[];
  readonly left: readonly number[];
}

/** The same, person by person, from the description of the algorithm. */
const everyPerson = ({ pool, quotas, panelSize }: SmallDraw): Chances => {
  const groups = groupsOf(pool);
  const chances: Chances = new Map();
  const cells = pool.features.flatMap(({ name, values }, f) =>
    values.map((value, v) => ({
      ...quotaOf(quotas, name, value),
      has: (p: number) => pool.people[p]!.values[f] === v,
    })),
  );
  const count = (people: readonly number[], has: (p: number) => boolean): number => people.filter(has).length;
  const open = ({ chosen, left }: State): State => ({
    chosen,
    left: left.filter((p) => cells.every(({ has, max }) => !has(p) || count(chosen, has) < max)),
  });
  const home = (p: number): number | undefined => pool.households?.[p];
  const go = (state: State, chance: number): void => {
    const { chosen, left } = state;
    const needs = cells.map(({ min, has }) => ({ has, missing: min - count(chosen, has), of: count(left, has) }));
    if (chosen.length === panelSize) {
      const met = needs.every(({ missing }) => missing <= 0);
      const seats = chosen.map((p) => groups.findIndex(({ members }) => members.includes(p)));
      add(chances, met ? seats.toSorted((a, b) => a - b).join() : "failed", chance);
      return;
    }
    if (left.length === 0 || needs.some(({ missing, of }) => missing > of)) {
      add(chances, "failed", chance);
      return;
    }
    const most = Math.max(...needs.map(({ missing, of }) => (of > 0 ? missing / of : -Infinity)));
    const neediest = needs.filter(({ missing, of }) => of > 0 && missing / of === most);
    for (const { has, of } of neediest) {
      for (const p of left.filter(has)) {
        const rest = left.filter((q) => q !== p && (home(p) === undefined || home(q) !== home(p)));
        go(open({ chosen: [...chosen, p], left: rest }), chance / neediest.length / of);
      }
    }
  };
  go(open({ chosen: [], left: [...pool.people.keys()] }), 1);
  return chances;
};

const polytopeFor = ({ pool, quotas, panelSize }: SmallDraw): Polytope =>
  polytopeOf(pool.features, groupsOf(pool), quotas, panelSize);

const instance = (name: string): Polytope => {
  const { pool, quotas, reference } = readInstance(name);
  return polytopeFor({ pool, quotas, panelSize: reference.k });
};

const expectAlike = (draw: SmallDraw): void => {
  const attempts = everyAttempt(polytopeFor(draw));
  const people = everyPerson(draw);
  expect([...attempts.keys()].toSorted()).toEqual([...people.keys()].toSorted());
  for (const [outcome, chance] of people) expect(attempts.get(outcome)).toBeCloseTo(chance, 9);
};

/** Few enough seats to go through all that can happen. */
const few = ({ panelSize }: SmallDraw): boolean => panelSize <= 3;

describe("legacyPanel", () => {
  it("draws from the value in greatest need", () => {
    // Need is 1/1 for the one old person, 1/3 for the young, so the old one comes first; then one of the young, of two groups with 1 and 2.
    const shape = polytope(
      2,
      [
        { members: 1, values: [0, 0] },
        { members: 1, values: [1, 0] },
        { members: 2, values: [1, 1] },
      ],
      [
        [
          [1, 1],
          [1, 1],
        ],
        [
          [0, 2],
          [0, 2],
        ],
      ],
    );
    expect([...everyAttempt(shape)]).toEqual([
      ["0,1", 1 / 3],
      ["0,2", 2 / 3],
    ]);
  });

  it("has the chances of the algorithm, person by person", () => {
    fc.assert(fc.property(feasibleDraw.filter(few), expectAlike), runs(25));
  });

  it("has them where people share homes", () => {
    fc.assert(fc.property(withHomes(feasibleDraw.filter(few)), expectAlike), runs(25));
  });
});

describe("legacyPanels", () => {
  it("leaves one person of alternate_20 with about one chance in a hundred, where ten are possible", () => {
    const shape = instance("alternate_20");
    const { panels, failed } = legacyPanels(shape, keyedRandom("alternate"), 3000, 100);
    const alone = shape.sizes.indexOf(1);
    const share = panels.filter((panel) => panel.includes(alone)).length / panels.length;
    expect(panels).toHaveLength(3000);
    expect(failed).toBe(0);
    expect(share).toBeGreaterThan(0.005);
    expect(share).toBeLessThan(0.015);
  });

  it("keeps feasible panels only, and counts the attempts that failed", () => {
    const shape = instance("mass_24");
    const { panels, failed } = legacyPanels(shape, keyedRandom("mass"), 100, 1000);
    expect(panels).toHaveLength(100);
    expect(failed).toBeGreaterThan(500);
    for (const panel of panels) {
      const seats = Array.from(shape.sizes.keys(), (g) => panel.filter((seat) => seat === g).length);
      expect(isPanel(shape, seats)).toBe(true);
    }
  });

  it("gives up after so many failed attempts on end, with what it has", () => {
    const shape = instance("gap_44");
    expect(legacyPanels(shape, keyedRandom("gap"), 5, 50)).toEqual({ panels: [], failed: 50 });
  });

  it("draws the same panels for the same key", () => {
    const shape = instance("sf_b_20");
    const draw = (key: string) => legacyPanels(shape, keyedRandom(key), 5, 1000).panels;
    expect(draw("a")).toEqual(draw("a"));
    expect(draw("a")).not.toEqual(draw("b"));
  });
});
