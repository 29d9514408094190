/** What proves the optimum of objectives that look at more than the lowest chance: one inequality, in whole numbers. */
import type { Multipliers, Rows } from "../quotas/inequality.ts";
import { multipliersOf, rowsOfPolytope, scaledMultipliersOf } from "../quotas/multipliers.ts";
import { polytopeRows } from "../quotas/programs.ts";
import { readRowDuals, type RowDuals } from "../quotas/row-duals.ts";
import type { AimSpace } from "./aim-space.ts";
import {
  chanceUnit,
  extremesOf,
  highestBound,
  productBound,
  provesSpread,
  type Fraction,
} from "../certificate/certificate.ts";

export interface Optimum {
  /**
   * `product`: the geometric mean of no lottery's chances exceeds this one's by more than the factor `bound`. `highest`: every lottery gives somebody a
   * chance of at least `bound`. `spread`: no lottery has n/k · highest + γ · k/n / lowest below `bound`.
   */
  readonly kind: "product" | "highest" | "spread";
  readonly bound: Fraction;
  readonly multipliers: Multipliers;
  /** `product` only: in proportion to the multipliers, as `productBound` takes it. */
  readonly scale?: number;
}

/** Groups without cuts, and with seats for the excluded: what holds here holds for whoever trusts no solver. */
type Trusted = Omit<AimSpace, "cuts">;

/** @param chances of each group, in quadrillionths, positive but for the excluded */
export function productOptimum(space: Trusted, chances: readonly number[]): Optimum {
  const { polytope, excluded } = space;
  const worth = Float64Array.from(chances, (chance, g) => (excluded.has(g) ? 0 : Number(chanceUnit) / chance));
  const { multipliers, scale } = scaledMultipliersOf(mostWorth(space, worth));
  const bound = productBound(rowsOfPolytope(polytope, excluded), multipliers, scale, chances);
  return { kind: "product", multipliers, scale, bound };
}

export function highestOptimum(space: Trusted): Optimum {
  const multipliers = multipliersOf(extremes(space, { ofLowest: 0, ofHighest: 1 }));
  const bound = highestBound(rowsOfPolytope(space.polytope, space.excluded), multipliers);
  return { kind: "highest", multipliers, bound };
}

/** @param lowest the lowest chance of the lottery that is to be proved best, in (0, 1] */
export function spreadOptimum(space: Trusted, gamma: number, lowest: number): Optimum {
  const { polytope, excluded } = space;
  const people = polytope.sizes.reduce((sum, size, g) => (excluded.has(g) ? sum : sum + size), 0);
  const fair = polytope.panelSize / people;
  const multipliers = multipliersOf(
    extremes(space, { ofLowest: (gamma * fair) / (lowest * lowest), ofHighest: 1 / fair }),
  );
  return { kind: "spread", multipliers, bound: spreadBound(space, multipliers, gamma) };
}

/** max Σ worth_g · x_g  s.t.  x ∈ Q. */
function mostWorth({ solver, polytope }: Trusted, worth: Float64Array): RowDuals {
  const program = solver.program({
    sense: "maximise",
    cost: worth,
    lower: new Float64Array(worth.length),
    upper: Float64Array.from(polytope.sizes),
    rows: polytopeRows(polytope),
  });
  try {
    if (program.solve() !== "optimal") throw new Error("the polytope of a lottery is empty");
    return readRowDuals(program, polytope);
  } finally {
    program.dispose();
  }
}

/** max ofLowest · l − ofHighest · u  s.t.  x ∈ Q,  m_g · l ≤ x_g ∀g not excluded,  x_g ≤ m_g · u ∀g. */
function extremes(
  { solver, polytope, excluded }: Trusted,
  { ofLowest, ofHighest }: { readonly ofLowest: number; readonly ofHighest: number },
): RowDuals {
  const { sizes } = polytope;
  const lowest = sizes.length;
  const highest = lowest + 1;
  const each = Array.from(sizes.keys());
  const program = solver.program({
    sense: "maximise",
    cost: Float64Array.from({ length: highest + 1 }, (_, c) =>
      c === lowest ? ofLowest : c === highest ? -ofHighest : 0,
    ),
    lower: new Float64Array(highest + 1),
    // Without a bound on u its price is all shared out among rows that certificates have.
    upper: Float64Array.from([...sizes, 1, Infinity]),
    rows: [
      ...polytopeRows(polytope),
      ...each.map((g) => ({ lower: -Infinity, upper: 0, columns: [g, highest], values: [1, -sizes[g]!] })),
      ...each
        .filter((g) => !excluded.has(g))
        .map((g) => ({ lower: 0, upper: Infinity, columns: [g, lowest], values: [1, -sizes[g]!] })),
    ],
  });
  try {
    if (program.solve() !== "optimal") throw new Error("the polytope of a lottery is empty");
    return readRowDuals(program, polytope);
  } finally {
    program.dispose();
  }
}

/** The greatest bound in quadrillionths that the multipliers prove: reckoned in floats, then lowered until the whole numbers agree. */
function spreadBound({ polytope, excluded }: Trusted, multipliers: Multipliers, gamma: number): Fraction {
  const rows = rowsOfPolytope(polytope, excluded);
  const exactly = { numerator: BigInt(Math.round(gamma * 1e6)), denominator: 1_000_000n };
  const roughly = Math.max(1 + gamma, leastSpread(rows, multipliers, gamma));
  let numerator = BigInt(Math.ceil(roughly * (1 + 1e-12) * Number(chanceUnit)));
  for (let step = 1n; !provesSpread(rows, multipliers, exactly, { numerator, denominator: chanceUnit }); step *= 2n) {
    numerator -= step;
  }
  return { numerator, denominator: chanceUnit };
}

/** As `provesSpread` has it. */
function leastSpread(rows: Rows, multipliers: Multipliers, gamma: number): number {
  const { limit, ofLowest, ofHighest, people } = extremesOf(rows, multipliers);
  if (ofHighest === 0n) return 0;
  const fair = rows.panelSize / Number(people);
  const [bound, rise, fall] = [Number(limit), Number(ofLowest), Number(ofHighest)];
  const most = Math.min(fair, (bound + fall) / rise);
  const turn = fair * Math.sqrt((gamma * fall) / rise);
  if (most > 0 && turn > most) return (most * rise - bound) / (fair * fall) + (gamma * fair) / most;
  return 2 * Math.sqrt((gamma * rise) / fall) - bound / (fair * fall);
}
