import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compositionOf } from "../../../src/lottery/composition.ts";
import { dealSeats } from "../../../src/lottery/deal.ts";
import { keyedRandom, type Random } from "../../../src/lottery/random.ts";

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
