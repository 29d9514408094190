import { describe, expect, it } from "vitest";
import { algorithmNames, type Algorithm } from "../../../src/simulate/algorithm-names.ts";
import type { Outcome } from "../../../src/simulate/job-result.ts";
import type { Joint } from "../../../src/simulate/joint.ts";
import { measureNames, type Measure } from "../../../src/simulate/measure-names.ts";
import { optimumOf } from "../../../src/simulate/optimum.ts";
import { outcomesOf, type OutcomesInput } from "../../../src/simulate/outcomes.ts";
import { selectionProblem } from "../../../src/simulate/selection-problem.ts";
import type { MeasureOptions } from "../../../src/simulate/study.ts";
import { readInstance } from "../../support/instances.ts";
import { bounds, halfAndHalf, noMeasures, simulatedPool, villagers } from "../../support/simulated-pools.ts";

interface Asked extends Partial<Omit<OutcomesInput, "study">> {
  readonly algorithms: readonly Algorithm[];
  readonly tickets?: number;
  readonly strata?: readonly string[];
  readonly measures?: Partial<MeasureOptions>;
}

/** Of the village unless another pool is given. */
const outcomes = ({ algorithms, tickets = 100, strata = [], measures = {}, ...more }: Asked) =>
  outcomesOf({
    study: { algorithms, tickets, gamma: 1, strata, measures: { ...noMeasures, ...measures } },
    setting: { bounds: halfAndHalf, panelSize: 4 },
    pool: villagers,
    population: null,
    seed: "seed",
    ...more,
  });

const valueOf = (outcome: Outcome | undefined, measure: Measure): number | undefined =>
  outcome?.values.find(([name]) => name === measure)?.[1];

const everything: Partial<MeasureOptions> = {
  intersections: "all",
  misreports: 3,
  draws: 1000,
  dropout: { chance: 0.2, panels: 50, reserves: 2 },
};

/** With two old men more: old men have (2 − a) / 4, old women and young men a / 3, young women (2 − a) / 2; leximin takes a = 6/7. */
const withTwoMore = { ...villagers, people: [...villagers.people, villagers.people[0]!, villagers.people[0]!] };

describe("outcomesOf", () => {
  it("has the village's measures as worked out by hand", async () => {
    const [leximin] = await outcomes({ algorithms: ["leximin"], measures: { intersections: "all" } });
    // With a = 6/5 seats for old women: tickets of a = 1 are a distance of 1 for 2 of 6 pairs and 1/2 for 4, so 2/3; of a = 2 they are
    // two women alike and two men alike: distance 0 for 2 pairs, 1 for 4, so 2/3 again, and so for a = 0.
    // Seats 0.8, 1.2, 1.2, 0.8 of 4 and people 2, 3, 3, 2 of 10: all the same shares.
    expect(leximin!.status).toBe("exact");
    expect(Object.fromEntries(leximin!.values)).toEqual({
      people: 10,
      groups: 4,
      selectable: 10,
      optimum: 0.4,
      lowest: 0.4,
      highest: 0.4,
      gini: 0,
      "geometric-mean": 0.4,
      "below-optimum": 0,
      gap: 0,
      "ticket-loss": 0,
      "quotas-met": 1,
      "distinct-panels": expect.any(Number) as number,
      "member-distance": 0.666666667,
      "panel-distance": 0.6,
      "pairs-seen": expect.any(Number) as number,
      "intersections-pool-mse": 0,
      "intersections-pool-worst": 0,
    });
    expect(leximin!.curve).toEqual(Array<number>(101).fill(0.4));
    expect(leximin!.intersections.map(({ pool, panel }) => [pool, panel])).toEqual([
      [0.2, 0.2],
      [0.3, 0.3],
      [0.3, 0.3],
      [0.2, 0.2],
    ]);
  });

  it("tells how chances go with over-representation", async () => {
    const [leximin, random] = await outcomes({ algorithms: ["leximin", "random"], pool: withTwoMore });
    expect(valueOf(leximin, "lowest")).toBeCloseTo(2 / 7, 8);
    expect(valueOf(leximin, "highest")).toBeCloseTo(4 / 7, 8);
    // Old 7/12 and men 7/12 over 1/2: products 49/36, 35/36, 35/36, 25/36. Ranks of chances 5.5 for ten, 11.5 for two; of products 10.5 for four, 5.5 for
    // six, 1.5 for two. Less 6.5: −1, 5 and 4, −1, −5: (4 · −4 + 6 · 1 + 2 · −25) / √((10 + 50) · (64 + 6 + 50)) = −60 / √7200.
    expect(valueOf(leximin, "over-representation-correlation")).toBeCloseTo(-60 / Math.sqrt(7200), 8);
    expect(valueOf(random, "over-representation-correlation")).toBeUndefined();
  });

  it("has a gap to the best lowest chance of those alone that raise it", async () => {
    const all = await outcomes({ algorithms: algorithmNames });
    const having = all.filter((outcome) => valueOf(outcome, "gap") !== undefined);
    expect(having.map(({ algorithm }) => algorithm)).toEqual(["leximin", "maximin"]);
  });

  it("tells by how much tickets fall short", async () => {
    // Seven tickets of 4 seats, 28 for ten people: 2.8 each, so somebody has 2 or less: 0.4 − 2/7 = 0.114 for them, or more.
    const [leximin] = await outcomes({ algorithms: ["leximin"], tickets: 7 });
    expect(valueOf(leximin, "ticket-loss")).toBeGreaterThanOrEqual(0.114285714);
  });

  it("measures all there is, in order, finite and of nine digits, by every algorithm", async () => {
    const population: Joint = { features: villagers.features, cells: [{ values: [0, 1], weight: 1 }] };
    const all = await outcomes({ algorithms: algorithmNames, measures: everything, population, pool: withTwoMore });
    expect(all.map(({ algorithm }) => algorithm)).toEqual(algorithmNames);
    const seen = new Set<string>();
    for (const { values, curve, intersections } of all) {
      const names = values.map(([name]) => name);
      expect(names).toEqual(measureNames.filter((name) => names.includes(name)));
      for (const name of names) seen.add(name);
      const numbers = [...values.map(([, value]) => value), ...curve, ...intersections.map(({ panel }) => panel)];
      for (const value of numbers) expect(value).toBe(Number(value.toPrecision(9)));
      expect(curve).toHaveLength(101);
    }
    expect(measureNames.filter((name) => !seen.has(name))).toEqual([]);
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });

  it("has the same of an algorithm, whichever others there are, and every time", async () => {
    const asked = { measures: everything, tickets: 50 };
    const all = await outcomes({ ...asked, algorithms: ["random", "nash", "leximin", "legacy", "maximin"] });
    for (const outcome of all) expect(await outcomes({ ...asked, algorithms: [outcome.algorithm] })).toEqual([outcome]);
    const [other] = await outcomes({ ...asked, algorithms: ["legacy"], seed: "other" });
    expect(other).not.toEqual(all[3]);
  });

  it("has k/n for everybody by random, and no quotas", async () => {
    const [random] = await outcomes({ algorithms: ["random"], tickets: 2000 });
    expect(random!.status).toBe("simulated");
    for (const measure of ["lowest", "highest", "geometric-mean"] as const) expect(valueOf(random, measure)).toBe(0.4);
    expect(valueOf(random, "gini")).toBe(0);
    expect(valueOf(random, "panel-distance")).toBe(0.6);
    // 2 · 3 · 3 · 2 panels of a = 1, 3 · 3 of a = 2 and 1 · 1 of a = 0: 46 of 210.
    expect(valueOf(random, "quotas-met")).toBeCloseTo(46 / 210, 1);
  });

  it("has the intersections of the population by strata of everything, where the pool can pay", async () => {
    const population: Joint = {
      features: villagers.features,
      cells: [0, 1].flatMap((a) => [0, 1].map((b) => ({ values: [a, b], weight: 1 }))),
    };
    const [stratified] = await outcomes({
      algorithms: ["stratified"],
      strata: ["age", "gender"],
      population,
      measures: { intersections: "all" },
    });
    expect(valueOf(stratified, "intersections-population-mse")).toBe(0);
    expect(valueOf(stratified, "quotas-met")).toBe(1);
  });

  it("says what a lie gains", async () => {
    // Three men and a woman for a man and a woman. A man has 1/3, and as a second woman 1/2: 1/6 more. Without the woman there is no panel.
    const pool = simulatedPool(["gender"], [["man"], ["man"], ["man"], ["woman"]]);
    const setting = { bounds: bounds({ gender: { man: [1, 1], woman: [1, 1] } }), panelSize: 2 };
    const [leximin, random] = await outcomes({
      algorithms: ["leximin", "random"],
      pool,
      setting,
      measures: { misreports: 60 },
    });
    expect(valueOf(leximin, "misreport-gain-highest")).toBeCloseTo(1 / 6, 9);
    const mean = valueOf(leximin, "misreport-gain-mean")!;
    // With w of the 60 by the woman, (60 − w) / 6 − w over 60; w is 15 on average.
    const byTheWoman = (10 - 60 * mean) / (7 / 6);
    expect(byTheWoman).toBeCloseTo(Math.round(byTheWoman), 5);
    expect(Math.abs(byTheWoman - 15)).toBeLessThan(14);
    expect(valueOf(random, "misreport-gain-highest")).toBe(0);
    expect(valueOf(random, "misreport-gain-mean")).toBe(0);
  });

  it("counts reserves for those alone whose panels keep to the quotas", async () => {
    const all = await outcomes({ algorithms: algorithmNames, measures: everything });
    for (const measure of ["seats-refilled", "panels-kept"] as const) {
      const having = all.filter((outcome) => valueOf(outcome, measure) !== undefined);
      expect(having.map(({ algorithm }) => algorithm)).toEqual(
        algorithmNames.filter((name) => name !== "random" && name !== "stratified"),
      );
    }
  });

  it("says so where no panel meets the quotas, and measures what does not ask for them", async () => {
    const impossible = {
      bounds: bounds({ age: { old: [4, 4], young: [0, 0] }, gender: { man: [3, 3], woman: [1, 1] } }),
      panelSize: 4,
    };
    const [leximin, legacy, random] = await outcomes({
      algorithms: ["leximin", "legacy", "random"],
      setting: impossible,
    });
    for (const outcome of [leximin!, legacy!])
      expect(outcome).toEqual({
        algorithm: outcome.algorithm,
        status: "infeasible",
        values: [
          ["people", 10],
          ["groups", 4],
        ],
        curve: [],
        intersections: [],
      });
    expect(valueOf(random, "lowest")).toBe(0.4);
    expect(valueOf(random, "quotas-met")).toBe(0);
    expect(valueOf(random, "below-optimum")).toBeUndefined();
  });

  it("leaves out of comparison who can never be selected", async () => {
    const pool = simulatedPool(["age"], [["child"], ["old"], ["old"], ["old"], ["old"]]);
    const setting = { bounds: bounds({ age: { child: [0, 0], old: [2, 2] } }), panelSize: 2 };
    const [leximin] = await outcomes({ algorithms: ["leximin"], pool, setting });
    expect([valueOf(leximin, "people"), valueOf(leximin, "selectable")]).toEqual([5, 4]);
    expect([valueOf(leximin, "lowest"), valueOf(leximin, "gini")]).toEqual([0.5, 0]);
    expect(leximin!.curve[0]).toBe(0);
  });
});

describe("optimumOf", () => {
  it.each(["alternate_20", "mass_24"])("is the best lowest chance known of %s", async (name) => {
    const { pool, quotas, reference } = readInstance(name);
    const { lowest, selectable } = (await optimumOf({ pool, quotas, panelSize: reference.k }))!;
    expect(lowest).toBeCloseTo(reference.maximin, 9);
    expect(selectable).toHaveLength(pool.people.length - (reference.neverSelectable?.length ?? 0));
  });

  it("is undefined where there is no panel", async () => {
    const problem = selectionProblem(villagers, bounds({ age: { old: [4, 4], young: [1, 1] } }), 4);
    expect(await optimumOf(problem)).toBeUndefined();
  });
});
