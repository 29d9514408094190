import { describe, expect, it } from "vitest";
import { digest, rawDigest } from "../../../src/audit/digest.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a digest", () => {
  it("is the SHA-256 of its kind, a line end and the canonical bytes", () => {
    expect(digest("inputs", { b: 1, a: 2 })).toBe(rawDigest(bytes('sortition/v1/inputs\n{"a":2,"b":1}')));
  });

  it("of equal values of two kinds differs", () => {
    expect(digest("inputs", [])).not.toBe(digest("lottery-key", []));
  });
});
