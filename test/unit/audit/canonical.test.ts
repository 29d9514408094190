import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalBytes, parseCanonical } from "../../../src/audit/canonical.ts";

const textOf = (value: unknown) => new TextDecoder().decode(canonicalBytes(value));
const parseText = (text: string) => parseCanonical(new TextEncoder().encode(text));

const nfc = fc.string({ unit: "grapheme" }).map((text) => text.normalize("NFC"));
const { value: anyCanonical } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    nfc,
    fc.maxSafeInteger().map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(fc.oneof(nfc, fc.constant("__proto__")), tie("value")), { maxLength: 4 }).map(Object.fromEntries),
  ),
}));

describe("canonical bytes", () => {
  it("sort keys by UTF-16 code unit, as RFC 8785 section 3.2.3 shows", () => {
    const keys = ["\u20ac", "\r", "\u05d3\u05bc", "1", "\u{1f600}", "\u0080", "\u00f6"];
    const written = textOf(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(written) as object)).toEqual([
      "1",
      "\r",
      "\u0080",
      "\u00f6",
      "\u05d3\u05bc",
      "\u20ac",
      "\u{1f600}",
    ]);
  });

  it("escape as RFC 8785 section 3.2.2.2 shows", () => {
    expect(textOf('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  it("have no blanks, and integers as they are", () => {
    expect(textOf({ b: [1, -20, true], a: null })).toBe('{"a":null,"b":[1,-20,true]}');
  });

  it("take __proto__ for a key like any other", () => {
    const value = Object.fromEntries([["__proto__", 1]]);
    expect(textOf(value)).toBe('{"__proto__":1}');
    expect(Object.keys(parseText('{"__proto__":1}') as object)).toEqual(["__proto__"]);
  });

  it.each([
    ["a fraction", 0.5],
    ["NaN", NaN],
    ["an unsafe integer", 2 ** 53],
    ["minus zero", -0],
    ["undefined", undefined],
    ["a function", () => 1],
    ["a big integer", 1n],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["a hole in a list", new Array(1)],
    ["an undefined field", { a: undefined }],
    ["a symbol key", { [Symbol("a")]: 1 }],
    ["a lone surrogate", "\ud800"],
    ["a lone surrogate in a key", { "\udc00": 1 }],
    ["a string that is not NFC", "e\u0301"],
    ["a key that is not NFC", { "e\u0301": 1 }],
  ])("refuse %s", (_, value) => {
    expect(() => canonicalBytes(value)).toThrow("Not canonical");
  });

  it("give back the value they were made of", () => {
    fc.assert(
      fc.property(anyCanonical, (value) => {
        expect(parseCanonical(canonicalBytes(value))).toEqual(value);
      }),
    );
  });
});

describe("reading canonical bytes", () => {
  it.each([
    ["a blank", "not-canonical", '{"a": 1}'],
    ["a final line end", "not-canonical", '{"a":1}\n'],
    ["a key twice", "not-canonical", '{"a":1,"a":1}'],
    ["keys out of order", "not-canonical", '{"b":1,"a":1}'],
    ["a fraction", "not-canonical", "0.5"],
    ["1.0", "not-canonical", "1.0"],
    ["an exponent", "not-canonical", "1e3"],
    ["minus zero", "not-canonical", "-0"],
    ["an unsafe integer", "not-canonical", "9007199254740993"],
    ["a needless escape", "not-canonical", String.raw`"\u0041"`],
    ["a lone surrogate", "not-canonical", String.raw`"\ud800"`],
    ["a string that is not NFC", "not-canonical", '"e\u0301"'],
    ["a byte order mark", "not-json", "\ufeff1"],
    ["half a file", "not-json", '{"a":'],
    ["nothing", "not-json", ""],
  ])("refuses %s as %s", (_, problem, text) => {
    expect(() => parseText(text)).toThrow(expect.objectContaining({ problem }));
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(() => parseCanonical(new Uint8Array([0x22, 0xff, 0x22]))).toThrow(
      expect.objectContaining({ problem: "not-utf-8" }),
    );
  });

  it("refuses what is nested without end by name, not by overflow", () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    expect(() => parseText(deep)).toThrow(expect.objectContaining({ name: "Malformed" }));
  });
});
