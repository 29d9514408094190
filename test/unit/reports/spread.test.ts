import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "../../../src/reports/spread.ts";

describe("names spread along an edge", () => {
  it("stay where they want to be if there is room", () => {
    expect(spread([50, 10], 14, 100)).toEqual([50, 10]);
  });

  it("move apart by as little as it takes, around where they want to be", () => {
    // Three at 50: the one in the middle stays. 40 and 44, ten apart: three up and three down.
    expect(spread([50, 50, 50], 10, 100)).toEqual([40, 50, 60]);
    expect(spread([40, 44], 10, 100)).toEqual([37, 47]);
  });

  it("push on neighbours that are then too close", () => {
    // 50, 50, 58: apart by ten they want a, a + 10, a + 20 with a = (50 + 40 + 38) / 3.
    expect(spread([50, 50, 58], 10, 100).map((place) => Math.round(place * 1000))).toEqual([42667, 52667, 62667]);
  });

  it("do not go beyond the edge while there is room, in their order and apart", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 9 }), (wanted) => {
        const places = spread(wanted, 14, 200);
        const order = wanted.map((_, i) => i).sort((a, b) => places[a]! - places[b]!);
        for (const [rank, i] of order.entries()) {
          expect(places[i]).toBeGreaterThanOrEqual(-1e-9);
          expect(places[i]).toBeLessThanOrEqual(200 + 1e-9);
          if (rank === 0) continue;
          const before = order[rank - 1]!;
          expect(wanted[before]).toBeLessThanOrEqual(wanted[i]!);
          expect(places[i]! - places[before]!).toBeGreaterThanOrEqual(14 - 1e-9);
        }
      }),
    );
  });

  it("go on beyond the end where there is no room", () => {
    expect(spread([5, 5, 5], 10, 10)).toEqual([0, 10, 20]);
  });
});
