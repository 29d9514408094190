/** A study: pools × quotas × panel sizes × algorithms × replicates, as plain data (JSON) that any thread or machine can compute on. */
import type { Quotas } from "../quotas/quotas.ts";
import type { Feature } from "../register/feature.ts";
import type { Algorithm } from "./algorithm-names.ts";
import type { Joint } from "./joint.ts";
import type { Response } from "./response.ts";

export interface Study {
  /** Shown above its report. */
  readonly title: string;
  /** The master seed: every stream of chance in the study is named by it; see `streamOf`. */
  readonly seed: string;
  /** How often each setting is computed, ≥ 1; drawn pools are drawn anew each time. */
  readonly replicates: number;
  /** Tickets that each lottery is cut into, ≥ 1; also how many panels the algorithms draw that can only be simulated. */
  readonly tickets: number;
  readonly algorithms: readonly Algorithm[];
  /** Of goldilocks, above 0. */
  readonly gamma: number;
  /** Features by whose combinations `stratified` divides the seats. */
  readonly strata: readonly string[];
  /** By name, no two alike. */
  readonly pools: readonly PoolSource[];
  readonly settings: readonly Setting[];
  readonly measures: MeasureOptions;
}

/** One pool source with quotas for panels of one size; computed once for each replicate, with all algorithms. */
export interface Setting {
  /** Name of the pool source. */
  readonly pool: string;
  /** Name of the quotas, for people. */
  readonly quotas: string;
  readonly panelSize: number;
  /** Features among those of the pool, each with just the values it has there. */
  readonly bounds: Quotas;
}

export type PoolSource = GivenPool | DrawnPool;

/** People as a register has them: the same pool in every replicate. */
export interface GivenPool extends SimulatedPool {
  readonly kind: "given";
  readonly name: string;
  /** Whom the pool stands for, where that is known; its features are some of the pool's. */
  readonly population: Joint | null;
}

/** People drawn from a population anew in every replicate. */
export interface DrawnPool {
  readonly kind: "drawn";
  readonly name: string;
  readonly population: Joint;
  /** `people`: so many volunteers, whatever it takes; `letters`: so many people invited, of whom those volunteer who do. */
  readonly draw: { readonly kind: "people" | "letters"; readonly count: number };
  /** Who of those invited volunteers; null: everybody. */
  readonly response: Response | null;
}

/** A pool with features that quotas may name or not. */
export interface SimulatedPool {
  /** In canonical order: by name, their values by name, compared by code unit. */
  readonly features: readonly Feature[];
  /** For each person and feature, the index of the value in `feature.values`. */
  readonly people: readonly (readonly number[])[];
}

/** What is measured beyond what costs nothing; 0, null: not at all. */
export interface MeasureOptions {
  /** Pairs of features whose combinations are counted: all pairs of features, those of a file with the population's shares, or none. */
  readonly intersections: "all" | readonly IntersectionShare[] | null;
  /** People who misreport, each tried out with one other vector of values that the pool has. */
  readonly misreports: number;
  /** Panels drawn to see how often each person comes up. */
  readonly draws: number;
  /** Everybody drawn drops out with this chance, in so many drawn panels, with so many reserves a seat. */
  readonly dropout: { readonly chance: number; readonly panels: number; readonly reserves: number } | null;
}

/** How many of the population have two values at once. */
export interface IntersectionShare {
  readonly features: readonly [string, string];
  readonly values: readonly [string, string];
  /** 0 to 1, both included. */
  readonly share: number;
}
