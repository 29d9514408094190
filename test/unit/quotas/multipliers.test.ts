import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelBound } from "../../../src/certificate/certificate.ts";
import { leximinAim } from "../../../src/lottery/leximin-aim.ts";
import { multipliersOf, rowsOfPolytope, scaledMultipliersOf } from "../../../src/quotas/multipliers.ts";
import { loadSolver } from "../../../src/solver/highs.ts";
import { crowd, village } from "../../support/polytopes.ts";

/** The village's best multipliers, as a solver gives them: a twentieth of 1; 0, 0, 1, 1. */
const duals = { size: 0.05, rows: Float64Array.of(0, 0, 0.05, 0.05) };
const nobody = new Set<number>();

describe("multipliersOf", () => {
  it("finds the small whole numbers behind the duals", () => {
    expect(multipliersOf(duals)).toEqual({ size: 1, rows: [0, 0, 1, 1] });
  });

  it("keeps signs, and what is 0", () => {
    expect(multipliersOf({ size: -0.5, rows: Float64Array.of(0, 0.25, -0.75) })).toEqual({
      size: -2,
      rows: [0, 1, -3],
    });
  });

  it("gives fractions without a small common denominator in the same proportion, nearly", () => {
    const { size, rows } = multipliersOf({
      size: Math.SQRT2 / 100,
      rows: Float64Array.of(Math.PI / 100, -Math.E / 100),
    });
    expect(rows.every(Number.isSafeInteger)).toBe(true);
    expect(rows[0]! / size).toBeCloseTo(Math.PI / Math.SQRT2, 9);
    expect(rows[1]! / size).toBeCloseTo(-Math.E / Math.SQRT2, 9);
  });

  it("tells what it multiplied by", () => {
    const { multipliers, scale } = scaledMultipliersOf(duals);
    expect(multipliers.size / scale).toBeCloseTo(duals.size, 12);
  });

  it("never makes a false bound, however far off the duals are", () => {
    const off = fc.double({ min: -0.1, max: 0.1, noNaN: true });
    fc.assert(
      fc.property(fc.array(off, { minLength: 5, maxLength: 5 }), (errors) => {
        const multipliers = multipliersOf({
          size: duals.size + errors[4]!,
          rows: duals.rows.map((u, r) => u + errors[r]!),
        });
        const { numerator, denominator } = levelBound(rowsOfPolytope(village, nobody), multipliers, []);
        // At least 2/5.
        expect(5n * numerator).toBeGreaterThanOrEqual(2n * denominator);
      }),
    );
  });

  it.each([
    ["2/5 for the village", village, 2n, 5n],
    ["3/5 for the crowd, by fractions of people", crowd, 3n, 5n],
  ])("makes the solver's own duals prove %s", async (_, problem, p, q) => {
    const aim = leximinAim({ solver: await loadSolver(), polytope: problem, excluded: nobody, cuts: [] });
    if (aim.kind !== "aim") throw new Error(aim.kind);
    const multipliers = multipliersOf(aim.levels[0]!.duals);
    const { numerator, denominator } = levelBound(rowsOfPolytope(problem, nobody), multipliers, []);
    expect(numerator * q).toBe(denominator * p);
  });
});

describe("rowsOfPolytope", () => {
  it("has the rows of each group, and who is left out", () => {
    expect(rowsOfPolytope(village, new Set([1]))).toEqual({
      panelSize: 4,
      sizes: [2, 3, 3, 2],
      rowsOf: [
        [0, 2],
        [0, 3],
        [1, 2],
        [1, 3],
      ],
      bounds: village.rows,
      excluded: new Set([1]),
    });
  });
});
