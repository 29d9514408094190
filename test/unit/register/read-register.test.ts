import { describe, expect, it } from "vitest";
import type { Eligibility } from "../../../src/register/eligibility.ts";
import { readRegister, type RegisterOptions } from "../../../src/register/read-register.ts";
import type { Recipe } from "../../../src/register/recipe.ts";
import { findingsOf } from "../../support/findings.ts";
import { ageRecipe, mapRecipe, sourceFile } from "../../support/source-files.ts";

const features = [
  { name: "age", values: ["16-64", "65+"] },
  { name: "sex", values: ["man", "other", "woman"] },
];

const made = ageRecipe("Born");
const age = made;
const sex: Recipe = {
  ...mapRecipe("Sex", "sex", { m: "man", V: "woman", vrouw: "woman" }),
  otherwise: "sex2",
  rest: "other",
};
const nobody: Eligibility = { only: [], lists: {}, missing: "refuse" };

const rows = [
  "a;2000-01-01;M;;North;x",
  "b;19500000;;vrouw;north ;",
  "c;1-1-2020;v;;North;",
  "d;;m;;North;",
  "e;soon;m;;South;",
  "F;1990-05-05;m;;North;",
  "g;1990-05-05;m;;North;",
  "h;1990-05-05;q;;North;",
];
const register = sourceFile("register.csv", "id;born;sex;sex2;town;note", ...rows);
const read = (options: RegisterOptions, of = register) => readRegister(of, features, options);

describe("a register", () => {
  const reading = read({
    recipes: [age, sex],
    eligibility: {
      only: [{ column: "TOWN", values: ["north"] }],
      lists: {
        "opted-out": sourceFile("gone.csv", "f"),
        "selected-before": sourceFile("before.csv", "name,id", "x,g", "y,z"),
      },
      missing: "exclude",
    },
  });

  it("leaves each out for the first reason that holds, whatever else is wrong with them", () => {
    expect(reading.leftOut).toEqual([
      { row: 2, id: "c", reason: "outside", column: "age" },
      { row: 3, id: "d", reason: "missing", column: "age" },
      { row: 4, id: "e", reason: "not-eligible", column: "town" },
      { row: 5, id: "F", reason: "opted-out", column: "id" },
      { row: 6, id: "g", reason: "selected-before", column: "id" },
    ]);
    expect(reading.lists).toEqual([
      { list: "opted-out", file: "gone.csv", ids: 1, found: 1, strangers: [] },
      { list: "selected-before", file: "before.csv", ids: 2, found: 1, strangers: ["z"] },
    ]);
  });

  it("makes features of other columns, and says what was assumed", () => {
    expect(reading.pool.people).toEqual([
      { id: "a", row: 0, values: [0, 0] },
      { id: "b", row: 1, values: [1, 2] },
      { id: "h", row: 7, values: [0, 1] },
    ]);
    const [ages, sexes] = reading.derived;
    expect([...ages!.assumed]).toEqual([1]);
    expect([...sexes!.rest]).toEqual([[7, "q"]]);
    expect(reading.carried).toEqual(["note"]);
  });

  it("keeps the numbers of the rows where people have no other id", () => {
    const plain = sourceFile("register.csv", "age,sex", "65+,man", ",man", "16-64,woman");
    const { pool } = read({ eligibility: { ...nobody, missing: "exclude" } }, plain);
    expect(pool.people.map(({ id, row }) => [id, row])).toEqual([
      ["0", 0],
      ["2", 2],
    ]);
  });

  it("puts numbers in brackets, of the recipe where it has any", () => {
    const plain = sourceFile("register.csv", "id,years,sex", "a,70,man", "b,16,woman");
    const number: Recipe = { ...made, kind: "number", column: "years", day: null, brackets: ["65+", "16-64"] };
    expect(read({ recipes: [number] }, plain).pool.people.map(({ values }) => values)).toEqual([
      [1, 0],
      [0, 2],
    ]);
  });

  it.each<[string, RegisterOptions, string]>([
    ["people in no bracket", { recipes: [{ ...age, outside: "refuse" }, sex] }, "REGISTER_OUTSIDE_BRACKETS"],
    ["what is no date", { recipes: [age, sex] }, "REGISTER_BIRTH_DATE"],
    ["what is no number", { recipes: [{ ...age, kind: "number" }, sex] }, "REGISTER_NOT_A_NUMBER"],
    ["a blank", { recipes: [age, sex] }, "REGISTER_BLANK_VALUE"],
    ["a recipe of no column", { recipes: [{ ...age, column: "birth" }] }, "RECIPE_COLUMN_MISSING"],
    ["a recipe of no feature", { recipes: [{ ...age, feature: "ages" }] }, "RECIPE_FEATURE_UNKNOWN"],
    ["brackets that are none", { recipes: [{ ...sex, kind: "number" }] }, "RECIPE_NOT_A_BRACKET"],
    ["overlapping ones", { recipes: [{ ...age, brackets: ["1-5", "5+"] }] }, "RECIPE_BRACKETS_OVERLAP"],
    [
      "a rule of no column",
      { eligibility: { ...nobody, only: [{ column: "x", values: ["y"] }] } },
      "ELIGIBLE_COLUMN_MISSING",
    ],
    [
      "a rule that nobody meets",
      { eligibility: { ...nobody, only: [{ column: "town", values: ["West"] }] } },
      "ELIGIBLE_VALUE_UNKNOWN",
    ],
    [
      "a list of others",
      { eligibility: { ...nobody, lists: { "opted-out": sourceFile("o.csv", "id", "q") } } },
      "LIST_NOBODY",
    ],
    [
      "a list without ids",
      { eligibility: { ...nobody, lists: { "opted-out": sourceFile("o.csv", "x,y", "a,b") } } },
      "LIST_COLUMN_MISSING",
    ],
  ])("is refused for %s", (_, options, code) => {
    expect(() => read(options)).toThrow(code);
  });

  it("is refused for a list of numbers with other zeros before them, those alone", () => {
    const numbered = sourceFile("register.csv", "id,age,sex", "7,65+,man", "0012,65+,man", "30,65+,man");
    const withList = (...ids: string[]) =>
      read({ eligibility: { ...nobody, lists: { "opted-out": sourceFile("o.csv", "id", ...ids) } } }, numbered);
    expect(findingsOf(() => withList("30", "x7", "12", "007", "003"))).toEqual([
      { code: "LIST_ZEROS", details: { id: "12", known: "0012", ids: 2 }, at: { file: "o.csv" } },
    ]);
    expect(withList("7", "0012", "8").leftOut.map(({ row }) => row)).toEqual([0, 1]);
  });

  it("takes a list with nobody on it", () => {
    const lists = { "opted-out": sourceFile("o.csv", "id") };
    const { leftOut, lists: found } = read({
      recipes: [age, sex],
      eligibility: { only: [{ column: "id", values: ["a"] }], lists, missing: "refuse" },
    });
    expect(leftOut).toHaveLength(7);
    expect(found).toEqual([{ list: "opted-out", file: "o.csv", ids: 0, found: 0, strangers: [] }]);
  });
});
