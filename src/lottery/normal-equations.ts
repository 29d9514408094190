/** The linear systems of Newton's method over the rows of an aim space: small, since groups have been eliminated. */
import type { OpenRows } from "./open-rows.ts";

/** A pivot this small beside its diagonal stands for a row that others imply: its unknown stays 0. */
const implied = 1e-12;

/**
 * (A·diag(d)·Aᵀ + diag(t)) · y = b, A the open rows, d ≥ 0 one a group, t ≥ 0 one a row; t = ∞ keeps that row's y at 0.
 *
 * Rows without a group in common are eliminated first, one by one; for the others a dense Cholesky factor is kept.
 */
export class NormalEquations {
  readonly #rows: OpenRows;
  /** shared × shared, the lower triangle. */
  readonly #factor: Float64Array;
  /** The eliminated rows' own diagonal. */
  readonly #pivots: Float64Array;
  readonly #groupWeights: Float64Array;
  readonly #coupling: Float64Array;

  constructor(rows: OpenRows) {
    this.#rows = rows;
    this.#factor = new Float64Array(rows.shared * rows.shared);
    this.#pivots = new Float64Array(rows.lower.length - rows.shared);
    this.#groupWeights = new Float64Array(rows.groups.length);
    this.#coupling = new Float64Array(rows.shared);
  }

  factorise(groupWeights: Float64Array, rowWeights: Float64Array): void {
    const { shared } = this.#rows;
    this.#groupWeights.set(groupWeights);
    this.#factor.fill(0);
    this.#addGroups();
    const diagonal = new Float64Array(shared);
    for (let r = 0; r < shared; r++) {
      this.#factor[r * shared + r]! += rowWeights[r]!;
      diagonal[r] = this.#factor[r * shared + r]!;
    }
    for (let h = 0; h < this.#pivots.length; h++) this.#eliminate(h, rowWeights[shared + h]!);
    this.#cholesky(diagonal);
  }

  /** y for the b in `values`, in place. */
  solve(values: Float64Array): void {
    const { shared, memberStarts } = this.#rows;
    for (let h = 0; h < this.#pivots.length; h++) {
      const share = values[shared + h]! / this.#pivots[h]!;
      for (let e = memberStarts[h]!; e < memberStarts[h + 1]!; e++) this.#take(this.#rows.members[e]!, share, values);
    }
    this.#substitute(values);
    for (let h = 0; h < this.#pivots.length; h++) {
      let rest = values[shared + h]!;
      for (let e = memberStarts[h]!; e < memberStarts[h + 1]!; e++) rest -= this.#given(this.#rows.members[e]!, values);
      values[shared + h] = rest / this.#pivots[h]!;
    }
  }

  #addGroups(): void {
    const { shared, starts, rows, values, groups } = this.#rows;
    for (let i = 0; i < groups.length; i++) {
      const weight = this.#groupWeights[i]!;
      if (weight === 0) continue;
      for (let a = starts[i]!; a < starts[i + 1]!; a++) {
        const scaled = weight * values[a]!;
        const line = rows[a]! * shared;
        for (let b = starts[i]!; b <= a; b++) this.#factor[line + rows[b]!]! += scaled * values[b]!;
      }
    }
  }

  #eliminate(h: number, rowWeight: number): void {
    const { shared, memberStarts, members, starts, rows, values } = this.#rows;
    const coupling = this.#coupling.fill(0);
    let pivot = rowWeight;
    for (let e = memberStarts[h]!; e < memberStarts[h + 1]!; e++) {
      const i = members[e]!;
      pivot += this.#groupWeights[i]!;
      for (let a = starts[i]!; a < starts[i + 1]!; a++) coupling[rows[a]!]! += this.#groupWeights[i]! * values[a]!;
    }
    this.#pivots[h] = pivot > 0 ? pivot : Infinity;
    for (let r = 0; r < shared; r++) {
      const scaled = coupling[r]! / this.#pivots[h];
      if (scaled === 0) continue;
      for (let s = 0; s <= r; s++) this.#factor[r * shared + s]! -= scaled * coupling[s]!;
    }
  }

  #cholesky(diagonal: Float64Array): void {
    const { shared } = this.#rows;
    const factor = this.#factor;
    for (let j = 0; j < shared; j++) {
      let pivot = factor[j * shared + j]!;
      for (let s = 0; s < j; s++) pivot -= factor[j * shared + s]! * factor[j * shared + s]!;
      const root = pivot > implied * diagonal[j]! ? Math.sqrt(pivot) : Infinity;
      factor[j * shared + j] = root;
      for (let i = j + 1; i < shared; i++) {
        let entry = factor[i * shared + j]!;
        for (let s = 0; s < j; s++) entry -= factor[i * shared + s]! * factor[j * shared + s]!;
        factor[i * shared + j] = entry / root;
      }
    }
  }

  #substitute(values: Float64Array): void {
    const { shared } = this.#rows;
    const factor = this.#factor;
    for (let j = 0; j < shared; j++) {
      let value = values[j]!;
      for (let s = 0; s < j; s++) value -= factor[j * shared + s]! * values[s]!;
      values[j] = value / factor[j * shared + j]!;
    }
    for (let j = shared - 1; j >= 0; j--) {
      let value = values[j]!;
      for (let i = j + 1; i < shared; i++) value -= factor[i * shared + j]! * values[i]!;
      values[j] = value / factor[j * shared + j]!;
    }
  }

  /** Takes `share` of group i's weight from the right-hand sides of its shared rows. */
  #take(i: number, share: number, sides: Float64Array): void {
    const { starts, rows, values } = this.#rows;
    const amount = this.#groupWeights[i]! * share;
    for (let a = starts[i]!; a < starts[i + 1]!; a++) sides[rows[a]!]! -= amount * values[a]!;
  }

  /** What the unknowns of group i's shared rows come to in its own row. */
  #given(i: number, unknowns: Float64Array): number {
    const { starts, rows, values } = this.#rows;
    let sum = 0;
    for (let a = starts[i]!; a < starts[i + 1]!; a++) sum += values[a]! * unknowns[rows[a]!]!;
    return this.#groupWeights[i]! * sum;
  }
}
