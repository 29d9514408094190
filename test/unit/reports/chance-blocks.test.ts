import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joined, binned, type Bin } from "../../../src/reports/chance-bins.ts";

const rows = fc
  .uniqueArray(fc.record({ tickets: fc.nat(1000), people: fc.integer({ min: 1, max: 40 }) }), {
    minLength: 1,
    maxLength: 60,
    selector: ({ tickets }) => tickets,
  })
  .map((all) => all.toSorted((a, b) => a.tickets - b.tickets));

const peopleOf = (of: readonly { people: number }[]): number => of.reduce((sum, { people }) => sum + people, 0);

function expectOrder(bins: readonly Bin[]): void {
  for (const [i, { from, to }] of bins.entries()) {
    expect(from).toBeLessThanOrEqual(to);
    if (i > 0) expect(from).toBeGreaterThan(bins[i - 1]!.to);
  }
}

describe("chances in bins", () => {
  it("are all there, in order, few, and those of nobody apart", () => {
    fc.assert(
      fc.property(rows, (histogram) => {
        const bins = binned(histogram);
        expectOrder(bins);
        expect(peopleOf(bins)).toBe(peopleOf(histogram));
        expect(bins.length).toBeLessThanOrEqual(13);
        expect(bins.at(-1)!.to).toBe(histogram.at(-1)!.tickets);
        for (const { from, to } of bins) if (from === 0) expect(to).toBe(0);
      }),
    );
  });

  it("can be joined so that none has few people", () => {
    fc.assert(
      fc.property(rows, (histogram) => {
        const bins = joined(binned(histogram), 5);
        expectOrder(bins);
        expect(peopleOf(bins)).toBe(peopleOf(histogram));
        const some = bins.filter(({ from }) => from > 0);
        if (some.length > 1) for (const { people } of some) expect(people).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it("are as they came where they are few", () => {
    const histogram = [0, 7, 9].map((tickets) => ({ tickets, people: 6 }));
    expect(binned(histogram)).toEqual(histogram.map(({ tickets: t, people }) => ({ from: t, to: t, people })));
  });
});
