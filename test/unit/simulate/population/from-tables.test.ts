import { describe, expect, it } from "vitest";
import type { Joint } from "../../../../src/simulate/joint.ts";
import { jointFromTables } from "../../../../src/simulate/population/from-tables.ts";
import { sharesOf } from "../../../../src/simulate/population/margins.ts";
import { findingsOf } from "../../../support/findings.ts";
import { linesOf, population } from "../../../support/populations.ts";

const weights = ({ cells }: Joint) => cells.map(({ weight }) => weight);

describe("tables of one feature", () => {
  it("make all features independent", () => {
    // 1/4 · 1/2, 3/4 · 1/2
    const joint = jointFromTables([population("gender", "man 5", "woman 5"), population("age", "young 1", "old 3")]);
    expect(joint.features).toEqual([
      { name: "age", values: ["old", "young"] },
      { name: "gender", values: ["man", "woman"] },
    ]);
    expect(linesOf(joint)).toEqual(["old man 0.375", "old woman 0.375", "young man 0.125", "young woman 0.125"]);
  });

  it("keep values that nobody has, without cells for them", () => {
    const joint = jointFromTables([population("age", "young 1", "old 0", "older 1")]);
    expect(joint.features[0]!.values).toEqual(["old", "older", "young"]);
    expect(linesOf(joint)).toEqual(["older 0.5", "young 0.5"]);
  });

  it("of the same feature are averaged", () => {
    const joint = jointFromTables([population("a", "x 500", "y 500"), population("a", "x 0.508", "y 0.492")]);
    expect(weights(joint)[0]).toBeCloseTo(0.504, 12);
  });
});

describe("tables of pairs", () => {
  it("find the table without interactions of three features that has them", () => {
    // p_ijk ∝ 2^[i=j] · 3^[j=k] · 5^[i=k], 80 together: a product of functions of pairs, so it is the one.
    // a × b: 30 + 2 = 32 and 5 + 3 = 8; b × c: 30 + 3 = 33 and 2 + 5 = 7; a × c: 30 + 5 = 35 and 2 + 3 = 5.
    const joint = jointFromTables([
      population("b c", "0 0 33", "0 1 7", "1 0 7", "1 1 33"),
      population("a b", "0 0 32", "0 1 8", "1 0 8", "1 1 32"),
      population("a c", "0 0 35", "0 1 5", "1 0 5", "1 1 35"),
    ]);
    const expected = [30, 2, 5, 3, 3, 5, 2, 30].map((weight) => weight / 80);
    weights(joint).forEach((weight, i) => {
      expect(weight).toBeCloseTo(expected[i]!, 10);
    });
  });

  it("without a closed loop multiply along the chain", () => {
    // p(a, b, c) = p(a, b) · p(b, c) / p(b), with p(b = 0) = 1/2: 0.4 · 0.2 / 0.5 = 0.16, 0.4 · 0.3 / 0.5 = 0.24 …
    const joint = jointFromTables([
      population("a b", "0 0 40", "0 1 10", "1 0 10", "1 1 40"),
      population("b c", "0 0 20", "0 1 30", "1 0 30", "1 1 20"),
    ]);
    const expected = [0.16, 0.24, 0.06, 0.04, 0.04, 0.06, 0.24, 0.16];
    weights(joint).forEach((weight, i) => {
      expect(weight).toBeCloseTo(expected[i]!, 12);
    });
  });

  it("leave a feature independent that only a table of its own has", () => {
    const joint = jointFromTables([
      population("a b", "0 0 40", "0 1 10", "1 0 10", "1 1 40"),
      population("c", "x 1", "y 3"),
    ]);
    expect(weights(joint)).toHaveLength(8);
    expect(weights(joint)[0]).toBeCloseTo(0.4 * 0.25, 12);
  });

  it("keep nobody where a table has nobody", () => {
    const joint = jointFromTables([
      population("a b", "0 0 50", "0 1 0", "1 0 20", "1 1 30"),
      population("b c", "0 0 30", "0 1 40", "1 0 20", "1 1 10"),
    ]);
    expect(joint.cells.some(({ values: [a, b] }) => a === 0 && b === 1)).toBe(false);
    expect(linesOf(sharesOf(joint, ["a", "b"])).map((line) => line.slice(0, 3))).toEqual(["0 0", "1 0", "1 1"]);
  });

  it("are reconciled where rounding made them differ", () => {
    // a = 0 is 50 % by one and 49.2 % by the other: 49.6 % in what comes of it; the odds of a and b stay 4 · 4 / 1.
    const joint = jointFromTables([
      population("a b", "0 0 400", "0 1 100", "1 0 100", "1 1 400"),
      population("a c", "0 0 246", "0 1 246", "1 0 254", "1 1 254"),
    ]);
    expect(weights(sharesOf(joint, ["a"]))[0]).toBeCloseTo(0.496, 10);
    const [p, q, r, s] = weights(sharesOf(joint, ["a", "b"])) as [number, number, number, number];
    expect((p * s) / (q * r)).toBeCloseTo(16, 8);
  });

  it("do not depend on order, case and blanks", () => {
    const tables = [
      population("Age gender", "Young man 30", "Young woman 20", "old man 20", "old woman 30"),
      population("area gender", "n man 20", "n woman 20", "s man 30", "s woman 30"),
      population("age area", "young n 22", "young s 28", "old n 18", "old s 32"),
    ];
    const joint = jointFromTables(tables);
    expect(joint.features[0]).toEqual({ name: "Age", values: ["Young", "old"] });
    expect(jointFromTables(tables.toReversed())).toEqual(joint);
    expect(jointFromTables([tables[1]!, tables[2]!, tables[0]!])).toEqual(joint);
  });
});

describe("what is wrong", () => {
  const at = { file: "pairs.csv" };

  it("is tables that differ by more than rounding", () => {
    const tables = [
      population("a b", "0 0 40", "0 1 10", "1 0 10", "1 1 40"),
      population("a c", "0 0 24", "0 1 24", "1 0 26", "1 1 26"),
    ];
    const details = { feature: "a", tables: ["a × c", "a × b"], shares: ["48", "50"] };
    expect(findingsOf(() => jointFromTables(tables, at))).toEqual([
      { code: "POPULATION_TABLES_DISAGREE", details: { ...details, value: "0" }, at },
      {
        code: "POPULATION_TABLES_DISAGREE",
        details: { feature: "a", tables: ["a × b", "a × c"], shares: ["50", "52"], value: "1" },
        at,
      },
    ]);
  });

  it("is a value that one table has nobody with, however few the other has", () => {
    const tables = [population("a b", "0 0 500", "0 1 499", "1 0 0", "1 1 1"), population("a c", "0 0 50", "0 1 50")];
    const [found] = findingsOf(() => jointFromTables(tables, at));
    expect(found).toMatchObject({ details: { feature: "a", value: "1", shares: ["0", "0.1"] } });
  });

  it("is pairs that nobody can have all", () => {
    // a equals b, b equals c, and a never equals c.
    const tables = [
      population("a b", "0 0 1", "1 1 1"),
      population("b c", "0 0 1", "1 1 1"),
      population("a c", "0 1 1", "1 0 1"),
    ];
    expect(findingsOf(() => jointFromTables(tables, at))).toMatchObject([
      { code: "POPULATION_NO_FIT", details: { tables: ["a × b", "a × c", "b × c"], due: "50", found: "0" }, at },
    ]);
  });

  it("is a pair whose zeros rule out what others say of its features", () => {
    // By a × b both are equal, and so their shares must be: but a is 50 % on average and b 50.4 %.
    const tables = [
      population("a b", "0 0 50", "1 1 50"),
      population("b c", "0 0 25.4", "0 1 25.4", "1 0 24.6", "1 1 24.6"),
    ];
    const [found] = findingsOf(() => jointFromTables(tables, at));
    expect(found).toMatchObject({ code: "POPULATION_NO_FIT", details: { tables: ["a × b", "b × c"] } });
  });

  it("is more combinations than can be computed with", () => {
    const values = Array.from({ length: 101 }, (_, i) => `v${i} 1`);
    const tables = ["a", "b", "c"].map((name) => population(name, ...values));
    // 101³
    expect(findingsOf(() => jointFromTables(tables, at))).toEqual([
      {
        code: "POPULATION_TOO_LARGE",
        details: { features: ["a", "b", "c"], combinations: 1_030_301, most: 1_000_000 },
        at,
      },
    ]);
  });
});
