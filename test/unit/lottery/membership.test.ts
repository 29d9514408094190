import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { compositionOf, type Composition } from "../../../src/lottery/composition.ts";
import { Membership } from "../../../src/lottery/membership.ts";
import { worthOf } from "../../../src/lottery/panel-store.ts";
import { polytopeOf, type Polytope } from "../../../src/quotas/polytope.ts";
import { groupsOf } from "../../../src/register/groups.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { shortfallOver } from "../../support/all-lotteries.ts";
import { feasiblePanels } from "../../support/brute-force.ts";
import { countingSolver } from "../../support/counting-solver.ts";
import { polytope, village, villagePanel } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";
import { feasibleDraw, type SmallDraw } from "../../support/small-draw.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

let membership: Membership;
afterEach(() => {
  membership.dispose();
});

/** Asked for the same chance for everybody in the village. */
const asked = (chance: number, inside: readonly number[], outside: readonly number[] = []): Membership => {
  membership = new Membership(solver, village);
  for (const a of inside) membership.include(compositionOf(villagePanel(a), 4));
  for (const a of outside) membership.offer(compositionOf(villagePanel(a), 4));
  membership.require(Float64Array.from(village.sizes, (size) => size * chance));
  return membership;
};

const panelsOf = (of: Membership): string[] => of.panels.map((panel) => panel.join());
const panelOf = (a: number): string => compositionOf(villagePanel(a), 4).join();

describe("Membership", () => {
  it("gives the solver back what it took", () => {
    const counting = countingSolver(solver);
    membership = new Membership(counting, village);
    expect(counting.held).toBe(1);
    membership.dispose();
    expect(counting.held).toBe(0);
    membership = new Membership(solver, village);
  });

  it("has a mix with no shortfall where there is one", () => {
    const of = asked(2 / 5, [0, 1, 2]);
    expect(of.nearest().shortfall).toBeCloseTo(0, 9);
    // Old women and young men: Σ λ·a / 3 = 2/5, so Σ λ·a = 6/5.
    const weights = of.weights();
    expect(weights[1]! + 2 * weights[2]!).toBeCloseTo(6 / 5, 9);
    expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
  });

  it("asks, by its prices, for the panel that is missing", () => {
    // One old woman on every panel: 1/3 for old women and young men, 1/15 too little, and 1/2 for the others. Prices on the six only: 1/6 each.
    const { shortfall, prices } = asked(2 / 5, [1]).nearest();
    expect(shortfall).toBeCloseTo(1 / 15, 9);
    expect(prices[0]).toBeCloseTo(0, 9);
    expect(prices[1]! + prices[2]!).toBeCloseTo(1 / 3, 9);
    expect(prices[3]).toBeCloseTo(0, 9);
  });

  it("takes in a panel at hand only once it is worth more than those inside", () => {
    const of = asked(2 / 5, [1], [0, 2]);
    expect(of.nearest().shortfall).toBeCloseTo(0, 9);
    expect(panelsOf(of)).toEqual([panelOf(1), panelOf(2)]);
    // Now the others need more.
    of.require(Float64Array.from(village.sizes, (size, g) => (g === 0 || g === 3 ? size * 0.9 : 0)));
    expect(of.nearest().shortfall).toBeCloseTo(0, 9);
    expect(panelsOf(of)).toEqual([panelOf(1), panelOf(2), panelOf(0)]);
  });

  it("takes in the most valuable first, of those alike the first offered", () => {
    // Three seats for six people, of whom the last three need one each: with one of them a panel, each has a price of 1/3.
    const six = polytope(
      3,
      Array.from({ length: 6 }, () => ({ members: 1, values: [0] })),
      [[[3, 3]]],
    );
    membership = new Membership(solver, six);
    for (const last of [3, 4, 5]) membership.include(Uint32Array.of(0, 1, last));
    const offers = [
      [1, 2, 3],
      [0, 4, 5],
      [3, 4, 5],
      [0, 3, 4],
    ];
    for (const offer of offers) membership.offer(Uint32Array.from(offer));
    membership.require(Float64Array.of(0, 0, 0, 1, 1, 1));
    expect(membership.nearest().shortfall).toBeCloseTo(0, 9);
    expect(panelsOf(membership).slice(3)).toEqual(["3,4,5", "0,4,5", "0,3,4"]);
  });

  it("begins with the first panel offered, since nothing cannot be mixed", () => {
    const of = asked(2 / 5, [], [1, 0]);
    expect(of.nearest().shortfall).toBeCloseTo(1 / 15, 9);
    expect(panelsOf(of)).toEqual([panelOf(1)]);
  });

  it("lets in as many as it takes", () => {
    // One seat, 120 people, each of their own, who all need a chance.
    const alone: Polytope = {
      ...{ panelSize: 1, sizes: new Int32Array(120).fill(1) },
      ...{ rows: [], quotaCount: 0, rowsPerGroup: 0, rowOf: new Int32Array(0) },
    };
    membership = new Membership(solver, alone);
    for (let g = 0; g < 120; g++) membership.offer(Uint32Array.of(g));
    // Nothing is asked: nothing joins.
    membership.require(new Float64Array(120));
    expect(membership.nearest().shortfall).toBe(0);
    expect(membership.panels).toHaveLength(1);
    membership.require(new Float64Array(120).fill(1 / 200));
    expect(membership.nearest().shortfall).toBeCloseTo(0, 12);
    expect(membership.panels).toHaveLength(120);
    expect(Math.min(...membership.weights())).toBeGreaterThan(1 / 200 - 1e-9);
  });

  it("is as near as any lottery over the panels offered, and its prices prove it", () => {
    fc.assert(
      fc.property(feasibleDraw, fc.double({ min: 0.5, max: 1.2, noNaN: true }), (draw, factor) => {
        const { polytope, panels, compositions } = listed(draw);
        const chance = Math.min(1, (factor * draw.panelSize) / draw.pool.people.length);
        membership = new Membership(solver, polytope);
        for (const panel of compositions) membership.offer(panel);
        const needs = Float64Array.from(polytope.sizes, (size) => size * chance);
        membership.require(needs);
        const { shortfall, prices } = membership.nearest();
        const chances = draw.pool.people.map(() => chance);
        expect(shortfall).toBeCloseTo(shortfallOver(solver, panels, chances), 9);
        if (shortfall < 1e-9) return;
        const due = needs.reduce((sum, seats, g) => sum + seats * prices[g]!, 0);
        expect(prices.reduce((sum, price, g) => sum + price * polytope.sizes[g]!, 0)).toBeCloseTo(1, 9);
        for (const panel of compositions) expect(worthOf(panel, prices)).toBeLessThan(due - shortfall + 1e-8);
        membership.dispose();
      }),
      runs(60),
    );
  });
});

function listed(draw: SmallDraw): { polytope: Polytope; panels: number[][]; compositions: Composition[] } {
  const groups = groupsOf(draw.pool);
  const panels = feasiblePanels(draw);
  const compositions = new Map<string, Composition>();
  for (const panel of panels) {
    const seats = groups.map(({ members }) => members.filter((person) => panel.includes(person)).length);
    compositions.set(seats.join(), compositionOf(seats, draw.panelSize));
  }
  const polytope = polytopeOf(draw.pool.features, groups, draw.quotas, draw.panelSize);
  return { polytope, panels, compositions: [...compositions.values()] };
}
