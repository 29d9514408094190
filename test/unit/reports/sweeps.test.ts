import { describe, expect, it } from "vitest";
import { spaced } from "../../../src/reports/spaced.ts";
import { sweepsOf } from "../../../src/reports/sweeps.ts";
import type { PoolSource, Setting } from "../../../src/simulate/study.ts";

const population = { features: [], cells: [] };

function given(name: string): PoolSource {
  return { kind: "given", name, features: [], people: [], population: null };
}

function drawn(stem: string, count: number, kind: "people" | "letters" = "letters"): PoolSource {
  return { kind: "drawn", name: `${stem}-${count}`, population, draw: { kind, count }, response: null };
}

function setting(pool: string, quotas: string, panelSize: number): Setting {
  return { pool, quotas, panelSize, bounds: [] };
}

function shortly(pools: readonly PoolSource[], settings: readonly Setting[]) {
  return sweepsOf({ pools, settings }).map(({ dimension, stem, sign, steps }) => [
    dimension,
    `${stem}…${sign}`,
    steps.map(({ value, setting }) => `${value}@${setting}`).join(" "),
  ]);
}

describe("sweeps", () => {
  it("are three or more sizes with the same pool and quotas, ascending", () => {
    const settings = [60, 20, 40].map((size) => setting("p", "q", size));
    expect(shortly([given("p")], settings)).toEqual([["panelSize", "…", "20@1 40@2 60@0"]]);
    expect(shortly([given("p")], settings.slice(1))).toEqual([]);
  });

  it("are numbers behind the name of quotas, of one kind", () => {
    const names = ["q-0", "q-1", "q-2", "q-0%", "q-2,5%", "q-10%", "other-3"];
    expect(shortly([given("p")], names.map((name) => setting("p", name, 20)))).toEqual([
      ["quotas", "q-…", "0@0 1@1 2@2"],
      ["quotas", "q-…%", "0@3 2.5@4 10@5"],
    ]); // prettier-ignore
  });

  it("are what pools are drawn of, and not numbers that are mere names", () => {
    const pools = [...[100, 200, 300].map((count) => drawn("p", count)), ...["c-1", "c-2", "c-3"].map(given)];
    expect(shortly(pools, pools.map(({ name }) => setting(name, "q", 20)))).toEqual([
      ["letters", "p-…", "100@0 200@1 300@2"],
    ]); // prettier-ignore
    const people = [50, 60, 70].map((count) => drawn("v", count, "people"));
    expect(shortly(people, people.map(({ name }) => setting(name, "q", 20)))).toEqual([
      ["people", "v-…", "50@0 60@1 70@2"],
    ]); // prettier-ignore
  });

  it("cross: one for each choice of what does not change", () => {
    const settings = ["q-0", "q-1", "q-2"].flatMap((quotas) => [20, 30, 40].map((size) => setting("p", quotas, size)));
    expect(shortly([given("p")], settings).map(([dimension]) => dimension)).toEqual([
      ...["panelSize", "panelSize", "panelSize"],
      ...["quotas", "quotas", "quotas"],
    ]);
    expect(shortly([given("p")], settings)[4]).toEqual(["quotas", "q-…", "0@1 1@4 2@7"]);
  });
});

describe("a few of many", () => {
  it("are all where there are no more, else the first, the last and what is evenly between", () => {
    expect(spaced([1, 2, 3], 3)).toEqual([1, 2, 3]);
    // Places ⌊i · 9 / 3⌋: 0, 3, 6, 9.
    expect(spaced([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 3, 6, 9]);
    expect(spaced([0, 1, 2, 3, 4], 2)).toEqual([0, 4]);
  });
});
