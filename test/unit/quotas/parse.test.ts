import { describe, expect, it } from "vitest";
import { parseQuotas } from "../../../src/quotas/parse.ts";
import { findingsOf } from "../../support/findings.ts";
import { table } from "../../support/tables.ts";

const parse = (...lines: readonly string[]) => parseQuotas(table("q.csv", ...lines));
const findings = (...lines: readonly string[]) => findingsOf(() => parse(...lines));
const at = (line: number, column?: string) => ({ file: "q.csv", line, ...(column && { column }) });

const genders = [
  {
    feature: "gender",
    quotas: [
      { value: "female", min: 9, max: 20, minFlex: 0, maxFlex: Infinity, line: 2 },
      { value: "male", min: 8, max: 19, minFlex: 0, maxFlex: Infinity, line: 3 },
    ],
  },
];

describe("the three families of headings", () => {
  it.each([
    ["feature,value,min,max", "gender,female,9,20", "gender,male,8,19"],
    ["category,name,min,max", "gender,female,9,20", "gender,male,8,19"],
    ["category,feature,min,max", "gender,female,9,20", "gender,male,8,19"],
    ["kenmerk;waarde;min;max", "gender;female;9;20", "gender;male;8;19"],
    ["Max;MIN; Name ;Category;Notes", "20;9;female;gender;of 52 %", "19;8;male;gender;"],
    ["feature,category,name,min,max", "x,gender,female,9,20", "x,gender,male,8,19"],
  ])("reads %s", (...lines) => {
    expect(parse(...lines)).toEqual(genders);
  });

  it("reads min_flex and max_flex, blank as no bound", () => {
    const [age] = parse("feature,value,min,max,min_flex,max_flex", "age,16-29,2,4,1,5", "age,30+,2,4,,");
    expect(age?.quotas.map(({ minFlex, maxFlex }) => [minFlex, maxFlex])).toEqual([
      [1, 5],
      [0, Infinity],
    ]);
  });

  it("names the headings that are missing", () => {
    expect(findings("category,min", "a,1")).toEqual([
      { code: "QUOTAS_HEADINGS", details: { missing: ["name", "max"], found: ["category", "min"] }, at: at(1) },
    ]);
    expect(findings("kenmerk,waarde", "a,b")[0]?.details).toEqual({
      missing: ["min", "max"],
      found: ["kenmerk", "waarde"],
    });
  });

  it("ignores a share beside min and max", () => {
    expect(parse("feature,value,min,max,percent", "gender,female,9,20,51", "gender,male,8,19,49")).toEqual(genders);
  });
});

describe("rows of the quotas", () => {
  it("keeps the order of the file and the first spelling, and gathers rows that stand apart", () => {
    const quotas = parse("feature,value,min,max", "Wijk,Zuid,1,2", "age,30+,1,2", "WIJK,Noord,1,2");
    expect(quotas.map(({ feature, quotas }) => [feature, quotas.map(({ value }) => value)])).toEqual([
      ["Wijk", ["Zuid", "Noord"]],
      ["age", ["30+"]],
    ]);
  });

  it.each(["11", "11.0", "11,00", " 11 ", "011"])("reads %j as 11", (cell) => {
    expect(parse("feature;value;min;max", `a;b;0;${cell}`)[0]?.quotas[0]?.max).toBe(11);
  });

  it.each(["-1", "1.5", "1.000", "1,000", "11 %", "1e3", "elf", "99999999999999999999", "Infinity"])(
    "does not read %j",
    (cell) => {
      expect(findings("feature;value;min;max", `a;b;0;${cell}`)).toEqual([
        { code: "QUOTAS_NOT_A_COUNT", details: { column: "max", cell }, at: at(2, "max") },
      ]);
    },
  );

  it("finds all that is wrong, one finding for one cause", () => {
    expect(findings("feature,value,min,max", ",b,1,2", "a,,1,2", "a,c,x,1", "a,d,2,", "a,e,3,2")).toEqual([
      { code: "QUOTAS_FEATURE_BLANK", details: { column: "feature" }, at: at(2, "feature") },
      { code: "QUOTAS_BLANK", details: { column: "value" }, at: at(3, "value") },
      { code: "QUOTAS_NOT_A_COUNT", details: { column: "min", cell: "x" }, at: at(4, "min") },
      { code: "QUOTAS_BLANK", details: { column: "max" }, at: at(5, "max") },
      { code: "QUOTAS_MIN_OVER_MAX", details: { feature: "a", value: "e", min: 3, max: 2 }, at: at(6) },
    ]);
  });

  it("finds a value that stands twice, apart from case, in one feature only", () => {
    expect(findings("feature,value,min,max", "a,Ja,1,2", "b,ja,1,2", "A,ja,1,2", "a,JA,1,2")).toEqual([
      { code: "QUOTAS_VALUE_TWICE", details: { feature: "a", value: "ja", firstLine: 2 }, at: at(4) },
      { code: "QUOTAS_VALUE_TWICE", details: { feature: "a", value: "JA", firstLine: 2 }, at: at(5) },
    ]);
  });

  it.each([
    ["3,4,", { minFlex: 3, min: 2, max: 4, maxFlex: 4 }],
    ["1,3,", { minFlex: 1, min: 2, max: 4, maxFlex: 3 }],
  ])("finds flex bounds inside the quota (%s)", (flex, numbers) => {
    expect(findings("feature,value,min,max,min_flex,max_flex", `a,b,2,4,${flex}`)).toEqual([
      { code: "QUOTAS_FLEX_ORDER", details: { feature: "a", value: "b", ...numbers }, at: at(2) },
    ]);
  });

  it("allows min = max and flex bounds equal to the quota", () => {
    expect(parse("feature,value,min,max,min_flex,max_flex", "a,b,2,2,2,2")[0]?.quotas[0]).toMatchObject({
      min: 2,
      max: 2,
    });
  });

  it("treats __proto__ as a name", () => {
    expect(parse("feature,value,min,max", "__proto__,constructor,0,1")).toMatchObject([
      { feature: "__proto__", quotas: [{ value: "constructor" }] },
    ]);
  });
});
