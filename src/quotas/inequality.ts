/** What every panel obeys, as one inequality in whole numbers: a sum of rows, each times a multiplier. No solver, no floats. */

/** Multipliers of the rows every panel obeys, safe integers of any sign. */
export interface Multipliers {
  /** Of Σx = panel size. */
  readonly size: number;
  /** One a row of `Rows`. */
  readonly rows: readonly number[];
}

/** One side of one row. */
export interface RowSide {
  readonly row: number;
  readonly side: "min" | "max";
}

/** What certificates speak about: the groups of a pool and the rows that bound their seats. */
export interface Rows {
  readonly panelSize: number;
  /** Members of each group. */
  readonly sizes: readonly number[];
  /** For each group the rows it counts in. */
  readonly rowsOf: readonly (readonly number[])[];
  /** Seats, both included: quotas in canonical order, then households. */
  readonly bounds: readonly { readonly min: number; readonly max: number }[];
  /** Groups that count for nothing, since no panel has a seat for them. */
  readonly excluded: ReadonlySet<number>;
}

/**
 * Every panel has Σ_g price_g · x_g ≤ limit, with price_g = size + Σ_{r∋g} rows_r: a sum of rows, each times its multiplier, so that u > 0 takes the
 * row's maximum and u < 0 its minimum.
 */
export interface Inequality {
  readonly prices: readonly bigint[];
  readonly limit: bigint;
}

/** @throws {Error} when the multipliers are not as many as the rows */
export function inequalityOf({ panelSize, rowsOf, bounds }: Rows, { size, rows }: Multipliers): Inequality {
  if (rows.length !== bounds.length) throw new Error("A certificate has one multiplier a row");
  const multipliers = rows.map(BigInt);
  return {
    prices: rowsOf.map((of) => of.reduce((sum, r) => sum + multipliers[r]!, BigInt(size))),
    limit: multipliers.reduce(
      (sum, u, r) => sum + u * BigInt(u > 0n ? bounds[r]!.max : bounds[r]!.min),
      BigInt(panelSize) * BigInt(size),
    ),
  };
}

/**
 * Whether no panel exists at all: even with everyone of a negative price seated and nobody of a positive one, the prices exceed the limit.
 */
export function provesInfeasible(rows: Rows, multipliers: Multipliers): boolean {
  const { prices, limit } = inequalityOf(rows, multipliers);
  const least = prices.reduce((sum, price, g) => (price < 0n ? sum + BigInt(rows.sizes[g]!) * price : sum), 0n);
  return least > limit;
}
