/** What an algorithm does with a pool: everybody's chance, and panels that give it to them. */
import type { Quotas } from "../quotas/quotas.ts";
import type { Pool } from "../register/pool.ts";

export interface SelectionProblem {
  /** With the features of the quotas alone. */
  readonly pool: Pool;
  readonly quotas: Quotas;
  readonly panelSize: number;
}

export type Selection = Selected | { readonly kind: "none"; readonly status: "infeasible" | "failed" };

export interface Selected {
  readonly kind: "selected";
  readonly status: "exact" | "gap" | "simulated";
  /**
   * Of each person of the pool: as computed, before it is cut into tickets; where the algorithm can only be simulated, the share of its panels that
   * people like them are on, on average.
   */
  readonly chances: Float64Array;
  /** No lottery over panels that meet the quotas gives everybody who can be selected more; null where the algorithm does not tell. */
  readonly bound: number | null;
  /** People on no panel that meets the quotas, ascending; null where the algorithm does not tell. */
  readonly neverSelectable: readonly number[] | null;
  /** One panel a ticket, ascending indices into `pool.people`. */
  readonly panels: readonly (readonly number[])[];
  /** Empty, or how many tickets each panel owns. */
  readonly runs: readonly number[];
}
