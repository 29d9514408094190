import { describe, expect, it } from "vitest";
import type { Joint } from "../../../../src/simulate/joint.ts";
import { errorsOf, intersections } from "../../../../src/simulate/measures/intersections.ts";
import { simulatedPool } from "../../../support/simulated-pools.ts";

const pool = simulatedPool(
  ["age", "gender"],
  [
    ["old", "man"],
    ["old", "man"],
    ["old", "woman"],
    ["young", "woman"],
  ],
);

/** Of ten people: 2 old men, 3 old women, 1 young man, 4 young women. */
const population: Joint = {
  features: pool.features,
  cells: [
    { values: [0, 0], weight: 2 },
    { values: [0, 1], weight: 3 },
    { values: [1, 0], weight: 1 },
    { values: [1, 1], weight: 4 },
  ],
};

/** Panels of two: half a seat for each of the men, half for the old woman, half for the young one. */
const equal = Float64Array.of(0.5, 0.5, 0.5, 0.5);
const features = ["age", "gender"] as const;

describe("intersections", () => {
  it("has the shares of population, pool and seats of each pair that somebody has", () => {
    expect(intersections(pool, population, Float64Array.of(0.3, 0.1, 0.6, 1), 2, "all")).toEqual([
      { features, values: ["old", "man"], population: 0.2, pool: 0.5, panel: 0.2 },
      { features, values: ["old", "woman"], population: 0.3, pool: 0.25, panel: 0.3 },
      { features, values: ["young", "man"], population: 0.1, pool: 0, panel: 0 },
      { features, values: ["young", "woman"], population: 0.4, pool: 0.25, panel: 0.5 },
    ]);
  });

  it("leaves out what nobody has, and what is not known of the population", () => {
    const rows = intersections(pool, null, equal, 2, "all");
    expect(rows.map(({ values, population: known }) => [...values, known])).toEqual([
      ["old", "man", null],
      ["old", "woman", null],
      ["young", "woman", null],
    ]);
    expect(errorsOf(rows, "population")).toBeUndefined();
  });

  it("takes the rows of a file as they are, whichever feature is named first", () => {
    const asked = [
      { features: ["gender", "age"], values: ["woman", "young"], share: 0.45 },
      { features: ["age", "gender"], values: ["young", "man"], share: 0 },
      { features: ["age", "gender"], values: ["child", "man"], share: 0.01 },
    ] as const;
    expect(intersections(pool, population, equal, 2, asked)).toEqual([
      { features: ["gender", "age"], values: ["woman", "young"], population: 0.45, pool: 0.25, panel: 0.25 },
      { features: ["age", "gender"], values: ["young", "man"], population: 0, pool: 0, panel: 0 },
      { features: ["age", "gender"], values: ["child", "man"], population: 0.01, pool: 0, panel: 0 },
    ]);
  });

  it("looks at every pair of features once", () => {
    const three = simulatedPool(["a", "b", "c"], [["1", "2", "3"]]);
    const rows = intersections(three, null, Float64Array.of(1), 1, "all");
    expect(rows.map((row) => row.features.join())).toEqual(["a,b", "a,c", "b,c"]);
  });
});

describe("errorsOf", () => {
  it("is 0 against a pool of which everybody has the same chance", () => {
    expect(errorsOf(intersections(pool, population, equal, 2, "all"), "pool")).toEqual({ meanSquare: 0, worst: 0 });
  });

  it("has the mean square and the worst of the differences", () => {
    // Panel 0.5, 0.25, 0, 0.25 against 0.2, 0.3, 0.1, 0.4: (0.09 + 0.0025 + 0.01 + 0.0225) / 4 = 0.03125.
    const { meanSquare, worst } = errorsOf(intersections(pool, population, equal, 2, "all"), "population")!;
    expect(meanSquare).toBeCloseTo(0.03125, 12);
    expect(worst).toBeCloseTo(0.3, 12);
  });
});
