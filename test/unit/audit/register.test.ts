import { describe, expect, it } from "vitest";
import { codesOf } from "../../../src/audit/codes.ts";
import { merkleTree } from "../../../src/audit/merkle.ts";
import { buildRegisterCsv, parseRegisterCsv } from "../../../src/audit/register-csv.ts";
import { buildRegisterRecord, registerRoot } from "../../../src/audit/register-record.ts";
import type { Pool } from "../../../src/register/pool.ts";
import { pool, secret } from "../../support/synthetic-draw.ts";

const recordOf = (of: Pool) =>
  buildRegisterRecord(
    of,
    codesOf(
      secret,
      of.people.map(({ id }) => id),
    ),
  );
const record = recordOf(pool);
const codeOf = (i: number) => codesOf(secret, [pool.people[i]!.id])[0]!.code;
const parseText = (text: string) => parseRegisterCsv(new TextEncoder().encode(text));
const problem = (kind: string, at: string): unknown => expect.objectContaining({ problem: kind, at });

describe("the register record", () => {
  it("does not depend on the order of the rows", () => {
    const reversed = { ...pool, people: pool.people.toReversed().map((person, row) => ({ ...person, row })) };
    expect(registerRoot(recordOf(reversed))).toBe(registerRoot(record));
  });

  it("numbers homes by the codes of those in them, and binds who shares one with whom", () => {
    const households = pool.people.map((_, i) => (i === 2 || i === 7 ? 4 : i < 2 ? 9 : undefined));
    const shared = recordOf({ ...pool, households });
    const home = (i: number) => shared.people.find(({ code }) => code === codeOf(i))!.household;
    const first = codeOf(0) < codeOf(1) ? codeOf(0) : codeOf(1);
    const other = codeOf(2) < codeOf(7) ? codeOf(2) : codeOf(7);
    expect([0, 1, 2, 7].map(home)).toEqual(first < other ? [1, 1, 2, 2] : [2, 2, 1, 1]);
    expect(home(3)).toBeNull();
    expect(registerRoot(shared)).not.toBe(registerRoot(record));
  });

  it("has another root when one person's value is another", () => {
    const [first, ...rest] = record.people;
    const people = [{ ...first!, values: ["old", first!.values[1]!] }, ...rest];
    const other = [{ ...first!, values: ["young", first!.values[1]!] }, ...rest];
    expect(registerRoot({ ...record, people })).not.toBe(registerRoot({ ...record, people: other }));
  });

  it("has the root of the tree over everybody's entry, in canonical form", () => {
    const two = {
      features: ["age", "x"],
      people: [
        { code: "C", salt: "S", household: null, values: ["old", "1"] },
        { code: "D", salt: "T", household: 3, values: ["é", "2"] },
      ],
    };
    const entries = [
      '{"code":"C","features":{"age":"old","x":"1"},"household":null,"salt":"S"}',
      '{"code":"D","features":{"age":"é","x":"2"},"household":3,"salt":"T"}',
    ];
    expect(registerRoot(two)).toBe(merkleTree(entries.map((entry) => new TextEncoder().encode(entry))).root);
  });

  it("holds no id", () => {
    const text = new TextDecoder().decode(buildRegisterCsv(record));
    for (const { id } of pool.people) expect(text).not.toContain(id);
  });

  it("takes __proto__ for a feature like any other", () => {
    const named = (value: string) => ({
      features: ["__proto__"],
      people: [{ code: "c", salt: "s", household: null, values: [value] }],
    });
    expect(registerRoot(named("a"))).not.toBe(registerRoot(named("b")));
  });
});

describe("auditor/register.csv", () => {
  it("gives back the record, awkward cells too", () => {
    const awkward = {
      features: ['a,"b"', "code", "__proto__"],
      people: [
        { code: "C", salt: "S", household: null, values: ["x\r\ny", "", '"'] },
        { code: "D", salt: "T", household: 12, values: ["", "", ""] },
      ],
    };
    expect(parseRegisterCsv(buildRegisterCsv(awkward))).toEqual(awkward);
    expect(parseRegisterCsv(buildRegisterCsv(record))).toEqual(record);
  });

  it("is a plain table", () => {
    const [heading, row] = new TextDecoder().decode(buildRegisterCsv(record)).split("\n");
    expect(heading).toBe("code,salt,household,age,gender");
    expect(row).toMatch(/^[0-9A-Z]{10},[0-9a-f]{64},,(child|old|young),(man|woman)$/);
  });

  it.each([
    ["another heading", "salt,code,household\n", "not-csv", "row 1"],
    ["a heading too few", "code,salt\n", "not-csv", "row 1"],
    ["nothing", "", "not-csv", "row 1"],
    ["a short row", "code,salt,household,age\na,b,\n", "not-csv", "row 2"],
    ["no final line end", "code,salt,household\na,b,", "not-csv", "row 2"],
    ["a cut off cell", 'code,salt,household\na,"b\n', "not-csv", "row 2"],
    ["a stray quote", 'code,salt,household\na,b"\n', "not-csv", "row 2"],
    ["CRLF", "code,salt,household\r\na,b,\r\n", "not-csv", "row 1"],
    ["a household that is no number", "code,salt,household\na,b,x\n", "not-csv", "row 2"],
    ["a household that is written otherwise", "code,salt,household\na,b,01\n", "not-csv", "row 2"],
    ["a needless quote", 'code,salt,household\n"a",b,\n', "not-canonical", ""],
    ["cells that are not NFC", "code,salt,household\na,e\u0301,\n", "not-canonical", ""],
  ])("refuses %s", (_, text, kind, at) => {
    expect(() => parseText(text)).toThrow(problem(kind, at));
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(() => parseRegisterCsv(new Uint8Array([0xff]))).toThrow(problem("not-utf-8", ""));
  });
});
