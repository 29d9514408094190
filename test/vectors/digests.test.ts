import { describe, expect, it } from "vitest";
import { codesOf, eligibilitySalt, numberedCode, parseSecret } from "../../src/audit/codes.ts";
import { inGroupsOfFour, rawDigest } from "../../src/audit/digest.ts";
import { vectors } from "../support/vectors.ts";

const known = vectors("digests") as { sha256: [string, string][]; inGroupsOfFour: string };
const scheme = vectors("code-scheme") as {
  secret: string;
  people: { id: string; code: string; salt: string }[];
  eligibilitySalt: string;
  numbered: { id: string; number: number; code: string }[];
};

describe("known answers", () => {
  it.each(known.sha256)("SHA-256 of %j", (text, hex) => {
    expect(rawDigest(new TextEncoder().encode(text))).toBe(hex);
  });

  it("a digest in groups of four", () => {
    expect(inGroupsOfFour(rawDigest(new TextEncoder().encode("test")))).toBe(known.inGroupsOfFour);
  });

  it("codes and salts of scheme sortition-code-v1", () => {
    const ids = scheme.people.map(({ id }) => id);
    expect(codesOf(parseSecret(scheme.secret), ids)).toEqual(scheme.people);
  });

  it("codes of people left out whose id is blank or another's, and the salt of who was left out", () => {
    const secret = parseSecret(scheme.secret);
    const codes = scheme.numbered.map(({ id, number }) => numberedCode(secret, id, number));
    expect(codes).toEqual(scheme.numbered.map(({ code }) => code));
    expect(eligibilitySalt(secret)).toBe(scheme.eligibilitySalt);
  });
});
