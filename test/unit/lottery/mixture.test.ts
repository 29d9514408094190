import { beforeAll, describe, expect, it } from "vitest";
import { chanceUnit } from "../../../src/certificate/certificate.ts";
import { mixtureFor, type Mixture } from "../../../src/lottery/mixture.ts";
import type { ObjectiveRule } from "../../../src/lottery/objective.ts";
import { leximin } from "../../../src/lottery/objectives/leximin.ts";
import { maximin } from "../../../src/lottery/objectives/maximin.ts";
import type { Phase } from "../../../src/lottery/progress.ts";
import { keyedRandom } from "../../../src/lottery/random.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { expectBounds } from "../../support/bounds.ts";
import { crowd, odd, oddWithChild, polytope, village, villageWithChild } from "../../support/polytopes.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const mixtureOf = (problem: Polytope, rule: ObjectiveRule = leximin, phases: Phase[] = []): Mixture | undefined =>
  mixtureFor(rule, solver, problem, keyedRandom("mixture"), ({ phase }) => void phases.push(phase));

/** Chances as they are stated, and as the weights give them. */
const expectChances = ({ sizes }: Polytope, mixture: Mixture, expected: readonly number[], digits = 9): void => {
  expect(mixture.chances).toHaveLength(expected.length);
  expected.forEach((chance, g) => {
    const mixed = mixture.panels.reduce(
      (sum, panel, j) => sum + (mixture.weights[j]! * panel.filter((seat) => seat === g).length) / sizes[g]!,
      0,
    );
    expect(mixed).toBeCloseTo(chance, 8);
    expect(mixture.chances[g]! / Number(chanceUnit)).toBeCloseTo(chance, digits);
    expect(Number.isInteger(mixture.chances[g])).toBe(true);
  });
  expect(mixture.weights.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
};

/** A wish that nothing meets, and that no cut can change. */
const tooMuch = (otherwise: ObjectiveRule["otherwise"]): ObjectiveRule => {
  const target = Float64Array.of(0.8, 1.2, 1.2, 1.2, 0.6);
  return { wishOf: () => ({ target, needs: target }), byLevels: otherwise === "leximin", otherwise };
};

describe("mixtureFor", () => {
  it("gives everyone in the village 2/5, proved by whole numbers alone", () => {
    const mixture = mixtureOf(village)!;
    expect(mixture).toMatchObject({ status: "exact", solverBound: undefined, neverSelectable: [], integerPrograms: 0 });
    expectChances(village, mixture, [2 / 5, 2 / 5, 2 / 5, 2 / 5], 15);
    expectBounds(mixture, [[2n, 5n]]);
  });

  it("leaves out whom the polytope itself has no seat for, without the solver's word", () => {
    const mixture = mixtureOf(villageWithChild)!;
    expect(mixture).toMatchObject({ status: "exact", solverBound: undefined, neverSelectable: [4] });
    expectChances(villageWithChild, mixture, [2 / 5, 2 / 5, 2 / 5, 2 / 5, 0]);
    expectBounds(mixture, [[2n, 5n]]);
  });

  it("states the solver's bound where it is lower than what whole numbers prove", () => {
    // See `crowd`: 1/2, not 3/5. Held at 1/2, the pairs hinder nobody else.
    const mixture = mixtureOf(crowd)!;
    expect(mixture.status).toBe("exact");
    expectChances(crowd, mixture, [1, 1 / 2, 1 / 2, 1 / 2, 1]);
    expectBounds(mixture, [
      [3n, 5n],
      [1n, 1n],
    ]);
    expect(mixture.solverBound).toEqual({ numerator: 1n, denominator: 2n });
  });

  it("has no need of the solver's bound where whole numbers prove as much, though integer programs found somebody on no panel", () => {
    // One yes to each of three questions, by two people: only who says all, with one of two who say none. The pairs have half-seats in the polytope.
    const mixture = mixtureOf(odd)!;
    expect(mixture).toMatchObject({ status: "exact", neverSelectable: [1, 2, 3], solverBound: undefined });
    expectChances(odd, mixture, [1 / 2, 0, 0, 0, 1]);
    expectBounds(mixture, [
      [1n, 2n],
      [1n, 1n],
    ]);
  });

  it("names those on no panel in their order, whoever found it out", () => {
    // The last group has a quota of none: that is known before any integer program.
    const mixture = mixtureOf(oddWithChild)!;
    expect(mixture).toMatchObject({ status: "exact", neverSelectable: [1, 2, 3, 5] });
    expectChances(oddWithChild, mixture, [1 / 2, 0, 0, 0, 1, 0]);
  });

  it("has one level for all where the objective does not work by levels", () => {
    const islands = polytope(
      4,
      [10, 3, 6].map((members, value) => ({ members, values: [value] })),
      [
        [
          [1, 1],
          [0, 3],
          [0, 3],
        ],
      ],
    );
    const byLevels = mixtureOf(islands)!;
    expectBounds(byLevels, [
      [1n, 10n],
      [1n, 3n],
    ]);
    const mixture = mixtureOf(islands, maximin)!;
    expect(mixture.status).toBe("exact");
    expectBounds(mixture, [[1n, 10n]]);
    expectChances(islands, mixture, [1 / 10, 1 / 3, 1 / 3]);
  });

  it("mixes as well as the panels at hand allow where the wish is out of reach, and leaves a gap", () => {
    const mixture = mixtureOf(crowd, tooMuch("leximin"))!;
    expect(mixture.status).toBe("gap");
    expectChances(crowd, mixture, [1, 1 / 2, 1 / 2, 1 / 2, 1]);
    expectBounds(mixture, [
      [3n, 5n],
      [1n, 1n],
    ]);
    expect(mixture.solverBound).toEqual({ numerator: 1n, denominator: 2n });
  });

  it("or takes the nearest mix, where the objective says so", () => {
    const mixture = mixtureOf(crowd, tooMuch("nearest"))!;
    expect(mixture.status).toBe("gap");
    expectChances(crowd, mixture, [1, 1 / 2, 1 / 2, 1 / 2, 1]);
    expectBounds(mixture, [[3n, 5n]]);
  });

  it("asks the objective for the proof of what the levels do not say", () => {
    const chances: number[][] = [];
    const rule: ObjectiveRule = {
      ...leximin,
      optimum: ({ excluded }, of) => {
        chances.push([...of]);
        expect([...excluded]).toEqual([4]);
        return { kind: "highest", bound: { numerator: 1n, denominator: 3n }, multipliers: { size: 0, rows: [] } };
      },
    };
    const mixture = mixtureOf(villageWithChild, rule)!;
    expect(chances).toEqual([mixture.chances]);
    expect(mixture.optimum).toMatchObject({ bound: { numerator: 1n, denominator: 3n } });
  });

  it("has nothing to offer where there is no panel", () => {
    const few = [[[2, 2] as const, [2, 2] as const]];
    const groups = [1, 3].map((members, value) => ({ members, values: [value] }));
    expect(mixtureOf(polytope(4, groups, few))).toBeUndefined();
  });

  it("tells when it comes to the proof", () => {
    const phases: Phase[] = [];
    mixtureOf(village, leximin, phases);
    expect(phases[0]).toBe("aim");
    expect(phases.at(-1)).toBe("proof");
  });
});
