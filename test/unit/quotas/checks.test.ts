import { describe, expect, it } from "vitest";
import { emptyValues, quotaFindings, shortValues } from "../../../src/quotas/checks.ts";
import { parseQuotas } from "../../../src/quotas/parse.ts";
import { featuresOf } from "../../../src/quotas/quotas.ts";
import { parseSlack } from "../../../src/quotas/slack.ts";
import { readPool } from "../../../src/register/read-pool.ts";
import { table } from "../../support/tables.ts";

/** Three women and two men under quotas from shares, with no slack but what is said. */
function shared(size: number, slack: string, ...rows: readonly string[]) {
  const rule = { panelSize: size, slack: parseSlack(slack) };
  const quotas = parseQuotas(table("q.csv", "feature,value,percent", ...rows), rule);
  const register = table("r.csv", "gender,x", ...["v", "v", "v", "m", "m"].map((gender) => `${gender},`));
  return { quotas, pool: readPool(register, featuresOf(quotas), {}).pool };
}

describe("seats due to more people than there are", () => {
  it("are told of, where the slack lets the minimum be met", () => {
    const { quotas, pool } = shared(4, "1", "gender,m,75", "gender,v,25");
    expect(quotaFindings(quotas, pool, 4, "q.csv")).toEqual([]);
    expect(shortValues(quotas, pool)).toEqual([{ feature: "gender", value: "m", due: 3, people: 2 }]);
  });

  it("are an error where it does not", () => {
    const { quotas, pool } = shared(4, "0", "gender,m,75", "gender,v,25");
    expect(quotaFindings(quotas, pool, 4, "q.csv")).toEqual([
      {
        code: "QUOTAS_SEATS_OVER_PEOPLE",
        details: { feature: "gender", value: "m", due: 3, min: 3, people: 2 },
        at: { file: "q.csv", line: 2 },
      },
    ]);
    expect(shortValues(quotas, pool)).toEqual([]);
  });
});

/** Quotas for gender, spelled out of order, and a pool of 3 women and 2 men. */
function given(...rows: readonly string[]) {
  const quotas = parseQuotas(table("q.csv", "feature,value,min,max", ...rows));
  const register = table("r.csv", "gender,x", ...["v", "v", "v", "m", "m"].map((gender) => `${gender},`));
  return { quotas, pool: readPool(register, featuresOf(quotas), {}).pool };
}

function findings(size: number, ...rows: readonly string[]) {
  const { quotas, pool } = given(...rows);
  return quotaFindings(quotas, pool, size, "q.csv");
}

const at = (line: number) => ({ file: "q.csv", line });

describe("quotaFindings", () => {
  it("finds nothing where every bound just holds", () => {
    // Σmin = 5 = k, Σmax = 5 = k, min = people for both
    expect(findings(5, "gender,v,3,3", "gender,m,2,2")).toEqual([]);
  });

  it("finds a panel larger than the pool", () => {
    expect(findings(6, "gender,v,0,9", "gender,m,0,9")).toEqual([
      { code: "SIZE_OVER_POOL", details: { size: 6, people: 5 } },
    ]);
  });

  it("finds a panel larger than there are homes", () => {
    const { quotas, pool } = given("gender,v,0,9", "gender,m,0,9");
    // Two homes of two, and one person alone.
    const households = [0, 0, undefined, 1, 1];
    const at = (size: number) => quotaFindings(quotas, { ...pool, households }, size, "q.csv");
    expect(at(3)).toEqual([]);
    expect(at(4)).toEqual([{ code: "SIZE_OVER_HOUSEHOLDS", details: { size: 4, homes: 3 } }]);
    expect(at(6)).toEqual([{ code: "SIZE_OVER_POOL", details: { size: 6, people: 5 } }]);
  });

  it("finds minimums that add up to more than the panel, maximums that add up to less", () => {
    expect(findings(4, "gender,v,3,3", "gender,m,2,2")).toEqual([
      { code: "QUOTAS_MIN_SUM_OVER_SIZE", details: { feature: "gender", sum: 5, size: 4 }, at: at(2) },
    ]);
    expect(findings(4, "gender,v,0,2", "gender,m,0,1")).toEqual([
      { code: "QUOTAS_MAX_SUM_UNDER_SIZE", details: { feature: "gender", sum: 3, size: 4 }, at: at(2) },
    ]);
  });

  it("finds values with too few people or none, by the values' names and not their order", () => {
    expect(findings(5, "gender,x,1,3", "gender,v,1,3", "gender,m,3,3")).toEqual([
      { code: "QUOTAS_VALUE_WITHOUT_PEOPLE", details: { feature: "gender", value: "x", min: 1 }, at: at(2) },
      { code: "QUOTAS_MIN_OVER_PEOPLE", details: { feature: "gender", value: "m", min: 3, people: 2 }, at: at(4) },
    ]);
  });
});

describe("emptyValues", () => {
  it("names values that nobody has and nobody need have", () => {
    const { quotas, pool } = given("gender,v,0,3", "gender,onbekend,0,1", "gender,x,1,1", "gender,m,0,3");
    expect(emptyValues(quotas, pool)).toEqual([{ feature: "gender", value: "onbekend", line: 3 }]);
    expect(quotaFindings(quotas, pool, 4, "q.csv").map(({ at }) => at?.line)).toEqual([4]);
  });
});
