import { describe, expect, it } from "vitest";
import { Day, parseToml } from "../../../src/cli/toml.ts";
import { findingsOf } from "../../support/findings.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const toml = (...lines: readonly string[]) => parseToml(bytes(lines.join("\n")), "a.toml");

describe("parseToml", () => {
  it("knows the line of each key, under its heading", () => {
    const { lineOf } = toml(
      "size = 1",
      "",
      "[feature.age]",
      'from = "x"',
      '[feature."my group"]',
      " 'on' = 2027-01-01",
    );
    expect(lineOf(["size"])).toBe(1);
    expect(lineOf(["feature", "age"])).toBe(3);
    expect(lineOf(["feature", "age", "from"])).toBe(4);
    expect(lineOf(["feature", "my group", "on"])).toBe(6);
  });

  it("falls back on the heading, or on nothing", () => {
    const { lineOf } = toml("[eligible]", "only = { a = ['x'] }");
    expect(lineOf(["eligible", "only", "a"])).toBe(2);
    expect(lineOf(["eligible", "not"])).toBe(1);
    expect(lineOf(["size"])).toBeUndefined();
  });

  it("takes no line of a long text for a key", () => {
    expect(toml('id = """', "size = 3", '"""', "size = 4").lineOf(["size"])).toBe(4);
  });

  it("keeps days apart from text and from times", () => {
    const { table } = toml("on = 2027-01-01", 'text = "2027-01-01"', "time = 2027-01-01T10:00:00Z");
    expect(table["on"]).toEqual(new Day("2027-01-01"));
    expect(table["text"]).toBe("2027-01-01");
    expect(table["time"]).not.toBeInstanceOf(Day);
  });

  it.each([
    [["a = 1", "at = 2027-02-29"], 2, "2027-02-29"],
    [["x = [", "  2028-02-29,", "  2027-04-31, # 2027-01-01", "]"], 3, "2027-04-31"],
    [['t = { a = "2027-02-30", b = 2027-02-30 }'], 1, "2027-02-30"],
  ])("refuses a day that does not exist: %j", (lines, line, day) => {
    const [found] = findingsOf(() => toml(...lines));
    // 31 April is one for the parser itself, or not: either way it has its line.
    expect(found).toMatchObject({ at: { line } });
    if (found!.code !== "TOML_SYNTAX") expect(found).toMatchObject({ code: "TOML_NO_SUCH_DAY", details: { day } });
  });

  it("looks for days neither in texts, nor in remarks, nor in names", () => {
    const { table } = toml(
      'a = "= 2027-02-29"',
      "b = 1 # = 2027-02-29",
      "2027-02-29 = 2",
      '"x\\"" = 3',
      "c = 2028-02-29",
    );
    expect(Object.keys(table)).toEqual(["a", "b", "2027-02-29", 'x"', "c"]);
  });

  it("reads a file with a byte order mark and Windows line ends", () => {
    const { table, lineOf } = parseToml(bytes("\ufeffsize = 3\r\nid = 'a'\r\n"), "a.toml");
    expect([table["size"], table["id"], lineOf(["id"])]).toEqual([3, "a", 2]);
  });

  it("says where it stops being TOML", () => {
    const [found] = findingsOf(() => toml("size = 3", "id = a b"));
    expect(found).toMatchObject({ code: "TOML_SYNTAX", at: { file: "a.toml", line: 2 } });
  });

  it.each([
    ["at = 01-09-2026", "day"],
    ["at = 1/9/2026", "day"],
    ["at = 2026-9-1", "day"],
    ["register = register.csv", "no-quotes"],
    ["household = [postcode]", "no-quotes"],
    ["id = “nr”", "curly"],
    [String.raw`register = "C:\users\me.csv"`, "backslash"],
    ['soort woning = "huur"', "key"],
    ['on/off = "huur"', "key"],
    ['register = "register.csv', "open"],
    ["register = 'register.csv", "open"],
    ["size = 50 60", undefined],
    ["size", undefined],
  ])("says what is the matter with %s", (line, slip) => {
    const [found] = findingsOf(() => toml("# remark", line, "tickets = 100"));
    expect(found).toMatchObject({ code: "TOML_SYNTAX", details: { slip }, at: { line: 2 } });
  });

  it("has no keys of its own: __proto__ is a name", () => {
    const { table } = toml("__proto__ = 1");
    expect(Object.keys(table)).toEqual(["__proto__"]);
  });
});
