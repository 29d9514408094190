import { describe, expect, it } from "vitest";
import { jointFromTables } from "../../../../src/simulate/population/from-tables.ts";
import { marginsOf } from "../../../../src/simulate/population/margins.ts";
import { readIntersections, readJoint, readMargins, readPairs } from "../../../../src/simulate/population/read.ts";
import { findingsOf } from "../../../support/findings.ts";
import { linesOf } from "../../../support/populations.ts";
import { table } from "../../../support/tables.ts";

const csv = (...lines: readonly string[]) => table("p.csv", ...lines);
const codes = (action: () => unknown) =>
  findingsOf(action).map(({ code, at }) => `${code}:${at?.line ?? ""}:${at?.column ?? ""}`);

describe("margins", () => {
  const lines = ["age,young,40", "age,old,60", "gender,man,49.5", "gender,woman,50.5"];

  it("are tables of one feature each", () => {
    expect(readMargins(csv("feature,value,percent", ...lines)).map(linesOf)).toEqual([
      ["old 60", "young 40"],
      ["man 495", "woman 505"],
    ]);
  });

  it.each(["category,name,percentage", "kenmerk,waarde,aandeel", "category,feature,count", "Feature,Value,Share"])(
    "stand under %s too",
    (header) => {
      const counts = ["age,young,40", "age,old,60"];
      expect(readMargins(csv(header, ...counts)).map(linesOf)).toEqual([["old 60", "young 40"]]);
    },
  );

  it("are those of a quota file with shares beside seats", () => {
    const read = readMargins(csv("feature,value,min,max,percent", "age,young,1,2,40", "age,old,2,3,60"));
    expect(read.map(linesOf)).toEqual([["old 60", "young 40"]]);
  });

  it("do not depend on the order of the rows, nor on case and blanks", () => {
    const read = readMargins(csv("feature,value,percent", ...lines));
    expect(readMargins(csv("feature,value,percent", ...lines.toReversed()))).toEqual(read);
    const spelled = ["Age,young,40", "age,old,60"];
    for (const rows of [spelled, spelled.toReversed()])
      expect(readMargins(csv("feature,value,percent", ...rows))[0]!.features[0]!.name).toBe("Age");
  });

  it("may be whole numbers with signs between thousands", () => {
    expect(readMargins(csv("feature;value;count", "age;young;1.234.000", "age;old;766.000")).map(linesOf)).toEqual([
      ["old 766000", "young 1234000"],
    ]);
  });

  it.each([
    ["POPULATION_HEADINGS:1:", ["feature,value,min,max", "age,young,1,2"]],
    ["POPULATION_HEADINGS:1:", ["age,percent", "young,100"]],
    ["POPULATION_SHARES_TWICE:1:", ["feature,value,percent,count", "age,young,100,5"]],
    ["QUOTAS_BLANK:3:percent", ["feature,value,percent", "age,young,40", "age,old,"]],
    ["QUOTAS_BLANK:2:value", ["feature,value,percent", "age,,40"]],
    ["QUOTAS_NOT_A_SHARE:2:percent", ["feature,value,percent", "age,young,forty"]],
    ["QUOTAS_COUNT_AMBIGUOUS:2:count", ["feature;value;count", "age;young;1.234", "age;old;2345"]],
    ["QUOTAS_SHARES_SUM:2:", ["feature,value,percent", "age,young,40", "age,old,58"]],
    ["QUOTAS_POPULATION_ZERO:2:", ["feature,value,count", "age,young,0"]],
    ["POPULATION_COMBINATION_TWICE:4:", ["feature,value,percent", "age,young,40", "age,old,20", "AGE,Young,40"]],
  ])("that are wrong: %s", (code, rows) => {
    expect(codes(() => readMargins(csv(...rows)))).toEqual([code]);
  });
});

describe("a joint table", () => {
  it("has a column a feature, in any order", () => {
    const joint = readJoint(csv("gender,count,age", "man,3,old", "woman,5,old", "man,0,young", "woman,2,young"));
    expect(linesOf(joint)).toEqual(["old man 3", "old woman 5", "young woman 2"]);
    expect(joint.features.map(({ name }) => name)).toEqual(["age", "gender"]);
  });

  it("does not depend on the order of rows and columns", () => {
    const joint = readJoint(csv("age,gender,percent", "old,man,33.3", "old,woman,33.3", "young,man,33.4"));
    expect(readJoint(csv("gender,percent,age", "man,33.4,young", "woman,33.3,old", "man,33.3,old"))).toEqual(joint);
  });

  it.each([
    ["POPULATION_HEADINGS:1:", ["age,gender", "old,man"]],
    ["POPULATION_HEADINGS:1:", ["percent", "100"]],
    ["POPULATION_SHARES_TWICE:1:", ["age,percent,aantal", "old,100,3"]],
    ["QUOTAS_BLANK:2:gender", ["age,gender,count", "old,,3"]],
    ["QUOTAS_NOT_A_SHARE:2:count", ["age,gender,count", "old,man,2.5"]],
    ["POPULATION_COMBINATION_TWICE:3:", ["age,gender,count", "old,man,2", "old,Man,3"]],
    ["QUOTAS_SHARES_SUM:2:", ["age,gender,percent", "old,man,0.4", "old,woman,0.6"]],
  ])("that is wrong: %s", (code, rows) => {
    expect(codes(() => readJoint(csv(...rows)))).toEqual([code]);
  });
});

describe("pairs", () => {
  it("are a table for each two features, whichever stands first", () => {
    const tables = readPairs(
      csv(
        "feature 1,value 1,feature 2,value 2,percent",
        "gender,man,age,old,30",
        "age,old,gender,woman,30",
        "age,young,gender,man,40",
        "area,n,age,old,60",
        "area,n,age,young,40",
      ),
    );
    expect(tables.map(linesOf)).toEqual([
      ["old n 60", "young n 40"],
      ["old man 30", "old woman 30", "young man 40"],
    ]);
    expect(marginsOf(jointFromTables(tables))[2]!.shares[0]).toBeCloseTo(0.7, 12);
  });

  it.each([
    ["kenmerk 1,waarde 1,kenmerk 2,waarde 2,aantal", "1", "3"],
    ["category 1,name 1,category 2,name 2,percent", "25", "75"],
    ["category 1,feature 1,category 2,feature 2,population share", "0.25", "0.75"],
  ])("stand under %s too", (header, first, second) => {
    const [pair] = readPairs(csv(header, `a,x,b,u,${first}`, `a,y,b,u,${second}`));
    expect(pair!.cells[1]!.weight / pair!.cells[0]!.weight).toBe(3);
  });

  const header = "feature 1,value 1,feature 2,value 2,percent";
  it.each([
    ["POPULATION_HEADINGS:1:", ["feature 1,value 1,feature 2,percent", "a,x,b,100"]],
    ["POPULATION_HEADINGS:1:", ["feature 1,value 1,feature 2,value 2", "a,x,b,u"]],
    ["POPULATION_SHARES_TWICE:1:", [`${header},population share`, "a,x,b,u,100,1"]],
    ["POPULATION_PAIR_OF_ONE:2:", [header, "a,x,A,y,100"]],
    ["POPULATION_COMBINATION_TWICE:3:", [header, "a,x,b,u,50", "b,u,a,x,50"]],
    ["QUOTAS_SHARES_SUM:2:", [header, "a,x,b,u,50"]],
    ["QUOTAS_SHARES_SUM:3:", [header, "a,x,b,u,100", "c,x,b,u,90"]],
  ])("that are wrong: %s", (code, rows) => {
    expect(codes(() => readPairs(csv(...rows)))).toEqual([code]);
  });

  it("that are wrong are named by their features", () => {
    expect(findingsOf(() => readPairs(csv(header, "b,u,a,x,50")))).toMatchObject([
      { details: { feature: "a × b", sum: "50", off: "50" } },
    ]);
  });
});

describe("intersections", () => {
  const header = "category 1,feature 1,category 2,feature 2,population share";

  it("are read as programs write them, and may lack rows", () => {
    const read = readIntersections(csv(header, "c,c1,a,a2,0.10835113170878903", "a,a1,b,b1,0.0", "a,a1,b,b2,1e-05"));
    expect(read).toEqual([
      { features: ["a", "b"], values: ["a1", "b1"], share: 0 },
      { features: ["a", "b"], values: ["a1", "b2"], share: 0.00001 },
      { features: ["a", "c"], values: ["a2", "c1"], share: 0.10835113170878903 },
    ]);
  });

  it("may be percentages, or numbers of people out of all of the pair", () => {
    const names = "feature 1,value 1,feature 2,value 2";
    const share = (unit: string, ...rows: readonly string[]) =>
      readIntersections(csv(`${names},${unit}`, ...rows)).map((each) => each.share);
    expect(share("percent", "a,x,b,u,12.5", "a,x,b,v,25")).toEqual([0.125, 0.25]);
    expect(share("count", "a,x,b,u,100", "a,x,b,v,300")).toEqual([0.25, 0.75]);
  });

  it("do not depend on the order of the rows", () => {
    const rows = ["a,x,b,u,0.1", "b,v,a,x,0.2", "c,p,b,u,0.3"];
    expect(readIntersections(csv(header, ...rows.toReversed()))).toEqual(readIntersections(csv(header, ...rows)));
  });

  it.each([
    ["POPULATION_NOT_A_PART:2:population share", "1.2"],
    ["POPULATION_NOT_A_PART:2:population share", "12%"],
    ["POPULATION_NOT_A_PART:2:population share", "-0.1"],
    ["QUOTAS_BLANK:2:population share", ""],
  ])("that are wrong: %s for %j", (code, share) => {
    expect(codes(() => readIntersections(csv(header, `a,x,b,u,${share}`)))).toEqual([code]);
  });

  it("cannot be more than the whole population", () => {
    expect(codes(() => readIntersections(csv(header, "a,x,b,u,0.8", "a,y,b,u,0.8")))).toEqual(["QUOTAS_SHARES_SUM:2:"]);
  });
});
