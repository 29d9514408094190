import fc from "fast-check";
import { expect, it } from "vitest";
import { aimOverPolytope } from "../../../src/lottery/aim.ts";
import { certificateOf } from "../../../src/lottery/certify.ts";
import { loadSolver } from "../../../src/solver/highs.ts";
import { crowd, village } from "../../support/polytopes.ts";

/** The village's best multipliers, as a solver gives them: a twentieth of 2, 2, 2, 2; 1; 0, 0, 1, 1. */
const duals = {
  groups: Float64Array.of(0.1, 0.1, 0.1, 0.1),
  size: 0.05,
  quotas: Float64Array.of(0, 0, 0.05, 0.05),
};

it("certificateOf finds the small whole numbers behind the duals", () => {
  const { certificate, bound } = certificateOf(village, duals);
  expect(certificate).toEqual({ groups: [2, 2, 2, 2], size: 1, quotas: [0, 0, 1, 1] });
  // B = 4 · 1 + 2 · 1 + 2 · 1 = 8 over Σ m·y = 20.
  expect(bound).toEqual({ numerator: 8n, denominator: 20n });
});

it("certificateOf never proves less than the truth, however far off the duals are", () => {
  const off = fc.double({ min: -0.1, max: 0.1, noNaN: true });
  fc.assert(
    fc.property(fc.array(off, { minLength: 9, maxLength: 9 }), (errors) => {
      const { numerator, denominator } = certificateOf(village, {
        groups: duals.groups.map((y, g) => Math.max(0, y + errors[g]!)),
        size: duals.size + errors[4]!,
        quotas: duals.quotas.map((u, r) => u + errors[5 + r]!),
      }).bound;
      // At least 2/5: 5 · B ≥ 2 · Σ m·y.
      expect(5n * numerator).toBeGreaterThanOrEqual(2n * denominator);
    }),
  );
});

it.each([
  ["2/5 for the village", village, 2n, 5n],
  ["3/5 for the crowd, by fractions of people", crowd, 3n, 5n],
])("the solver's own duals prove %s", async (_, problem, p, q) => {
  const aim = aimOverPolytope(await loadSolver(), problem, new Set(), []);
  if (aim.kind !== "aim") throw new Error(aim.kind);
  const { numerator, denominator } = certificateOf(problem, aim.duals).bound;
  expect(numerator * q).toBe(denominator * p);
});
