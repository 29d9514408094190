import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyedRandom } from "../../../src/lottery/random.ts";

const kleroterion = [3043709831, 2024331578, 3791965849, 1959512044];

const take = (count: number, next: () => number): number[] => Array.from({ length: count }, () => next());

describe("keyedRandom", () => {
  // Worked out by another implementation of sfc32 in another language: state a, b, c = the first 12 bytes of SHA-256, big-endian,
  // counter 1, 15 values thrown away.
  it.each([
    ["kleroterion", kleroterion],
    ["", [3672526462, 3371690394, 2735659224, 2529600073]],
  ])("gives known numbers for the key %o", (key, numbers) => {
    const random = keyedRandom(key);
    expect(take(4, () => random.uint32())).toEqual(numbers);
  });

  it("shuffles in a known order", () => {
    expect(keyedRandom("kleroterion").shuffle(Array.from({ length: 10 }, (_, i) => i))).toEqual([
      5, 6, 7, 4, 2, 3, 0, 9, 8, 1,
    ]);
  });

  it("divides into [0, 1) by 2^32", () => {
    const random = keyedRandom("kleroterion");
    expect(take(4, () => random.unit())).toEqual(kleroterion.map((value) => value / 2 ** 32));
  });

  it("takes `below` from those numbers that have equally many of each remainder, and passes over the others", () => {
    // 3 · 2^30 goes once into 2^32: numbers from there on are passed over, those under it stay as they are.
    const bound = 3 * 2 ** 30;
    const all = keyedRandom("bias");
    const numbers = take(400, () => all.uint32()).filter((value) => value < bound);
    const random = keyedRandom("bias");
    expect(numbers.length).toBeLessThan(400);
    expect(take(numbers.length, () => random.below(bound))).toEqual(numbers);
  });

  it("reaches every number below the bound and none from it on", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 12 }), (key, bound) => {
        const random = keyedRandom(key);
        const seen = new Set(take(400, () => random.below(bound)));
        expect([...seen].toSorted((a, b) => a - b)).toEqual(Array.from({ length: bound }, (_, i) => i));
      }),
    );
  });

  it("shuffles into every order about equally often", () => {
    const random = keyedRandom("orders");
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = random.shuffle(["a", "b", "c"]).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
    // 1000 expected each, standard deviation √(6000 · 1/6 · 5/6) = 29.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it("shuffles typed arrays in place", () => {
    const items = Int32Array.of(1, 2, 3, 4, 5);
    expect(keyedRandom("x").shuffle(items)).toBe(items);
    expect(items.toSorted()).toEqual(Int32Array.of(1, 2, 3, 4, 5));
  });
});
