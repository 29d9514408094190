import { afterEach, expect, it } from "vitest";
import { compositionOf } from "../../../src/lottery/composition.ts";
import { Master } from "../../../src/lottery/master.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver } from "../../../src/solver/highs.ts";
import { polytope, village, villagePanel } from "../../support/polytopes.ts";

let master: Master | undefined;
afterEach(() => master?.dispose());

const masterOf = async (
  problem: Polytope,
  panels: readonly (readonly number[])[],
  excluded: readonly number[] = [],
) => {
  master = new Master(await loadSolver(), problem, new Set(excluded));
  for (const panel of panels) master.add(compositionOf(panel, problem.panelSize));
  return master;
};

it("the best mix of all the village's panels gives everyone 2/5, and its prices show that no panel betters it", async () => {
  const { minimum, prices } = (await masterOf(village, [0, 1, 2].map(villagePanel))).mix();
  expect(minimum).toBeCloseTo(2 / 5, 9);
  expect(prices.reduce((sum, price, g) => sum + price * village.sizes[g]!, 0)).toBeCloseTo(1, 9);
  for (const a of [0, 1, 2]) {
    const worth = villagePanel(a).reduce((sum, seats, g) => sum + seats * prices[g]!, 0);
    expect(worth).toBeLessThanOrEqual(2 / 5 + 1e-9);
  }
});

it("prices ask for the panel that is missing", async () => {
  // One old woman on every panel: 1/3 for old women and young men, and a = 2 is what would help them.
  const of = await masterOf(village, [villagePanel(1)]);
  const { minimum, prices } = of.mix();
  expect(minimum).toBeCloseTo(1 / 3, 9);
  expect(villagePanel(2).reduce((sum, seats, g) => sum + seats * prices[g]!, 0)).toBeGreaterThan(1 / 3 + 0.1);
  of.add(compositionOf(villagePanel(2), 4));
  expect(of.mix().minimum).toBeCloseTo(2 / 5, 9);
});

it("leaves the excluded out of the minimum, and of the prices", async () => {
  // Without regard to old women and young men, the others have 1.
  const { minimum, prices } = (await masterOf(village, [0, 1, 2].map(villagePanel), [1, 2])).mix();
  expect(minimum).toBeCloseTo(1, 9);
  expect([prices[1], prices[2]]).toEqual([0, 0]);
});

it("chooses among the best mixes the one nearest to the target", async () => {
  // One of ten villagers is on every panel; 1/10 is the minimum however the others share the other seat.
  const shared = polytope(
    2,
    [10, 2, 2].map((members, value) => ({ members, values: [value] })),
    [
      [
        [1, 1],
        [0, 1],
        [0, 1],
      ],
    ],
  );
  const panels = [
    [1, 1, 0],
    [1, 0, 1],
  ];
  const of = await masterOf(shared, panels);
  const { minimum } = of.mix();
  expect(minimum).toBeCloseTo(1 / 10, 9);
  const weights = of.weightsTowards(Float64Array.of(1, 0.7, 0.3), minimum);
  expect(weights[0]).toBeCloseTo(0.7, 6);
  expect(weights[1]).toBeCloseTo(0.3, 6);
});
