import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Lottery } from "../../src/lottery/lottery.ts";
import type { Objective } from "../../src/lottery/objective-names.ts";
import { feasiblePanels, livesApart, meetsQuotas } from "../support/brute-force.ts";
import { chancesIn, largestMiss, lotteryOf, neverIn, optimising } from "../support/lotteries.ts";
import { runs } from "../support/runs.ts";
import { feasibleDraw, offDraw, withHomes, type SmallDraw } from "../support/small-draw.ts";

const anyDraw = fc.oneof(feasibleDraw, withHomes(feasibleDraw));
const objectives = fc.constantFrom<Objective>(...optimising);

const ticketsPerPerson = ({ tickets, groups }: Lottery): number[] => {
  const counts = groups.flatMap(({ members }) => members).map(() => 0);
  for (const person of tickets.flat()) counts[person]!++;
  return counts;
};

describe("the lottery of a small draw", () => {
  it("exists exactly where a feasible panel does", async () => {
    const seen = { with: 0, without: 0 };
    await fc.assert(
      fc.asyncProperty(fc.oneof(offDraw, withHomes(offDraw)), objectives, async (draw, objective) => {
        const exists = feasiblePanels(draw).length > 0;
        seen[exists ? "with" : "without"]++;
        expect((await lotteryOf(draw, objective)) !== undefined).toBe(exists);
      }),
      runs(100),
    );
    expect(Math.min(seen.with, seen.without)).toBeGreaterThan(20);
  });

  it.each([10, 100, 1000])(
    "has %i tickets, each a feasible panel of distinct people, as fair as whole tickets allow",
    async (count) => {
      await fc.assert(
        fc.asyncProperty(anyDraw, objectives, async (draw, objective) => {
          const lottery = (await lotteryOf(draw, objective, { ticketCount: count }))!;
          expect(lottery.tickets).toHaveLength(count);
          for (const ticket of lottery.tickets) {
            expect(new Set(ticket).size).toBe(draw.panelSize);
            expect(meetsQuotas(draw.pool, draw.quotas, ticket) && livesApart(draw.pool, ticket)).toBe(true);
          }
          const counts = ticketsPerPerson(lottery);
          for (const { members } of lottery.groups) {
            const ofGroup = members.map((person) => counts[person]!);
            expect(Math.max(...ofGroup) - Math.min(...ofGroup)).toBeLessThanOrEqual(1);
          }
          const never = new Set(neverIn(lottery));
          const lowest = Math.min(...counts.filter((_, person) => !never.has(person)));
          expect(lowest).toBeGreaterThanOrEqual(Math.floor(count * lottery.achieved + 1e-6) - 1);
          if (count * lottery.achieved >= 1) expect(lowest).toBeGreaterThanOrEqual(1);
        }),
        runs(60),
      );
    },
  );

  it("treats people alike whoever is called what: permuted, every group has the same chance and the same numbers of tickets", async () => {
    await fc.assert(
      fc.asyncProperty(feasibleDraw.chain(withAnOrder), objectives, async ({ draw, order }, objective) => {
        const people = draw.pool.people.map(({ id }, i) => ({
          id,
          row: i,
          values: draw.pool.people[order[i]!]!.values,
        }));
        const permuted = { ...draw, pool: { ...draw.pool, people } };
        const [lottery, other] = await Promise.all(
          [draw, permuted].map(async (of) => (await lotteryOf(of, objective, { ticketCount: 100 }))!),
        );
        expect(other!.chances).toEqual(lottery!.chances);
        expect(countsByGroup(other!)).toEqual(countsByGroup(lottery!));
      }),
      runs(60),
    );
  });

  it("does not hang on what values are called: with values renamed, everybody has the chance they had", async () => {
    const unique = fc.constantFrom<Objective>("leximin", "nash", "minimax");
    await fc.assert(
      fc.asyncProperty(anyDraw, unique, async (draw, objective) => {
        const [lottery, renamed] = await Promise.all(
          [draw, withValuesReversed(draw)].map(async (of) => (await lotteryOf(of, objective))!),
        );
        expect(largestMiss(chancesIn(renamed!), chancesIn(lottery!))).toBeLessThan(1e-7);
        expect(neverIn(renamed!)).toEqual(neverIn(lottery!));
      }),
      runs(60),
    );
  });

  it("is a function of problem and key", async () => {
    await fc.assert(
      fc.asyncProperty(anyDraw, objectives, async (draw, objective) => {
        const choices = { ticketCount: 100 };
        expect(await lotteryOf(draw, objective, choices)).toEqual(await lotteryOf(draw, objective, choices));
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
