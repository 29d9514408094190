import { describe, expect, it } from "vitest";
import { summariseStudy } from "../../../src/reports/study-summary.ts";
import type { JobResult, Outcome } from "../../../src/simulate/job-result.ts";
import { inventedStudy } from "../../support/invented-study.ts";

const study = inventedStudy({ sizes: [20, 40], algorithms: ["leximin", "legacy"], replicates: 3 });

const none = { curve: [], intersections: [] };

function outcome(value: number, more: Partial<Outcome> = {}): Outcome {
  return { algorithm: "leximin", status: "exact", values: [["lowest", value]], ...none, ...more };
}

function result(setting: number, replicate: number, ...outcomes: readonly Outcome[]): JobResult {
  return { setting, replicate, outcomes };
}

describe("the figures of a study", () => {
  it("are means with Student's interval, over the replicates of a setting", () => {
    const { jobs, done, settings } = summariseStudy(study, [
      result(0, 0, outcome(0.1)),
      result(1, 0, outcome(0.5)),
      result(0, 1, outcome(0.3)),
    ]);
    expect([jobs, done]).toEqual([6, 3]);
    expect(settings.map(({ replicates }) => replicates)).toEqual([2, 1]);
    const { mean, replicates } = settings[0]!.algorithms[0]!.measures.get("lowest")!;
    expect([mean, replicates]).toEqual([0.2, 2]);
    expect(settings[1]!.algorithms[0]!.measures.get("lowest")).toEqual({
      ...{ mean: 0.5, replicates: 1, low: null, high: null },
    });
    expect(settings[1]!.algorithms[1]!.measures.size).toBe(0);
  });

  it("have intervals that go no further than the measure", () => {
    const of = (measure: "lowest" | "over-representation-correlation" | "draws-deviation", a: number, b: number) => {
      const those = [a, b].map((value, i) => result(0, i, outcome(0, { values: [[measure, value]] })));
      const { low, high } = summariseStudy(study, those).settings[0]!.algorithms[0]!.measures.get(measure)!;
      return [low, high];
    };
    // s = 0.1 · √2, n = 2, t = 12.7062: half is 12.7062 · 0.1 √2 / √2, which is 1.27062.
    expect(of("lowest", 0.1, 0.3)).toEqual([0, 1]);
    expect(of("over-representation-correlation", 0.1, 0.3)).toEqual([-1, 1]);
    expect(of("draws-deviation", 0.1, 0.3)).toEqual([0, expect.closeTo(1.47062, 5)]);
    // Half is 0.0127062.
    expect(of("lowest", 0.501, 0.503)).toEqual([expect.closeTo(0.4892938, 7), expect.closeTo(0.5147062, 7)]);
  });

  it("have the differences to the first algorithm, over the replicates that both have", () => {
    const legacy = (value: number, more: Partial<Outcome> = {}): Outcome =>
      outcome(value, { algorithm: "legacy", status: "simulated", ...more });
    const { settings } = summariseStudy(study, [
      result(0, 2, outcome(0.9), legacy(0, { status: "failed", values: [] })),
      result(0, 1, outcome(0.5), legacy(0.38)),
      result(0, 0, outcome(0.3), legacy(0.2, { values: [["people", 30], ["lowest", 0.2], ["highest", 0.9]] })), // prettier-ignore
    ]);
    const [only, ...others] = settings[0]!.differences;
    expect(others).toEqual([]);
    expect(only!.algorithm).toBe("legacy");
    expect([...only!.measures.keys()]).toEqual(["lowest"]);
    // −0.1 and −0.12: mean −0.11, s = 0.01 · √2, half 12.7062 · 0.01.
    const { mean, replicates, low, high } = only!.measures.get("lowest")!;
    expect([mean, replicates, low, high].map((each) => Number(each!.toFixed(6)))).toEqual([-0.11, 2, -0.237062, 0.017062]); // prettier-ignore
    expect(settings[1]!.differences[0]!.measures.size).toBe(0);
  });

  it("leave out replicates without a panel, and count them", () => {
    const { settings } = summariseStudy(study, [
      result(0, 0, outcome(0.2, { curve: [0.1, 0.3] })),
      result(0, 1, outcome(0, { status: "infeasible", values: [["people", 30]] })),
      result(0, 2, outcome(0.4, { curve: [0.3, 0.5], status: "gap" })),
    ]);
    const { statuses, curve, measures } = settings[0]!.algorithms[0]!;
    expect(statuses).toEqual({ exact: 1, gap: 1, simulated: 0, infeasible: 1, failed: 0 });
    expect(curve).toEqual([0.2, 0.4]);
    // Of 0.2 and 0.4.
    expect(measures.get("lowest")!.mean).toBeCloseTo(0.3, 12);
    expect([...measures.keys()]).toEqual(["people", "lowest"]);
  });

  it("have the mean shares of each combination, over the replicates that have it", () => {
    const pair = { features: ["a", "b"], values: ["x", "y"] } as const;
    const other = { features: ["a", "b"], values: ["x", "z"] } as const;
    const { settings } = summariseStudy(study, [
      result(0, 0, outcome(0, { intersections: [{ ...pair, population: 0.5, pool: 0.25, panel: 0.25 }] })),
      result(0, 1, outcome(0, { intersections: [{ ...pair, population: 0.5, pool: 0.75, panel: 0.5 }, { ...other, population: null, pool: 1, panel: 0 }] })),
    ]); // prettier-ignore
    expect(settings[0]!.algorithms[0]!.intersections).toEqual([
      { ...pair, population: 0.5, pool: 0.5, panel: 0.375 },
      { ...other, population: null, pool: 1, panel: 0 },
    ]);
  });
});
