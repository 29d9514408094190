import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LotteryFile } from "../../../src/audit/lottery-file.ts";
import type { LotterySummary } from "../../../src/reports/lottery-summary.ts";
import { chanceBlocks } from "../../../src/reports/chance-blocks.ts";
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

it("do not say for everybody how many few had none", () => {
  const histogram = [
    { tickets: 0, people: 3 },
    { tickets: 10, people: 40 },
  ];
  const summary = { tickets: { count: 100, lowest: 10, highest: 10 }, status: "simulated" } as LotterySummary;
  const counts = (fewest: number) => {
    const blocks = chanceBlocks(summary, { histogram } as unknown as LotteryFile, "en", fewest);
    const [table, chart] = [blocks.find(({ kind }) => kind === "table"), blocks.find(({ kind }) => kind === "chart")];
    if (table?.kind !== "table" || chart?.kind !== "chart") throw new Error("no table or no chart");
    return [table.rows.map((row) => row[2]), chart.rows.map(({ bars }) => bars[0]!.value)];
  };
  expect(counts(5)).toEqual([["Fewer than 5", "40"], [null, 40]]); // prettier-ignore
  expect(counts(1)).toEqual([["3", "40"], [3, 40]]); // prettier-ignore
});
