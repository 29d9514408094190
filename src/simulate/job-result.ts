/** What a job comes to: plain data (JSON), the same bytes wherever it was computed. */
import type { Algorithm } from "./algorithm-names.ts";
import type { Measure } from "./measure-names.ts";

export interface JobResult {
  readonly setting: number;
  readonly replicate: number;
  /** One an algorithm, in the order of the study. */
  readonly outcomes: readonly Outcome[];
}

export interface Outcome {
  readonly algorithm: Algorithm;
  /**
   * `exact`, `gap`: as the engine proves; `simulated`: panels drawn by an algorithm that optimises nothing; `infeasible`: no panel meets the quotas;
   * `failed`: the algorithm found none.
   */
  readonly status: "exact" | "gap" | "simulated" | "infeasible" | "failed";
  /** By the name of the measure, in the order of `measureNames`; those that do not apply left out. Finite, of at most 9 significant digits. */
  readonly values: readonly (readonly [measure: Measure, value: number])[];
  /** Chances of the pool's people at percentiles 0, 1, … 100 from the lowest up; empty without a lottery. */
  readonly curve: readonly number[];
  /** Empty unless asked for. */
  readonly intersections: readonly IntersectionOutcome[];
}

/** People with two values at once, as shares; null where not known. */
export interface IntersectionOutcome {
  readonly features: readonly [string, string];
  readonly values: readonly [string, string];
  readonly population: number | null;
  readonly pool: number;
  /** Expected, of the panel's seats. */
  readonly panel: number;
}
