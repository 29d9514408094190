import { beforeAll, describe, expect, it } from "vitest";
import { feasibility } from "../../../src/quotas/feasibility.ts";
import { panelByKinds } from "../../../src/quotas/panel-by-kinds.ts";
import { isPanel } from "../../../src/quotas/polytope.ts";
import { quotaProblem } from "../../../src/quotas/quota-problem.ts";
import type { Quotas } from "../../../src/quotas/quotas.ts";
import type { Pool } from "../../../src/register/pool.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** One letter a person, `f` or `m`; a word a home. */
function poolOf(...homes: readonly string[]): Pool {
  const people = homes.flatMap((home) => Array.from(home));
  return {
    features: [{ name: "gender", values: ["f", "m"] }],
    people: people.map((value, row) => ({ id: `${row}`, row, values: [value === "f" ? 0 : 1] })),
    households: homes.flatMap((home, h) => Array.from(home, () => (home.length > 1 ? h : undefined))),
  };
}

function quotasOf(f: number, m: number): Quotas {
  const quota = (value: string, seats: number) => ({
    ...{ value, min: seats, max: seats, minFlex: 0, maxFlex: Infinity, line: 1 },
  });
  return [{ feature: "gender", quotas: [quota("f", f), quota("m", m)] }];
}

const find = (pool: Pool, quotas: Quotas, panelSize: number) => {
  const { polytope } = quotaProblem(pool, quotas, panelSize);
  const seats = panelByKinds(solver, polytope);
  return seats && isPanel(polytope, seats);
};

describe("a panel by kinds", () => {
  it("is found where homes have people enough, each home with one seat", () => {
    // Two homes of two women and one of a woman and a man: three women, one a home, and the man alone.
    expect(find(poolOf("ff", "ff", "fm", "m"), quotasOf(3, 1), 4)).toBe(true);
  });

  it("is not found where homes have too few seats for one kind of people", () => {
    // Five women in two homes.
    expect(find(poolOf("fff", "ff", "m", "m"), quotasOf(3, 1), 4)).toBe(undefined);
  });

  it("may not be found where the kinds want the same homes, which is then asked otherwise", async () => {
    // Three couples: two women and one man fit, two women and two men do not, though either could come alone.
    const couples = poolOf("fm", "fm", "fm");
    expect(find(couples, quotasOf(2, 1), 3)).toBe(true);
    expect(find(couples, quotasOf(2, 2), 4)).toBe(undefined);
    expect(await feasibility(couples, quotasOf(2, 2), 4)).toMatchObject({ kind: "infeasible", householdRule: true });
    // The women are seated first, where most room is: in the three homes of couples. Alone they would have left one to the man.
    const crowded = poolOf("fm", "fm", "fm", "ff");
    expect(find(crowded, quotasOf(3, 1), 4)).toBe(undefined);
    expect(await feasibility(crowded, quotasOf(3, 1), 4)).toEqual({ kind: "feasible" });
  });
});
