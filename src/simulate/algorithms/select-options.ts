/** What an algorithm is told besides the problem. */
import type { Stratum } from "../strata.ts";

export interface SelectOptions {
  /** How many, ≥ 1. */
  readonly tickets: number;
  /** Of goldilocks, above 0. */
  readonly gamma: number;
  /** Of `stratified`. */
  readonly strata: readonly Stratum[];
  /** Names the stream of chance: of who of a group comes on which ticket, and of all that is simulated. */
  readonly key: string;
}
