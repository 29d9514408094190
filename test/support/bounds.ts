import { expect } from "vitest";
import type { Mixture } from "../../src/lottery/mixture.ts";

/** That a mixture has just these bounds, level by level, as fractions. */
export function expectBounds({ levels }: Mixture, bounds: readonly (readonly [bigint, bigint])[]): void {
  expect(levels).toHaveLength(bounds.length);
  bounds.forEach(([numerator, denominator], level) => {
    const { bound } = levels[level]!;
    expect(bound.numerator * denominator).toBe(bound.denominator * numerator);
  });
}
