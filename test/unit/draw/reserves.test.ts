import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reserveKey, reserveLists, reserveOrder, type SeatedPanel } from "../../../src/draw/reserves.ts";
import { drawTicket } from "../../../src/draw/ticket.ts";
import { feasibleDraw, withHomes, type SmallDraw } from "../../support/small-draw.ts";

const manifest = "0".repeat(64);
const keyOf = (seed: number | string): string => reserveKey(manifest, [{ source: "typed", value: `${seed}` }]);

/** The quotas of a small draw are as its first people have them, so those are a panel. */
function firstPeople({ pool, quotas, panelSize }: SmallDraw): SeatedPanel {
  const starts = quotas.map((_, f) => quotas.slice(0, f).reduce((sum, { quotas: rows }) => sum + rows.length, 0));
  const { households } = pool;
  return {
    panel: Array.from({ length: panelSize }, (_, person) => person),
    groupOf: new Map(pool.people.map((_, person) => [person, person])),
    homeOf: new Map(pool.people.flatMap((_, person) => (households?.[person] === undefined ? [] : [[person, households[person]] as const]))), // prettier-ignore
    rows: {
      bounds: quotas.flatMap(({ quotas: rows }) => rows.map(({ min, max }) => ({ min, max }))),
      rowsOf: pool.people.map(({ values }) => values.map((v, f) => starts[f]! + v)),
    },
  };
}

/** Counted from scratch. */
function isPanel({ pool, quotas }: SmallDraw, people: readonly number[]): boolean {
  const meets = quotas.every(({ quotas: rows }, f) =>
    rows.every(({ min, max }, v) => {
      const seats = people.filter((person) => pool.people[person]!.values[f] === v).length;
      return seats >= min && seats <= max;
    }),
  );
  const homes = people.map((person) => pool.households?.[person]).filter((home) => home !== undefined);
  return meets && new Set(homes).size === homes.length;
}

describe("reserves", () => {
  it("are those, in one order, who keep every quota and home in that place, and no others", () => {
    fc.assert(
      fc.property(fc.oneof(feasibleDraw, withHomes(feasibleDraw)), fc.nat(), fc.nat(6), (draw, seed, size) => {
        const seated = firstPeople(draw);
        const { panel } = seated;
        const order = reserveOrder(keyOf(seed), draw.pool.people.length, panel);
        const due = panel.map((leaving) => {
          const withInstead = (coming: number) => panel.map((person) => (person === leaving ? coming : person));
          return order.filter((coming) => isPanel(draw, withInstead(coming))).slice(0, size);
        });
        expect(reserveLists(seated, order, size)).toEqual(due);
      }),
    );
  });

  it("are an order of everybody outside the panel", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), fc.uniqueArray(fc.nat(39)), (seed, people, listed) => {
        const panel = listed.filter((person) => person < people);
        const outside = Array.from({ length: people }, (_, person) => person).filter(
          (person) => !panel.includes(person),
        );
        const order = reserveOrder(keyOf(seed), people, panel);
        expect(order.toSorted((a, b) => a - b)).toEqual(outside);
      }),
    );
  });

  it("have a key of their own, of all sources together", () => {
    const [balls, drand] = [
      { source: "balls:1x10", value: "7" },
      { source: "drand", value: "ab" },
    ];
    const keys = [[balls], [drand], [balls, drand], [{ source: "balls:1x10+drand", value: "8+ab" }]];
    expect(new Set(keys.map((parts) => reserveKey(manifest, parts))).size).toBe(4);
    expect(reserveKey("1".repeat(64), [balls])).not.toBe(reserveKey(manifest, [balls]));
    const [ticket] = drawTicket(manifest, [{ source: { kind: "typed" }, value: "7" }], 10).parts;
    expect(keyOf(7)).not.toBe(ticket!.seedHex);
  });

  it("are found among 20,000 people for 110 seats, also where hardly anybody fits", () => {
    // A group of its own for each hundred people; the first row is full, and only the first 110 people and every 500th count in it.
    const people = 20_000;
    const isRare = (person: number) => person < 110 || person % 500 === 0;
    const seated: SeatedPanel = {
      panel: Array.from({ length: 110 }, (_, person) => person),
      groupOf: new Map(Array.from({ length: people }, (_, person) => [person, person])),
      homeOf: new Map([[500, 1], [3, 1], [4, 2], [1000, 3], [1500, 3]]), // prettier-ignore
      rows: {
        bounds: [
          { min: 110, max: 110 },
          { min: 0, max: 0 },
        ],
        rowsOf: Array.from({ length: people }, (_, person) => [isRare(person) ? 0 : 1]),
      },
    };
    const lists = reserveLists(seated, reserveOrder(keyOf(1), people, seated.panel), 50);
    // 39 from 500 to 19,500; the first of them lives with person 3, and fits in no place but theirs.
    expect(lists.map(({ length }) => length)).toEqual(
      Array.from({ length: 110 }, (_, place) => (place === 3 ? 39 : 38)),
    );
    expect(lists[0]).toEqual(lists[3]!.filter((person) => person !== 500));
  });
});

/** Over 20,000 seeds; z for 1 in 10,000, either too far from even or too near it. */
describe("chi-square over fixed seeds", () => {
  const seeds = Array.from({ length: 20_000 }, (_, seed) => seed);

  /** Wilson and Hilferty's quantile. */
  const quantile = (freedom: number, z: number): number =>
    freedom * (1 - 2 / (9 * freedom) + z * Math.sqrt(2 / (9 * freedom))) ** 3;

  function expectEven(cells: readonly (number | string)[], kinds: number): void {
    const counts = new Map<number | string, number>();
    for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    const due = cells.length / kinds;
    const missing = (kinds - counts.size) * due;
    const square = [...counts.values()].reduce((sum, count) => sum + (count - due) ** 2 / due, missing);
    expect(counts.size).toBeLessThanOrEqual(kinds);
    expect(square).toBeLessThan(quantile(kinds - 1, 3.72));
    expect(square).toBeGreaterThan(quantile(kinds - 1, -3.72));
  }

  const ticketOf = (seed: number, tickets: number): number =>
    drawTicket(manifest, [{ source: { kind: "typed" }, value: `${seed}` }], tickets).ticket;

  it("finds every ticket as likely", () => {
    expectEven(seeds.map((seed) => ticketOf(seed, 1000)), 1000); // prettier-ignore
  });

  it("finds every order of the reserves as likely", () => {
    // Five outside a panel of three: 120 orders.
    expectEven(seeds.map((seed) => reserveOrder(keyOf(seed), 8, [1, 4, 6]).join("")), 120); // prettier-ignore
  });

  it("finds everybody as likely in every place of the order", () => {
    const orders = seeds.map((seed) => reserveOrder(keyOf(seed), 30, [0, 7, 8, 29]));
    for (const place of [0, 1, 12, 25]) expectEven(orders.map((order) => order[place]!), 26); // prettier-ignore
  });

  it("finds the order as likely whatever the ticket", () => {
    expectEven(seeds.map((seed) => `${ticketOf(seed, 10)} ${reserveOrder(keyOf(seed), 12, [3, 5])[0]!}`), 100); // prettier-ignore
  });
});
