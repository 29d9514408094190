/** The master program: the best mix of the panels at hand, and the prices that say which further panel would better it. */
import type { ProgramHandle, Solver } from "../solver/highs.ts";
import type { Polytope } from "../quotas/polytope.ts";
import type { Composition } from "./composition.ts";

export interface Mix {
  /** Lowest selection probability of anyone not excluded. */
  readonly minimum: number;
  /** prices[g] ≥ 0 with Σ sizes[g] · prices[g] = 1: a panel is worth adding if its Σ prices exceeds `minimum`. */
  readonly prices: Float64Array;
}

/**
 * max z  s.t.  Σ_P λ_P x_P[g] ≥ sizes[g] · z  ∀g not excluded,  Σ_P λ_P = 1,  λ ≥ 0.
 *
 * Columns: z, ε, then one a panel. Source: the column generation of Flanigan et al. (2021), Methods.
 */
export class Master {
  readonly #polytope: Polytope;
  readonly #program: ProgramHandle;
  /** Groups with a row, ascending, and each group's row, −1 for the excluded. */
  readonly #open: readonly number[];
  readonly #rowOf: Int32Array;
  readonly #panels: Composition[] = [];

  constructor(solver: Solver, polytope: Polytope, excluded: ReadonlySet<number>) {
    const { sizes } = polytope;
    this.#polytope = polytope;
    this.#open = Array.from(sizes.keys()).filter((g) => !excluded.has(g));
    this.#rowOf = new Int32Array(sizes.length).fill(-1);
    this.#open.forEach((g, row) => (this.#rowOf[g] = row));
    this.#program = solver.program({
      sense: "maximise",
      cost: Float64Array.of(1, 0),
      lower: Float64Array.of(0, 0),
      upper: Float64Array.of(Infinity, 1),
      rows: [
        ...this.#open.map((g) => ({ lower: 0, upper: Infinity, columns: [0], values: [-sizes[g]!] })),
        { lower: 1, upper: 1, columns: [], values: [] },
        ...this.#open.map((g) => ({ lower: -Infinity, upper: Infinity, columns: [1], values: [sizes[g]!] })),
      ],
    });
  }

  get panels(): readonly Composition[] {
    return this.#panels;
  }

  add(panel: Composition): void {
    this.#panels.push(panel);
    const seats = new Map<number, number>();
    for (const g of panel) {
      const row = this.#rowOf[g]!;
      if (row >= 0) seats.set(row, (seats.get(row) ?? 0) + 1);
    }
    const rows = [...seats.keys()];
    const values = [...seats.values()];
    const second = this.#open.length + 1;
    const all = [...rows, this.#open.length, ...rows.map((row) => second + row)];
    this.#program.addColumn(0, 0, Infinity, Int32Array.from(all), Float64Array.from([...values, 1, ...values]));
  }

  mix(): Mix {
    if (this.#program.solve() !== "optimal") throw new Error("the master program has no optimum");
    const duals = this.#program.rowDuals();
    const prices = new Float64Array(this.#rowOf.length);
    let total = 0;
    this.#open.forEach((g, row) => {
      prices[g] = Math.abs(duals[row]!);
      total += this.#polytope.sizes[g]! * prices[g];
    });
    return { minimum: this.#program.objective(), prices: total > 0 ? prices.map((price) => price / total) : prices };
  }

  /**
   * Weights, one a panel, that keep everyone at `minimum` and come as near the target as these panels allow: min ε, p[g] ≥ target[g] / sizes[g] − ε.
   * The last call: the program is not usable for mixing afterwards.
   */
  weightsTowards(target: Float64Array, minimum: number): Float64Array {
    this.#program.setColumnBounds(0, minimum * (1 - 1e-12), minimum);
    this.#open.forEach((g, row) => {
      this.#program.setRowBounds(this.#open.length + 1 + row, target[g]!, Infinity);
    });
    const cost = new Float64Array(2 + this.#panels.length);
    cost[1] = -1;
    this.#program.setCosts(cost);
    if (this.#program.solve() !== "optimal") throw new Error("the master program lost its optimum");
    return this.#program.columns().slice(2);
  }

  dispose(): void {
    this.#program.dispose();
  }
}
