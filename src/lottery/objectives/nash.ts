/** The Nash objective: the product of all chances as high as it can be, so that nobody's gain costs others more in proportion. */
import type { AimSpace } from "../aim-space.ts";
import type { ObjectiveRule } from "../objective.ts";
import { productOptimum } from "../optimum.ts";
import { NashDual } from "../nash-dual.ts";
import { polish } from "../nash-polish.ts";
import { NormalEquations } from "../normal-equations.ts";
import { openRows } from "../open-rows.ts";

export interface NashOptimum {
  /** Expected seats of each group; 0 for the excluded. */
  readonly target: Float64Array;
  /**
   * What a seat is worth, in people: one a row of the polytope, then the panel size, then one a cut. 1/p_g is the sum over g's rows, or less where p_g
   * is 1. Above 0 for a row at its upper limit, below 0 at its lower, 0 for one that does not bind.
   */
  readonly prices: Float64Array;
  /** With n' people not excluded: no x of the space has Σ_g x_g / p_g over n' · (1 + gap). The target has n', so at 0 it is optimal. */
  readonly gap: number;
}

/** The smoothing falls from 1 to the least, by this factor where Newton's method can follow, else by its root, its fourth root, and so on. */
const cooling = 0.03;
const slowestCooling = 0.9;
const leastSmoothing = 1e-14;
const stepsPerSmoothing = 25;
/** How near the rows have to come to where the smoothing wants them, in proportion to it, and in proportion to their limits. */
const nearEnough = 0.1;
const exact = 1e-13;
/** From this smoothing on it may be known which rows bind. */
const sharp = 1e-6;
/** How exactly rows must hold without smoothing, and the gap then: at once, or at the end, where rounding of great prices must be borne with. */
const holding = 1e-13;
const closed = 1e-12;
const closedAtLast = 1e-10;

export const nash: ObjectiveRule = {
  wishOf: (space) => {
    const target = nashTarget(space);
    return { target, needs: target };
  },
  byLevels: false,
  otherwise: "nearest",
  optimum: productOptimum,
};

/** Expected seats of each group at the Nash optimum of the space; 0 for the excluded. */
export function nashTarget(space: AimSpace): Float64Array {
  return nashOptimum(space).target;
}

/**
 * max Σ_g m_g · log(x_g / m_g)  s.t.  x ∈ the space,  over the groups not excluded: a concave program with one optimum.
 *
 * Newton's method on the smoothed dual, whose unknowns are the prices of the rows alone, while the smoothing dwindles, as on the central path of an
 * interior point method (S. Wright, Primal-dual interior-point methods, 1997); then on the dual itself. Only + − × ÷ and √: the same bits anywhere.
 */
export function nashOptimum(space: AimSpace): NashOptimum {
  const rows = openRows(space);
  const dual = new NashDual(rows);
  solve(dual, new NormalEquations(rows));
  const { polytope, cuts } = space;
  const target = new Float64Array(polytope.sizes.length);
  rows.groups.forEach((g, i) => (target[g] = seatsOf(dual.chances[i]!, rows.sizes[i]!)));
  const prices = new Float64Array(polytope.rows.length + 1 + cuts.length);
  rows.origins.forEach((origin, r) => (prices[origin] = dual.prices[r]! * rows.scales[r]!));
  return { target, prices, gap: gapOf(dual) };
}

function solve(dual: NashDual, equations: NormalEquations): void {
  const isOptimum = (gap: number): boolean => polish(dual, equations) <= holding && gapOf(dual) <= gap;
  const followed = dual.prices.slice();
  let smoothing = 1 / cooling;
  for (let factor = cooling; smoothing > leastSmoothing && factor < slowestCooling;) {
    if (reach(dual, equations, smoothing * factor)) {
      followed.set(dual.prices);
      smoothing *= factor;
      factor = Math.max(cooling, factor * factor);
      if (smoothing < sharp && isOptimum(closed)) return;
    } else {
      factor = Math.sqrt(factor);
    }
    dual.prices.set(followed);
  }
  if (isOptimum(closedAtLast)) return;
  dual.prices.set(followed);
  dual.evaluate(smoothing);
}

/** Whether Newton's method comes near the optimum of this smoothing. */
function reach(dual: NashDual, equations: NormalEquations, smoothing: number): boolean {
  const enough = Math.max(exact, smoothing * nearEnough);
  dual.evaluate(smoothing);
  for (let step = 0; step < stepsPerSmoothing && dual.residual() > enough; step++) {
    if (!newtonStep(dual, equations, smoothing)) return false;
  }
  return dual.residual() <= enough;
}

/** One step along the Newton direction, halved until the dual does not rise steeply at its end; false where that does not happen. */
function newtonStep(dual: NashDual, equations: NormalEquations, smoothing: number): boolean {
  const { prices } = dual;
  equations.factorise(dual.slopes, dual.allowedSlopes);
  const direction = dual.activity.map((activity, r) => activity - dual.allowed[r]!);
  equations.solve(direction);
  const start = prices.slice();
  const steepness = -slopeAlong(dual, direction);
  for (let length = 1; length > 1e-10; length /= 2) {
    for (let r = 0; r < prices.length; r++) prices[r] = start[r]! + length * direction[r]!;
    dual.evaluate(smoothing);
    if (slopeAlong(dual, direction) <= 0.5 * steepness) return true;
  }
  prices.set(start);
  dual.evaluate(smoothing);
  return false;
}

/** The derivative of the dual along a direction. */
function slopeAlong({ allowed, activity }: NashDual, direction: Float64Array): number {
  return direction.reduce((slope, step, r) => slope + (allowed[r]! - activity[r]!) * step, 0);
}

/** By weak duality: Σ x_g / p_g ≤ Σ_r (y_r > 0 ? y_r·upper_r : y_r·lower_r) + Σ_g m_g · max(0, 1/p_g − c_g) for every x of the space. */
function gapOf({ rows, prices, costs, chances }: NashDual): number {
  let most = 0;
  let people = 0;
  prices.forEach((price, r) => (most += price * (price > 0 ? rows.upper[r]! : rows.lower[r]!)));
  rows.sizes.forEach((size, i) => {
    most += size * Math.max(0, 1 / chances[i]! - costs[i]!);
    people += size;
  });
  return most / people - 1;
}

/** m·p, made whole where only rounding keeps it from that. */
function seatsOf(chance: number, size: number): number {
  const seats = size * chance;
  const whole = Math.round(seats);
  return Math.abs(seats - whole) < 1e-11 ? Math.min(whole, size) : Math.min(seats, size);
}
