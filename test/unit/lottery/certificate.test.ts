import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certificateBound, type Certified } from "../../../src/lottery/certificate.ts";

/** Old women 3, old men 2, young women 2, young men 3; rows old, young, women, men, two seats each; a panel of 4. */
const proof = (certificate: Certified["certificate"]): Certified => ({
  sizes: [3, 2, 2, 3],
  rows: [
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
  ],
  panelSize: 4,
  quotas: Array.from({ length: 4 }, () => ({ min: 2, max: 2 })),
  certificate,
});

describe("the bound of a certificate", () => {
  it("is B over Σ m·y", () => {
    // y = 2, α = 1, u = 1 for both genders: B = 4·1 + 2·1 + 2·1 + Σ m·max(0, 2 − 1 − 1) = 8, Σ m·y = 20.
    const bound = certificateBound(proof({ groups: [2, 2, 2, 2], size: 1, quotas: [0, 0, 1, 1] }));
    expect(bound).toEqual({ numerator: 8n, denominator: 20n });
  });

  it("counts a quota's maximum for a positive multiplier, its minimum for a negative one", () => {
    const wide = proof({ groups: [1, 1, 1, 1], size: 0, quotas: [3, -3, 0, 0] });
    const quotas = wide.quotas.map(() => ({ min: 1, max: 3 }));
    // B = 3·3 − 3·1 + (2 + 3)·max(0, 1 + 3) for the young, none for the old: 26.
    expect(certificateBound({ ...wide, quotas })).toEqual({ numerator: 26n, denominator: 10n });
  });

  it("is exact beyond what floats can hold", () => {
    const y = Number.MAX_SAFE_INTEGER;
    const bound = certificateBound(proof({ groups: [y, y, y, y], size: y, quotas: [0, 0, 0, 0] }));
    expect(bound).toEqual({ numerator: 4n * BigInt(y), denominator: 10n * BigInt(y) });
  });

  it("is kept by every feasible panel, whatever the multipliers", () => {
    const small = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(
        fc.tuple(small, small, small, small),
        small,
        fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 4 })),
        (quotas, size, groups) => {
          const { numerator } = certificateBound(proof({ groups, size, quotas }));
          // The feasible compositions are (a, 2 − a, 2 − a, a), and panels weigh at most B.
          for (const a of [0, 1, 2]) {
            const weight = groups[0] * a + groups[1] * (2 - a) + groups[2] * (2 - a) + groups[3] * a;
            expect(BigInt(weight)).toBeLessThanOrEqual(numerator);
          }
        },
      ),
    );
  });

  it.each([
    ["a negative group multiplier", { groups: [1, -1, 1, 1], size: 0, quotas: [0, 0, 0, 0] }],
    ["multipliers that weigh nobody", { groups: [0, 0, 0, 0], size: 1, quotas: [0, 0, 0, 0] }],
    ["a group too few", { groups: [1, 1, 1], size: 0, quotas: [0, 0, 0, 0] }],
    ["a quota row too many", { groups: [1, 1, 1, 1], size: 0, quotas: [0, 0, 0, 0, 0] }],
    ["a fraction", { groups: [1, 1, 1, 1], size: 0.5, quotas: [0, 0, 0, 0] }],
  ])("does not exist for %s", (_, certificate) => {
    expect(() => certificateBound(proof(certificate))).toThrow();
  });
});
