import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pool } from "../../../src/register/pool.ts";
import { blocksOfValues } from "../../../src/reports/blocks-of-values.ts";
import { fewest, hiddenCounts, type Count } from "../../../src/reports/small-cells.ts";

const hide = (people: readonly number[], blocks = [[...people.keys()]]) =>
  hiddenCounts(
    people.map((each) => ({ people: each, atLeast: Math.min(each, 1), atMost: Infinity })),
    blocks,
  );

describe("small counts", () => {
  it.each<[readonly number[], readonly boolean[]]>([
    [
      [40, 30, 5],
      [false, false, false],
    ],
    [
      [40, 0, 5],
      [false, false, false],
    ],
    // Alone it would be the rest of the sum.
    [
      [40, 30, 4],
      [false, true, true],
    ],
    // Two that add up to 3 tell each other: 1 and 2.
    [
      [40, 30, 2, 1],
      [false, true, true, true],
    ],
    [
      [40, 4, 4],
      [false, true, true],
    ],
    [
      [3, 0],
      [true, false],
    ],
  ])("of %j are hidden as %j", (people, hidden) => {
    expect(hide(people)).toEqual(hidden);
  });

  it("cannot be told from a sum", () => {
    const count = fc.record({ people: fc.nat(30), known: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 12 }), (drawn) => {
        const counts = drawn.map(({ people, known }) => ({
          people,
          atLeast: Math.min(people, known),
          atMost: Infinity,
        }));
        const hidden = hiddenCounts(counts, [[...counts.keys()]]);
        for (const [i, { people }] of counts.entries()) {
          if (people > 0 && people < fewest) expect(hidden[i]).toBe(true);
          if (people === 0) expect(hidden[i]).toBe(false);
        }
        const secret = counts.filter((_, i) => hidden[i]);
        if (secret.length === 0 || counts.every(({ people }, i) => hidden[i] || people === 0)) return;
        expect(secret.length).toBeGreaterThan(1);
        // Each could be `fewest` or more, the others as few as is known of them.
        const spare = secret.reduce((sum, { people, atLeast }) => sum + people - atLeast, 0);
        for (const { atLeast } of secret) expect(atLeast + spare).toBeGreaterThanOrEqual(fewest);
      }),
    );
  });

  /** Of each hidden count all it can be, as far as a reader knows: every way to fill in the hidden ones that adds up. */
  function possible(counts: readonly Count[], hidden: readonly boolean[]): readonly ReadonlySet<number>[] {
    const found = counts.map(() => new Set<number>());
    const fill = (i: number, left: number, chosen: readonly number[]): void => {
      if (i === counts.length) {
        if (left === 0) for (const [at, people] of chosen.entries()) found[at]!.add(people);
        return;
      }
      const { people, atLeast, atMost } = counts[i]!;
      const [from, to] = hidden[i] ? [atLeast, Math.min(atMost, left)] : [people, people];
      for (let each = from; each <= to; each++) fill(i + 1, left - each, [...chosen, each]);
    };
    fill(0, counts.reduce((sum, { people }) => sum + people, 0), []); // prettier-ignore
    return found;
  }

  it("cannot be told from the sum and what is known of each, by trying all there is", () => {
    const count = fc
      .record({ people: fc.integer({ min: 1, max: 9 }), less: fc.nat(3), more: fc.nat(3) })
      .map(({ people, less, more }): Count => ({ people, atLeast: Math.max(1, people - less), atMost: people + more }));
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 4 }), (counts) => {
        const hidden = hiddenCounts(counts, [[...counts.keys()]]);
        const isKnown = ({ atLeast, atMost }: Count) => atLeast === atMost;
        for (const [i, each] of counts.entries()) if (each.people < fewest) expect(hidden[i]).toBe(!isKnown(each));
        // Where nothing is left to hide, the quotas and the sum alone tell it.
        if (counts.every((each, i) => hidden[i] || isKnown(each))) return;
        for (const [i, values] of possible(counts, hidden).entries())
          if (hidden[i]) expect(values.size).toBeGreaterThan(1);
      }),
    );
  });

  it("cannot be told from the sum of a value of another feature", () => {
    const blocks = [
      [0, 1, 2, 3],
      [0, 1],
      [2, 3],
    ];
    expect(hide([40, 3, 30, 20], blocks)).toEqual([true, true, false, false]);
  });
});

describe("values that add up to something known", () => {
  const people = [
    [0, 0, 0],
    [0, 1, 1],
    [1, 0, 2],
    [1, 1, 3],
  ].map((values, row) => ({ id: `${row}`, row, values }));
  const pool: Pool = {
    features: [
      { name: "age", values: ["old", "young"] },
      { name: "gender", values: ["man", "woman"] },
      { name: "age+gender", values: ["old+man", "old+woman", "young+man", "young+woman"] },
    ],
    people,
  };

  it("are those of a combination, by each of its parts", () => {
    expect(blocksOfValues(pool, 2)).toEqual([
      [0, 1, 2, 3],
      [0, 1],
      [2, 3],
      [0, 2],
      [1, 3],
    ]);
  });

  it("are else only all of them", () => {
    expect(blocksOfValues(pool, 0)).toEqual([[0, 1]]);
  });
});
