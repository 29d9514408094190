import { describe, expect, it } from "vitest";
import { readPool } from "../../../src/register/read-pool.ts";
import { suspicions } from "../../../src/register/suspicions.ts";
import { table } from "../../support/tables.ts";

function suspicionsOf(lines: readonly string[], features: Readonly<Record<string, readonly string[]>> = {}) {
  const register = table("r.csv", ...lines);
  const named = Object.entries(features).map(([name, values]) => ({ name, values }));
  return suspicions(readPool(register, named, {}), register);
}

describe("a value that nearly everybody has", () => {
  const people = (women: number, of: number) =>
    suspicionsOf(["id,gender", ...Array.from({ length: of }, (_, i) => `x${i},${i < women ? "w" : "m"}`)], {
      gender: ["w", "m"],
    });

  it("is one of 19 in 20", () => {
    expect(people(38, 40)).toEqual([{ kind: "dominant", feature: "gender", value: "w", people: 38 }]);
    expect(people(37, 40)).toEqual([]);
  });

  it("is not looked for among a few", () => {
    expect(people(19, 19)).toEqual([]);
  });
});

describe("ids that tell who somebody is", () => {
  const likeness = (...ids: readonly string[]) => suspicionsOf(["id,x", ...ids.map((id) => `${id},x`)]);
  const like = (of: string) => [{ kind: "ids", column: "id", like: of }];

  it("are e-mail addresses", () => {
    expect(likeness("a@example.nl", "b@example.org", "c.d@example.nl")).toEqual(like("email"));
  });

  it("are telephone numbers", () => {
    expect(likeness("0612345678", "+31 6 12345679", "06-12345670")).toEqual(like("phone"));
  });

  it("are citizen service numbers, by their check digit", () => {
    // 9·1 + 8·1 + 7·1 + 6·2 + 5·2 + 4·2 + 3·3 + 2·3 − 3 = 66 = 6 · 11.
    expect(likeness("111222333", "123456782", "111111110")).toEqual(like("bsn"));
    expect(likeness("111222334", "123456783", "111111111")).toEqual([]);
  });

  it("are not codes, nor a few numbers by chance", () => {
    expect(likeness("APP-0001", "APP-0002", "APP-0003")).toEqual([]);
    expect(likeness("111222333", "123456782")).toEqual([]);
    expect(likeness("a@example.nl", "b@example.org", "c")).toEqual([]);
  });
});

describe("ages that are none", () => {
  const ages = (heading: string, ...cells: readonly string[]) =>
    suspicionsOf([`id,${heading}`, ...cells.map((cell, i) => `x${i},${cell}`)]);

  it("are under 0 or over 120", () => {
    expect(ages("Leeftijd", "120", "0", "35")).toEqual([]);
    expect(ages("Leeftijd", "121", "-1", "35", "1987")).toEqual([
      { kind: "ages", column: "Leeftijd", cells: 3, line: 2 },
    ]);
  });

  it("are looked for in columns of ages only", () => {
    expect(ages("year", "1987", "1990")).toEqual([]);
    expect(ages("age", "16-29", "30-44", "1987")).toEqual([]);
  });
});

describe("two people who may be one", () => {
  it("have the same e-mail address, whatever its case; blanks do not count", () => {
    const rows = ["9,A@x.nl", "8,", "7,b@x.nl", "6,a@X.nl", "5,-", "4,a@x.nl"];
    expect(suspicionsOf(["id,mail", ...rows])).toEqual([
      {
        kind: "same-address",
        column: "mail",
        pairs: [
          ["9", "6"],
          ["9", "4"],
        ],
      },
    ]);
  });

  it("are not looked for in a column of other things", () => {
    expect(suspicionsOf(["id,note", "1,a@x.nl", "2,a@x.nl", "3,x", "4,y", "5,z"])).toEqual([]);
  });
});

describe("a row of totals", () => {
  it("stands at the end, and is blank for the most part", () => {
    const rows = ["1,a,b,c", "2,a,b,c", "Totaal,2,,", "3,,,", "som:,,,2"];
    expect(suspicionsOf(["id,x,y,z", ...rows])).toEqual([{ kind: "total", line: 6, cell: "som:" }]);
    expect(suspicionsOf(["id,x,y,z", "Totaal,2,,", "1,a,b,c"])).toEqual([]);
    expect(suspicionsOf(["id,x,y,z", "1,a,b,c", "total,a,b,c"])).toEqual([]);
    expect(suspicionsOf(["id,x,y,z", "1,a,b,c", "Somers,,,"])).toEqual([]);
  });
});

describe("ids that look like others", () => {
  const notes = (...ids: readonly string[]) => suspicionsOf(["id,x", ...ids.map((id) => `${id},x`)]);

  it("hold characters nobody sees", () => {
    expect(notes("a1", "a\u200b2", "a\u00ad3")).toEqual([{ kind: "unseen", column: "id", ids: 2, line: 3 }]);
  });

  it("are equal without those, or in wide letters", () => {
    expect(notes("a1", "\uff411", "b")).toEqual([{ kind: "alike", column: "id", ids: 1, line: 3 }]);
    expect(notes("z\u200b", "a", "z").map(({ kind }) => kind)).toEqual(["unseen", "alike"]);
  });

  it("are not those with accents of their own", () => {
    expect(notes("e1", "é1", "l0", "lO")).toEqual([]);
  });
});
