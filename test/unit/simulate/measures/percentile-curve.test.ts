import { describe, expect, it } from "vitest";
import { percentileCurve } from "../../../../src/simulate/measures/percentile-curve.ts";

describe("percentileCurve", () => {
  it("has a step of a quarter for each of four people", () => {
    const curve = percentileCurve(Float64Array.of(0.4, 0.1, 0.3, 0.2));
    expect(curve).toHaveLength(101);
    expect([0, 24, 25, 49, 50, 74, 75, 100].map((q) => curve[q])).toEqual([0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.4, 0.4]);
  });

  it("skips people where there are more than percentiles, and ends with the highest", () => {
    const curve = percentileCurve(Float64Array.from({ length: 1000 }, (_, i) => i / 1000));
    expect([curve[0], curve[1], curve[99], curve[100]]).toEqual([0, 0.01, 0.99, 0.999]);
  });
});
