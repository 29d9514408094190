import { describe, expect, it } from "vitest";
import { keyedRandom } from "../../../src/lottery/random.ts";
import { simulatePool } from "../../../src/simulate/simulate-pool.ts";
import type { DrawnPool, GivenPool } from "../../../src/simulate/study.ts";
import { smallerTail } from "../../support/binomial.ts";
import { population } from "../../support/populations.ts";

// Women in the south: nobody.
const joint = population("area gender", "north man 30", "north woman 50", "south man 20", "south woman 0");
const response = {
  base: 0.1,
  factors: [
    { feature: "area", value: "south", factor: 3 },
    { feature: "gender", value: "woman", factor: 0.5 },
  ],
};
const pool = (kind: "people" | "letters", count: number, over: Partial<DrawnPool> = {}): DrawnPool => ({
  kind: "drawn",
  name: "p",
  population: joint,
  draw: { kind, count },
  response,
  ...over,
});
const draw = (source: DrawnPool, key = "simulate-pool.test") => simulatePool(source, keyedRandom(key)).people;
/** How many are north man, north woman, south man. */
const counts = (people: readonly (readonly number[])[]) =>
  ["0,0", "0,1", "1,0"].map((key) => people.filter((values) => values.join() === key).length);

function expectLikely(n: number, chances: readonly number[], found: readonly number[]) {
  found.forEach((count, i) => {
    expect(smallerTail(n, chances[i]!, count)).toBeGreaterThan(1e-9);
  });
}

describe("a given pool", () => {
  it("is the same in every replicate", () => {
    const features = [{ name: "a", values: ["x", "y"] }];
    const given: GivenPool = { kind: "given", name: "g", population: null, features, people: [[1], [0]] };
    expect(simulatePool(given, keyedRandom("1"))).toEqual({ features, people: [[1], [0]] });
  });
});

describe("people", () => {
  it("are as many as asked for, in the order of their values, with the features of the population", () => {
    const { features, people } = simulatePool(pool("people", 1000), keyedRandom("k"));
    expect(features).toEqual(joint.features);
    expect(people).toHaveLength(1000);
    expect(people.map((values) => values.join()).toSorted()).toEqual(people.map((values) => values.join()));
  });

  it("come in proportion to weight and chance to volunteer", () => {
    // 30 · 0.1 : 50 · 0.05 : 20 · 0.3 = 3 : 2.5 : 6
    const found = counts(draw(pool("people", 20_000)));
    expectLikely(20_000, [3 / 11.5, 2.5 / 11.5, 6 / 11.5], found);
    expect(found.reduce((a, b) => a + b)).toBe(20_000);
  });

  it("come in proportion to weight where everybody volunteers", () => {
    expectLikely(20_000, [0.3, 0.5, 0.2], counts(draw(pool("people", 20_000, { response: null }))));
  });

  it("never come with a chance of 0", () => {
    const never = { base: 1, factors: [{ feature: "gender", value: "man", factor: 0 }] };
    expect(counts(draw(pool("people", 500, { response: never })))).toEqual([0, 500, 0]);
  });
});

describe("letters", () => {
  it("go out in proportion to weight, and are answered with the chance of the response", () => {
    // A letter brings a north man with chance 0.3 · 0.1, …
    const found = counts(draw(pool("letters", 20_000)));
    expectLikely(20_000, [0.03, 0.025, 0.06], found);
  });

  it("are all answered where everybody volunteers", () => {
    const found = counts(draw(pool("letters", 20_000, { response: null })));
    expectLikely(20_000, [0.3, 0.5, 0.2], found);
    expect(found.reduce((a, b) => a + b)).toBe(20_000);
  });
});

describe("what is drawn", () => {
  it("is the same with the same stream, and another with another", () => {
    expect(draw(pool("letters", 500), "1")).toEqual(draw(pool("letters", 500), "1"));
    expect(draw(pool("letters", 500), "1")).not.toEqual(draw(pool("letters", 500), "2"));
  });

  it("does not depend on the unit of the weights", () => {
    const cells = joint.cells.map((cell) => ({ ...cell, weight: cell.weight / 128 }));
    expect(draw(pool("people", 500, { population: { ...joint, cells } }))).toEqual(draw(pool("people", 500)));
  });

  it("reaches combinations rarer than one in 2^32", () => {
    // The highest number there is picks the last combination: 1 − 2^-32 of the weights would stop short of it, 1 − 2^-53 does not.
    const highest = { ...keyedRandom("1"), uint32: () => 2 ** 32 - 1 };
    const rare = population("a", "x 1", `y ${2 ** -40}`);
    expect(simulatePool({ ...pool("people", 1), population: rare, response: null }, highest).people).toEqual([[1]]);
  });
});
