/** The last digits of the Nash optimum: Newton's method on the dual itself, with every row held at the limit that binds it. */
import { scaleOf, type NashDual } from "./nash-dual.ts";
import type { NormalEquations } from "./normal-equations.ts";

const mostSteps = 12;
/** In proportion to a row's limit: rounding alone may leave as much, and from here on a step that does not help is the last. */
const nearExact = 1e-13;

/**
 * From prices near an optimum, those at which the rows hold best, left in `dual`; 0 for every row that does not bind.
 *
 * @returns the worst a row is off, in proportion to its upper limit
 * Source: M. Hintermüller, K. Ito, K. Kunisch, The primal-dual active set strategy as a semismooth Newton method, SIAM Journal on Optimization 13 (2003).
 */
export function polish(dual: NashDual, equations: NormalEquations): number {
  const { prices } = dual;
  const best = prices.slice();
  let least = Infinity;
  dual.evaluate(0);
  for (let step = 0; step < mostSteps; step++) {
    const weights = holdRows(dual);
    dual.evaluate(0);
    const off = violation(dual, weights);
    if (off >= least && least < nearExact) break;
    if (off < least) {
      least = off;
      best.set(prices);
    }
    equations.factorise(dual.slopes, weights);
    const direction = prices.map((_, r) => (weights[r] === 0 ? dual.activity[r]! - dual.allowed[r]! : 0));
    equations.solve(direction);
    for (let r = 0; r < prices.length; r++) prices[r]! += direction[r]!;
    dual.evaluate(0);
  }
  prices.set(best);
  dual.evaluate(0);
  return least;
}

/**
 * Decides at which limit a row is to be held: the one it would be pushed over if its price fell to 0. The others lose their price.
 *
 * @returns 0 for a row that is held, ∞ for one that is not
 */
function holdRows({ rows, prices, activity, slopes, allowed }: NashDual): Float64Array {
  const { lower, upper } = rows;
  const stiffness = stiffnessOf(rows, slopes);
  return prices.map((price, r) => {
    const unpriced = activity[r]! + stiffness[r]! * price;
    if (unpriced > lower[r]! && unpriced < upper[r]!) {
      prices[r] = 0;
      return Infinity;
    }
    allowed[r] = unpriced >= upper[r]! ? upper[r]! : lower[r]!;
    return 0;
  });
}

/** How much a row's activity falls for a price of 1 more, were it the only one to change. */
function stiffnessOf(rows: NashDual["rows"], slopes: Float64Array): Float64Array {
  const stiffness = new Float64Array(rows.lower.length);
  for (let i = 0; i < slopes.length; i++) {
    for (let e = rows.starts[i]!; e < rows.starts[i + 1]!; e++) {
      stiffness[rows.rows[e]!]! += rows.values[e]! * rows.values[e]! * slopes[i]!;
    }
    if (rows.ownRow[i]! >= 0) stiffness[rows.ownRow[i]!]! += slopes[i]!;
  }
  return stiffness;
}

function violation({ rows, activity, allowed }: NashDual, weights: Float64Array): number {
  return activity.reduce((worst, seats, r) => {
    const off =
      weights[r] === 0 ? Math.abs(seats - allowed[r]!) : Math.max(rows.lower[r]! - seats, seats - rows.upper[r]!);
    return Math.max(worst, off / scaleOf(rows, r));
  }, 0);
}
