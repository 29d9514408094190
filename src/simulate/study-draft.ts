/** A study as its author wrote it: files are named and not yet read. `openStudy` makes a `Study` of it. */
import type { Place } from "../errors.ts";
import type { Algorithm } from "./algorithm-names.ts";
import type { Response } from "./response.ts";
import type { MeasureOptions, Study } from "./study.ts";

export interface StudyDraft extends Pick<Study, "title" | "seed" | "replicates" | "tickets" | "gamma" | "strata"> {
  /** Where the replicates are written, or should be. */
  readonly replicatesAt?: Place;
  readonly strataAt?: Place;
  readonly intersectionsAt?: Place;
  readonly algorithms: readonly Algorithm[];
  /** By name, no two alike. */
  readonly pools: readonly PoolDraft[];
  readonly quotas: readonly QuotasDraft[];
  /** `intersections`: "all", or a file. */
  readonly measures: Omit<MeasureOptions, "intersections"> & { readonly intersections: string | null };
}

export interface PoolDraft {
  readonly name: string;
  readonly source: GivenDraft | DrawnDraft;
  /** Names of the quotas that panels of this pool meet, and how large those are; every pair is a setting. */
  readonly quotas: readonly string[];
  readonly sizes: readonly number[];
  /** Where it is written, if it is, and where its sizes are, be they those of the study. */
  readonly at?: Place;
  readonly sizesAt?: Place;
}

export interface GivenDraft {
  readonly kind: "given";
  /** A file of people. */
  readonly register: string;
  /** Heading of the column that tells people apart; undefined: found by its name. */
  readonly id: string | undefined;
  /** Columns beyond those that the quotas name. */
  readonly features: readonly string[];
  readonly population: PopulationDraft | null;
}

export interface DrawnDraft {
  readonly kind: "drawn";
  readonly population: PopulationDraft;
  /** Counts that are `listed`, be it one, make a pool each, with the count behind its name. */
  readonly draw: {
    readonly kind: "people" | "letters";
    readonly counts: readonly number[];
    readonly listed: boolean;
  };
  readonly response: Response | null;
  /** Where the response is written, if it is. */
  readonly responseAt?: Place;
}

export type PopulationDraft =
  | { readonly kind: "joint"; readonly file: string }
  /** One of the two files, or both. */
  | { readonly kind: "tables"; readonly margins: string | undefined; readonly pairs: string | undefined };

export interface QuotasDraft {
  readonly name: string;
  readonly source:
    | { readonly kind: "file"; readonly file: string }
    /** The shares that these features have in the pool's population. */
    | { readonly kind: "population"; readonly features: readonly string[] };
  /** As `parseSlack` reads it; empty: the usual one. */
  readonly slacks: readonly string[];
  /** Whether they are a list, be it of one: that makes quotas of each, with the slack behind the name. */
  readonly listed: boolean;
  /** Where it is written, if it is; its features and slack there, or where they should be. */
  readonly at?: Place;
  readonly featuresAt?: Place;
  readonly slackAt?: Place;
}
