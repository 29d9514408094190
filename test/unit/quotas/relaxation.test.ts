import { beforeAll, describe, expect, it } from "vitest";
import { parseQuotas } from "../../../src/quotas/parse.ts";
import { polytopeOf } from "../../../src/quotas/polytope.ts";
import { featuresOf } from "../../../src/quotas/quotas.ts";
import { smallestRelaxation } from "../../../src/quotas/relaxation.ts";
import { groupsOf } from "../../../src/register/groups.ts";
import { readPool } from "../../../src/register/read-pool.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { table } from "../../support/tables.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

/** A pool with so many people of each value of one feature, and what of its quotas has to change. */
const relax = (
  people: Readonly<Record<string, number>>,
  lines: readonly string[],
  panelSize: number,
  withinFlex: boolean,
) => {
  const quotas = parseQuotas(table("quotas.csv", "feature,value,min,max,min_flex,max_flex", ...lines));
  const rows = Object.entries(people).flatMap(([value, count]) => Array.from({ length: count }, () => value));
  const { pool } = readPool(
    table("register.csv", "id,wijk", ...rows.map((value, i) => `${i},${value}`)),
    featuresOf(quotas),
    {},
  );
  const polytope = polytopeOf(pool.features, groupsOf(pool), quotas, panelSize);
  const changes = smallestRelaxation({ solver, features: pool.features, polytope, quotas, withinFlex, fixed: [] });
  return changes?.map(({ feature, value, side, from, to }) => `${feature} ${value} ${side} ${from} → ${to}`);
};

describe("smallestRelaxation", () => {
  it("lowers a minimum that too few people can fill, and raises the maximum that must make up for it", () => {
    const lines = ["wijk,noord,3,3,,", "wijk,zuid,2,2,,"];
    expect(relax({ noord: 2, zuid: 9 }, lines, 5, true)).toEqual(["wijk noord min 3 → 2", "wijk zuid max 2 → 3"]);
  });

  it("takes seats from the largest minimum first, and from the smallest last", () => {
    // 20 + 5 + 2 = 27 where 24 fit: 1 + 24/20 a seat is less than 1 + 24/5, and that less than 1 + 24/2.
    const lines = ["wijk,noord,20,24,,", "wijk,oost,5,24,,", "wijk,zuid,2,24,,"];
    const people = { noord: 30, oost: 30, zuid: 30 };
    expect(relax(people, lines, 24, true)).toEqual(["wijk noord min 20 → 17"]);
    // Held to 18 there, the third seat comes from oost.
    expect(relax(people, ["wijk,noord,20,24,18,", ...lines.slice(1)], 24, true)).toEqual([
      "wijk noord min 20 → 18",
      "wijk oost min 5 → 4",
    ]);
  });

  it("raises maximums before it lowers minimums where as few seats change", () => {
    // One seat is missing: noord has 3 people for a minimum of 4 and cannot help, oost or zuid may take one more.
    const lines = ["wijk,noord,2,3,,", "wijk,oost,1,1,,", "wijk,zuid,1,1,,"];
    const changes = relax({ noord: 9, oost: 9, zuid: 9 }, lines, 6, true)!;
    expect(changes).toHaveLength(1);
    expect(changes[0]).toContain("max");
  });

  it("does not go beyond the flex columns unless asked to, and never below nobody", () => {
    const lines = ["wijk,noord,3,3,3,3", "wijk,zuid,2,2,2,2"];
    expect(relax({ noord: 2, zuid: 9 }, lines, 5, true)).toBeUndefined();
    expect(relax({ noord: 2, zuid: 9 }, lines, 5, false)).toEqual(["wijk noord min 3 → 2", "wijk zuid max 2 → 3"]);
  });

  it("cannot make up for a pool smaller than the panel", () => {
    expect(relax({ noord: 2, zuid: 2 }, ["wijk,noord,0,9,,", "wijk,zuid,0,9,,"], 5, false)).toBeUndefined();
  });

  it("has nothing to change where a panel exists", () => {
    expect(relax({ noord: 3, zuid: 3 }, ["wijk,noord,1,2,,", "wijk,zuid,1,2,,"], 3, true)).toEqual([]);
  });
});
