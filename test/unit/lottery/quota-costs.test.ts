import { describe, expect, it } from "vitest";
import { quotaCosts } from "../../../src/lottery/quota-costs.ts";
import { parseQuotas } from "../../../src/quotas/parse.ts";
import { featuresOf } from "../../../src/quotas/quotas.ts";
import { readPool } from "../../../src/register/read-pool.ts";
import { table } from "../../support/tables.ts";

/** Two old people and ten young ones. */
const people = Array.from({ length: 12 }, (_, i) => `${i},${i < 2 ? "old" : "young"}`);

function costs(panelSize: number, ...lines: readonly string[]) {
  const quotas = parseQuotas(table("q.csv", "feature,value,min,max", ...lines));
  return quotaCosts(readPool(table("r.csv", "id,age", ...people), featuresOf(quotas), {}).pool, quotas, panelSize);
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

  it("counts those without a chance apart", async () => {
    expect(await costs(5, "age,old,0,0", "age,young,5,5")).toMatchObject({ lowest: 0.5, without: 2 });
  });
});
