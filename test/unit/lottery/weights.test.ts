import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compositionOf } from "../../../src/lottery/composition.ts";
import { minimumNormWeights } from "../../../src/lottery/weights.ts";
import { runs } from "../../support/runs.ts";

const panels = (...seats: readonly number[][]) =>
  seats.map((panel) =>
    compositionOf(
      panel,
      panel.reduce((a, b) => a + b, 0),
    ),
  );

const expectWeights = (weights: Float64Array, expected: readonly number[]): void => {
  expect(weights).toHaveLength(expected.length);
  expected.forEach((weight, j) => {
    expect(weights[j]).toBeCloseTo(weight, 9);
  });
};

describe("minimumNormWeights", () => {
  it("finds the only mix there is", () => {
    // 2λ = 1.2.
    const { weights, residual } = minimumNormWeights(panels([2, 0], [0, 2]), Float64Array.of(1.2, 0.8));
    expectWeights(weights, [0.6, 0.4]);
    expect(residual).toBeLessThan(1e-9);
  });

  it("leaves equal weights equal where they fit", () => {
    const { weights } = minimumNormWeights(panels([2, 0], [1, 1], [0, 2]), Float64Array.of(1, 1));
    expectWeights(weights, [1 / 3, 1 / 3, 1 / 3]);
  });

  it("strays from equal weights as little as the target asks", () => {
    // 2a + b = 4/3 and a + b + c = 1, so a − c = 1/3: nearest to thirds with a = 1/3 + 1/6, c = 1/3 − 1/6.
    const { weights } = minimumNormWeights(panels([2, 0], [1, 1], [0, 2]), Float64Array.of(4 / 3, 2 / 3));
    expectWeights(weights, [1 / 2, 1 / 3, 1 / 6]);
  });

  it("drops panels whose weights would be negative, and mixes the rest", () => {
    // 0…4 seats, 7/2 wanted: the nearest mix is 1/5 + (x − 2) · 3/20, −1/10 for no seats. Without it, over 1…4, the nearest is
    // 1/4 + (x − 5/2)/5: −1/20 for one seat. Over 2…4: 1/3 + (x − 3)/4.
    const seats = [0, 1, 2, 3, 4].map((x) => [x, 4 - x]);
    const { weights, residual } = minimumNormWeights(panels(...seats), Float64Array.of(3.5, 0.5));
    expectWeights(weights, [0, 0, 1 / 3 - 1 / 4, 1 / 3, 1 / 3 + 1 / 4]);
    expect(residual).toBeLessThan(1e-9);
  });

  it("meets any mix of many panels, in few steps", () => {
    const problem = fc.integer({ min: 2, max: 30 }).chain((groups) =>
      fc.record({
        groups: fc.constant(groups),
        panels: fc.array(fc.array(fc.nat(groups - 1), { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 90 }),
        shares: fc.array(fc.integer({ min: 10, max: 30 }), { minLength: 90, maxLength: 90 }),
      }),
    );
    fc.assert(
      fc.property(problem, ({ groups, panels: seats, shares }) => {
        const mixed = seats.map((panel) => Uint32Array.from(panel).sort());
        const total = mixed.reduce((sum, _, j) => sum + shares[j]!, 0);
        const target = new Float64Array(groups);
        mixed.forEach((panel, j) => {
          for (const g of panel) target[g]! += shares[j]! / total;
        });
        const { weights, residual } = minimumNormWeights(mixed, target);
        expect(residual).toBeLessThan(1e-10);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
        const missing = target.slice();
        mixed.forEach((panel, j) => {
          for (const g of panel) missing[g]! -= weights[j]!;
        });
        expect(missing.reduce((worst, miss) => Math.max(worst, Math.abs(miss)), 0)).toBeCloseTo(residual, 12);
      }),
      runs(100),
    );
  });

  it("meets a target near the edge of what its panels can, where most of them must be dropped", () => {
    // 0…40 seats, 39 wanted: at the end those that are left average to it.
    const seats = Array.from({ length: 41 }, (_, x) => [x, 40 - x]);
    const { weights, residual } = minimumNormWeights(panels(...seats), Float64Array.of(39, 1));
    expect(residual).toBeLessThan(1e-9);
    expect(weights.findIndex((weight) => weight > 0)).toBeGreaterThan(36);
    expect(weights.reduce((sum, weight, x) => sum + weight * x, 0)).toBeCloseTo(39, 9);
  });

  it("ends also where no mix comes near, with every weight at least 0", () => {
    const seats = [
      [4, 0, 0],
      [3, 1, 0],
      [0, 4, 0],
    ];
    const { weights, residual } = minimumNormWeights(panels(...seats), Float64Array.of(0, 0, 4));
    expect(residual).toBeGreaterThan(1);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
  });

  it("tells how far it stays from a target out of reach", () => {
    // One panel of weight λ, least squares of 2λ − 1, 0 − 1 and λ − 1: λ = 3/5, and the second group lacks its whole seat.
    const { weights, residual } = minimumNormWeights(panels([2, 0]), Float64Array.of(1, 1));
    expectWeights(weights, [3 / 5]);
    expect(residual).toBeCloseTo(1, 9);
  });
});
