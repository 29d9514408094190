import { beforeAll, describe, expect, it } from "vitest";
import { SortitionError } from "../../src/errors.ts";
import type { Lottery } from "../../src/lottery/lottery.ts";
import { loadSolver, type Solver } from "../../src/solver/highs.ts";
import { leastSpread, productRoom } from "../support/all-lotteries.ts";
import { feasiblePanels, livesApart, meetsQuotas } from "../support/brute-force.ts";
import { leximinChances, minimaxChances } from "../support/exact-leximin.ts";
import { chancesIn, largestMiss, lotteryOf, neverIn, optimising } from "../support/lotteries.ts";
import { nastyPools, type NastyPool } from "../support/nasty-pools.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const ticketCount = 20;

describe.each(nastyPools)("$name", ({ draw, leximin }) => {
  const { pool, panelSize, quotas } = draw;
  const people = [...leximin.keys()].filter((person) => leximin[person]! > 0);
  const few = listable(draw);

  it.each(optimising)("has an exact lottery for %s", async (objective) => {
    const lottery = (await lotteryOf(draw, objective, { ticketCount }))!;
    const chances = chancesIn(lottery);
    expect(lottery.status).toBe("exact");
    expect(neverIn(lottery)).toEqual([...leximin.keys()].filter((person) => leximin[person] === 0));
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(panelSize, 6);
    expect(Math.max(...chances)).toBeLessThanOrEqual(1);
    expect(lottery.bound).toBeGreaterThanOrEqual(lottery.achieved);
    expectTickets(lottery);
    if (objective === "leximin") expect(largestMiss(chances, leximin)).toBeLessThan(1e-9);
    if (objective === "maximin") {
      const [lowest, truth] = [chances, leximin].map((of) => Math.min(...people.map((person) => of[person]!)));
      expect(lowest).toBeCloseTo(truth!, 9);
    }
    if (!few) return;
    const panels = feasiblePanels(draw);
    if (objective === "minimax") expect(largestMiss(chances, minimaxChances(draw, panels).chances)).toBeLessThan(1e-6);
    if (objective === "nash") expect(productRoom(panels, chances)).toBeLessThan(1 + 1e-8);
    if (objective === "goldilocks") {
      const near = Math.min(...people.map((person) => chances[person]!));
      const fair = panelSize / people.length;
      const least = leastSpread(solver, panels, { people, gamma: 1, near });
      expect(Math.max(...chances) / fair + fair / near).toBeLessThan(least + 1e-7);
    }
  });

  it("is filled greedily, or the greedy filler says that it cannot", async () => {
    const lottery = await lotteryOf(draw, "legacy", { ticketCount }).catch((error: unknown) => {
      expect(error).toBeInstanceOf(SortitionError);
      expect((error as SortitionError).findings.map(({ code }) => code)).toEqual(["LEGACY_FAILED"]);
    });
    if (!lottery) return;
    expect(lottery.status).toBe("simulated");
    expectTickets(lottery);
  });

  it.runIf(few)("has the leximin chances that a list of all panels has", () => {
    expect(largestMiss(leximinChances(draw, feasiblePanels(draw)), leximin)).toBeLessThan(1e-12);
  });

  it("is the same lottery again", async () => {
    expect(await lotteryOf(draw, "leximin", { ticketCount })).toEqual(
      await lotteryOf(draw, "leximin", { ticketCount }),
    );
  });

  function expectTickets({ tickets }: Lottery): void {
    expect(tickets).toHaveLength(ticketCount);
    for (const ticket of tickets) {
      expect(new Set(ticket).size).toBe(panelSize);
      expect(meetsQuotas(pool, quotas, ticket) && livesApart(pool, ticket)).toBe(true);
    }
  }
});

/** Whether all sets of people of panel size can be listed in a moment. */
function listable({ pool, panelSize }: NastyPool["draw"]): boolean {
  let sets = 1;
  for (let i = 1; i <= panelSize; i++) sets = (sets * (pool.people.length - panelSize + i)) / i;
  return sets <= 1000;
}
