import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesOf, formatSecret, isCode, parseSecret } from "../../../src/audit/codes.ts";

const secret = parseSecret("0f".repeat(32));
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeOf = (id: string) => codesOf(secret, [id])[0]!.code;

describe("a secret", () => {
  it("is the same after it was written and read", () => {
    expect(parseSecret(formatSecret(secret))).toEqual(secret);
  });

  it("may have blanks around it and uppercase digits", () => {
    expect(parseSecret(`  ${"0F".repeat(32)}\r\n`)).toEqual(secret);
  });

  it.each(["", "0f".repeat(31), "0f".repeat(33), "0g".repeat(32), `${"0f".repeat(16)} ${"0f".repeat(16)}`])(
    "is 64 hex digits, not %j",
    (text) => {
      expect(() => parseSecret(text)).toThrow("SECRET_INVALID");
    },
  );
});

describe("a code", () => {
  it("is well-formed for any id", () => {
    fc.assert(fc.property(fc.string(), (id) => isCode(codeOf(id))));
  });

  it("shows any one wrong character", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(9), fc.nat(31), (id, place, value) => {
        const character = alphabet[value]!;
        const code = codeOf(id);
        fc.pre(code[place] !== character);
        return !isCode(code.slice(0, place) + character + code.slice(place + 1));
      }),
    );
  });

  it("shows any swap of neighbours but 0 and Z", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(8), (id, place) => {
        const code = codeOf(id);
        const [a, b] = [code[place]!, code[place + 1]!];
        fc.pre(a !== b && ![a + b].some((pair) => pair === "0Z" || pair === "Z0"));
        return !isCode(code.slice(0, place) + b + a + code.slice(place + 2));
      }),
    );
  });

  it.each(["", "4E9MCQHT5", "4E9MCQHT5EE", "4e9mcqht5e", "4E9MCQHT5U", "4E9MCQHT5\u{1f600}"])("is not %j", (text) => {
    expect(isCode(text)).toBe(false);
  });

  it("differs by secret and from person to person, and so does the salt", () => {
    const other = codesOf(parseSecret("10".repeat(32)), ["1", "2"]);
    const people = [...codesOf(secret, ["1", "2"]), ...other];
    expect(new Set(people.map(({ code }) => code)).size).toBe(4);
    expect(new Set(people.map(({ salt }) => salt)).size).toBe(4);
  });

  it("of two people may not be one", () => {
    expect(() => codesOf(secret, ["1", "2", "1"])).toThrow("CODE_COLLISION");
  });
});
