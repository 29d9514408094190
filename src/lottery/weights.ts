/** Exact weights: panels mixed so that their average is the target, by the smallest correction of equal weights. */
import type { Composition } from "./composition.ts";

export interface Weights {
  /** One a panel, ≥ 0, summing to 1. */
  readonly weights: Float64Array;
  /** Largest |Σ weight · seats − target| of any group, in seats. */
  readonly residual: number;
}

const maximumRounds = 60;
const maximumIterations = 3000;
/** Parts of the squared gradient left when a correction is done: rounds that only find out which panels to drop need not be exact. */
const precisions = [1e-6, 1e-12, 1e-28];

/**
 * min ‖λ − equal‖  s.t.  Σ λ_P x_P = target, Σ λ_P = 1: conjugate gradients on the normal equations. Where weights turn negative they are
 * cut to 0, their panels dropped, and the rest corrected again. The caller judges `residual`.
 */
export function minimumNormWeights(panels: readonly Composition[], target: Float64Array): Weights {
  const count = panels.length;
  const matrix = new PanelMatrix(panels, target.length);
  const weights = new Float64Array(count).fill(1 / count);
  let active = Int32Array.from(weights.keys());
  for (let round = 0, stage = 0; round < maximumRounds && stage < precisions.length && active.length > 0; round++) {
    const step = matrix.correction(active, weights, target, precisions[stage]!);
    active.forEach((j, i) => (weights[j]! += step[i]!));
    const negative = active.filter((j) => weights[j]! < 0);
    if (negative.length === 0) stage++;
    negative.forEach((j) => (weights[j] = 0));
    active = active.filter((j) => weights[j]! > 0);
  }
  return { weights, residual: matrix.residual(active, weights, target) };
}

/** Panels as the columns of a matrix with a row a group and a last row of ones. */
class PanelMatrix {
  readonly #panels: readonly Composition[];
  readonly #rows: number;

  constructor(panels: readonly Composition[], groups: number) {
    this.#panels = panels;
    this.#rows = groups + 1;
  }

  /** The minimum-norm step of the active weights that takes their mix to the target. */
  correction(active: Int32Array, weights: Float64Array, target: Float64Array, precision: number): Float64Array {
    const residual = this.#missing(active, weights, target);
    const step = new Float64Array(active.length);
    const gradient = new Float64Array(active.length);
    const product = new Float64Array(this.#rows);
    this.#transposed(active, residual, gradient);
    const direction = gradient.slice();
    let gamma = dot(gradient, gradient);
    const enough = Math.max(1e-30, gamma * precision);
    for (let iteration = 0; iteration < maximumIterations && gamma > enough; iteration++) {
      this.#times(active, direction, product);
      const alpha = gamma / dot(product, product);
      for (let i = 0; i < step.length; i++) step[i]! += alpha * direction[i]!;
      for (let r = 0; r < residual.length; r++) residual[r]! -= alpha * product[r]!;
      this.#transposed(active, residual, gradient);
      const next = dot(gradient, gradient);
      const beta = next / gamma;
      gamma = next;
      for (let i = 0; i < direction.length; i++) direction[i] = gradient[i]! + beta * direction[i]!;
    }
    return step;
  }

  residual(active: Int32Array, weights: Float64Array, target: Float64Array): number {
    return this.#missing(active, weights, target).reduce((worst, miss) => Math.max(worst, Math.abs(miss)), 0);
  }

  #missing(active: Int32Array, weights: Float64Array, target: Float64Array): Float64Array {
    const mix = new Float64Array(this.#rows);
    this.#times(
      active,
      Float64Array.from(active, (j) => weights[j]!),
      mix,
    );
    return mix.map((value, r) => (r < target.length ? target[r]! : 1) - value);
  }

  #times(active: Int32Array, values: Float64Array, product: Float64Array): void {
    product.fill(0);
    const last = this.#rows - 1;
    for (let i = 0; i < active.length; i++) {
      const value = values[i]!;
      const panel = this.#panels[active[i]!]!;
      for (let s = 0; s < panel.length; s++) product[panel[s]!]! += value;
      product[last]! += value;
    }
  }

  #transposed(active: Int32Array, rows: Float64Array, result: Float64Array): void {
    const last = rows[this.#rows - 1]!;
    for (let i = 0; i < active.length; i++) {
      const panel = this.#panels[active[i]!]!;
      let sum = last;
      for (let s = 0; s < panel.length; s++) sum += rows[panel[s]!]!;
      result[i] = sum;
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
