import { describe, expect, it } from "vitest";
import { registerCsv, toCsv } from "../../../src/reports/csv.ts";
import { parseCsv } from "../../../src/register/csv.ts";

const format = { delimiter: ";", bom: false, newline: "\n" } as const;
const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const cell = (text: string): string => decode(toCsv(["a"], [[text]], format)).slice(2, -1);

describe("toCsv", () => {
  it("writes delimiter, BOM and line endings as asked", () => {
    const bytes = toCsv(["id", "naam"], [["1", "Zo\u00eb"]], { delimiter: "\t", bom: true, newline: "\r\n" });
    expect(decode(bytes)).toBe("\ufeffid\tnaam\r\n1\tZo\u00eb\r\n");
  });

  it("quotes what would break a row", () => {
    expect(cell('a"b')).toBe('"a""b"');
    expect(cell("a;b")).toBe('"a;b"');
    expect(cell("a\nb")).toBe('"a\nb"');
  });

  it.each([
    "=1+1",
    '=HYPERLINK("http://x")',
    "@SUM(A1)",
    "+1+cmd",
    "-A1",
    " =1",
    "\uff1d1",
    "\uff0b1",
    "\uff0d1",
    "\uff201",
  ])("puts an apostrophe before %j", (formula) => {
    expect(cell(formula).replace(/^"/, "")[0]).toBe("'");
  });

  it.each(["\t=1", "\r=1", "\n=1"])("puts an apostrophe before %j", (formula) => {
    expect(cell(formula)).toBe(`"'${formula}"`);
  });

  it.each(["+31 6 1234-5678", "-5", "-1.5", "+31 (0)6 12", "-", "a=b", "jan@x.nl", "1-2", ""])(
    "leaves %j alone",
    (text) => {
      expect(cell(text)).toBe(text);
    },
  );

  it("escapes headings too", () => {
    expect(decode(toCsv(["=a"], [], format))).toBe("'=a\n");
  });
});

describe("registerCsv", () => {
  it("writes the chosen rows of a register as they came, in its dialect", () => {
    const file = '\ufeffid;Naam;wijk\r\n1; Jan ;Zuid\r\n2;"De Vries;\r\nPiet";Noord\r\n3;Els;\r\n';
    const table = parseCsv(new TextEncoder().encode(file), "r.csv");
    expect(decode(registerCsv(table, [0, 1, 2]))).toBe(file);
    expect(decode(registerCsv(table, [2, 0]))).toBe("\ufeffid;Naam;wijk\r\n3;Els;\r\n1; Jan ;Zuid\r\n");
  });
});
