/** What an objective is to the rest of the engine: where it aims, and what proves that nothing is better. */
import type { AimSpace } from "./aim-space.ts";
import type { Optimum } from "./optimum.ts";
import type { WishOf } from "./search.ts";

export interface ObjectiveRule {
  readonly wishOf: WishOf;
  /** Chance by chance, the lowest first, is what it optimises: then every level is proved, and not the lowest chance alone. */
  readonly byLevels: boolean;
  /** Where the wish is out of reach: the leximin mix of the panels at hand, or the mix nearest to the target. */
  readonly otherwise: "leximin" | "nearest";
  /** The proof of what the levels do not say; `chances` in quadrillionths. */
  readonly optimum?: (space: Omit<AimSpace, "cuts">, chances: readonly number[]) => Optimum;
}
