/** Exact pricing: the feasible panel of the greatest worth, by integer programming. */
import type { ProgramHandle, Solver } from "../solver/highs.ts";
import { polytopeRows } from "../quotas/programs.ts";
import { isPanel, type Polytope } from "../quotas/polytope.ts";
import { compositionOf, type Composition } from "./composition.ts";
import { worthOf } from "./panel-store.ts";

export interface Priced {
  /** The best panel found; absent if there is none, or none was found within the effort left. */
  readonly panel: Composition | undefined;
  /** No feasible panel is worth more: a whole number when the search finished, −∞ if there is no feasible panel. */
  readonly bound: number;
}

/**
 * How much branching one lottery may take, in nodes; a solve counts for ten even without. A count, since a clock would make the result depend on
 * the machine. A hard pool runs some minutes on it.
 */
const effortLimit = 5000;
const effortOfASolve = 10;
const unlimited = 2 ** 31 - 1;

/** max Σ worth[g] · x[g]  s.t.  x ∈ Q, x whole: one program, opened when first needed and priced again and again. */
export class Pricing {
  readonly #solver: Solver;
  readonly #polytope: Polytope;
  #program: ProgramHandle | undefined;
  #effort = 0;
  #solves = 0;

  constructor(solver: Solver, polytope: Polytope) {
    this.#solver = solver;
    this.#polytope = polytope;
  }

  /** Integer programs solved so far. */
  get solves(): number {
    return this.#solves;
  }

  /** Asked all the same, it searches without limit: without a single panel there is no lottery. */
  get exhausted(): boolean {
    return this.#effort >= effortLimit;
  }

  /** The most valuable feasible panel for whole-number worths ≥ 0, or the first one found that is worth `enough`. */
  best(worth: readonly number[], enough = Infinity): Priced {
    this.#program ??= this.#open();
    this.#program.setCosts(Float64Array.from(worth));
    this.#program.limitNodes(this.exhausted ? unlimited : effortLimit - this.#effort);
    this.#program.stopAt(enough);
    const status = this.#program.solve();
    this.#solves++;
    this.#effort += this.#program.nodes() + effortOfASolve;
    if (status === "infeasible") return { panel: undefined, bound: -Infinity };
    const seats = this.#program.columns().map(Math.round);
    const found = isPanel(this.#polytope, seats);
    if (status === "optimal" && !found) throw new Error("the solver returned a panel that breaks a quota");
    const panel = found ? compositionOf(seats, this.#polytope.panelSize) : undefined;
    const proved = Math.floor(this.#program.provedBound() + 1e-6);
    return { panel, bound: status === "optimal" && panel ? worthOf(panel, worth) : proved };
  }

  dispose(): void {
    this.#program?.dispose();
  }

  #open(): ProgramHandle {
    const groups = this.#polytope.sizes.length;
    return this.#solver.program({
      sense: "maximise",
      cost: new Float64Array(groups),
      lower: new Float64Array(groups),
      upper: Float64Array.from(this.#polytope.sizes),
      rows: polytopeRows(this.#polytope),
      integerColumns: groups,
    });
  }
}
