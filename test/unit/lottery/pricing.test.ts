import { afterEach, describe, expect, it } from "vitest";
import { compositionOf } from "../../../src/lottery/composition.ts";
import { worthOf } from "../../../src/lottery/panel-store.ts";
import { Pricing } from "../../../src/lottery/pricing.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type ProgramHandle, type Solver, type SolveStatus } from "../../../src/solver/highs.ts";
import { countingSolver } from "../../support/counting-solver.ts";
import { crowd, polytope, village, villagePanel } from "../../support/polytopes.ts";

let pricing: Pricing | undefined;
const pricingOf = async (problem: Polytope): Promise<Pricing> => (pricing = new Pricing(await loadSolver(), problem));
afterEach(() => pricing?.dispose());

interface Answer {
  readonly status?: SolveStatus;
  readonly columns?: readonly number[];
  readonly bound?: number;
  readonly nodes?: number;
}

/** A solver that answers what it is told to, and notes the limits it is given. */
function scripted(...answers: readonly Answer[]): { readonly solver: Solver; readonly limits: number[] } {
  const limits: number[] = [];
  let at = -1;
  const handle: Partial<ProgramHandle> = {
    setCosts: () => undefined,
    stopAt: () => undefined,
    limitNodes: (nodes) => void limits.push(nodes),
    solve: () => answers[++at]!.status ?? "optimal",
    columns: () => Float64Array.from(answers[at]!.columns ?? [1, 1, 1, 1]),
    provedBound: () => answers[at]!.bound ?? 4,
    nodes: () => answers[at]!.nodes ?? 0,
  };
  return { solver: { program: () => handle as ProgramHandle }, limits };
}

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

  describe("of a solver that is stopped, or that errs", () => {
    it("takes the best panel so far and the bound proved so far, a whole number", () => {
      const { solver } = scripted(
        { status: "limit", columns: [1, 1, 1, 1], bound: 7.9999999 },
        { status: "limit", bound: 7.99 },
      );
      const of = new Pricing(solver, village);
      expect(of.best([1, 2, 2, 1])).toEqual({ panel: Uint32Array.of(0, 1, 2, 3), bound: 8 });
      expect(of.best([1, 2, 2, 1]).bound).toBe(7);
    });

    it("takes no panel that breaks a quota, or has fractions of people", () => {
      const { solver } = scripted(
        { status: "limit", columns: [2, 2, 0, 0], bound: 6 },
        { status: "limit", columns: [0.4, 1, 2, 1], bound: 6 },
      );
      const of = new Pricing(solver, village);
      expect(of.best([1, 2, 2, 1])).toEqual({ panel: undefined, bound: 6 });
      expect(of.best([1, 2, 2, 1])).toEqual({ panel: undefined, bound: 6 });
    });

    it("rounds what is whole but for the solver's error, and reckons its worth anew", () => {
      const columns = [1 - 1e-10, 1 + 1e-10, 1, 1 - 1e-12];
      for (const bound of [5.9, 6.1]) {
        const { solver } = scripted({ status: "optimal", columns, bound });
        const best = new Pricing(solver, village).best([1, 2, 2, 1]);
        expect(best).toEqual({ panel: Uint32Array.of(0, 1, 2, 3), bound: 6 });
      }
    });

    it("does not believe a best panel that breaks a quota", () => {
      const { solver } = scripted({ status: "optimal", columns: [2, 2, 0, 0], bound: 6 });
      expect(() => new Pricing(solver, village).best([1, 2, 2, 1])).toThrow("breaks a quota");
    });

    it("has 5000 nodes in all, of which each solve takes ten more than it visits; and no limit after that", () => {
      const { solver, limits } = scripted({ nodes: 0 }, { nodes: 990 }, { nodes: 3980 }, { nodes: 1 });
      const of = new Pricing(solver, village);
      for (const exhausted of [false, false, true, true]) {
        of.best([1, 1, 1, 1]);
        expect(of.exhausted).toBe(exhausted);
      }
      // 10, then 1000 more, then 3990.
      expect(limits).toEqual([5000, 4990, 3990, 2 ** 31 - 1]);
    });
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
