import { describe, expect, it } from "vitest";
import { compositionOf } from "../../../../src/lottery/composition.ts";
import type { Mixture } from "../../../../src/lottery/mixture.ts";
import { maximin } from "../../../../src/lottery/objectives/maximin.ts";
import type { ProgressReport } from "../../../../src/lottery/progress.ts";
import { keyedRandom } from "../../../../src/lottery/random.ts";
import { isPanel, type Polytope } from "../../../../src/quotas/polytope.ts";
import { loadSolver } from "../../../../src/solver/highs.ts";
import { crowd, polytope, village } from "../../../support/polytopes.ts";

const mixtureOf = async (problem: Polytope, reports: ProgressReport[] = []): Promise<Mixture | undefined> =>
  maximin(await loadSolver(), problem, keyedRandom("maximin"), (report) => void reports.push(report));

/** Selection probability of each group's members. */
const chances = (problem: Polytope, { panels, weights }: Mixture): number[] =>
  Array.from(problem.sizes, (size, g) =>
    panels.reduce((sum, panel, j) => sum + (weights[j]! * panel.filter((seat) => seat === g).length) / size, 0),
  );

/** The village with one more person, a child, whom no panel can seat: children have a quota of none. */
const withChild = polytope(
  4,
  [...[2, 3, 3, 2].map((members, g) => ({ members, values: [g >> 1, g & 1] })), { members: 1, values: [2, 1] }],
  [
    [
      [2, 2],
      [2, 2],
      [0, 0],
    ],
    [
      [2, 2],
      [2, 2],
    ],
  ],
);

describe("maximin", () => {
  it("gives everyone in the village 2/5, proved by a certificate alone", async () => {
    const mixture = (await mixtureOf(village))!;
    expect(mixture).toMatchObject({ status: "exact", solverBound: undefined, neverSelectable: [] });
    expect(mixture.bound).toBeCloseTo(2 / 5, 12);
    for (const chance of chances(village, mixture)) expect(chance).toBeCloseTo(2 / 5, 9);
    expect(mixture.weights.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
  });

  it("leaves out whom the polytope itself has no seat for, without the solver's word", async () => {
    const mixture = (await mixtureOf(withChild))!;
    expect(mixture).toMatchObject({ status: "exact", solverBound: undefined, neverSelectable: [4] });
    expect(mixture.achieved).toBeCloseTo(2 / 5, 9);
  });

  it("finds what people can do where fractions of people could do better, and on whose word", async () => {
    // See `crowd`: 1/2, not 3/5. Three of the six in pairs are on every panel, 3/6.
    const reports: ProgressReport[] = [];
    const mixture = (await mixtureOf(crowd, reports))!;
    expect(mixture.status).toBe("exact");
    expect(mixture.achieved).toBeCloseTo(1 / 2, 9);
    const { numerator, denominator } = mixture.solverBound!;
    expect(numerator * 2n).toBe(denominator);
    expect(reports.map(({ phase }) => phase)).toContain("improve");
  });

  it("proves its lottery best also where only whole people show that somebody is on no panel", async () => {
    // Three yes/no features, one yes each. Three yeses are an odd number, so one who says three and one who says none, or … nobody else: those
    // who say two would need one who says one. The pairs have half-seats in the polytope, and no panel.
    const never = polytope(
      2,
      [
        { members: 2, values: [0, 0, 0] },
        { members: 1, values: [0, 1, 1] },
        { members: 1, values: [1, 0, 1] },
        { members: 1, values: [1, 1, 0] },
        { members: 1, values: [1, 1, 1] },
      ],
      [0, 1, 2].map(() => [
        [1, 1],
        [1, 1],
      ]),
    );
    const mixture = (await mixtureOf(never))!;
    expect(mixture).toMatchObject({ status: "exact", neverSelectable: [1, 2, 3] });
    // One of the two who say none is on every panel.
    expect(mixture.achieved).toBeCloseTo(1 / 2, 9);
    expect(mixture.bound).toBeCloseTo(1 / 2, 9);
  });

  it("mixes feasible panels only, each once", async () => {
    for (const problem of [village, withChild, crowd]) {
      const { panels } = (await mixtureOf(problem))!;
      expect(new Set(panels.map((panel) => panel.join())).size).toBe(panels.length);
      for (const panel of panels) {
        const seats = Array.from(problem.sizes.keys(), (g) => panel.filter((seat) => seat === g).length);
        expect(isPanel(problem, seats)).toBe(true);
        expect(compositionOf(seats, problem.panelSize)).toEqual(panel);
      }
    }
  });

  it("has nothing to offer where there is no panel, by fractions or by people", async () => {
    const groups = [
      { members: 1, values: [0, 0, 0] },
      { members: 1, values: [0, 1, 1] },
      { members: 1, values: [1, 0, 1] },
      { members: 1, values: [1, 1, 0] },
    ];
    const oneYesEach = [0, 1, 2].map((): [number, number][] => [
      [1, 1],
      [1, 1],
    ]);
    expect(await mixtureOf(polytope(2, groups, oneYesEach))).toBeUndefined();
    expect(
      await mixtureOf(
        polytope(5, groups, [
          [
            [0, 5],
            [0, 5],
          ],
          [
            [0, 5],
            [0, 5],
          ],
          [
            [0, 5],
            [0, 5],
          ],
        ]),
      ),
    ).toBeUndefined();
  });
});
