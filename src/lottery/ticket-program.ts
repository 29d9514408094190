/** The integer program of one ticket: the feasible panel whose seats cost least. */
import { isPanel, type Polytope } from "../quotas/polytope.ts";
import { polytopeRows } from "../quotas/programs.ts";
import type { ProgramHandle, Solver } from "../solver/highs.ts";
import { compositionOf, type Composition } from "./composition.ts";

/** Nodes of branch and bound: enough to better a ticket, and if not, another ticket may do it sooner. */
const mostNodes = 200;

/** What a panel's seats cost, and how many of them a group may have; to be filled in before `solve`. Dispose it. */
export class TicketProgram {
  /** Of a seat of each group; may be negative. */
  readonly prices: Float64Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly #polytope: Polytope;
  readonly #program: ProgramHandle;

  constructor(solver: Solver, polytope: Polytope) {
    const { sizes } = polytope;
    this.#polytope = polytope;
    this.prices = new Float64Array(sizes.length);
    this.least = new Int32Array(sizes.length);
    this.most = sizes.slice();
    this.#program = solver.program({
      sense: "minimise",
      cost: this.prices,
      lower: Float64Array.from(this.least),
      upper: Float64Array.from(this.most),
      rows: polytopeRows(polytope),
      integerColumns: sizes.length,
    });
    this.#program.limitNodes(mostNodes);
  }

  dispose(): void {
    this.#program.dispose();
  }

  /** min Σ_g prices[g] · x[g]  s.t.  x ∈ Q, x whole,  least[g] ≤ x[g] ≤ most[g]  ∀g; any that costs no more than `enough` will do. */
  solve(enough: number): Composition | undefined {
    const { sizes, panelSize } = this.#polytope;
    for (let g = 0; g < sizes.length; g++) {
      this.#program.setColumnBounds(g, Math.max(0, this.least[g]!), Math.min(sizes[g]!, this.most[g]!));
    }
    this.#program.setCosts(this.prices);
    this.#program.stopAt(enough);
    if (this.#program.solve() === "infeasible") return undefined;
    const seats = this.#program.columns().map((x) => Math.round(x));
    return isPanel(this.#polytope, seats) ? compositionOf(seats, panelSize) : undefined;
  }
}
