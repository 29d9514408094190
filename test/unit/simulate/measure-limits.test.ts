import { describe, expect, it } from "vitest";
import { differenceLimits, measureLimits } from "../../../src/simulate/measure-limits.ts";

describe("the limits of a measure", () => {
  it("are those of its formula", () => {
    for (const measure of ["lowest", "quotas-met", "gini", "intersections-pool-mse", "misreport-gain-highest"] as const)
      expect(measureLimits(measure)).toEqual([0, 1]);
    for (const measure of ["over-representation-correlation", "misreport-gain-mean"] as const)
      expect(measureLimits(measure)).toEqual([-1, 1]);
    for (const measure of ["people", "groups", "distinct-panels", "draws-deviation"] as const)
      expect(measureLimits(measure)).toEqual([0, Infinity]);
  });

  it("are for a difference those of the most less the least", () => {
    expect(differenceLimits("lowest")).toEqual([-1, 1]);
    expect(differenceLimits("misreport-gain-mean")).toEqual([-2, 2]);
    expect(differenceLimits("distinct-panels")).toEqual([-Infinity, Infinity]);
  });
});
