/** Whether the panels at hand can be mixed to give every group its seats, and if not, the prices that say which further panel would help. */
import type { Polytope } from "../quotas/polytope.ts";
import type { ProgramHandle, Solver } from "../solver/highs.ts";
import type { Composition } from "./composition.ts";
import { worthOf } from "./panel-store.ts";

export interface Nearest {
  /** By how much the chance of some group must fall short; 0 where the mix gives all that is needed. */
  readonly shortfall: number;
  /**
   * prices[g] ≥ 0 with Σ sizes[g] · prices[g] = 1: Σ prices · needs exceeds the worth of every panel at hand by the shortfall. All 0 where there
   * is none.
   */
  readonly prices: Float64Array;
}

/** How many of the panels left outside join the program at once. */
const joinAtOnce = 50;

/**
 * min ε  s.t.  Σ_P λ_P x_P[g] + sizes[g] · ε ≥ needs[g]  ∀g,  Σ_P λ_P = 1,  λ, ε ≥ 0.
 *
 * Columns: ε, then one a panel. Most panels stay outside the program until its prices ask for them.
 */
export class Membership {
  readonly #polytope: Polytope;
  readonly #program: ProgramHandle;
  readonly #inside: Composition[] = [];
  #outside: Composition[] = [];

  constructor(solver: Solver, polytope: Polytope) {
    const { sizes } = polytope;
    this.#polytope = polytope;
    this.#program = solver.program({
      sense: "minimise",
      cost: Float64Array.of(1),
      lower: Float64Array.of(0),
      upper: Float64Array.of(Infinity),
      rows: [
        ...Array.from(sizes, (size) => ({ lower: 0, upper: Infinity, columns: [0], values: [size] })),
        { lower: 1, upper: 1, columns: [], values: [] },
      ],
    });
  }

  /** Panels in the program; `weights` are theirs. */
  get panels(): readonly Composition[] {
    return this.#inside;
  }

  /** Takes a panel into the program. */
  include(panel: Composition): void {
    this.#inside.push(panel);
    const seats = new Map<number, number>();
    for (const g of panel) seats.set(g, (seats.get(g) ?? 0) + 1);
    const rows = Int32Array.from([...seats.keys(), this.#polytope.sizes.length]);
    this.#program.addColumn(0, 0, Infinity, rows, Float64Array.from([...seats.values(), 1]));
  }

  /** Keeps a panel at hand, to be included when prices ask for it; the first one at once, since nothing cannot be mixed. */
  offer(panel: Composition): void {
    if (this.#inside.length === 0) this.include(panel);
    else this.#outside.push(panel);
  }

  /** @param needs expected seats of each group */
  require(needs: Float64Array): void {
    needs.forEach((seats, g) => {
      this.#program.setRowBounds(g, seats, Infinity);
    });
  }

  /** The nearest mix of all panels at hand. */
  nearest(): Nearest {
    for (;;) {
      if (this.#program.solve() !== "optimal") throw new Error("the membership program has no optimum");
      const shortfall = this.#program.objective();
      const prices = this.#prices();
      if (shortfall <= 0 || !this.#join(prices)) return { shortfall, prices };
    }
  }

  /** Of the last `nearest`: one a panel, ≥ 0, summing to 1. */
  weights(): Float64Array {
    const weights = this.#program
      .columns()
      .slice(1)
      .map((weight) => Math.max(0, weight));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  }

  dispose(): void {
    this.#program.dispose();
  }

  #prices(): Float64Array {
    const { sizes } = this.#polytope;
    const prices = this.#program.rowDuals().slice(0, sizes.length).map(Math.abs);
    const total = prices.reduce((sum, price, g) => sum + price * sizes[g]!, 0);
    return total > 0 ? prices.map((price) => price / total) : prices;
  }

  /** Includes the panels outside that are worth most, if any is worth more than all inside. */
  #join(prices: Float64Array): boolean {
    const most = this.#inside.reduce((greatest, panel) => Math.max(greatest, worthOf(panel, prices)), 0);
    const better = this.#outside
      .map((panel, place) => ({ panel, place, worth: worthOf(panel, prices) }))
      .filter(({ worth }) => worth > most + 1e-10)
      .sort((a, b) => b.worth - a.worth || a.place - b.place)
      .slice(0, joinAtOnce);
    if (better.length === 0) return false;
    const joining = new Set(better.map(({ place }) => place));
    for (const { panel } of better) this.include(panel);
    this.#outside = this.#outside.filter((_, place) => !joining.has(place));
    return true;
  }
}
