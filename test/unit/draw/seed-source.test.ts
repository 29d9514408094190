import { describe, expect, it } from "vitest";
import { QUICKNET } from "../../../src/draw/drand.ts";
import { areAllowed, parseSource, sourceId, sourceOf, suits, verifiabilityOf } from "../../../src/draw/seed-source.ts";

const drand = `drand:${QUICKNET.hash}:12040883`;

describe("the id of a source", () => {
  it.each(["typed", "balls:1x10", "balls:6x10", "dice:d4x40", "dice:d10x20", "dice:d20x200", drand])(
    "%s is read and written alike",
    (id) => {
      expect(sourceId(sourceOf(id)!)).toBe(id);
    },
  );

  it.each([
    ...["", "Typed", "typed ", "balls", "balls:0x10", "balls:7x10", "balls:3x9", "balls:03x10", "balls:3x10 "],
    ...["dice:d10", "dice:d7x20", "dice:d10x0", "dice:d10x201", "dice:d10x020", "dice:D10x20"],
    ...[
      "drand",
      "drand:quicknet:7",
      `drand:${QUICKNET.hash}:0`,
      `drand:${QUICKNET.hash}:07`,
      `drand:${"0".repeat(64)}:7`,
    ],
    ...[`drand:${QUICKNET.hash}:1000000000000000`, `drand:${QUICKNET.hash.toUpperCase()}:7`],
  ])("is nothing else, such as %j", (id) => {
    expect(sourceOf(id)).toBeUndefined();
  });
});

describe("a source as it is typed", () => {
  it("may name a round of drand by its number or by a time to come", () => {
    const named = { kind: "drand", chain: QUICKNET.hash };
    expect(parseSource("drand:quicknet:12040883")).toEqual({ ...named, round: 12040883 });
    expect(parseSource(drand)).toEqual({ ...named, round: 12040883 });
    // Vector of the chain's own: the round published at this very second.
    expect(parseSource("drand:quicknet:2026-06-01T10:00:00Z")).toEqual({ ...named, round: 29168212 });
    expect(parseSource("drand:quicknet:2026-06-01T10:00Z")).toEqual({ ...named, round: 29168212 });
    // A round published before the time would be known by then: the next one.
    expect(parseSource("drand:quicknet:2026-06-01T10:00:01Z")).toEqual({ ...named, round: 29168213 });
  });

  it.each([
    ["lottery machine", "SOURCE_UNKNOWN"],
    ["balls:3x6", "SOURCE_UNKNOWN"],
    ["drand:loe:7", "SOURCE_CHAIN_UNKNOWN"],
    ["drand:quicknet:0", "SOURCE_TIME_INVALID"],
    ["drand:quicknet:", "SOURCE_TIME_INVALID"],
    ["drand:quicknet:2026-06-01T10:00", "SOURCE_TIME_INVALID"],
    ["drand:quicknet:2026-02-31T10:00:00Z", "SOURCE_TIME_INVALID"],
    ["drand:quicknet:tomorrow", "SOURCE_TIME_INVALID"],
  ])("%s is refused: %s", (text, code) => {
    expect(() => parseSource(text)).toThrow(code);
  });
});

describe("sources of a draw", () => {
  const of = (...ids: string[]) => ids.map((id) => sourceOf(id)!);

  it("are one, or balls and then drand", () => {
    expect(areAllowed(of("typed"))).toBe(true);
    expect(areAllowed(of("balls:3x10", drand))).toBe(true);
    for (const others of [
      of(),
      of(drand, "balls:3x10"),
      of("typed", drand),
      of("balls:3x10", "balls:3x10"),
      of("balls:3x10", drand, drand),
    ])
      expect(areAllowed(others)).toBe(false);
  });

  it("are as verifiable as the least of them", () => {
    expect(verifiabilityOf(of(drand))).toBe("public");
    expect(verifiabilityOf(of("balls:3x10", drand))).toBe("witnessed");
    expect(verifiabilityOf(of("dice:d10x20"))).toBe("witnessed");
    expect(verifiabilityOf(of("typed"))).toBe("none");
  });

  it("suit the tickets: balls have a number for each, dice a million times as many results", () => {
    const fits = (id: string, tickets: number) => suits(sourceOf(id)!, tickets);
    expect([fits("balls:3x10", 1000), fits("balls:3x10", 999), fits("balls:3x10", 10_000)]).toEqual([
      true,
      false,
      false,
    ]);
    // 10⁹ results for 1,000 tickets are a million each; 6¹¹ = 362,797,056 are not.
    expect([fits("dice:d10x9", 1000), fits("dice:d10x9", 1001), fits("dice:d6x11", 1000)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([fits("typed", 7), fits(drand, 7)]).toEqual([true, true]);
  });
});
