/** The highest and the lowest chance that one lottery may give, as a linear program over an aim space. */
import type { ProgramHandle } from "../solver/highs.ts";
import { polytopeRows } from "../quotas/programs.ts";
import type { AimSpace } from "./aim-space.ts";

/** Chances of everyone not excluded: `lowest` ≤ p ≤ `highest`. */
export interface ChanceLimits {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * min ofHighest · u − ofLowest · l  s.t.  x ∈ the space,  x_g ≤ m_g · u,  x_g ≥ m_g · l  ∀g not excluded,  0 ≤ l, u ≤ 1.
 *
 * Kept in the solver, so that other weights solve again from there. Dispose it.
 */
export class ChanceLimitsProgram {
  readonly #program: ProgramHandle;
  readonly #groups: number;

  constructor(space: AimSpace) {
    this.#groups = space.polytope.sizes.length;
    this.#program = openProgram(space);
  }

  /** A corner that is best for these weights, both ≥ 0; what weighs 0 is anything. */
  best({ ofHighest, ofLowest }: { readonly ofHighest: number; readonly ofLowest: number }): ChanceLimits {
    const cost = new Float64Array(this.#groups + 2);
    cost[this.#groups] = ofHighest;
    cost[this.#groups + 1] = -ofLowest;
    this.#program.setCosts(cost);
    if (this.#program.solve() !== "optimal") throw new Error("an aim space without seats");
    const columns = this.#program.columns();
    return { highest: columns[this.#groups]!, lowest: columns[this.#groups + 1]! };
  }

  dispose(): void {
    this.#program.dispose();
  }
}

function openProgram({ solver, polytope, excluded, cuts }: AimSpace): ProgramHandle {
  const { sizes } = polytope;
  const everyone = Int32Array.from(sizes.keys());
  const open = everyone.filter((g) => !excluded.has(g));
  const highest = sizes.length;
  const lowest = highest + 1;
  return solver.program({
    sense: "minimise",
    cost: new Float64Array(sizes.length + 2),
    lower: new Float64Array(sizes.length + 2),
    upper: Float64Array.from([...sizes.map((size, g) => (excluded.has(g) ? 0 : size)), 1, 1]),
    rows: [
      ...polytopeRows(polytope),
      ...cuts.map(({ weights, atMost }) => ({ lower: -Infinity, upper: atMost, columns: everyone, values: weights })),
      ...Array.from(open, (g) => ({ lower: -Infinity, upper: 0, columns: [g, highest], values: [1, -sizes[g]!] })),
      ...Array.from(open, (g) => ({ lower: 0, upper: Infinity, columns: [g, lowest], values: [1, -sizes[g]!] })),
    ],
  });
}
