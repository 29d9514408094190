/** Proofs in whole numbers that no lottery does better; see ../lottery/README.md, "Proof without the solver". No solver, no floats. */
import { inequalityOf, type Multipliers, type Rows } from "../quotas/inequality.ts";

/** An exact fraction; denominator > 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Chances in the record are whole numbers of this part of one: a quadrillionth (10⁻¹⁵). */
export const chanceUnit = 1_000_000_000_000_000n;

/**
 * Groups without a seat on any panel, ascending: price_g · x_g ≤ Σ p⁺·x ≤ limit + Σ m·p⁻ is less than the price of one of them.
 */
export function seatless(rows: Rows, multipliers: Multipliers): number[] {
  const { prices, limit } = inequalityOf(rows, multipliers);
  const most = prices.reduce((sum, price, g) => (price < 0n ? sum - BigInt(rows.sizes[g]!) * price : sum), limit);
  return prices.flatMap((price, g) => (price > 0n && price > most ? [g] : []));
}

/**
 * Highest chance that all groups still open can have at once, if the others have at least their `chances`:
 *
 *     Σ_{held} m·p⁺·v + z · Σ_{open} m·p⁺ − Σ_g m·p⁻  ≤  Σ_g p_g·x_g  ≤  limit        p⁺ = max(0, price), p⁻ = max(0, −price)
 *
 * since x_g ≥ m·v for the held, x_g ≥ m·z for the open, 0 ≤ x_g ≤ m for all. Where that says less, it is 1: no chance is higher; and where not
 * even the held can have theirs, it is 0.
 *
 * @param held chance of each group in quadrillionths, undefined for those still open; of excluded groups it is not looked at
 */
export function levelBound(rows: Rows, multipliers: Multipliers, held: readonly (number | undefined)[]): Fraction {
  const { prices, limit } = inequalityOf(rows, multipliers);
  let rest = limit * chanceUnit;
  let open = 0n;
  prices.forEach((price, g) => {
    const size = BigInt(rows.sizes[g]!);
    if (price < 0n) rest -= size * price * chanceUnit;
    else if (!rows.excluded.has(g)) {
      const chance = held[g];
      if (chance === undefined) open += size * price;
      else rest -= size * price * BigInt(chance);
    }
  });
  if (rest < 0n) return { numerator: 0n, denominator: 1n };
  const denominator = open * chanceUnit;
  return rest < denominator ? { numerator: rest, denominator } : { numerator: 1n, denominator: 1n };
}

/**
 * Lowest that the highest chance can be: u · Σ m·p⁻ ≥ −limit, since x_g ≥ 0 and x_g ≤ m·u. Where that says less, it is what everybody would have if
 * all n who count had the same, k/n.
 */
export function highestBound(rows: Rows, multipliers: Multipliers): Fraction {
  const { limit, ofHighest, people } = extremesOf(rows, multipliers);
  const equal = { numerator: BigInt(rows.panelSize), denominator: people };
  const proved = { numerator: -limit, denominator: ofHighest };
  return proved.numerator * equal.denominator > equal.numerator * proved.denominator ? proved : equal;
}

/**
 * How far the geometric mean of the chances can at most be above that of `chances`, as a factor: by the inequality of the means it is at most
 * (1/n) Σ_g m_g q_g / v_g for chances q, and with worth_g ≥ scale / v_g that is at most Σ_g worth_g x_g / (n · scale), which
 *
 *     Σ_g worth_g · x_g  ≤  limit + Σ_g m · max(0, worth_g − price_g)
 *
 * @param scale > 0: any is right, the one in proportion to the multipliers proves most
 * @param chances of each group, in quadrillionths, > 0 for all but the excluded
 * @throws {Error} when scale or a chance is not positive
 */
export function productBound(
  rows: Rows,
  multipliers: Multipliers,
  scale: number,
  chances: readonly number[],
): Fraction {
  if (!(scale > 0)) throw new Error("A scale is above 0");
  const { prices, limit } = inequalityOf(rows, multipliers);
  let most = limit * fine;
  let people = 0n;
  prices.forEach((price, g) => {
    const size = BigInt(rows.sizes[g]!);
    const counts = !rows.excluded.has(g);
    if (counts) people += size;
    const worth = counts ? worthOf(scale, chances[g]!) : 0n;
    if (worth > price * fine) most += size * (worth - price * fine);
  });
  return { numerator: most, denominator: people * BigInt(scale) * fine };
}

/** What a worth is rounded up to a whole number of. */
const fine = chanceUnit;

/** scale / chance, in fine parts, rounded up. */
function worthOf(scale: number, chance: number): bigint {
  if (!(chance > 0)) throw new Error("Nothing is in proportion to a chance of 0");
  return ceilDivide(BigInt(scale) * chanceUnit * fine, BigInt(chance));
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}

/**
 * Whether no lottery has lower (n/k)·highest + γ·(k/n)/lowest than `bound`. With Y = Σ m·p⁺ and W = Σ m·p⁻ of the n people who count,
 *
 *     lowest·Y − highest·W ≤ limit,   lowest ≤ k/n ≤ highest ≤ 1,
 *
 * so that the spread is 1 + γ or more; and for the lowest chance l it is at least h(l) = (n/k)(l·Y − limit)/W + γ(k/n)/l with l ≤ L, the lesser of k/n
 * and (limit + W)/Y. h falls up to l° = (k/n)·√(γ·W/Y), where it is 2√(γ·Y/W) − (n/k)·limit/W. Compared without roots.
 *
 * @param gamma γ > 0
 */
export function provesSpread(rows: Rows, multipliers: Multipliers, gamma: Fraction, bound: Fraction): boolean {
  if (bound.numerator * gamma.denominator <= (gamma.numerator + gamma.denominator) * bound.denominator) return true;
  const { limit, ofLowest, ofHighest, people } = extremesOf(rows, multipliers);
  if (ofHighest === 0n) return false;
  const seats = BigInt(rows.panelSize);
  const most = lesser(
    { numerator: seats, denominator: people },
    { numerator: limit + ofHighest, denominator: ofLowest },
  );
  const turnsBeyond =
    most.numerator > 0n &&
    seats * seats * gamma.numerator * ofHighest * most.denominator * most.denominator >
      people * people * gamma.denominator * ofLowest * most.numerator * most.numerator;
  if (turnsBeyond) {
    const { numerator: a, denominator: b } = most;
    const spread = {
      numerator:
        people * people * gamma.denominator * a * (a * ofLowest - limit * b) +
        gamma.numerator * seats * seats * b * b * ofHighest,
      denominator: seats * ofHighest * b * gamma.denominator * people * a,
    };
    return bound.numerator * spread.denominator <= spread.numerator * bound.denominator;
  }
  // root = bound + (n/k)·limit/W, over the denominator bound.denominator · k · W.
  const denominator = bound.denominator * seats * ofHighest;
  const root = bound.numerator * seats * ofHighest + people * limit * bound.denominator;
  if (root <= 0n) return true;
  return root * root * gamma.denominator * ofHighest <= 4n * gamma.numerator * ofLowest * denominator * denominator;
}

/** Denominators of 0 or more, not both 0. */
function lesser(a: Fraction, b: Fraction): Fraction {
  return a.numerator * b.denominator <= b.numerator * a.denominator ? a : b;
}

/** What lowest·ofLowest − highest·ofHighest ≤ limit holds with, and how many people count. */
export function extremesOf(
  rows: Rows,
  multipliers: Multipliers,
): { readonly limit: bigint; readonly ofLowest: bigint; readonly ofHighest: bigint; readonly people: bigint } {
  const { prices, limit } = inequalityOf(rows, multipliers);
  let [ofLowest, ofHighest, people] = [0n, 0n, 0n];
  prices.forEach((price, g) => {
    const size = BigInt(rows.sizes[g]!);
    const counts = !rows.excluded.has(g);
    if (counts) people += size;
    if (price < 0n) ofHighest -= size * price;
    else if (counts) ofLowest += size * price;
  });
  return { limit, ofLowest, ofHighest, people };
}
