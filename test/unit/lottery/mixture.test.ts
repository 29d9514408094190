import { describe, expect, it } from "vitest";
import { atBestBound, type Bound } from "../../../src/lottery/mixture.ts";

const certificate = { groups: [1], size: 0, quotas: [] };
const fraction = (numerator: bigint, denominator: bigint): Bound => ({ numerator, denominator });

const found = (achieved: number, shown: readonly Bound[]) =>
  atBestBound({ certificate, bound: fraction(1n, 2n) }, shown, {
    achieved,
    panels: [],
    weights: new Float64Array(0),
    neverSelectable: [],
  });

describe("the bound a lottery is held against", () => {
  it("is the certificate's where the solver has shown nothing lower", () => {
    expect(found(0.5, [])).toMatchObject({ status: "exact", bound: 0.5, solverBound: undefined });
    expect(found(0.5, [fraction(2n, 4n), fraction(2n, 3n)])).toMatchObject({ bound: 0.5, solverBound: undefined });
  });

  it("is the lowest the solver has shown where that is lower", () => {
    const lottery = found(0.25, [fraction(1n, 3n), fraction(1n, 4n)]);
    expect(lottery).toMatchObject({ status: "exact", bound: 0.25, solverBound: fraction(1n, 4n) });
  });

  it("leaves a gap where the lottery lies more than a billionth below", () => {
    expect(found(0.5 - 2e-9, []).status).toBe("gap");
    expect(found(0.5 - 5e-10, []).status).toBe("exact");
  });

  it("is never below what is achieved: a billionth too much is the solver's rounding", () => {
    expect(found(0.5 + 1e-10, [])).toMatchObject({ status: "exact", achieved: 0.5 });
  });
});
