import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { householdsOfSeats } from "../../../src/lottery/household-seats.ts";

/** Seats of a class, from those of each group on each ticket. */
const seatsOf = (households: number, tickets: readonly (readonly number[])[]) => {
  const seats = tickets.flatMap((groups, ticket) => groups.map((group) => ({ ticket, group })));
  return {
    tickets: Int32Array.from(seats, ({ ticket }) => ticket),
    groups: Int32Array.from(seats, ({ group }) => group),
    groupCount: 1 + Math.max(0, ...tickets.flat()),
    households,
  };
};

/** On every ticket different households; of each group's seats every household as many as every other, give or take one. */
function expectEquitable(seats: ReturnType<typeof seatsOf>): void {
  const { tickets, groups, groupCount, households } = seats;
  const found = householdsOfSeats(seats);
  const counts = Array.from({ length: groupCount }, () => new Int32Array(households));
  const seen = new Set<string>();
  found.forEach((h, s) => {
    expect(h >= 0 && h < households).toBe(true);
    seen.add(`${tickets[s]!} ${h}`);
    counts[groups[s]!]![h]!++;
  });
  expect(seen.size).toBe(found.length);
  for (const of of counts) expect(Math.max(...of) - Math.min(...of)).toBeLessThanOrEqual(1);
}

describe("householdsOfSeats", () => {
  it("exchanges seats where the only household left to the round is on the ticket already", () => {
    // Both groups begin with household 0, so on the last ticket both need 1. Group 0's seats change places: 1 on the first ticket, 0 on the last.
    const seats = seatsOf(2, [[0], [1], [0, 1]]);
    expect([...householdsOfSeats(seats)]).toEqual([1, 0, 0, 1]);
  });

  it("keeps the rule on every ticket and between households, for all tickets of up to as many seats as households", () => {
    const problem = fc.integer({ min: 1, max: 6 }).chain((households) =>
      fc.record({
        households: fc.constant(households),
        tickets: fc.array(fc.array(fc.nat(4), { maxLength: households }), { minLength: 1, maxLength: 60 }),
      }),
    );
    fc.assert(
      fc.property(problem, ({ households, tickets }) => {
        expectEquitable(
          seatsOf(
            households,
            tickets.map((groups) => groups.toSorted((a, b) => a - b)),
          ),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("does so where every household is on every ticket", () => {
    for (const households of [1, 2, 3, 7]) {
      const full = (t: number) => Array.from({ length: households }, (_, s) => (s * s + t * (s + 1)) % 4).toSorted();
      expectEquitable(
        seatsOf(
          households,
          Array.from({ length: 300 }, (_, t) => full(t)),
        ),
      );
    }
  });

  it("has nothing to say of no seats", () => {
    expect(householdsOfSeats(seatsOf(3, []))).toHaveLength(0);
  });
});
