/** The dual of the Nash objective over an aim space, smoothed: what every price of the rows makes of everybody's chance. */
import type { OpenRows } from "./open-rows.ts";

/**
 * For prices y of the rows and a smoothing μ ≥ 0: the seats x that maximise
 *
 *     Σ_g m_g · (log p_g + μ·log(1 + μ − p_g)) − Σ_r y_r · Σ_{g∈r} x_g,   p_g = x_g / m_g,
 *
 * and the activity t_r of each row that maximises y_r·t_r + μω_r·log of its distance to both limits, each of them μω_r further off; ω_r is its upper limit.
 * So at μ = 0 p_g = 1 / max(1, c_g), c_g the sum of the prices of g's rows. Every limit gives way a little, so that the dual has an optimum with
 * finite prices for every μ > 0 even where quotas leave no room at all.
 */
export class NashDual {
  readonly rows: OpenRows;
  readonly prices: Float64Array;
  /** c_g, p_g = x_g / m_g, and −dx_g/dc_g ≥ 0. */
  readonly costs: Float64Array;
  readonly chances: Float64Array;
  readonly slopes: Float64Array;
  /** Σ_{g∈r} x_g, and t_r with dt_r/dy_r ≥ 0. */
  readonly activity: Float64Array;
  readonly allowed: Float64Array;
  readonly allowedSlopes: Float64Array;

  /** All prices 0. */
  constructor(rows: OpenRows) {
    const groups = rows.groups.length;
    const count = rows.lower.length;
    this.rows = rows;
    this.prices = new Float64Array(count);
    this.costs = new Float64Array(groups);
    this.chances = new Float64Array(groups);
    this.slopes = new Float64Array(groups);
    this.activity = new Float64Array(count);
    this.allowed = new Float64Array(count);
    this.allowedSlopes = new Float64Array(count);
  }

  /** Works everything out for the present prices. */
  evaluate(smoothing: number): void {
    const { groups, sizes, starts, rows, values, ownRow } = this.rows;
    this.activity.fill(0);
    for (let i = 0; i < groups.length; i++) {
      const own = ownRow[i]!;
      let cost = own < 0 ? 0 : this.prices[own]!;
      for (let e = starts[i]!; e < starts[i + 1]!; e++) cost += values[e]! * this.prices[rows[e]!]!;
      const chance = chanceAt(cost, smoothing);
      this.costs[i] = cost;
      this.chances[i] = chance;
      this.slopes[i] = sizes[i]! * slopeAt(cost, chance, smoothing);
      const seats = sizes[i]! * chance;
      for (let e = starts[i]!; e < starts[i + 1]!; e++) this.activity[rows[e]!]! += values[e]! * seats;
      if (own >= 0) this.activity[own]! += seats;
    }
    if (smoothing > 0) for (let r = 0; r < this.prices.length; r++) this.#allow(r, smoothing);
  }

  /** Largest |activity − allowed| of a row, in proportion to its upper limit. */
  residual(): number {
    let worst = 0;
    for (let r = 0; r < this.prices.length; r++)
      worst = Math.max(worst, Math.abs(this.activity[r]! - this.allowed[r]!) / scaleOf(this.rows, r));
    return worst;
  }

  #allow(r: number, smoothing: number): void {
    const lower = this.rows.lower[r]!;
    const upper = this.rows.upper[r]!;
    const weight = smoothing * scaleOf(this.rows, r);
    const half = lower < upper ? (upper - lower) / 2 + weight : 0;
    const price = this.prices[r]!;
    const root = Math.sqrt(weight * weight + price * price * half * half);
    this.allowed[r] = (lower + upper) / 2 + (price * half * half) / (weight + root);
    this.allowedSlopes[r] = (weight * half * half) / (root * (weight + root));
  }
}

/** The size of a row's limits in seats, for what is small beside it. */
export function scaleOf({ upper }: OpenRows, r: number): number {
  return Math.max(1, upper[r]!);
}

/** The root p in (0, P) of 1/p − μ/(P − p) = c, P = 1 + μ: of c·p² − P(1 + c)·p + P = 0 the one without cancellation. */
function chanceAt(cost: number, smoothing: number): number {
  const most = 1 + smoothing;
  const linear = most * (1 + cost);
  const root = Math.sqrt(most * ((1 - cost) * (1 - cost) + smoothing * (1 + cost) * (1 + cost)));
  return linear >= 0 ? (2 * most) / (linear + root) : (linear - root) / (2 * cost);
}

/** −dp/dc = 1 / (1/p² + μ/(P − p)²), with μ/(P − p) = 1/p − c where that is the more exact. */
function slopeAt(cost: number, chance: number, smoothing: number): number {
  if (smoothing === 0) return cost > 1 ? chance * chance : 0;
  const spare = 1 + smoothing - chance;
  const stiffness =
    cost < 1
      ? ((1 - cost * chance) * (1 - cost * chance)) / smoothing
      : (smoothing * chance * chance) / (spare * spare);
  return (chance * chance) / (1 + stiffness);
}
