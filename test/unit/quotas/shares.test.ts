import { describe, expect, it } from "vitest";
import { parseQuotas } from "../../../src/quotas/parse.ts";
import { parseSlack } from "../../../src/quotas/slack.ts";
import { findingsOf } from "../../support/findings.ts";
import { table } from "../../support/tables.ts";

const parse = (panelSize: number, slack: string, ...lines: readonly string[]) =>
  parseQuotas(table("q.csv", ...lines), { panelSize, slack: parseSlack(slack) });
const findings = (...lines: readonly string[]) => findingsOf(() => parse(24, "1", ...lines));
const ranges = (...given: Parameters<typeof parse>) =>
  parse(...given).flatMap(({ quotas }) => quotas.map(({ min, max }) => `${min}–${max}`));

describe("quotas from shares", () => {
  it.each([
    "feature,value,percent",
    "feature,value,Percentage",
    "feature,value,share",
    "category,name,share",
    "kenmerk,waarde,percentage",
    "Kenmerk,Waarde,aandeel",
    "feature,value,count",
    "feature,value,population",
    "kenmerk,waarde,aantal",
  ])("are read under %s", (heading) => {
    // 12.24 and 11.76 seats of 24: 12 and 12, give or take one.
    expect(ranges(24, "1", heading, "gender,female,51", "gender,male,49")).toEqual(["11–13", "11–13"]);
  });

  it("keep how each came about", () => {
    const [age] = parse(10, "2", "kenmerk;waarde;percentage", "age;young;33,4 %", "age;old;66,5");
    expect(age).toEqual({
      feature: "age",
      quotas: [
        {
          ...{ value: "young", min: 1, max: 5, minFlex: 0, maxFlex: Infinity, line: 2 },
          due: { share: "33,4 %", hundredths: 334, seats: 3 },
        },
        {
          ...{ value: "old", min: 5, max: 9, minFlex: 0, maxFlex: Infinity, line: 3 },
          due: { share: "66,5", hundredths: 666, seats: 7 },
        },
      ],
      shares: { unit: "percent", sum: "99.9", off: "0.1", tied: [] },
    });
  });

  it("go from no seat to all of them at most", () => {
    expect(ranges(4, "3", "feature,value,percent", "a,b,0", "a,c,100")).toEqual(["0–3", "1–4"]);
  });

  it("have a slack in parts of the seats", () => {
    // 5 and 15 of 20: 0.5 and 1.5 rounded up.
    expect(ranges(20, "10%", "feature,value,percent", "a,b,25", "a,c,75")).toEqual(["4–6", "13–17"]);
    expect(ranges(20, "0%", "feature,value,percent", "a,b,25", "a,c,75")).toEqual(["5–5", "15–15"]);
  });

  it("name the values of equal remainders", () => {
    const [age] = parse(5, "0", "feature,value,count", "age,c,1", "age,b,1", "age,a,2");
    // 1.25, 1.25, 2.5: the seat left goes to .5, and nothing is equal.
    expect(age!.shares!.tied).toEqual([]);
    const [other] = parse(5, "0", "feature,value,count", "age,c,1", "age,b,1");
    expect(other!.shares!.tied).toEqual(["c", "b"]);
    expect(other!.quotas.map(({ min }) => min)).toEqual([2, 3]);
  });

  it("keep the flex columns, and are held to them", () => {
    const lines = ["feature,value,percent,min_flex,max_flex", "a,b,50,3,", "a,c,50,,9"];
    expect(parse(10, "1", ...lines)[0]?.quotas[0]).toMatchObject({ min: 4, minFlex: 3, maxFlex: Infinity });
    expect(findingsOf(() => parse(10, "5", ...lines)).map(({ code, at }) => `${code}:${at!.line!}`)).toEqual([
      "QUOTAS_FLEX_ORDER:2",
      "QUOTAS_FLEX_ORDER:3",
    ]);
  });

  it.each(["48.999999", "51.000001"])("do not add up to 100 as 50 and %s", (other) => {
    expect(findings("feature,value,percent", "a,b,50", `a,c,${other}`)[0]?.code).toBe("QUOTAS_SHARES_SUM");
  });

  it.each(["49", "50", "51"])("may add up as 50 and %s do", (other) => {
    expect(ranges(10, "0", "feature,value,percent", "a,b,50", `a,c,${other}`)).toEqual(["5–5", "5–5"]);
  });

  it("say what else is wrong", () => {
    expect(findings("feature,value,percent", "a,b,45", "a,c,45.5")).toEqual([
      {
        code: "QUOTAS_SHARES_SUM",
        details: { feature: "a", sum: "90.5", off: "9.5", ofOne: false, total: undefined },
        at: { file: "q.csv", line: 2 },
      },
    ]);
    expect(findings("feature,value,share", "a,b,0.5", "a,c,0.5")[0]?.details).toMatchObject({ sum: "1", ofOne: true });
    const total = findings("feature,value,percent", "a,b,50.5", "a,all,100", "a,c,49");
    expect(total[0]?.details).toMatchObject({ sum: "199.5", total: "all" });
    expect(findings("feature,value,aantal", "a,b,0", "a,c,0")[0]?.code).toBe("QUOTAS_POPULATION_ZERO");
    expect(findings("feature,value,percent", "a,b,", "a,c,100")[0]).toMatchObject({
      code: "QUOTAS_BLANK",
      at: { line: 2, column: "percent" },
    });
    expect(findings("feature,value,percent,aantal", "a,b,100,5")[0]).toMatchObject({
      code: "QUOTAS_SHARES_TWICE",
      details: { columns: ["percent", "aantal"] },
    });
  });
});

describe("seats and shares in one file", () => {
  const heading = "feature,value,min,max,percent";

  it("go by feature", () => {
    const lines = [heading, "village,east,5,5,", "village,west,5,5,", "age,old,,,60", "age,young,,,40"];
    expect(ranges(10, "1", ...lines)).toEqual(["5–5", "5–5", "5–7", "3–5"]);
  });

  it("do not mix within a feature", () => {
    expect(findings(heading, "a,b,1,2,", "c,d,,,100", "A,e,,,50")).toEqual([
      { code: "QUOTAS_MIXED", details: { feature: "a" }, at: { file: "q.csv", line: 4 } },
    ]);
  });

  it("need both bounds", () => {
    expect(findings(heading, "a,b,1,,50", "a,c,1,2,50")).toMatchObject([{ code: "QUOTAS_BLANK", at: { line: 2, column: "max" } }]); // prettier-ignore
    expect(findings("feature,value,min,percent", "a,b,1,50")[0]?.details).toMatchObject({ missing: ["max"] });
  });
});
