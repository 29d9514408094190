import { describe, expect, it } from "vitest";
import { checkResponse } from "../../../../src/simulate/population/check-response.ts";
import { cutShare, responseChances } from "../../../../src/simulate/population/response-chances.ts";
import type { Response } from "../../../../src/simulate/response.ts";
import { findingsOf } from "../../../support/findings.ts";
import { population } from "../../../support/populations.ts";

const joint = population("age gender", "16-64 man 30", "16-64 woman 40", "65+ man 20", "65+ woman 10");
const at = { file: "study.toml" };
const factor = (feature: string, value: string, by: number) => ({ feature, value, factor: by });
const faults = (response: Response) => findingsOf(() => checkResponse(response, joint, at));

describe("checkResponse", () => {
  it("spells as the population does, in its order", () => {
    const response = { base: 0.1, factors: [factor("GENDER", "Woman", 2), factor("Age", " 65+", 0)] };
    expect(checkResponse(response, joint)).toEqual({
      base: 0.1,
      factors: [factor("age", "65+", 0), factor("gender", "woman", 2)],
    });
  });

  it.each([0, -0.1, 1.01, NaN])("refuses the base %d", (base) => {
    expect(faults({ base, factors: [] })).toEqual([
      { code: "POPULATION_RESPONSE_BASE", details: { base: String(base) }, at },
    ]);
  });

  it("says all that is wrong with the factors", () => {
    const factors = [
      factor("gendr", "man", 1),
      factor("income", "low", 1),
      factor("age", "65", 1),
      factor("gender", "man", -1),
      factor("gender", "woman", Infinity),
      factor("age", "65+", 2),
      factor("age", "65+", 2),
    ];
    const features = ["age", "gender"];
    expect(faults({ base: 0.5, factors })).toEqual([
      { code: "POPULATION_RESPONSE_FEATURE", details: { feature: "gendr", features, suggestion: "gender" }, at },
      { code: "POPULATION_RESPONSE_FEATURE", details: { feature: "income", features, suggestion: undefined }, at },
      {
        code: "POPULATION_RESPONSE_VALUE",
        details: { feature: "age", value: "65", values: ["16-64", "65+"], suggestion: "65+" },
        at,
      },
      { code: "POPULATION_RESPONSE_FACTOR", details: { feature: "gender", value: "man", factor: "-1" }, at },
      { code: "POPULATION_RESPONSE_FACTOR", details: { feature: "gender", value: "woman", factor: "Infinity" }, at },
      { code: "POPULATION_RESPONSE_TWICE", details: { feature: "age", value: "65+" }, at },
    ]);
  });

  it("refuses factors with which nobody volunteers", () => {
    const factors = [factor("gender", "man", 0), factor("gender", "woman", 0)];
    expect(faults({ base: 0.5, factors })).toEqual([{ code: "POPULATION_NOBODY_VOLUNTEERS", details: {}, at }]);
  });
});

describe("chances to volunteer", () => {
  const response: Response = { base: 0.25, factors: [factor("age", "65+", 4), factor("gender", "woman", 2)] };

  it("are the base times the factors of a person's values, but at most 1", () => {
    // 0.25, 0.25 · 2, 0.25 · 4, 0.25 · 4 · 2 = 2
    expect([...responseChances(joint, response)]).toEqual([0.25, 0.5, 1, 1]);
    expect([...responseChances(joint, null)]).toEqual([1, 1, 1, 1]);
  });

  it("are cut for a share of the population", () => {
    // Women of 65+, 10 of 100; 1 itself is not cut.
    expect(cutShare(joint, response)).toBe(0.1);
    expect(cutShare(joint, { ...response, base: 0.125 })).toBe(0);
    expect(cutShare(joint, null)).toBe(0);
  });
});
