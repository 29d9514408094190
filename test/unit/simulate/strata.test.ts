import { describe, expect, it } from "vitest";
import type { Joint } from "../../../src/simulate/joint.ts";
import { strataOf } from "../../../src/simulate/strata.ts";
import { simulatedPool } from "../../support/simulated-pools.ts";

const pool = simulatedPool(
  ["age", "gender"],
  [
    ["old", "man"],
    ["young", "man"],
    ["old", "man"],
    ["old", "woman"],
  ],
);

/** 1 old man, 4 old women, 5 young women; in other words than the pool's. */
const population: Joint = {
  features: [
    { name: "age", values: ["old", "young"] },
    { name: "gender", values: ["man", "woman"] },
  ],
  cells: [
    { values: [0, 0], weight: 1 },
    { values: [0, 1], weight: 4 },
    { values: [1, 1], weight: 5 },
  ],
};

const strata = (names: readonly string[], known: Joint | null) =>
  strataOf(pool, known, names).map(({ members, weight }) => ({ members, weight }));

describe("strataOf", () => {
  it("weighs combinations by the pool where no population is known", () => {
    expect(strata(["age", "gender"], null)).toEqual([
      { members: [0, 2], weight: 2 },
      { members: [1], weight: 1 },
      { members: [3], weight: 1 },
    ]);
  });

  it("weighs them by the population where it is, those nobody in the pool has too", () => {
    expect(strata(["age", "gender"], population)).toEqual([
      { members: [0, 2], weight: 1 },
      { members: [1], weight: 0 },
      { members: [3], weight: 4 },
      { members: [], weight: 5 },
    ]);
    expect(strata(["age"], population)).toEqual([
      { members: [0, 2, 3], weight: 5 },
      { members: [1], weight: 5 },
    ]);
  });

  it("has to do with the pool where the population lacks one of the features", () => {
    const gender = { features: [population.features[1]!], cells: [{ values: [1], weight: 1 }] };
    expect(strata(["age"], gender)).toEqual([
      { members: [0, 2, 3], weight: 3 },
      { members: [1], weight: 1 },
    ]);
  });

  it("is everybody without features", () => {
    expect(strata([], null)).toEqual([{ members: [0, 1, 2, 3], weight: 4 }]);
  });
});
