import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openStream } from "../../../src/draw/stream.ts";

const key = fc.stringMatching(/^[0-9a-f]{64}$/);
const someKey = "ab".repeat(32);

describe("a stream", () => {
  it("is the same for the same key", () => {
    const draws = (seedHex: string) => openStream(seedHex).shuffle([1, 2, 3, 4, 5, 6, 7, 8]);
    fc.assert(
      fc.property(key, (seedHex) => {
        expect(draws(seedHex)).toEqual(draws(seedHex));
      }),
    );
  });

  it.each(["", "1", "007", "AB".repeat(32), "ab".repeat(31)])("takes no key but a digest: %j", (seed) => {
    expect(() => openStream(seed)).toThrow("64 lowercase hex digits");
  });

  it("gives an index in 0 … m − 1", () => {
    fc.assert(
      fc.property(key, fc.integer({ min: 1, max: 2 ** 32 }), (seedHex, m) => {
        const index = openStream(seedHex).index(m);
        return Number.isInteger(index) && index >= 0 && index < m;
      }),
    );
  });

  it("gives the index 0 below 1 and every uint32 below 2³²", () => {
    expect(openStream(someKey).index(1)).toBe(0);
    expect(openStream(someKey).index(2 ** 32)).toBe(openStream(someKey).uint32());
  });

  it.each([0, -1, 1.5, NaN, 2 ** 32 + 1])("has no index below %d", (m) => {
    expect(() => openStream(someKey).index(m)).toThrow("No index below");
  });

  it("shuffles to an order of the same items, and leaves the given list alone", () => {
    fc.assert(
      fc.property(key, fc.array(fc.integer()), (seedHex, items) => {
        const before = [...items];
        const shuffled = openStream(seedHex).shuffle(items);
        expect(items).toEqual(before);
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
      }),
    );
  });
});
