/** What can be wrong with a study and what it is made of: part of the catalogue in errors.ts. */

export interface StudyFindings {
  // populations and who volunteers
  POPULATION_HEADINGS: { kind: "margins" | "joint" | "pairs"; missing: readonly string[]; found: readonly string[] };
  POPULATION_SHARES_TWICE: { columns: readonly string[] };
  POPULATION_NOT_A_PART: { column: string; cell: string };
  /** `table`: its features; `values`: one of each. */
  POPULATION_COMBINATION_TWICE: { table: string; values: string; firstLine: number };
  POPULATION_PAIR_OF_ONE: { feature: string };
  /** `shares`: percentages with decimal points, one a table. */
  POPULATION_TABLES_DISAGREE: {
    feature: string;
    value: string;
    tables: readonly [string, string];
    shares: readonly [string, string];
  };
  /** `tables`: those fitted; `table`: the one most off, at `values`, where it asks for `due` percent and has `found`. */
  POPULATION_NO_FIT: { tables: readonly string[]; table: string; values: string; due: string; found: string };
  POPULATION_TOO_LARGE: { features: readonly string[]; combinations: number; most: number };
  POPULATION_RESPONSE_BASE: { base: string };
  POPULATION_RESPONSE_FACTOR: { feature: string; value: string; factor: string };
  POPULATION_RESPONSE_FEATURE: { feature: string; features: readonly string[]; suggestion: string | undefined };
  POPULATION_RESPONSE_VALUE: {
    feature: string;
    value: string;
    values: readonly string[];
    suggestion: string | undefined;
  };
  POPULATION_RESPONSE_TWICE: { feature: string; value: string };
  POPULATION_NOBODY_VOLUNTEERS: Empty;
  // studies
  STUDY_WITHOUT: { what: "study" | "pools" | "quotas" | "sizes" };
  /** Names are parts of the keys of jobs. */
  STUDY_NAME_INVALID: { key: string };
  STUDY_NAME_TWICE: { table: "pools" | "quotas"; name: string };
  /** `table` has none of `keys`, and needs one. */
  STUDY_KEY_NEEDED: { table: string; keys: readonly string[] };
  STUDY_KEYS_CLASH: { table: string; keys: readonly string[] };
  /** `key` does nothing without `needs`. */
  STUDY_KEY_IDLE: { key: string; needs: string };
  STUDY_KEY_TWICE: { key: string; text: string };
  STUDY_UNKNOWN: {
    kind: "algorithm" | "quotas" | "feature" | "value";
    key: string;
    name: string;
    known: readonly string[];
    suggestion: string | undefined;
  };
  /** Quotas name a feature that the pool does not have. */
  STUDY_FEATURE_MISSING: { pool: string; feature: string; known: readonly string[]; suggestion: string | undefined };
  /** A value of the pool that the quotas do not name. */
  STUDY_VALUE_UNNAMED: { pool: string; quotas: string; feature: string; value: string };
  STUDY_VALUE_WITHOUT_PEOPLE: { pool: string; feature: string; value: string; min: number };
  STUDY_POPULATION_MISSING: { pool: string; quotas: string };
  STUDY_SIZE_OVER_POOL: { pool: string; size: number; people: number };
  /** `settings` × replicates is more than `most`. */
  STUDY_TOO_MANY_JOBS: { settings: number; replicates: number; most: number };
  STUDY_NUMBER_INVALID: { option: string; text: string; least: number; most: number };
  /** An option of studies without a file, beside a file. */
  STUDY_OPTION: { option: string };
  STUDY_OUT_TAKEN: { path: string; found: "journal" | "results" | "file" | "other" };
  /** The folder holds something of another study, or of other versions. */
  STUDY_RESUME_OTHER: { path: string; differs: "study" | "versions" };
  /** Of the journal, once it is open. */
  STUDY_JOURNAL_FAILED: { path: string; reason: string };
  /** `example`: a key that exists. */
  STUDY_JOB_UNKNOWN: { text: string; example: string; suggestion: string | undefined };
}

/** A finding that its code and place say all about. */
export type Empty = Record<string, never>;
