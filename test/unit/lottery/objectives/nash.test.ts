import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { rawDigest } from "../../../../src/audit/digest.ts";
import type { AimSpace } from "../../../../src/lottery/aim-space.ts";
import { nashOptimum, nashTarget } from "../../../../src/lottery/objectives/nash.ts";
import { loadSolver, type Solver } from "../../../../src/solver/highs.ts";
import { instanceSpace, mostOver, sketch, spaceOf, violationOf } from "../../../support/aim-spaces.ts";
import { crowd, polytope } from "../../../support/polytopes.ts";
import { runs } from "../../../support/runs.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

/** Pools, and the beginning of the digest of all bits of their target: plus, minus, times, divided by and roots give the same on any machine. Pinned 2026-11. */
const instances = [
  ["alternate_20", "41721677b038a0af"],
  ["alternate_200", "7776d575c0b0d6e1"],
  ["cca_75", "5a62f8e2b8a0de7b"],
  ["gap_44", "c211a79a1d9f3cae"],
  ["hd_30", "02c7dc98436bf7bb"],
  ["mass_24", "8a0c2226d74d0e21"],
  ["nexus_170", "bfafc074916c0665"],
  ["obf_30", "823b6d346f32f857"],
  ["sf_a_35", "eedbc1321253f3ea"],
  ["sf_b_20", "b7c542743fa6d209"],
  ["sf_c_44", "337b9662654fd83a"],
  ["sf_d_40", "8331fcb0ae5d36d4"],
  ["sf_e_110", "87aa4ba5a15ea99f"],
] as const;

/** People who are not excluded. */
const people = ({ polytope: { sizes }, excluded }: AimSpace): number =>
  sizes.reduce((sum, size, g) => (excluded.has(g) ? sum : sum + size), 0);

/** How far the most valuable x is above the target, in Σ x_g / p_g over n': the target is optimal just when that is 0. */
const shortfall = (space: AimSpace, target: Float64Array): number => {
  const worth = target.map((seats, g) => (space.excluded.has(g) ? 0 : space.polytope.sizes[g]! / seats));
  return mostOver(space, worth) / people(space) - 1;
};

const expectTarget = (space: AimSpace, seats: readonly number[]): void => {
  const target = nashTarget(space);
  seats.forEach((expected, g) => {
    expect(target[g]).toBeCloseTo(expected, 11);
  });
};

const anything = [0, 20] as const;

describe("nashTarget", () => {
  it("gives everybody the same where quotas allow it", () => {
    const groups = [7, 2, 1].map((members, value) => ({ members, values: [value] }));
    expectTarget(spaceOf(solver, polytope(4, groups, [[anything, anything, anything]])), [2.8, 0.8, 0.4]);
  });

  it("shares the seats of a quota evenly among its people", () => {
    // Three seats for four people, one for six.
    const groups = [4, 5, 1].map((members, g) => ({ members, values: [g === 0 ? 0 : 1] }));
    const quotas = [
      [3, 3],
      [0, 1],
    ] as const;
    expectTarget(spaceOf(solver, polytope(4, groups, [quotas])), [3, 5 / 6, 1 / 6]);
  });

  it("weighs one loss against another where quotas tie groups together", () => {
    // See `crowd`: with t = s/2 chances are 1 − t, (1 + t)/2 for six, 1 − 2t. The derivative of log(1 − t) + 6·log(1 + t) + log(1 − 2t) is 0
    // where −(1 + t)(1 − 2t) + 6(1 − t)(1 − 2t) − 2(1 + t)(1 − t) = 16t² − 17t + 3 = 0, t = (17 − √97)/32.
    const t = (17 - Math.sqrt(97)) / 32;
    expectTarget(spaceOf(solver, crowd), [1 - t, 1 + t, 1 + t, 1 + t, 1 - 2 * t]);
  });

  it("gives nobody more than a certain seat, and the rest to the others", () => {
    // Of the two with value 0, both on the panel by quota; three seats for eight others.
    const groups = [2, 8].map((members, value) => ({ members, values: [value] }));
    const quotas = [[2, 5], anything] as const;
    expectTarget(spaceOf(solver, polytope(5, groups, [quotas])), [2, 3]);
  });

  it("takes everybody where all are on the panel", () => {
    const groups = [3, 2].map((members, value) => ({ members, values: [value, 0] }));
    expectTarget(spaceOf(solver, polytope(5, groups, [[anything, anything], [[5, 5]]])), [3, 2]);
  });

  it("keeps to the cuts, and gives the excluded nothing", () => {
    const groups = [4, 4, 2].map((members, value) => ({ members, values: [value] }));
    const quotas = [anything, anything, [0, 0]] as const;
    // Ten times the seats of the first group are at most 6.
    const cuts = [{ weights: Float64Array.of(10, 0, 0), atMost: 6 }];
    expectTarget(spaceOf(solver, polytope(3, groups, [quotas]), cuts), [0.6, 2.4, 0]);
  });

  it.each(instances)("is optimal for %s, and the same to the last bit", (name, digest) => {
    const space = instanceSpace(solver, name);
    const { target, gap } = nashOptimum(space);
    expect(violationOf(space, target)).toBeLessThan(1e-11);
    expect(gap).toBeLessThan(1e-11);
    expect(shortfall(space, target)).toBeLessThan(1e-9);
    expect(rawDigest(new Uint8Array(target.buffer)).slice(0, 16)).toBe(digest);
  });

  it("is optimal in the most awkward spaces", () => {
    fc.assert(
      fc.property(sketch, ({ polytope: shape, cuts }) => {
        const space = spaceOf(solver, shape, cuts);
        const { target, gap } = nashOptimum(space);
        expect(violationOf(space, target)).toBeLessThan(1e-11 * shape.panelSize);
        expect(gap).toBeLessThan(1e-10);
        expect(shortfall(space, target)).toBeLessThan(1e-9);
      }),
      runs(150),
    );
  });
});

describe("nashOptimum", () => {
  it("states what a seat is worth: 1/p is the sum over a group's rows, or less where p is 1", () => {
    fc.assert(
      fc.property(sketch, ({ polytope: shape, cuts }) => {
        const space = spaceOf(solver, shape, cuts);
        const { target, prices } = nashOptimum(space);
        shape.sizes.forEach((size, g) => {
          if (space.excluded.has(g)) return;
          const rows = shape.rows.flatMap(({ groups }, r) => (groups.includes(g) ? [prices[r]!] : []));
          const ofCuts = cuts.map(({ weights }, c) => weights[g]! * prices[shape.rows.length + 1 + c]!);
          const worth = [prices[shape.rows.length]!, ...rows, ...ofCuts].reduce((a, b) => a + b);
          const inverse = size / target[g]!;
          if (target[g]! < size) expect(worth / inverse).toBeCloseTo(1, 6);
          else expect(worth).toBeLessThan(1 + 1e-6);
        });
      }),
      runs(60),
    );
  });

  it("prices only rows at a limit: above 0 at the upper, below 0 at the lower", () => {
    fc.assert(
      fc.property(sketch, ({ polytope: shape }) => {
        const { target, prices } = nashOptimum(spaceOf(solver, shape));
        shape.rows.forEach(({ min, max, groups }, r) => {
          const seats = groups.reduce((sum, g) => sum + target[g]!, 0);
          if (prices[r]! > 1e-6) expect(seats).toBeCloseTo(max, 9);
          if (prices[r]! < -1e-6) expect(seats).toBeCloseTo(min, 9);
        });
      }),
      runs(60),
    );
  });

  it("does the same twice", () => {
    const space = instanceSpace(solver, "mass_24");
    expect(nashOptimum(space)).toEqual(nashOptimum(space));
  });
});
