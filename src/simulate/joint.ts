/** A population by the combinations of values people have. */
import type { Feature } from "../register/feature.ts";

export interface Joint {
  /** In canonical order: by name, their values by name, compared by code unit. */
  readonly features: readonly Feature[];
  /** Ascending by values, no two alike, of weight above 0; combinations nobody has are left out. Weights are in proportion: people, or shares. */
  readonly cells: readonly JointCell[];
}

export interface JointCell {
  /** For each feature, the index of the value in `feature.values`. */
  readonly values: readonly number[];
  readonly weight: number;
}
