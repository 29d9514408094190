import { describe, expect, it } from "vitest";
import { parseCsv, type Table } from "../../../src/register/csv.ts";
import { findingsOf } from "../../support/findings.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string): Table => parseCsv(encode(text), "f.csv");
const findings = (input: string | Uint8Array) =>
  findingsOf(() => parseCsv(typeof input === "string" ? encode(input) : input, "f.csv"));
const cells = (text: string) => parse(text).rows.map((row) => row.cells);

describe("the dialect of a CSV file", () => {
  it.each([",", ";", "\t"] as const)("sees %j as delimiter", (delimiter) => {
    const { header, rows, ...read } = parse(`id${delimiter}age\n1${delimiter}16-29\n`);
    expect(read).toEqual({ file: "f.csv", delimiter, encoding: "utf-8", bom: false, newline: "\n", headerLine: 1 });
    expect(header).toEqual(["id", "age"]);
    expect(rows).toEqual([{ line: 2, cells: ["1", "16-29"] }]);
  });

  it("does not count delimiters in quotes", () => {
    expect(parse('"a,b,c";d\n1;2').header).toEqual(["a,b,c", "d"]);
  });

  it("takes the commonest delimiter, and of equally common ones the semicolon", () => {
    expect(parse("a, of b;c;d\n1;2;3").delimiter).toBe(";");
    expect(parse("a; of b,c,d\n1,2,3").delimiter).toBe(",");
    expect(parse("naam, voornaam;wijk\n1;2").delimiter).toBe(";");
  });

  it("reads a file of one column", () => {
    expect(parse("age\n16-29\n").header).toEqual(["age"]);
  });

  it("sees a BOM and keeps it out of the first heading", () => {
    const read = parse("\ufeffid;age\r\n1;2\r\n");
    expect(read).toMatchObject({ bom: true, newline: "\r\n", header: ["id", "age"] });
  });

  it("takes the line ending after the header, not one inside a heading", () => {
    expect(parse('id;"age\nin years"\r\n1;2\r\n').newline).toBe("\r\n");
  });

  it("reads lines that end in CR, LF and CRLF in one file", () => {
    expect(cells("a,b\r1,2\n3,4\r\n5,6")).toEqual([
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });
});

describe("rows and cells", () => {
  it("keeps cells as they are in the file, and trims and composes headings", () => {
    const { header, rows } = parse(" cafe\u0301 ; age\n  Jan ; e\u0301 \n");
    expect(header).toEqual(["caf\u00e9", "age"]);
    expect(rows[0]?.cells).toEqual(["  Jan ", " e\u0301 "]);
  });

  it.each(["\n", "\r\n"])("counts the lines inside quoted cells (%j)", (newline) => {
    const lines = ["a,b", '"x', "", 'y",1', "", '2,"', '"', "3,4"];
    expect(parse(lines.join(newline)).rows.map(({ line }) => line)).toEqual([2, 6, 8]);
  });

  it("reads a doubled quote as one", () => {
    expect(cells('a,b\n"5"" pijp",2')).toEqual([['5" pijp', "2"]]);
  });

  it("fills rows that end early", () => {
    expect(cells("a,b,c\n1\n1,2,3")).toEqual([
      ["1", "", ""],
      ["1", "2", "3"],
    ]);
  });

  it("leaves out blank rows, also of delimiters and spaces, before and after the header", () => {
    const { headerLine, rows } = parse(";;\n\na;b\n ; \n1;2\n\n;;;;\n");
    expect(headerLine).toBe(3);
    expect(rows).toEqual([{ line: 5, cells: ["1", "2"] }]);
  });

  it("leaves out columns at the right without heading and data", () => {
    const { header, rows } = parse("a;b;;\n1;2;;\n3;4\n");
    expect(header).toEqual(["a", "b"]);
    expect(rows.map((row) => row.cells)).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("keeps an empty column in the middle, where it was", () => {
    expect(parse("a;;b;;c\n1;;2;;3\n").header).toEqual(["a", "", "b", "", "c"]);
  });

  it("reads every cell as it is, however often or seldom a column says the same", () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [`${i}`, ["f", "m", "x"][i % 3]!, `${i % 1500}`]);
    expect(cells(["id,gender,home", ...rows.map((row) => row.join(","))].join("\n"))).toEqual(rows);
  });

  it("treats __proto__ and constructor as names like any other", () => {
    expect(parse("__proto__,constructor\n1,2").header).toEqual(["__proto__", "constructor"]);
  });
});

describe("headings and rows that do not fit", () => {
  it("finds a heading that stands twice, apart from case and spaces", () => {
    expect(findings("age,id, Age \n1,2,3")).toEqual([
      {
        code: "CSV_COLUMN_TWICE",
        details: { name: "Age", first: 1, second: 3 },
        at: { file: "f.csv", line: 1, column: "Age" },
      },
    ]);
  });

  it("finds data without a heading, in the middle and at the right", () => {
    const at = { file: "f.csv", line: 1, column: "" };
    expect(findings("a,,b,\n1,x,2,\n1,,2,y")).toEqual([
      { code: "CSV_COLUMN_UNNAMED", details: { column: 2 }, at },
      { code: "CSV_COLUMN_UNNAMED", details: { column: 4 }, at },
    ]);
  });

  it("finds every row with more cells than headings, trailing blanks aside", () => {
    expect(findings("a,b\n1,2,3\n1,2,,\n1,2,,4\n")).toEqual([
      { code: "CSV_ROW_TOO_LONG", details: { fields: 3, columns: 2 }, at: { file: "f.csv", line: 2 } },
      { code: "CSV_ROW_TOO_LONG", details: { fields: 4, columns: 2 }, at: { file: "f.csv", line: 4 } },
    ]);
  });
});

describe("a title above the headings", () => {
  const above = [{ code: "CSV_TITLE_ABOVE", details: {}, at: { file: "f.csv", line: 1 } }];

  it("is found where most rows have more than twice its cells", () => {
    expect(findings("Register, by area\nid,age,gender,area,name\n1,2,3,4,5\n")).toEqual(above);
    expect(findings("Register, by area\nid,age,gender,area\n1,2,3,4\n")).not.toEqual(above);
    expect(findings("id,name\n1,a,b,c,d\n2,x\n")).not.toEqual(above);
  });
});

describe("headings that come again", () => {
  it("are found in every row that holds them, whatever the case", () => {
    expect(findings("id,age\n1,2\nID, Age\n2,3\n\ufeffid,age,\n")).toEqual(
      [3, 5].map((line) => ({ code: "CSV_HEADINGS_AGAIN", details: {}, at: { file: "f.csv", line } })),
    );
  });

  it("are a word like any other in a list of one column", () => {
    expect(parse("7\n8\n7\n").rows).toHaveLength(2);
  });
});

describe("files that cannot be read", () => {
  it.each(["", "\ufeff", "\n \n\r\n", ";;;\n;;;\n"])("finds %j empty", (text) => {
    expect(findings(text)).toEqual([{ code: "FILE_EMPTY", details: {}, at: { file: "f.csv" } }]);
  });

  it("finds a header without rows", () => {
    const found = [{ code: "CSV_HEADER_ONLY", details: {}, at: { file: "f.csv", line: 1 } }];
    expect(findings("a,b")).toEqual(found);
    expect(findings("a,b\n,\n")).toEqual(found);
  });

  it.each([
    ["workbook", "PK\u0003\u0004..."],
    ["pdf", "%PDF-1.7\n%\u0000"],
    ["markup", "<!DOCTYPE html><html>"],
    ["markup", '\n<?xml version="1.0"?>'],
    ["markup", "MIME-Version: 1.0\nContent-Type: multipart/related\n"],
    ["workbook", String.raw`{\rtf1\ansi id,age}`],
    ["json", '[\n  {"id": 1}]'],
    ["json", '{"id": 1}'],
    ["binary", "a,b\n1,\u0000"],
  ])("names a file that is %s", (kind, text) => {
    expect(findings(text)).toEqual([{ code: "FILE_NOT_CSV", details: { kind }, at: { file: "f.csv" } }]);
  });

  it("names a workbook of old", () => {
    expect(findings(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))[0]).toMatchObject({ details: { kind: "workbook" } });
  });

  it("names bytes with a zero among them, in no encoding, no text", () => {
    expect(findings(Uint8Array.of(0x1f, 0x8b, 8, 0, 0xff))[0]).toMatchObject({ details: { kind: "binary" } });
  });

  it("reads headings that only begin like another format", () => {
    expect(parse("<18,[x]\n1,2").header).toEqual(["<18", "[x]"]);
    expect(parse("[x],{y}\n1,2").header).toEqual(["[x]", "{y}"]);
  });

  it.each<[number[], string]>([
    [[0xff, 0xfe, 0x61, 0x00, 0x62], "utf-16"],
    [[0xfe, 0xff, 0xd8, 0x00, 0x00, 0x61], "utf-16"],
    [[0x61, 0x2c, 0x81, 0x0a], "not-utf-8"],
    [[0x61, 0x01, 0xe9, 0x0a], "not-utf-8"],
    // é, and the first byte of another.
    [[0xc3, 0xa9, 0x0a, 0xc3], "cut"],
  ])("refuses bytes that are no text (%j)", (bytes, encoding) => {
    expect(findingsOf(() => parseCsv(Uint8Array.from(bytes), "f.csv"))).toEqual([
      { code: "CSV_ENCODING", details: { encoding }, at: { file: "f.csv" } },
    ]);
  });

  it.each([
    ["quote-not-closed", 'a,b\n1,2\n3,"4\n5,6\n', 3],
    ["quote-inside", 'a,b\n"x\ny",2\n1,5" pijp\n', 4],
    ["text-after-quote", 'a,b\n"1"x,2\n', 2],
  ])("says where quotation marks go wrong: %s", (reason, text, line) => {
    expect(findings(text)).toEqual([{ code: "CSV_MALFORMED", details: { reason }, at: { file: "f.csv", line } }]);
  });

  it("finds a title over columns, where the next line holds the headings", () => {
    expect(findings("Register;;\nid;age;gender\n1;30+;man\n")).toMatchObject([
      { code: "CSV_TITLE_ABOVE", at: { line: 1 } },
    ]);
  });

  it("takes the delimiter from the line that Excel writes for itself", () => {
    const { delimiter, header, headerLine, rows } = parse("sep=;\nid;a,b,c\n1;x\n");
    expect({ delimiter, header, headerLine }).toEqual({ delimiter: ";", header: ["id", "a,b,c"], headerLine: 2 });
    expect(rows).toEqual([{ line: 3, cells: ["1", "x"] }]);
  });

  it("finds a title line above the headings", () => {
    expect(findings("Register 2026\n\nid;age\n1;2\n")).toEqual([
      { code: "CSV_NO_DELIMITER", details: {}, at: { file: "f.csv", line: 1 } },
    ]);
  });

  it("refuses more than 256 MiB before reading it", () => {
    const limit = 256 * 1024 * 1024;
    expect(findings(new Uint8Array(limit + 1))).toEqual([
      { code: "FILE_TOO_LARGE", details: { bytes: limit + 1, limit }, at: { file: "f.csv" } },
    ]);
  });
});
