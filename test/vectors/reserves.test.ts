import { describe, expect, it } from "vitest";
import { reserveKey, reserveLists, reserveOrder } from "../../src/draw/reserves.ts";
import { inPython, noPython } from "../support/second-verifier.ts";
import { vectors } from "../support/vectors.ts";

interface Known {
  readonly manifest: string;
  /** Of each person, a letter a feature. */
  readonly values: readonly string[];
  readonly homes: readonly (readonly number[])[];
  readonly bounds: Readonly<Record<string, readonly [number, number]>>;
  readonly panel: readonly number[];
  readonly size: number;
  readonly cases: readonly {
    readonly parts: readonly { readonly source: string; readonly value: string }[];
    readonly seedHex: string;
    readonly order: readonly number[];
    readonly lists: readonly (readonly number[])[];
  }[];
}

const { manifest, values, homes, bounds, panel, size, cases } = vectors("reserves") as Known;
const names = Object.keys(bounds);
const groups = [...new Set(values)];
const seated = {
  panel,
  groupOf: new Map(values.map((value, person) => [person, groups.indexOf(value)])),
  homeOf: new Map(homes.flatMap((people, home) => people.map((person) => [person, home] as const))),
  rows: {
    bounds: names.map((name) => ({ min: bounds[name]![0], max: bounds[name]![1] })),
    rowsOf: groups.map((group) => Array.from(group, (name) => names.indexOf(name))),
  },
};

describe("reserves with known answers", () => {
  it.each(cases)("$parts", ({ parts, seedHex, order, lists }) => {
    expect(reserveKey(manifest, parts)).toBe(seedHex);
    expect(reserveOrder(seedHex, values.length, panel)).toEqual(order);
    expect(reserveLists(seated, order, size)).toEqual(lists);
  });

  it.skipIf(noPython !== undefined)("have the same order in verify.py", () => {
    const found = inPython(
      `
people, panel, keys = given
outside = [position for position in range(people) if position not in panel]
found = [verify.Stream(key).shuffled(outside) for key in keys]`,
      [values.length, panel, cases.map(({ seedHex }) => seedHex)],
    );
    expect(found).toEqual(cases.map(({ order }) => order));
  });
});
