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
          share: { text: "33,4 %", of: 10, hundredths: 334 },
          due: 3,
        },
        {
          ...{ value: "old", min: 5, max: 9, minFlex: 0, maxFlex: Infinity, line: 3 },
          share: { text: "66,5", of: 10, hundredths: 666 },
          due: 7,
        },
      ],
      shares: {
        unit: "percent",
        slack: { slack: { kind: "seats", seats: 2 }, from: "option" },
        sums: [{ sum: "99.9", off: "0.1", tied: [] }],
      },
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
    expect(age!.shares!.sums[0]!.tied).toEqual([]);
    const [other] = parse(5, "0", "feature,value,count", "age,c,1", "age,b,1");
    expect(other!.shares!.sums[0]!.tied).toEqual(["c", "b"]);
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
        details: { feature: "a", within: undefined, sum: "90.5", off: "9.5", ofOne: false, total: undefined },
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

  it.each([
    ["", "50"],
    ["50", "50"],
  ])("do not mix within a feature (%j and %j)", (first, second) => {
    expect(findings(heading, `a,b,1,2,${first}`, "c,d,,,100", `A,e,,,${second}`)).toEqual([
      { code: "QUOTAS_MIXED", details: { feature: "a" }, at: { file: "q.csv", line: 4 } },
    ]);
  });

  it("need both bounds", () => {
    expect(findings(heading, "a,b,1,,50", "a,c,1,2,50")).toMatchObject([{ code: "QUOTAS_BLANK", at: { line: 2, column: "max" } }]); // prettier-ignore
    expect(findings("feature,value,min,percent", "a,b,1,50")[0]?.details).toMatchObject({ missing: ["max"] });
  });
});

describe("a share beside seats", () => {
  const heading = "feature,value,min,max,percent";

  it("is kept to be shown, and changes no seat", () => {
    const lines = [heading, "a,b,1,2,33.4", "a,c,8,9,66.5", "d,e,,,100"];
    expect(parse(10, "3", ...lines)[0]).toEqual({
      feature: "a",
      quotas: [
        // 33.4 of 99.9, of ten seats.
        { value: "b", min: 1, max: 2, minFlex: 0, maxFlex: Infinity, line: 2, share: { text: "33.4", of: 10, hundredths: 334 } }, // prettier-ignore
        { value: "c", min: 8, max: 9, minFlex: 0, maxFlex: Infinity, line: 3, share: { text: "66.5", of: 10, hundredths: 666 } }, // prettier-ignore
      ],
      shares: { unit: "percent", sums: [{ sum: "99.9", off: "0.1", tied: [] }] },
    });
  });

  it.each([
    ["50", "30"],
    ["50", ""],
    ["about half", "50"],
    ["", ""],
  ])("is a remark where the feature's do not add up (%j and %j)", (first, second) => {
    const [read] = parse(10, "1", heading, `a,b,1,2,${first}`, `a,c,8,9,${second}`);
    expect(read!.shares).toBeUndefined();
    expect(read!.quotas.map(({ min, max, share }) => [min, max, share])).toEqual([
      [1, 2, undefined],
      [8, 9, undefined],
    ]);
  });

  it("may be a number of people, beside others that seats come from", () => {
    const lines = ["feature,value,min,max,aantal", "a,b,1,2,1.500", "a,c,8,9,500", "d,e,,,700"];
    expect(parse(10, "1", ...lines)[0]!.quotas.map(({ share }) => share?.hundredths)).toEqual([750, 250]);
  });

  it("needs no slack, whatever stands there", () => {
    expect(parse(10, "1", `${heading},slack`, "a,b,1,9,100,none")[0]!.quotas[0]).toMatchObject({ min: 1, max: 9 });
  });
});

describe("shares within the values of another feature", () => {
  const heading = "feature,value,min,max,percent";
  const villages = ["dorp,Oost,7,7,", "dorp,West,3,3,"];
  const within = (...lines: readonly string[]) => findingsOf(() => parse(10, "0", heading, ...lines));

  it("divide the seats of each, when percentages are 100 in each", () => {
    const [dorp, both] = parse(10, "1", heading, ...villages, "dorp+x,Oost+m,,,48.2", "dorp+x,Oost+v,,,51.7", "dorp+x,west + m,,,60", "dorp+x,West+v,,,40"); // prettier-ignore
    expect(dorp!.shares).toBeUndefined();
    expect(both!.shares).toMatchObject({
      within: "dorp",
      sums: [
        { within: "Oost", sum: "99.9", off: "0.1", tied: [] },
        { within: "West", sum: "100", off: "0", tied: [] },
      ],
    });
    expect(both!.quotas.map(({ min, max, share, due }) => ({ min, max, ...share, due }))).toEqual([
      // 7 · 48.2 / 99.9 = 3.377… and 7 · 51.7 / 99.9 = 3.623…: 3 and 4.
      { min: 2, max: 4, text: "48.2", within: "Oost", of: 7, hundredths: 338, due: 3 },
      { min: 3, max: 5, text: "51.7", within: "Oost", of: 7, hundredths: 362, due: 4 },
      // 3 · 0.6 = 1.8 and 1.2, so 2 and 1; no quota goes over the three seats.
      { min: 1, max: 3, text: "60", within: "West", of: 3, hundredths: 180, due: 2 },
      { min: 0, max: 2, text: "40", within: "West", of: 3, hundredths: 120, due: 1 },
    ]);
  });

  it("divide the panel, when they are 100 together", () => {
    const lines = ["dorp+x,Oost+m,,,40", "dorp+x,Oost+v,,,30", "dorp+x,West+m,,,20", "dorp+x,West+v,,,10"];
    expect(ranges(10, "0", heading, ...villages, ...lines).slice(2)).toEqual(["4–4", "3–3", "2–2", "1–1"]);
  });

  it("are numbers of people too, where the seats are fixed", () => {
    const counts = ["dorp+x,Oost+m,500", "dorp+x,Oost+v,500", "dorp+x,West+m,10", "dorp+x,West+v,30"];
    const seats = ["dorp,Oost,2", "dorp,West,2"];
    // 1 and 1 of two, then 0.5 and 1.5 of two: equal remainders, so m before v.
    expect(ranges(4, "0", "feature,value,count", ...seats, ...counts)).toEqual(["2–2", "2–2", "1–1", "1–1", "1–1", "1–1"]); // prettier-ignore
    // With a seat of slack Oost has 1 to 3, and so men and women divide the panel: 1.92, 1.92, 0.04 and 0.12 of 4.
    expect(ranges(4, "1", "feature,value,count", ...seats, ...counts).slice(2)).toEqual(["1–3", "1–3", "0–1", "0–1"]);
  });

  it("go by the most columns that are fixed", () => {
    const lines = [
      "feature,value,count,slack",
      "a+b+c,x+y+1,1,",
      "a+b+c,x+y+2,3,",
      "a+b+c,x+z+1,1,",
      "a+b+c,x+z+2,1,",
      "a+b,x+y,2,0",
      "a+b,x+z,1,",
      "a,x,1,0",
    ];
    // Of six seats x+y has four and x+z two; of the four a quarter is one.
    expect(ranges(6, "0", ...lines)).toEqual(["1–1", "3–3", "1–1", "1–1", "4–4", "2–2", "6–6"]);
    const open = lines.map((line) => line.replace("x+y,2,0", "x+y,2,1"));
    // x+y has three to five now, but x still has six: 1, 3, 1 and 1 of them.
    expect(ranges(6, "0", ...open).slice(0, 4)).toEqual(["1–1", "3–3", "1–1", "1–1"]);
    expect(parse(6, "0", ...open)[0]!.shares!.within).toBe("a");
  });

  it("know a value by the longest that it begins with", () => {
    const lines = ["age,65,1,1,", "age,65+,1,1,", "age+x,65+m,,,100", "age+x,65++m,,,100", "age+x,65++v,,,0"];
    expect(ranges(2, "0", heading, ...lines).slice(2)).toEqual(["1–1", "1–1", "0–0"]);
  });

  it("need sums of 100 in each, and say where they are not", () => {
    const lines = [...villages, "dorp+x,Oost+m,,,48", "dorp+x,Oost+v,,,50", "dorp+x,West+m,,,60", "dorp+x,West+v,,,40"];
    expect(within(...lines)).toEqual([
      {
        code: "QUOTAS_SHARES_SUM",
        details: { feature: "dorp+x", within: "Oost", sum: "98", off: "2", ofOne: false },
        at: { file: "q.csv", line: 4 },
      },
    ]);
    expect(within(...villages, "dorp+x,Oost+m,,,48", "dorp+x,Oost+v,,,52", "dorp+x,West+m,,,60")[0]!.details).toMatchObject({ within: "West", sum: "60" }); // prettier-ignore
    const ofOne = [...villages, "dorp+x,Oost+m,,,0.5", "dorp+x,Oost+v,,,0.5", "dorp+x,West+m,,,1"];
    expect(within(...ofOne).map(({ details }) => details)).toMatchObject([
      { within: "Oost", ofOne: true },
      { within: "West", ofOne: true },
    ]);
  });

  it("are wanted of each value that has seats", () => {
    const counts = ["dorp+x,Oost+m,,,50", "dorp+x,Oost+v,,,51"];
    const heading = "feature,value,min,max,count";
    const read = (...lines: readonly string[]) => findingsOf(() => parse(10, "0", heading, ...lines));
    expect(read(...villages, ...counts)).toMatchObject([
      { code: "QUOTAS_POPULATION_ZERO", details: { feature: "dorp+x", within: "West" } },
    ]);
    expect(ranges(7, "0", heading, "dorp,Oost,7,7,", "dorp,West,0,0,", ...counts).slice(2)).toEqual(["3–3", "4–4"]);
    const none = ["dorp+x,West+m,,,0", "dorp+x,West+v,,,0"];
    // No seats are divided by nothing.
    expect(ranges(7, "1", heading, "dorp,Oost,7,7,", "dorp,West,0,0,", ...counts, ...none).slice(4)).toEqual(["0–0", "0–0"]); // prettier-ignore
  });

  it("need seats that are fixed", () => {
    const shares = ["dorp+x,Oost+m,,,48", "dorp+x,Oost+v,,,52", "dorp+x,West+m,,,60", "dorp+x,West+v,,,40"];
    expect(within("dorp,Oost,7,7,", "dorp,West,2,3,", ...shares)).toEqual([
      {
        code: "QUOTAS_WITHIN_OPEN",
        details: { feature: "dorp+x", within: "dorp", value: "West", min: 2, max: 3 },
        at: { file: "q.csv", line: 3 },
      },
    ]);
    expect(within(...shares)).toMatchObject([
      { code: "QUOTAS_WITHIN_OPEN", details: { within: "dorp", value: undefined }, at: { line: 2 } },
    ]);
  });

  it("are of values that the other feature has", () => {
    const shares = ["dorp+x,Oost+m,,,48", "dorp+x,Oost+v,,,52", "dorp+x,Noord+m,,,60", "dorp+x,West+v,,,100"];
    expect(within(...villages, ...shares)).toEqual([
      {
        code: "QUOTAS_WITHIN_VALUE",
        details: { feature: "dorp+x", value: "Noord+m", within: "dorp", values: ["Oost", "West"] },
        at: { file: "q.csv", line: 6 },
      },
    ]);
  });

  it("are not blamed for what is wrong in that feature", () => {
    const shares = ["dorp+x,Oost+m,,,48", "dorp+x,Oost+v,,,52", "dorp+x,West+m,,,60", "dorp+x,West+v,,,40"];
    expect(within("dorp,Oost,,,70", "dorp,West,,,20", ...shares)).toMatchObject([
      { code: "QUOTAS_SHARES_SUM", details: { feature: "dorp" } },
    ]);
  });

  it("are shown beside seats, also where nobody says how many seats there are to divide", () => {
    const shares = ["dorp+x,Oost+m,3,4,48", "dorp+x,Oost+v,3,4,52", "dorp+x,West+m,1,2,60", "dorp+x,West+v,1,2,40"];
    expect(parse(10, "1", heading, ...villages, ...shares)[1]!.quotas[2]!.share).toEqual({
      ...{ text: "60", within: "West", of: 3, hundredths: 180 },
    });
    expect(parse(10, "1", heading, ...shares)[0]!.quotas[2]!.share).toEqual({ text: "60", within: "West" });
  });
});

describe("a slack of its own", () => {
  it.each(["slack", "Speling"])("is read under %s, of any row of a feature", (heading) => {
    const lines = [`feature,value,percent,${heading}`, "a,b,50,", "a,c,50,2", "d,e,60,20%", "d,f,40,20 %", "g,h,100,"];
    const read = parse(10, "0", ...lines);
    // Five less and plus two; six and four less and plus a fifth, rounded up: two and one; ten as the option has it.
    expect(read.flatMap(({ quotas }) => quotas.map(({ min, max }) => `${min}–${max}`))).toEqual(["3–7", "3–7", "4–8", "3–5", "10–10"]); // prettier-ignore
    expect(read.map(({ shares }) => shares!.slack!.from)).toEqual(["file", "file", "option"]);
  });

  it("is one a feature, and seats or a percentage", () => {
    expect(findings("feature,value,percent,slack", "a,b,50,1", "a,c,50,2")).toEqual([
      { code: "QUOTAS_SLACK_MIXED", details: { feature: "a", slack: "2", other: "1" }, at: { file: "q.csv", line: 3 } },
    ]);
    expect(findings("feature,value,percent,slack", "a,b,100,-1")).toEqual([
      {
        code: "QUOTAS_NOT_A_SLACK",
        details: { column: "slack", cell: "-1" },
        at: { file: "q.csv", line: 2, column: "slack" },
      },
    ]);
  });
});
