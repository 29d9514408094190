import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inequalityOf, provesInfeasible, type Rows } from "../../../src/quotas/inequality.ts";
import { multipliers, twoByTwo } from "../../support/rows.ts";

const rows: Rows = { ...twoByTwo(1, 3), excluded: new Set([0]) };

describe("the sum of rows", () => {
  it("has a price a group, and takes maxima for positive multipliers, minima for negative ones", () => {
    const { prices, limit } = inequalityOf(rows, { size: -1, rows: [2, 0, -1, 3] });
    // −1 + 2 − 1, −1 + 2 + 3, −1 + 0 − 1, −1 + 0 + 3; and 4·(−1) + 3·2 + 1·(−1) + 3·3.
    expect(prices).toEqual([0n, 4n, -2n, 2n]);
    expect(limit).toBe(10n);
  });

  it("is obeyed by every panel, whatever the multipliers", () => {
    const panels = compositions(rows.sizes, rows.panelSize).filter((panel) =>
      rows.bounds.every(({ min, max }, r) => {
        const seats = panel.reduce((sum, x, g) => sum + (rows.rowsOf[g]!.includes(r) ? x : 0), 0);
        return min <= seats && seats <= max;
      }),
    );
    expect(panels.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(multipliers, (by) => {
        const { prices, limit } = inequalityOf(rows, by);
        for (const panel of panels) {
          expect(panel.reduce((sum, x, g) => sum + BigInt(x) * prices[g]!, 0n)).toBeLessThanOrEqual(limit);
        }
        expect(provesInfeasible(rows, by)).toBe(false);
      }),
    );
  });

  it("is exact beyond what floats can hold", () => {
    const u = Number.MAX_SAFE_INTEGER;
    expect(inequalityOf(rows, { size: u, rows: [u, u, u, u] }).limit).toBe(16n * BigInt(u));
  });
});

describe("a proof that there is no panel", () => {
  it("is a sum that even the cheapest people exceed", () => {
    // Both values of the first feature ask for three seats: 3 + 3 − 4 = 2 more than there are.
    const greedy = { ...rows, bounds: rows.bounds.map(({ max }, r) => ({ min: r < 2 ? 3 : 0, max })) };
    expect(provesInfeasible(greedy, { size: 1, rows: [-1, -1, 0, 0] })).toBe(true);
    expect(provesInfeasible(greedy, { size: 1, rows: [-1, 0, 0, 0] })).toBe(false);
  });

  it("counts the people of a negative price, the excluded too", () => {
    const crossed = { ...rows, bounds: [4, 0, 4, 0].map((min) => ({ min, max: 4 })) };
    // 4 + 4 − 4 = 4 seats for those who have both, and there are 3.
    expect(provesInfeasible(crossed, { size: 1, rows: [-1, 0, -1, 0] })).toBe(true);
    const enough = { ...crossed, sizes: [4, 2, 2, 3] };
    expect(provesInfeasible(enough, { size: 1, rows: [-1, 0, -1, 0] })).toBe(false);
  });
});

function compositions(sizes: readonly number[], seats: number): number[][] {
  const [size, ...rest] = sizes;
  if (size === undefined) return seats === 0 ? [[]] : [];
  return Array.from({ length: Math.min(size, seats) + 1 }, (_, x) => x).flatMap((x) =>
    compositions(rest, seats - x).map((others) => [x, ...others]),
  );
}
