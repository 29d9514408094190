import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { certificateBound } from "../../src/lottery/certificate.ts";
import { makeLottery, type Lottery } from "../../src/lottery/lottery.ts";
import { isPanel, polytopeOf } from "../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../src/solver/highs.ts";
import { feasiblePanels, fractionalOptimum, maximinOver, neverOn } from "../support/brute-force.ts";
import { runs } from "../support/runs.ts";
import { feasibleDraw, offDraw, type SmallDraw } from "../support/small-draw.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const lotteryOf = (draw: SmallDraw, ticketCount = 1000, key = "a key"): Promise<Lottery | undefined> =>
  makeLottery({ ...draw, objective: "maximin", ticketCount, key });

const ticketsPerPerson = ({ tickets, groups }: Lottery): number[] => {
  const counts = groups.flatMap(({ members }) => members).map(() => 0);
  for (const person of tickets.flat()) counts[person]!++;
  return counts;
};

const neverSelectable = ({ neverSelectable: never, groups }: Lottery): number[] =>
  never.flatMap((g) => groups[g]!.members).toSorted((a, b) => a - b);

describe("the lottery of a small draw, beside a list of all its panels", () => {
  it("exists exactly where a feasible panel does", async () => {
    const seen = { with: 0, without: 0 };
    await fc.assert(
      fc.asyncProperty(offDraw, async (draw) => {
        const exists = feasiblePanels(draw).length > 0;
        seen[exists ? "with" : "without"]++;
        expect((await lotteryOf(draw, 10)) !== undefined).toBe(exists);
      }),
      runs(100),
    );
    expect(Math.min(seen.with, seen.without)).toBeGreaterThan(20);
  });

  it("reaches the true maximin, proves it, and says who is on no panel", async () => {
    let fractionsDiffer = 0;
    let draws = 0;
    await fc.assert(
      fc.asyncProperty(feasibleDraw, async (draw) => {
        const panels = feasiblePanels(draw);
        const truth = maximinOver(solver, draw.pool, panels);
        const never = neverOn(panels, draw.pool.people.length);
        const lottery = (await lotteryOf(draw))!;
        expect(lottery.status).toBe("exact");
        expect(Math.abs(lottery.achieved - truth)).toBeLessThan(1e-9);
        expect(lottery.bound).toBeGreaterThanOrEqual(lottery.achieved);
        expect(neverSelectable(lottery)).toEqual(never);
        expect(certified(draw, lottery)).toBeGreaterThanOrEqual(truth - 1e-12);
        const fractional = fractionalOptimum(solver, draw)!;
        const mayBe = draw.pool.people.length - fractional.reachable.length;
        if (never.length > mayBe || fractional.maximin > truth + 1e-7) fractionsDiffer++;
        draws++;
      }),
      runs(200),
    );
    // Else the generator no longer asks the hard questions.
    expect(fractionsDiffer / draws).toBeGreaterThan(0.1);
  });

  it.each([10, 100, 1000])(
    "has %i tickets, each a feasible panel of distinct people, as fair as whole tickets allow",
    async (count) => {
      await fc.assert(
        fc.asyncProperty(feasibleDraw, async (draw) => {
          const lottery = (await lotteryOf(draw, count))!;
          expect(lottery.tickets).toHaveLength(count);
          for (const ticket of lottery.tickets) expectPanel(draw, lottery, ticket);
          const never = new Set(neverSelectable(lottery));
          const counts = ticketsPerPerson(lottery);
          for (const { members } of lottery.groups) {
            const ofGroup = members.map((person) => counts[person]!);
            expect(Math.max(...ofGroup) - Math.min(...ofGroup)).toBeLessThanOrEqual(1);
          }
          const lowest = Math.min(...counts.filter((_, person) => !never.has(person)));
          expect(lowest).toBeGreaterThanOrEqual(Math.floor(count * lottery.achieved + 1e-6) - 1);
          if (count * lottery.achieved >= 1) expect(lowest).toBeGreaterThanOrEqual(1);
        }),
        runs(100),
      );
    },
  );

  it("treats people alike whoever is called what: permuted, every group has the same numbers of tickets", async () => {
    await fc.assert(
      fc.asyncProperty(feasibleDraw.chain(withAnOrder), async ({ draw, order }) => {
        const people = draw.pool.people.map(({ id }, i) => ({
          id,
          row: i,
          values: draw.pool.people[order[i]!]!.values,
        }));
        const permuted = { ...draw, pool: { ...draw.pool, people } };
        expect(countsByGroup((await lotteryOf(permuted, 100))!)).toEqual(countsByGroup((await lotteryOf(draw, 100))!));
      }),
      runs(60),
    );
  });

  it("does not hang on what values are called: with values renamed, the same maximin and the same people on no panel", async () => {
    await fc.assert(
      fc.asyncProperty(feasibleDraw, async (draw) => {
        const [lottery, renamed] = [(await lotteryOf(draw, 10))!, (await lotteryOf(withValuesReversed(draw), 10))!];
        expect(Math.abs(renamed.achieved - lottery.achieved)).toBeLessThan(1e-9);
        expect(neverSelectable(renamed)).toEqual(neverSelectable(lottery));
      }),
      runs(60),
    );
  });

  it("is a function of problem and key", async () => {
    await fc.assert(
      fc.asyncProperty(feasibleDraw, async (draw) => {
        expect(await lotteryOf(draw, 100)).toEqual(await lotteryOf(draw, 100));
      }),
      runs(20),
    );
  });
});

/** A draw and its people in some order. */
function withAnOrder(draw: SmallDraw): fc.Arbitrary<{ draw: SmallDraw; order: readonly number[] }> {
  const { length } = draw.pool.people;
  const order = fc.shuffledSubarray([...draw.pool.people.keys()], { minLength: length });
  return fc.record({ draw: fc.constant(draw), order });
}

/** What the certificate proves, rounded only in the last step. */
function certified({ pool, quotas, panelSize }: SmallDraw, { groups, certificate }: Lottery): number {
  const rows = pool.features.flatMap(({ name, values }) => values.map((value) => ({ name, value })));
  const { numerator, denominator } = certificateBound({
    sizes: groups.map(({ members }) => members.length),
    rows: groups.map(({ values }) =>
      values.map((v, f) =>
        rows.findIndex(({ name, value }) => name === pool.features[f]!.name && value === pool.features[f]!.values[v]),
      ),
    ),
    panelSize,
    quotas: rows.map(({ name, value }) => {
      const feature = quotas.find((entry) => entry.feature === name)!;
      return feature.quotas.find((entry) => entry.value === value)!;
    }),
    certificate,
  });
  return Number(numerator) / Number(denominator);
}

function expectPanel({ pool, quotas, panelSize }: SmallDraw, { groups }: Lottery, ticket: readonly number[]): void {
  expect(new Set(ticket).size).toBe(panelSize);
  const seats = groups.map(({ members }) => members.filter((person) => ticket.includes(person)).length);
  expect(isPanel(polytopeOf(pool.features, groups, quotas, panelSize), seats)).toBe(true);
}

function countsByGroup(lottery: Lottery): number[][] {
  const counts = ticketsPerPerson(lottery);
  return lottery.groups.map(({ members }) => members.map((person) => counts[person]!).toSorted((a, b) => a - b));
}

/** The same draw, each feature's values named the other way round. */
function withValuesReversed({ pool, quotas, panelSize }: SmallDraw): SmallDraw {
  const other = (f: number, value: string): string => {
    const { values } = pool.features[f]!;
    return values[values.length - 1 - values.indexOf(value)]!;
  };
  const people = pool.people.map((person) => ({
    ...person,
    values: person.values.map((v, f) => pool.features[f]!.values.length - 1 - v),
  }));
  const renamed = quotas.map(({ feature, quotas: values }, f) => ({
    feature,
    quotas: values.map((quota) => ({ ...quota, value: other(f, quota.value) })),
  }));
  return { pool: { ...pool, people }, quotas: renamed, panelSize };
}
