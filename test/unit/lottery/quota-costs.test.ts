import { describe, expect, it } from "vitest";
import { quotaCosts } from "../../../src/lottery/quota-costs.ts";
import { parseQuotas } from "../../../src/quotas/parse.ts";
import { readPool } from "../../../src/register/read-pool.ts";
import { table } from "../../support/tables.ts";

/** Two old people and ten young ones. */
const people = Array.from({ length: 12 }, (_, i) => `${i},${i < 2 ? "old" : "young"}`);

const { pool } = readPool(table("r.csv", "id,age", ...people), [{ name: "age", values: ["old", "young"] }], {});

function costs(panelSize: number, ...lines: readonly string[]) {
  return quotaCosts(pool, parseQuotas(table("q.csv", "feature,value,min,max", ...lines)), panelSize);
}

describe("quotaCosts", () => {
  it("tells what a seat more room would do to the lowest chance", async () => {
    // The young have 2 of 4 seats: 2/10 each; with 3 it is 3/10, and the old keep 1/2.
    const { lowest, without, costs: found } = await costs(4, "age,old,0,2", "age,young,0,2");
    expect(lowest).toBeCloseTo(0.2, 9);
    expect(without).toBe(0);
    expect(found).toEqual([
      {
        changes: [{ feature: "age", value: "young", side: "max", from: 2, to: 3 }],
        lowest: expect.closeTo(0.3, 9) as number,
      },
    ]);
  });

  it("moves a seat between two values where neither alone has room", async () => {
    const { costs: found } = await costs(4, "age,old,2,2", "age,young,2,2");
    expect(found[0]?.changes).toHaveLength(2);
    expect(found[0]?.lowest).toBeCloseTo(0.3, 9);
  });

  it("finds nothing where chances are equal", async () => {
    const { lowest, costs: found } = await costs(6, "age,old,1,1", "age,young,5,5");
    expect(lowest).toBeCloseTo(0.5, 9);
    expect(found).toEqual([]);
  });

  it("counts those without a chance apart, and says what would give them one", async () => {
    const found = await costs(5, "age,old,0,0", "age,young,5,5");
    expect(found).toMatchObject({ lowest: 0.5, without: 2 });
    const moves = [
      { feature: "age", value: "old", side: "max", from: 0, to: 1 },
      { feature: "age", value: "young", side: "min", from: 5, to: 4 },
    ];
    expect(found.waysIn).toEqual([{ changes: moves, people: 2 }]);
  });

  it("suggests nothing that the flex columns do not allow", async () => {
    const heading = "feature,value,min,max,min_flex,max_flex";
    const flex = (...lines: readonly string[]) => quotaCosts(pool, parseQuotas(table("q.csv", heading, ...lines)), 4);
    expect((await flex("age,old,0,2,,", "age,young,0,2,,2")).costs).toEqual([]);
    expect((await flex("age,old,0,0,,0", "age,young,4,4,,")).waysIn).toEqual([]);
    expect((await flex("age,old,0,0,,", "age,young,4,4,3,")).waysIn).toHaveLength(1);
  });
});
