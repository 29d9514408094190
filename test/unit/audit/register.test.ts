import { describe, expect, it } from "vitest";
import { codesOf } from "../../../src/audit/codes.ts";
import { buildRegisterCsv, parseRegisterCsv } from "../../../src/audit/register-csv.ts";
import { buildRegisterRecord, registerDigest } from "../../../src/audit/register-record.ts";
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
const parseText = (text: string) => parseRegisterCsv(new TextEncoder().encode(text));
const problem = (kind: string, at: string): unknown => expect.objectContaining({ problem: kind, at });

describe("the register record", () => {
  it("does not depend on the order of the rows", () => {
    const reversed = { ...pool, people: pool.people.toReversed().map((person, row) => ({ ...person, row })) };
    expect(registerDigest(recordOf(reversed))).toBe(registerDigest(record));
  });

  it("has another digest when one person's value is another", () => {
    const [first, ...rest] = record.people;
    const people = [{ ...first!, values: ["old", first!.values[1]!] }, ...rest];
    const other = [{ ...first!, values: ["young", first!.values[1]!] }, ...rest];
    expect(registerDigest({ ...record, people })).not.toBe(registerDigest({ ...record, people: other }));
  });

  it("holds no id", () => {
    const text = new TextDecoder().decode(buildRegisterCsv(record));
    for (const { id } of pool.people) expect(text).not.toContain(id);
  });

  it("takes __proto__ for a feature like any other", () => {
    const named = (value: string) => ({ features: ["__proto__"], people: [{ code: "c", salt: "s", values: [value] }] });
    expect(registerDigest(named("a"))).not.toBe(registerDigest(named("b")));
  });
});

describe("auditor/register.csv", () => {
  it("gives back the record, awkward cells too", () => {
    const awkward = {
      features: ['a,"b"', "code", "__proto__"],
      people: [{ code: "C", salt: "S", values: ["x\r\ny", "", '"'] }],
    };
    expect(parseRegisterCsv(buildRegisterCsv(awkward))).toEqual(awkward);
    expect(parseRegisterCsv(buildRegisterCsv(record))).toEqual(record);
  });

  it("is a plain table", () => {
    const [heading, row] = new TextDecoder().decode(buildRegisterCsv(record)).split("\n");
    expect(heading).toBe("code,salt,age,gender");
    expect(row).toMatch(/^[0-9A-Z]{10},[0-9a-f]{64},(child|old|young),(man|woman)$/);
  });

  it.each([
    ["another heading", "salt,code\n", "not-csv", "row 1"],
    ["nothing", "", "not-csv", "row 1"],
    ["a short row", "code,salt,age\na,b\n", "not-csv", "row 2"],
    ["no final line end", "code,salt\na,b", "not-csv", "row 2"],
    ["a cut off cell", 'code,salt\na,"b\n', "not-csv", "row 2"],
    ["a stray quote", 'code,salt\na,b"\n', "not-csv", "row 2"],
    ["CRLF", "code,salt\r\na,b\r\n", "not-csv", "row 1"],
    ["a needless quote", 'code,salt\n"a",b\n', "not-canonical", ""],
    ["cells that are not NFC", "code,salt\na,e\u0301\n", "not-canonical", ""],
  ])("refuses %s", (_, text, kind, at) => {
    expect(() => parseText(text)).toThrow(problem(kind, at));
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(() => parseRegisterCsv(new Uint8Array([0xff]))).toThrow(problem("not-utf-8", ""));
  });
});
