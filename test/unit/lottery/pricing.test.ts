import { afterEach, describe, expect, it } from "vitest";
import { compositionOf } from "../../../src/lottery/composition.ts";
import { worthOf } from "../../../src/lottery/panel-store.ts";
import { Pricing } from "../../../src/lottery/pricing.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver } from "../../../src/solver/highs.ts";
import { countingSolver } from "../../support/counting-solver.ts";
import { crowd, polytope, village, villagePanel } from "../../support/polytopes.ts";

let pricing: Pricing | undefined;
const pricingOf = async (problem: Polytope): Promise<Pricing> => (pricing = new Pricing(await loadSolver(), problem));
afterEach(() => pricing?.dispose());

describe("pricing", () => {
  it("finds the panel of the greatest worth, and its worth as the bound", async () => {
    const village_ = await pricingOf(village);
    // a old women and young men at 3 + 1, 2 − a of the others at 1 + 1: 4 + 2a, so a = 2.
    expect(village_.best([1, 3, 1, 1])).toEqual({ panel: compositionOf(villagePanel(2), 4), bound: 8 });
    // Priced again: 2a + 4(2 − a), so a = 0.
    expect(village_.best([4, 1, 1, 0])).toEqual({ panel: compositionOf(villagePanel(0), 4), bound: 8 });
  });

  it("counts whole people only", async () => {
    // By fractions, pairs could have 18/5 seats; see `crowd`.
    expect(await pricingOf(crowd).then((of) => of.best([0, 1, 1, 1, 0]).bound)).toBe(3);
  });

  it("stops at a panel that is worth enough, with a bound on what it has not seen", async () => {
    const of = await pricingOf(village);
    // Worth 2a: up to 4.
    const { panel, bound } = of.best([0, 1, 1, 0], 1);
    expect(worthOf(panel!, [0, 1, 1, 0])).toBeGreaterThanOrEqual(1);
    expect(bound).toBeGreaterThanOrEqual(4);
    expect(of.best([0, 1, 1, 0]).bound).toBe(4);
  });

  it("opens one program, and only when it is asked", async () => {
    const counting = countingSolver(await loadSolver());
    pricing = new Pricing(counting, village);
    pricing.dispose();
    expect(counting.opened).toBe(0);
    pricing.best([1, 1, 1, 1]);
    pricing.best([1, 2, 1, 1]);
    expect(counting.opened).toBe(1);
    pricing.dispose();
    expect(counting.held).toBe(0);
    pricing = undefined;
  });

  it("counts its programs", async () => {
    const of = await pricingOf(village);
    expect(of.solves).toBe(0);
    of.best([1, 1, 1, 1]);
    of.best([1, 2, 1, 1]);
    expect(of.solves).toBe(2);
  });

  it("says so where there is no feasible panel", async () => {
    const short = polytope(
      2,
      [
        { members: 1, values: [0] },
        { members: 3, values: [1] },
      ],
      [
        [
          [2, 2],
          [0, 2],
        ],
      ],
    );
    expect((await pricingOf(short)).best([1, 1])).toEqual({ panel: undefined, bound: -Infinity });
  });

  it("is exhausted some time, counted in effort", async () => {
    const of = await pricingOf(village);
    for (let solve = 0; solve < 500; solve++) {
      expect(of.exhausted).toBe(false);
      of.best([1, solve % 3, 1, 1]);
    }
    expect(of.exhausted).toBe(true);
    // Asked all the same, it answers.
    expect(of.best([1, 3, 1, 1])).toEqual({ panel: compositionOf(villagePanel(2), 4), bound: 8 });
  });
});
