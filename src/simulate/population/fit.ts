/** Iterative proportional fitting: the table nearest to another, in relative entropy, among those with given sums over one or two axes. */
import { combinationsOf } from "./dense.ts";

export interface Target {
  /** One axis, or two ascending. */
  readonly axes: readonly number[];
  /** What the table must come to over all other axes: a place for each combination of values on the axes, the last varying fastest. */
  readonly shares: Float64Array;
}

/** A combination of a target that the table does not meet. */
export interface Miss {
  readonly target: number;
  readonly place: number;
  readonly found: number;
  /** |found − due|. */
  readonly off: number;
}

/** All sums are met to this, in shares: then fitting is done. */
const tolerance = 1e-12;
/** What may be left after the last round: tables that leave a combination nobody, though none of them says so, are only met in the limit, and slowly. */
const enough = 1e-3;
const mostRounds = 1000;

/**
 * Fits `table` in place, over axes of these sizes: multiplies its cells, target after target, so that the sums come out, until all do. What is 0 stays 0.
 * Undefined where the targets are met, to 10^-12, or after 1,000 rounds to a thousandth; otherwise the worst miss.
 *
 * Source: Deming and Stephan, "On a least squares adjustment of a sampled frequency table when the expected marginal totals are known" (1940); to what it
 * converges: Csiszár, "I-divergence geometry of probability distributions and minimization problems" (1975).
 */
export function fit(table: Float64Array, sizes: readonly number[], targets: readonly Target[]): Miss | undefined {
  const layouts = targets.map(({ axes }) => layoutOf(sizes, axes));
  let worst: Miss | undefined;
  for (let round = 0; round < mostRounds; round++) {
    worst = undefined;
    for (const [t, { shares }] of targets.entries()) {
      const sums = project(table, layouts[t]!);
      const miss = worstOf(sums, shares, t);
      if (miss.off > (worst?.off ?? tolerance)) worst = miss;
      scale(
        table,
        layouts[t]!,
        sums.map((sum, place) => (sum > 0 ? shares[place]! / sum : 0)),
      );
    }
    if (!worst) return undefined;
  }
  return worst && worst.off > enough ? worst : undefined;
}

/** The table as five nested loops: what is before, between and behind the two axes is summed over. */
interface Layout {
  readonly before: number;
  readonly first: number;
  readonly between: number;
  readonly second: number;
  readonly behind: number;
}

function layoutOf(sizes: readonly number[], axes: readonly number[]): Layout {
  const [first, second] = axes;
  if (first === undefined || axes.length > 2) throw new Error("a target has one axis or two");
  return {
    before: combinationsOf(sizes.slice(0, first)),
    first: sizes[first]!,
    between: second === undefined ? 1 : combinationsOf(sizes.slice(first + 1, second)),
    second: second === undefined ? 1 : sizes[second]!,
    behind: combinationsOf(sizes.slice((second ?? first) + 1)),
  };
}

function project(table: Float64Array, layout: Layout): Float64Array {
  const sums = new Float64Array(layout.first * layout.second);
  eachRun(layout, (place, from, to) => {
    let sum = 0;
    for (let cell = from; cell < to; cell++) sum += table[cell]!;
    sums[place] = sums[place]! + sum;
  });
  return sums;
}

function scale(table: Float64Array, layout: Layout, factors: Float64Array): void {
  eachRun(layout, (place, from, to) => {
    const factor = factors[place]!;
    for (let cell = from; cell < to; cell++) table[cell] = table[cell]! * factor;
  });
}

/** Goes through the cells in their order, by runs that belong to one place of the target. */
function eachRun(layout: Layout, use: (place: number, from: number, to: number) => void): void {
  const { before, first, between, second, behind } = layout;
  let from = 0;
  for (let b = 0; b < before; b++)
    for (let i = 0; i < first; i++)
      for (let m = 0; m < between; m++)
        for (let j = 0; j < second; j++, from += behind) use(i * second + j, from, from + behind);
}

function worstOf(sums: Float64Array, due: Float64Array, target: number): Miss {
  let worst: Miss = { target, place: 0, found: sums[0]!, off: 0 };
  for (const [place, found] of sums.entries()) {
    const off = Math.abs(found - due[place]!);
    if (off > worst.off) worst = { target, place, found, off };
  }
  return worst;
}
