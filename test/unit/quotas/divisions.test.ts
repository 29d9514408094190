import { describe, expect, it } from "vitest";
import { beginsWith, columnsOf, divisionsOf } from "../../../src/quotas/divisions.ts";
import type { Quotas } from "../../../src/quotas/quotas.ts";

const quotas = (feature: string, ...values: readonly (readonly [string, number, number])[]): Quotas => [
  { feature, quotas: values.map(([value, min, max]) => ({ value, min, max, minFlex: 0, maxFlex: Infinity, line: 2 })) },
];

describe("a name", () => {
  it.each([
    ["village", ["village"]],
    ["village + gender", ["village", "gender"]],
    ["65+", ["65+"]],
    ["a+b+c", ["a", "b", "c"]],
  ])("%s is of the columns %j", (name, columns) => {
    expect(columnsOf(name)).toEqual(columns);
  });

  it("begins with others of its first columns, not with itself", () => {
    expect(["a", "A +b", "b", "a+b+c", "a+c"].filter((other) => beginsWith("a+b+c", other))).toEqual(["a", "A +b"]);
  });
});

describe("divisionsOf", () => {
  const whole = (...rows: readonly number[]) => ({
    ...{ within: undefined, parts: [{ value: undefined, seats: 9, rows }], strays: [] },
  });

  it("has the panel, and each feature the name begins with, by its values", () => {
    const known = [...quotas("V", ["x", 4, 4], ["y", 4, 5]), ...quotas("v+g", ["x+m", 2, 2])];
    expect(divisionsOf("v+g+a", ["y+m+1", "X + m+2"], known, 9)).toEqual([
      whole(0, 1),
      {
        within: "V",
        parts: [
          { value: "x", seats: 4, rows: [1] },
          { value: "y", seats: undefined, rows: [0] },
        ],
        strays: [],
      },
      { within: "v+g", parts: [{ value: "x+m", seats: 2, rows: [1] }], strays: [0] },
    ]);
  });

  it("goes by the text where the quotas have no such feature", () => {
    expect(divisionsOf("v+g", ["x+m", "X+f", "y+65+"], [], 9)[1]).toEqual({
      within: "v",
      parts: [
        { value: "x", seats: undefined, rows: [0, 1] },
        { value: "y", seats: undefined, rows: [2] },
      ],
      strays: [],
    });
  });

  it("has the panel alone for what is no combination", () => {
    for (const known of [[], quotas("q", ["yes", 5, 5])])
      expect(divisionsOf("q+a", ["none", "some"], known, 9)).toEqual([whole(0, 1)]);
    expect(divisionsOf("65+", ["65+m"], [], 9)).toEqual([whole(0)]);
  });
});
