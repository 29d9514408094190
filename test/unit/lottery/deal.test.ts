import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compositionOf } from "../../../src/lottery/composition.ts";
import { dealSeats } from "../../../src/lottery/deal.ts";
import { keyedRandom, type Random } from "../../../src/lottery/random.ts";
import { groupsOf } from "../../../src/register/groups.ts";
import { livesApart } from "../../support/brute-force.ts";

const unshuffled: Random = { ...keyedRandom(""), shuffle: (items) => items };

const groupsOfSizes = (sizes: readonly number[]) => {
  let person = 0;
  return sizes.map((size, g) => ({ values: [g], members: Array.from({ length: size }, () => person++) }));
};

describe("dealSeats", () => {
  it("goes round and round over the members, ticket after ticket", () => {
    // Group 0 is people 0, 1, 2; group 1 is people 3, 4.
    const tickets = [
      [2, 1],
      [1, 1],
      [1, 0],
    ].map((seats) => compositionOf(seats, seats[0]! + seats[1]!));
    expect(dealSeats(groupsOfSizes([3, 2]), tickets, unshuffled)).toEqual([[0, 1, 3], [2, 4], [0]]);
  });

  it("deals by the shuffled order of each group, and leaves the groups as they are", () => {
    const reversed: Random = { ...unshuffled, shuffle: (items) => (items as unknown as unknown[]).reverse() as never };
    const groups = groupsOfSizes([3]);
    const ticket = compositionOf([1], 1);
    expect(dealSeats(groups, [ticket, ticket], reversed)).toEqual([[2], [1]]);
    expect(groups[0]!.members).toEqual([0, 1, 2]);
  });

  it("puts members of a group on equally many tickets, give or take one, and nobody on one ticket twice", () => {
    const problem = fc
      .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
      .chain((sizes) =>
        fc.tuple(fc.constant(sizes), fc.array(fc.tuple(...sizes.map((size) => fc.nat(size))), { maxLength: 12 })),
      );
    fc.assert(
      fc.property(problem, fc.string(), ([sizes, seats], key) => {
        const groups = groupsOfSizes(sizes);
        const compositions = seats.map((ticket) =>
          compositionOf(
            ticket,
            ticket.reduce((a, b) => a + b, 0),
          ),
        );
        const tickets = dealSeats(groups, compositions, keyedRandom(key));
        tickets.forEach((people, t) => {
          expect(people).toEqual([...new Set(people)].toSorted((a, b) => a - b));
          expect(groups.map(({ members }) => people.filter((p) => members.includes(p)).length)).toEqual(seats[t]);
        });
        for (const { members } of groups) {
          const counts = members.map((person) => tickets.filter((people) => people.includes(person)).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("dealSeats under the household rule", () => {
  const features = [{ name: "f", values: ["a", "b", "c"] }];

  /** Homes by the values of the people in them, alike or not, and people who live alone. */
  const poolOf = (homes: readonly (readonly number[])[], alone: readonly number[]) => {
    const living = homes.flatMap((people, home) => people.map((value) => ({ value, home })));
    const everybody = [...living, ...alone.map((value) => ({ value, home: undefined }))];
    return {
      features,
      people: everybody.map(({ value }, row) => ({ id: `${row}`, row, values: [value] })),
      households: everybody.map(({ home }) => home),
    };
  };

  it("gives a seat to a home that has none on the ticket, and within a home by turns", () => {
    // Two homes, each of a, a and b: people 0, 1, 2 and 3, 4, 5. Group 0 is 0, 1, 3, 4; group 1 is 2, 5.
    const groups = groupsOf(
      poolOf(
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
        [],
      ),
    );
    const tickets = [
      [1, 1],
      [2, 0],
      [0, 1],
      [1, 0],
    ].map((seats) => compositionOf(seats, seats[0]! + seats[1]!));
    // The first home takes group 0's seats of rounds (ticket 0, 1) and (ticket 1, 3) where it can, by turns 0 and 1.
    expect(dealSeats(groups, tickets, unshuffled)).toEqual([[0, 5], [1, 3], [2], [4]]);
  });

  it("never seats two of a home, and treats all of a group alike give or take one, whatever the tickets", () => {
    const home = fc.array(fc.nat(2), { minLength: 1, maxLength: 3 });
    const homes = fc.array(fc.tuple(home, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 4 });
    const problem = fc.record({
      homes: homes.map((alike) => alike.flatMap(([of, times]) => Array.from({ length: times }, () => of))),
      alone: fc.array(fc.nat(2), { maxLength: 3 }),
      /** Which person of each home, if any, is on each ticket: so that the composition is within the rule. */
      chosen: fc.array(fc.array(fc.nat(4), { minLength: 23, maxLength: 23 }), { minLength: 1, maxLength: 30 }),
      key: fc.string(),
    });
    fc.assert(
      fc.property(problem, ({ homes, alone, chosen, key }) => {
        const pool = poolOf(homes, alone);
        const groups = groupsOf(pool);
        const people = [...homes, ...alone.map((value) => [value])].map((of) => of.length);
        const first = people.map((_, h) => people.slice(0, h).reduce((sum, count) => sum + count, 0));
        const seats = chosen.map((picks) => {
          const seated = people.flatMap((count, h) => (picks[h]! < count ? [first[h]! + picks[h]!] : []));
          return groups.map(({ members }) => members.filter((person) => seated.includes(person)).length);
        });
        const sizes = seats.map((of) => of.reduce((a, b) => a + b, 0));
        const tickets = dealSeats(
          groups,
          seats.map((of, t) => compositionOf(of, sizes[t]!)),
          keyedRandom(key),
        );
        tickets.forEach((ticket, t) => {
          expect(ticket).toEqual([...new Set(ticket)].toSorted((a, b) => a - b));
          expect(livesApart(pool, ticket)).toBe(true);
          expect(groups.map(({ members }) => ticket.filter((p) => members.includes(p)).length)).toEqual(seats[t]);
        });
        for (const { members } of groups) {
          const counts = members.map((person) => tickets.filter((ticket) => ticket.includes(person)).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("is a function of the key", () => {
    const groups = groupsOf(
      poolOf(
        [
          [0, 1],
          [0, 1],
          [0, 1],
        ],
        [0, 2],
      ),
    );
    const tickets = Array.from({ length: 20 }, (_, t) => compositionOf([t % 2, 1, 1], 2 + (t % 2)));
    expect(dealSeats(groups, tickets, keyedRandom("a"))).toEqual(dealSeats(groups, tickets, keyedRandom("a")));
    expect(dealSeats(groups, tickets, keyedRandom("a"))).not.toEqual(dealSeats(groups, tickets, keyedRandom("b")));
  });
});
