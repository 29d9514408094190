import { describe, expect, it } from "vitest";
import { readStudy, writeStudy } from "../../../src/simulate/study-text.ts";
import type { Study } from "../../../src/simulate/study.ts";

const study: Study = {
  title: "Infinity, null and é",
  seed: "1",
  replicates: 2,
  tickets: 100,
  algorithms: ["leximin", "random"],
  gamma: 0.1,
  strata: ["age"],
  pools: [
    {
      kind: "drawn",
      name: "village",
      population: { features: [{ name: "age", values: ["old", "young"] }], cells: [{ values: [0], weight: 1 / 3 }] },
      draw: { kind: "letters", count: 100 },
      response: { base: 0.03, factors: [{ feature: "age", value: "old", factor: 1.7 }] },
    },
  ],
  settings: [
    {
      pool: "village",
      quotas: "even",
      panelSize: 4,
      bounds: [
        {
          feature: "age",
          quotas: [
            { value: "Infinity", min: 1, max: 3, minFlex: 0, maxFlex: Infinity, line: 2 },
            { value: "old", min: 1, max: 3, minFlex: 1, maxFlex: 4, line: 3 },
          ],
        },
      ],
    },
  ],
  measures: { intersections: null, misreports: 0, draws: 10, dropout: { chance: 0.1, panels: 5, reserves: 1 } },
};

describe("a study as text", () => {
  it("comes back as it was, also what JSON has no word for", () => {
    expect(readStudy(writeStudy(study))).toEqual(study);
  });

  it("is one text, in whatever order the study was put together", () => {
    const turned = Object.fromEntries(Object.entries(study).toReversed()) as unknown as Study;
    expect(Object.keys(turned)[0]).toBe("measures");
    expect(writeStudy(turned)).toBe(writeStudy(study));
    expect(writeStudy({ ...study, seed: "2" })).not.toBe(writeStudy(study));
  });
});
