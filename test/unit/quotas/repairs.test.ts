import { beforeAll, describe, expect, it } from "vitest";
import { parseQuotas } from "../../../src/quotas/parse.ts";
import { polytopeOf } from "../../../src/quotas/polytope.ts";
import { featuresOf } from "../../../src/quotas/quotas.ts";
import { alternativeRepairs } from "../../../src/quotas/repairs.ts";
import { groupsOf } from "../../../src/register/groups.ts";
import { readPool } from "../../../src/register/read-pool.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { table } from "../../support/tables.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

/** Everybody in the west is old. */
const register = ["id,age,area", ..."01234567".split("").map((id) => `${id},${+id < 3 ? "old,west" : "young,east"}`)];

function repairs(lines: readonly string[], withinFlex: boolean, most = 4) {
  const quotas = parseQuotas(table("q.csv", "feature,value,min,max,min_flex,max_flex", ...lines));
  const { pool } = readPool(table("r.csv", ...register), featuresOf(quotas), {});
  const polytope = polytopeOf(pool.features, groupsOf(pool), quotas, 4);
  return alternativeRepairs({ solver, features: pool.features, polytope, quotas, withinFlex }, most).map((changes) =>
    changes.map(({ value, side, from, to }) => `${value} ${side} ${from} → ${to}`).join(", "),
  );
}

/** Two seats for the west, where all are old, and one for the old. */
const clash = (oldFlex = ",", westFlex = ",") => [
  `age,old,0,1,${oldFlex}`,
  "age,young,0,4,,",
  `area,west,2,4,${westFlex}`,
  "area,east,0,4,,",
];

describe("alternativeRepairs", () => {
  it("names each way to mend a clash once, the kindest of equally small ones first", () => {
    expect(repairs(clash(), true)).toEqual(["old max 1 → 2", "west min 2 → 1"]);
  });

  it("stops at as many as were asked for", () => {
    expect(repairs(clash(), true, 1)).toEqual(["old max 1 → 2"]);
  });

  it("keeps to the flex columns", () => {
    expect(repairs(clash(",1"), true)).toEqual(["west min 2 → 1"]);
    expect(repairs(clash(",1", "2,"), true)).toEqual([]);
    expect(repairs(clash(",1", "2,"), false)).toHaveLength(2);
  });

  it("offers no larger change of what a smaller one changes already", () => {
    const found = repairs(["age,old,0,1,,", "age,young,0,2,,", "area,west,0,4,,", "area,east,0,4,,"], true);
    // One seat more for the old, or for the young; one for each is no choice of its own.
    expect(found).toEqual(["old max 1 → 2", "young max 2 → 3"]);
  });
});
