import { describe, expect, it } from "vitest";
import type { Feature } from "../../../src/register/feature.ts";
import { readPool, type PoolOptions } from "../../../src/register/read-pool.ts";
import { findingsOf } from "../../support/findings.ts";
import { table } from "../../support/tables.ts";

const features: readonly Feature[] = [
  { name: "age", values: ["16-29", "30+"] },
  { name: "gender", values: ["man", "vrouw"] },
];

const read = (lines: readonly string[], options: PoolOptions = {}) =>
  readPool(table("r.csv", ...lines), features, options);
const findings = (lines: readonly string[], options?: PoolOptions) => findingsOf(() => read(lines, options));

describe("readPool", () => {
  it("finds everyone's values, in the order of the ids and with the row each came from", () => {
    const { pool } = read(["id,gender,age", "b,man,30+", "a,vrouw,30+", "B2,vrouw,16-29"]);
    expect(pool).toEqual({
      features,
      people: [
        { id: "B2", row: 2, values: [0, 1] },
        { id: "a", row: 1, values: [1, 1] },
        { id: "b", row: 0, values: [1, 0] },
      ],
    });
  });

  it("matches headings and values without regard to case and surrounding space", () => {
    const { pool, idColumn } = read(["ID, Gender ,AGE", "1, Man ,30+"]);
    expect(pool.people).toEqual([{ id: "1", row: 0, values: [1, 0] }]);
    expect(idColumn).toBe("ID");
  });

  it("names the columns that are carried along, in their order", () => {
    expect(read(["naam,id,age,email,gender", "Jan,1,30+,j@x.nl,man"]).carried).toEqual(["naam", "email"]);
  });

  it("numbers people by row from 0 where there is no id column, in code-unit order", () => {
    const rows = Array.from({ length: 11 }, () => "30+,man");
    const { pool, idColumn } = read(["age,gender", ...rows]);
    expect(idColumn).toBeUndefined();
    expect(pool.people.slice(0, 3).map(({ id, row }) => [id, row])).toEqual([
      ["0", 0],
      ["1", 1],
      ["10", 10],
    ]);
  });

  it("finds all that is wrong, in the order of the lines", () => {
    const found = findings(["id,age,gender", "1,30+,", " ,36-45,man", "1 ,30+,vrouw"]);
    expect(found).toEqual([
      {
        code: "REGISTER_BLANK_VALUE",
        details: { feature: "gender", rows: 1 },
        at: { file: "r.csv", line: 2, column: "gender", person: "1" },
      },
      { code: "REGISTER_ID_BLANK", details: { column: "id" }, at: { file: "r.csv", line: 3, column: "id" } },
      {
        code: "REGISTER_UNKNOWN_VALUE",
        details: { feature: "age", cell: "36-45", values: ["16-29", "30+"], rows: 1, column: "age" },
        at: { file: "r.csv", line: 3, column: "age" },
      },
      { code: "REGISTER_ID_TWICE", details: { id: "1", firstLine: 2 }, at: { file: "r.csv", line: 4, column: "id" } },
    ]);
  });

  it("tells once of a row that has none of the features, and not at all where there is one feature", () => {
    const found = findings(["id,age,gender", "1,30+,man", "Total,,", ",,"]);
    expect(found).toEqual([
      {
        code: "REGISTER_NO_VALUES",
        details: { columns: ["age", "gender"] },
        at: { file: "r.csv", line: 3, person: "Total" },
      },
    ]);
    const alone = findingsOf(() => readPool(table("r.csv", "id,age", "1,"), features.slice(0, 1), {}));
    expect(alone.map(({ code }) => code)).toEqual(["REGISTER_BLANK_VALUE"]);
  });

  it("takes nothing that a failed formula left for an id or a value", () => {
    const found = findings(["id,age,gender", "#N/A,30+,man", "2,#REF!,man", "3,30+,###"]);
    expect(found.map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
      ["CSV_FAILED_CELL", 2, "id"],
      ["CSV_FAILED_CELL", 3, "age"],
      ["CSV_FAILED_CELL", 4, "gender"],
    ]);
  });

  it("tells once of ids that a spreadsheet shortened, and reads those that only look a little like it", () => {
    const found = findings(["id,age,gender", '"1,2E+11",30+,man', '"1,2E+11",30+,man', "3E+12,30+,man", "4,30+,man"]);
    expect(found).toEqual([
      {
        code: "REGISTER_ID_SHORTENED",
        details: { column: "id", cell: "1,2E+11", rows: 3 },
        at: { file: "r.csv", line: 2, column: "id" },
      },
    ]);
    expect(read(["id,age,gender", "3E12,30+,man", "E+12,30+,man", "12E+1,30+,man"]).pool.people).toHaveLength(3);
  });

  it("names a file of one column that, since all features are missing", () => {
    expect(findings(["id|age|gender", "1|30+|man"])).toEqual([
      { code: "CSV_ONE_COLUMN", details: { heading: "id|age|gender" }, at: { file: "r.csv", line: 1 } },
    ]);
  });

  it("sees one id in its spellings, by case and by accent", () => {
    const found = findings(["id,age,gender", "Ren\u00e9,30+,man", "RENE\u0301,30+,man"]);
    expect(found.map(({ code }) => code)).toEqual(["REGISTER_ID_TWICE"]);
  });

  it("finds quota features without a column, and suggests one", () => {
    expect(findings(["id,gendr", "1,man"])).toEqual([
      {
        code: "REGISTER_FEATURE_COLUMN_MISSING",
        details: { feature: "age", columns: ["id", "gendr"], suggestion: undefined },
        at: { file: "r.csv", line: 1 },
      },
      {
        code: "REGISTER_FEATURE_COLUMN_MISSING",
        details: { feature: "gender", columns: ["id", "gendr"], suggestion: "gendr" },
        at: { file: "r.csv", line: 1 },
      },
    ]);
  });

  it("names an unknown value once, at its first row, with the number of rows", () => {
    const found = findings(["id,age,gender", "1,36-45,man", "2,30+,man", "3,36-45 ,man"]);
    expect(found).toMatchObject([
      { code: "REGISTER_UNKNOWN_VALUE", details: { cell: "36-45", rows: 2 }, at: { line: 2 } },
    ]);
  });

  it("names blank cells of a feature once, at the first row, with the number of rows", () => {
    const found = findings(["id,age,gender", "1,,man", "2,30+, ", "3,,man", "4,30+,"]);
    expect(found).toMatchObject([
      { code: "REGISTER_BLANK_VALUE", details: { feature: "age", rows: 2 }, at: { line: 2, person: "1" } },
      { code: "REGISTER_BLANK_VALUE", details: { feature: "gender", rows: 2 }, at: { line: 3, person: "2" } },
    ]);
  });

  it("says whose row it is, and whether lines break within cells before it", () => {
    const found = findings(["id,age,gender,x", '1,?,man,"a', 'b"', " b2 ,!,man,", ",30+,man,"]);
    expect(found.map(({ at }) => [at?.line, at?.person, at?.broken])).toEqual([
      [2, "1", undefined],
      [4, "b2", true],
      [5, undefined, undefined],
    ]);
  });

  it("does not take a property of objects for a value", () => {
    const found = findings(["id,age,gender", "1,30+,constructor", "2,30+,__proto__"]);
    expect(found.map(({ code }) => code)).toEqual(["REGISTER_UNKNOWN_VALUE", "REGISTER_UNKNOWN_VALUE"]);
  });
});

describe("the id column", () => {
  const idColumn = (heading: string, options?: PoolOptions) =>
    read([`${heading},age,gender`, `${heading.replace(/[^,]+/g, "1")},30+,man`], options).idColumn;

  it.each(["Unique ID", "unique_id", "nationbuilder_id", "Nummer", "code", "Registratiecode", "Deelnemer-nummer"])(
    "is recognised as %s",
    (heading) => {
      expect(idColumn(heading)).toBe(heading);
    },
  );

  it("is a column called nr if nothing else looks like one and nothing comes twice, so that it is no house number", () => {
    const found = (...numbers: string[]): string | undefined =>
      read(["Nr.,age,gender", ...numbers.map((number) => `${number},30+,man`)]).idColumn;
    expect(found("1", "2")).toBe("Nr.");
    expect(found("1", "1")).toBeUndefined();
    expect(found("1", "")).toBeUndefined();
    expect(idColumn("nr,code")).toBe("code");
  });

  it("is id itself before others", () => {
    expect(idColumn("code,Id,nummer")).toBe("Id");
  });

  it("is the one asked for before all others", () => {
    expect(idColumn("id,Code", { idColumn: " CODE " })).toBe("Code");
  });

  it("is not guessed between several", () => {
    expect(findings(["code,age,nummer,gender", "1,30+,1,man"])).toEqual([
      {
        code: "REGISTER_ID_COLUMN_AMBIGUOUS",
        details: { columns: ["code", "nummer"] },
        at: { file: "r.csv", line: 1 },
      },
    ]);
  });

  it("is never a feature, unless asked for", () => {
    const code = [{ name: "code", values: ["1"] }];
    const register = table("r.csv", "code,naam", "1,Jan");
    expect(readPool(register, code, {}).idColumn).toBeUndefined();
    expect(readPool(register, code, { idColumn: "code" }).idColumn).toBe("code");
  });

  it("is reported when the one asked for is not there", () => {
    expect(findings(["id,age,gender", "1,30+,man"], { idColumn: "idd" })).toEqual([
      {
        code: "REGISTER_ID_COLUMN_MISSING",
        details: { column: "idd", columns: ["id", "age", "gender"], suggestion: "id" },
        at: { file: "r.csv", line: 1 },
      },
    ]);
  });
});

describe("a combination of columns", () => {
  const combined: readonly Feature[] = [
    { name: "Age+Gender", values: ["16-29+man", "16-29+vrouw", "65+ + man", "65++vrouw"] },
  ];
  const readCombined = (lines: readonly string[], asked = combined) => readPool(table("r.csv", ...lines), asked, {});
  const faults = (lines: readonly string[], asked = combined) => findingsOf(() => readCombined(lines, asked));

  it("is made of the cells with a plus between, without regard to case and blanks around it", () => {
    const { pool, carried } = readCombined([
      "id,GENDER,age,x",
      "1,Man,16-29,",
      "2,vrouw, 65+,",
      "3,MAN,65+,",
      "4,vrouw,16-29,",
    ]);
    expect(pool.features).toEqual(combined);
    expect(pool.people.map(({ values }) => values)).toEqual([[0], [3], [2], [1]]);
    expect(carried).toEqual(["x"]);
  });

  it("may stand beside its parts, whose blank cells are told once", () => {
    const both = [...combined, { name: "age", values: ["16-29", "65+"] }];
    expect(readCombined(["id,gender,age", "1,man,65+"], both).pool.people[0]?.values).toEqual([2, 1]);
    expect(faults(["id,gender,age", "1,man,"], both)).toEqual([
      {
        code: "REGISTER_BLANK_VALUE",
        details: { feature: "age", rows: 1 },
        at: { file: "r.csv", line: 2, column: "age", person: "1" },
      },
    ]);
  });

  it("gives way to a column of the very name", () => {
    const { pool } = readCombined(["id,age,gender,age+gender", "1,,,16-29+vrouw"]);
    expect(pool.people[0]?.values).toEqual([1]);
  });

  it("names the column that is not there, and no part where none is", () => {
    expect(faults(["id,age,gendr", "1,65+,man"])).toMatchObject([
      { code: "REGISTER_FEATURE_COLUMN_MISSING", details: { feature: "Gender", suggestion: "gendr" } },
    ]);
    expect(faults(["id,x", "1,65+"])).toMatchObject([{ details: { feature: "Age+Gender" } }]);
    expect(faults(["id,age", "1,65+"], [{ name: "age+", values: ["a"] }])).toMatchObject([
      { details: { feature: "age+" } },
    ]);
  });

  it("shows the row that the quotas lack, spelled as they spell its parts", () => {
    expect(faults(["id,age,gender", "1,30-44,man", "2,30-44,Man"])).toEqual([
      {
        code: "REGISTER_UNKNOWN_COMBINATION",
        details: { feature: "Age+Gender", cell: "30-44+man", row: "Age+Gender,30-44+man,0,1", rows: 2 },
        at: { file: "r.csv", line: 2, column: "age+gender", person: "1" },
      },
    ]);
    const age = { name: "age", values: ["16-29", "30-44 Years", "65+"] };
    expect(faults(["id;age;gender", "1;30-44 years;MAN"], [...combined, age])).toMatchObject([
      { details: { row: "Age+Gender;30-44 Years+man;0;1" } },
    ]);
  });

  it("leaves a part that is no value to the feature of that name", () => {
    const age = { name: "age", values: ["16-29", "65+"] };
    expect(faults(["id,age,gender", "1,30-44,man"], [...combined, age])).toMatchObject([
      { code: "REGISTER_UNKNOWN_VALUE", details: { feature: "age", cell: "30-44" } },
    ]);
  });
});
