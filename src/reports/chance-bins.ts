/** Chances that can be taken in at a glance: how many people are on how many tickets, in steps where there are many numbers. */
import { scaleLinear } from "d3-scale";
import type { Histogram } from "../audit/lottery-file.ts";

/** Rows of a table that can be taken in at a glance. */
const mostRows = 12;
const roughRows = 10;

export interface Bin {
  /** In tickets, both included. */
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/** Row by row where there are few; else those without a chance, and equal steps of round numbers, of which none is empty. */
export function binned(histogram: Histogram): readonly Bin[] {
  if (histogram.length <= mostRows)
    return histogram.map(({ tickets, people }) => ({ from: tickets, to: tickets, people }));
  const [lowest, highest] = [histogram.find(({ tickets }) => tickets > 0)!.tickets, histogram.at(-1)!.tickets];
  const edges = scaleLinear([lowest, highest + 1], [0, 1])
    .nice(roughRows)
    .ticks(roughRows);
  const steps = edges.map((edge, i) => ({ from: Math.max(edge, lowest), to: (edges[i + 1] ?? highest + 1) - 1 }));
  return [{ from: 0, to: 0 }, ...steps].flatMap(({ from, to }) => {
    const inside = histogram.filter(({ tickets }) => tickets >= from && tickets <= to);
    const people = inside.reduce((sum, each) => sum + each.people, 0);
    return people === 0 ? [] : [{ from, to: Math.min(to, highest), people }];
  });
}

/** Bins of fewer people than these joined with the one below, and so the lowest with the one above; nobody without a chance with anybody who has one. */
export function joined(bins: readonly Bin[], fewest: number): readonly Bin[] {
  const zero = bins.filter(({ to }) => to === 0);
  const rest = bins.filter(({ to }) => to > 0);
  const join = (a: Bin, b: Bin): Bin => ({ from: a.from, to: b.to, people: a.people + b.people });
  const up: Bin[] = [];
  for (const bin of rest.toReversed()) {
    const above = up.at(-1);
    if (above && above.people < fewest) up[up.length - 1] = join(bin, above);
    else up.push(bin);
  }
  const [last, ...others] = up.toReversed();
  if (!last) return zero;
  const [next, ...more] = others;
  return [...zero, ...(next && last.people < fewest ? [join(last, next), ...more] : [last, ...others])];
}
