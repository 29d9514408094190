import { expect, it } from "vitest";
import { shutValues } from "../../../src/reports/shut-values.ts";

const pool = {
  features: [
    { name: "age", values: ["old", "young"] },
    { name: "gender", values: ["man", "woman", "x"] },
  ],
  people: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 0],
  ].map((values, row) => ({ id: `p${row}`, row, values })),
};

it("names the values that everybody has who is without a chance, and no value that nobody has", () => {
  expect(shutValues(pool, ["p1", "p2"])).toEqual([{ feature: "gender", value: "woman", people: 1 }]);
  expect(shutValues(pool, ["p2", "p3"])).toEqual([{ feature: "age", value: "young", people: 2 }]);
  expect(shutValues(pool, [])).toEqual([]);
});
