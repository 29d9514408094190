import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { householdFigures } from "../../../src/register/household-figures.ts";
import { addressKey, numberHouseholds, sharedHouseholds } from "../../../src/register/households.ts";
import { readPool, type PoolOptions } from "../../../src/register/read-pool.ts";
import { findingsOf } from "../../support/findings.ts";
import { table } from "../../support/tables.ts";

const features = [{ name: "age", values: ["old", "young"] }];
const read = (lines: readonly string[], options: PoolOptions) => readPool(table("r.csv", ...lines), features, options);
const findings = (household: readonly string[], options: PoolOptions = {}) =>
  findingsOf(() => read(["id,age,postcode,number", "1,old,9971 JU,145"], { household, ...options }));

describe("the key of an address", () => {
  it.each([
    [["1234 AB", "12"], ["1234ab", " 12 "], "case and blanks"],
    [["1234 AB", "12"], ["1234\u00a0AB", "12\u200b"], "blanks that look like others, or like nothing"],
    [["1234AB", "12A"], ["1234AB", "12 a"], "a blank before a letter"],
    [["1234AB", "12A"], ["1234AB", "12-A"], "a hyphen between digit and letter"],
    [["1234AB", "12A"], ["1234AB", "12/A"], "a slash there"],
    [["1234AB", "12A"], ["1234AB", "12.a."], "a dot there, and one at the end"],
    [["1234AB", "12A"], ["1234AB", "12–A"], "a dash"],
    [["SW1A2AA", "10"], ["SW1A-2AA", "10"], "a hyphen between letter and digit"],
    [["1234AB", "12", "b"], ["1234AB", "12", "-B"], "a hyphen before an addition"],
    [["1234AB", "12", ""], ["1234AB", "12", "-"], "a dash for no addition"],
    [["Kapélaan", "1"], ["KAPE\u0301LAAN", "1"], "the two ways to write é"],
  ])("is the same for %j and %j: %s", (one, other) => {
    expect(addressKey(one)).toBeDefined();
    expect(addressKey(other)).toBe(addressKey(one));
  });

  it.each([
    [["1234AB", "12-1"], ["1234AB", "121"], "a hyphen between digits"],
    [["1234AB", "1", "2a"], ["1234AB", "12", "a"], "digits in different columns"],
    [["1234AB", "12", "A"], ["1234AB", "12", ""], "an addition and none"],
    [["1234AB", "12"], ["1234AC", "12"], "another letter"],
  ])("differs between %j and %j: %s", (one, other) => {
    expect(addressKey(other)).not.toBe(addressKey(one));
  });

  it.each([
    [["", "12"], false],
    [["1234AB", ""], false],
    [["1234AB", " - "], false],
    [["?", "12", "A"], false],
    [["1234AB", "12", ""], true],
    [["1234AB", "12", "", ""], true],
    [["1234AB"], true],
    [[" "], false],
    [[], false],
  ])("of %j is known: %s", (cells, known) => {
    expect(addressKey(cells) !== undefined).toBe(known);
  });

  it("does not hang on how often blanks come, nor on case, whatever the text", () => {
    const cells = fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(cells, (of) => {
        expect(addressKey(of.map((cell) => `  ${cell.toLowerCase()}\t`))).toBe(
          addressKey(of.map((cell) => cell.toLowerCase())),
        );
      }),
    );
  });
});

describe("households", () => {
  it("are numbered by their first people; who shares with nobody, and who has no address, has none", () => {
    expect(numberHouseholds(["b", undefined, "a", "c", "a", "b", undefined, "b"])).toEqual([
      ...[0, undefined, 1, undefined, 1, 0, undefined, 0],
    ]);
  });

  it("are lists of people, ascending, by their first; one of one person is none", () => {
    const people = [0, 1, 2, 3, 4].map((row) => ({ id: `${row}`, row, values: [0] }));
    expect(sharedHouseholds({ features, people, households: [7, undefined, 3, 7, 5] })).toEqual([[0, 3]]);
    expect(sharedHouseholds({ features, people })).toEqual([]);
  });

  it("are found by the columns named, in any case, whatever the order of the rows", () => {
    const rows = ["c,old,9971 JU,145", "a,young,9971ju,145", "d,old,,145", "b,old,9971 JU,14", "e,old,,145"];
    const options = { household: ["Postcode", "number"] };
    const reading = read(["id,age,postcode,Number", ...rows], options);
    // a and c live together, b alone, d and e nobody knows where.
    expect(reading.pool.households).toEqual([0, undefined, 0, undefined, undefined]);
    expect(reading.household).toEqual({ columns: ["postcode", "Number"], unknown: 2 });
    expect(reading.carried).toEqual([]);
    const reversed = read(["id,age,postcode,Number", ...rows.toReversed()], options);
    expect(reversed.pool.households).toEqual(reading.pool.households);
  });

  it("are none of a pool's business without the rule", () => {
    const reading = read(["id,age,postcode", "1,old,9971 JU", "2,old,9971 JU"], {});
    expect(reading.pool).not.toHaveProperty("households");
    expect(reading.household).toBeUndefined();
    expect(reading.carried).toEqual(["postcode"]);
    expect(householdFigures(reading)).toBeUndefined();
  });

  it("may go by a feature too", () => {
    const reading = read(["id,age", "1,old", "2,old", "3,young"], { household: ["age"] });
    expect(reading.pool.households).toEqual([0, 0, undefined]);
  });

  it("are refused for a column that is not there, comes twice, or identifies people", () => {
    const at = { file: "r.csv", line: 1 };
    expect(findings(["postcod", "number"])).toEqual([
      {
        code: "REGISTER_HOUSEHOLD_COLUMN_MISSING",
        details: { column: "postcod", columns: ["id", "age", "postcode", "number"], suggestion: "postcode" },
        at,
      },
    ]);
    expect(findings(["postcode", "Postcode"])).toEqual([
      { code: "REGISTER_HOUSEHOLD_COLUMN_TWICE", details: { column: "postcode" }, at },
    ]);
    expect(findings(["ID"])).toEqual([{ code: "REGISTER_HOUSEHOLD_COLUMN_IS_ID", details: { column: "id" }, at }]);
    expect(findings(["number"], { idColumn: "number" }).map(({ code }) => code)).toEqual([
      "REGISTER_HOUSEHOLD_COLUMN_IS_ID",
    ]);
  });

  it("are counted, and those of more than ten people told apart", () => {
    const live = (people: number, postcode: string) => Array.from({ length: people }, () => `old,${postcode}`);
    const rows = [...live(11, "1111AA"), ...live(10, "2222BB"), ...live(1, "3333CC"), ...live(3, "")];
    expect(householdFigures(read(["age,postcode", ...rows], { household: ["postcode"] }))).toEqual({
      columns: ["postcode"],
      households: 2,
      people: 21,
      largest: 11,
      suspicious: 1,
      unknown: 3,
      incomplete: false,
    });
  });

  it("are told to be named in another order where more than one address in five is not known", () => {
    const incomplete = (unknown: number): boolean | undefined => {
      const rows = Array.from({ length: 10 }, (_, i) => `old,${i < unknown ? "" : `${i}AA`}`);
      return householdFigures(read(["age,postcode", ...rows], { household: ["postcode"] }))?.incomplete;
    };
    expect([incomplete(2), incomplete(3)]).toEqual([false, true]);
  });
});
