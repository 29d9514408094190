import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { TicketProgram } from "../../../src/lottery/ticket-program.ts";
import type { Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { polytope, village } from "../../support/polytopes.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

let program: TicketProgram;
afterEach(() => {
  program.dispose();
});

/** Two seats for a person and for five others, whoever they are. */
const oneAndFive = polytope(
  2,
  [1, 5].map((members, value) => ({ members, values: [value] })),
  [
    [
      [0, 2],
      [0, 2],
    ],
  ],
);

const asked = (on: Polytope, prices: readonly number[]): TicketProgram => {
  program = new TicketProgram(solver, on);
  program.prices.set(prices);
  return program;
};

describe("TicketProgram", () => {
  it("finds the panel that costs least, at one price and then at another", () => {
    // With a old women and young men, 2 − a of the others.
    const of = asked(village, [0, -1, -1, 0]);
    expect([...of.solve(-Infinity)!]).toEqual([1, 1, 2, 2]);
    of.prices.set([1, 2, 2, 1]);
    expect([...of.solve(-Infinity)!]).toEqual([0, 0, 3, 3]);
  });

  it("gives no group more or fewer seats than it may have", () => {
    const of = asked(village, [0, -1, -1, 0]);
    of.most[1] = 1;
    expect([...of.solve(-Infinity)!]).toEqual([0, 1, 2, 3]);
    of.least[0] = 2;
    expect([...of.solve(-Infinity)!]).toEqual([0, 0, 3, 3]);
  });

  it("gives no group more seats than members or fewer than none, whatever it may have", () => {
    const of = asked(oneAndFive, [-1, 0]);
    of.most.fill(7);
    of.least.fill(-7);
    expect([...of.solve(-Infinity)!]).toEqual([0, 1]);
    of.prices.set([1, 0]);
    expect([...of.solve(-Infinity)!]).toEqual([1, 1]);
  });

  it("finds nothing where no panel is within that, also after one that was", () => {
    const of = asked(village, [0, 0, 0, 0]);
    expect(of.solve(-Infinity)).toBeDefined();
    of.least[1] = 1;
    of.most[2] = 0;
    expect(of.solve(-Infinity)).toBeUndefined();
  });

  it("is content with a panel that costs no more than is enough", () => {
    const of = asked(village, [0, 1, 1, 0]);
    expect(of.solve(Infinity)).toBeDefined();
    const cost = [...of.solve(2)!].filter((g) => g === 1 || g === 2).length;
    expect(cost).toBeLessThanOrEqual(2);
  });
});
