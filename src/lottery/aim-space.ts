/** Where a lottery may aim: expected seats within the quotas, and within what is known of whole panels beyond them. */
import type { Polytope } from "../quotas/polytope.ts";
import type { Solver } from "../solver/highs.ts";

/** An inequality Σ weights[g] · x[g] ≤ atMost that every feasible panel obeys, though the quota polytope does not imply it. */
export interface Cut {
  /** One a group, ≥ 0. */
  readonly weights: Float64Array;
  readonly atMost: number;
}

export interface AimSpace {
  readonly solver: Solver;
  readonly polytope: Polytope;
  /** Groups that get no seat, since no feasible panel has one for them; everyone else has a seat somewhere in the space. */
  readonly excluded: ReadonlySet<number>;
  readonly cuts: readonly Cut[];
}
