import { describe, expect, it } from "vitest";
import { freezeInputs } from "../../../src/audit/inputs.ts";
import { readSources } from "../../../src/quotas/read-sources.ts";
import { parseCsv } from "../../../src/register/csv.ts";
import { decodeText } from "../../../src/register/encoding.ts";
import { oddLetters } from "../../../src/register/odd-letters.ts";
import { secret } from "../../support/synthetic-draw.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string, isBig: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => {
      const [high, low] = [text.charCodeAt(i) >> 8, text.charCodeAt(i) & 0xff];
      return isBig ? [high, low] : [low, high];
    }).flat(),
  );

const register = "id;naam;wijk\r\n1;Zoë;Überwijk\r\n2;José;Oost\r\n3;Ada;Oost\r\n";
const quotas = { name: "q.csv", bytes: utf8("kenmerk;waarde;min;max\nwijk;Überwijk;1;1\nwijk;Oost;1;1\n") };

const forms: readonly (readonly [name: string, bytes: Uint8Array, encoding: string, bom: boolean])[] = [
  ["UTF-8", utf8(register), "utf-8", false],
  ["UTF-8 with its mark", utf8(`\uFEFF${register}`), "utf-8", true],
  ["Windows-1252", latin1(register), "windows-1252", true],
  ["UTF-16, little-endian", utf16(`\uFEFF${register}`, false), "utf-16", true],
  ["UTF-16, big-endian", utf16(`\uFEFF${register}`, true), "utf-16", true],
  ["UTF-16 without a mark", utf16(register, false), "utf-16", true],
  ["UTF-16, big-endian, without a mark", utf16(register, true), "utf-16", true],
];

describe("the encoding of a register", () => {
  it.each(forms)("%s is told", (_, bytes, encoding, bom) => {
    const table = parseCsv(bytes, "r.csv");
    expect(table).toMatchObject({ encoding, bom, header: ["id", "naam", "wijk"] });
    expect(table.rows[0]).toEqual({ line: 2, cells: ["1", "Zoë", "Überwijk"] });
  });

  it("makes no difference to what is committed to", () => {
    const digests = forms.map(([, bytes]) => {
      const reading = readSources({ register: { name: "r.csv", bytes }, quotas }, 2);
      return freezeInputs({ ...reading, panelSize: 2, objective: "leximin", tickets: 10, secret }).digest;
    });
    expect(new Set(digests).size).toBe(1);
  });

  it("of Windows-1252 has its own signs where Latin-1 has none", () => {
    expect(decodeText(Uint8Array.from([0x80, 0x96, 0xe9]))).toMatchObject({ encoding: "windows-1252", text: "€–é" });
  });
});

describe("a text", () => {
  it("may have its byte order mark twice, and an end mark of old", () => {
    const marked = decodeText(utf8("\uFEFF\uFEFFid\n1\n\u001a"));
    expect(marked).toMatchObject({ kind: "text", text: "id\n1\n", encoding: "utf-8", bom: true });
    expect(decodeText(utf8("id\u001a\n"))).toMatchObject({ text: "id\u001a\n" });
  });

  it("is the same as UTF-8 in every encoding", () => {
    for (const [, bytes] of forms) expect(decodeText(bytes)).toMatchObject({ text: register, utf8: utf8(register) });
  });

  it("that ends in a first byte of UTF-8 is cut, if it has other letters of UTF-8, and else may be Windows-1252", () => {
    expect(decodeText(utf8("Zoë\nZoë").subarray(0, -1))).toEqual({ kind: "wrong", encoding: "cut" });
    expect(decodeText(latin1("id\nZoë"))).toMatchObject({ encoding: "windows-1252", text: "id\nZoë" });
  });
});

describe("odd letters", () => {
  const of = (text: string) => oddLetters(parseCsv(utf8(text), "r.csv"));

  it("are those misread before", () => {
    expect(of("id,naam\n1,ZoÃ«\n2,Ada\n3,d\u00e2\u20ac\u2122Arc\n4,?\uFFFD\n").damaged).toEqual({ rows: 3, line: 2 });
  });

  it("are not those of names that people have", () => {
    expect(of("id,naam\n1,Zoë Ångström\n2,Ãvila\n3,Iñaki Ünal-Çelik\n4,São João\n5,VÂN\n")).toEqual({
      accented: { line: 2, cell: "Zoë Ångström" },
      damaged: undefined,
    });
  });
});
