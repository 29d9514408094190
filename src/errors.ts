/** What can be wrong with what a person gave us: a closed catalogue of findings, and the error that carries them. */
import type { LeftOutReason } from "./register/left-out.ts";
import type { Empty, StudyFindings } from "./simulate/study-findings.ts";
import type { TomlFindings } from "./toml-findings.ts";

/** The details each finding code carries; sentences, hints and both languages live in `messages/`. */
export interface FindingDetails extends StudyFindings, TomlFindings {
  // command line
  USAGE: { text: string };
  OPTION_MISSING: { option: string; command: string };
  OPTION_UNKNOWN: { option: string; suggestion: string | undefined };
  /** An option that belongs to `prepare`, given to a folder that is already prepared. */
  OPTION_OF_PREPARE: { option: string; path: string };
  OPTION_WITHOUT_VALUE: { option: string };
  FOLDER_MISSING: { command: string };
  ARGUMENT_EXTRA: { command: string };
  LANGUAGE_UNKNOWN: { text: string; known: readonly string[] };
  COMMAND_UNKNOWN: { command: string; suggestion: string | undefined };
  // rules of a draw
  SIZE_INVALID: { text: string };
  SIZE_OVER_POOL: { size: number; people: number };
  /** `homes`: households, and people who share a home with nobody. */
  SIZE_OVER_HOUSEHOLDS: { size: number; homes: number };
  TICKETS_INVALID: { text: string; least: number; most: number };
  OBJECTIVE_UNKNOWN: { text: string; known: readonly string[] };
  GAMMA_INVALID: { text: string };
  GAMMA_WITHOUT_GOLDILOCKS: Empty;
  /** Panels found, and attempts that failed. */
  LEGACY_FAILED: { found: number; failed: number };
  // files
  FILE_MISSING: { path: string };
  FILE_IS_DIRECTORY: { path: string };
  FILE_UNREADABLE: { path: string; reason: string };
  FILE_EMPTY: Empty;
  FILE_TOO_LARGE: { bytes: number; limit: number };
  FILE_NOT_CSV: { kind: "workbook" | "pdf" | "markup" | "json" | "binary" };
  OUT_NOT_EMPTY: { path: string; found: "draw" | "file" | "other" };
  /** Never overwritten. */
  FILE_DIFFERS: { path: string };
  WRITE_FAILED: { path: string; reason: string };
  // CSV
  /** `cut`: UTF-8 that ends within a letter. */
  CSV_ENCODING: { encoding: "utf-16" | "not-utf-8" | "cut" };
  CSV_MALFORMED: { reason: "quote-not-closed" | "quote-inside" | "text-after-quote" };
  CSV_NO_DELIMITER: Empty;
  CSV_HEADER_ONLY: Empty;
  CSV_TITLE_ABOVE: Empty;
  CSV_HEADINGS_AGAIN: Empty;
  /** Of a file that must have more. */
  CSV_ONE_COLUMN: { heading: string };
  /** What a spreadsheet writes where it has no value to show. */
  CSV_FAILED_CELL: { column: string; cell: string };
  CSV_COLUMN_TWICE: { name: string; first: number; second: number };
  CSV_COLUMN_UNNAMED: { column: number };
  CSV_ROW_TOO_LONG: { fields: number; columns: number };
  // quotas
  QUOTAS_HEADINGS: { missing: readonly string[]; found: readonly string[] };
  QUOTAS_SHARES_TWICE: { columns: readonly string[] };
  QUOTAS_BLANK: { column: string };
  /** Above a value that is there: as merged cells are saved. */
  QUOTAS_FEATURE_BLANK: { column: string };
  /** No row of the feature has seats or a share. `columns`: what may be filled in. */
  QUOTAS_TO_FILL_IN: { feature: string; rows: number; columns: readonly string[] };
  QUOTAS_NOT_A_COUNT: { column: string; cell: string };
  QUOTAS_NOT_A_SHARE: { column: string; cell: string; unit: "percent" | "count" };
  /** `other`: the cell that shows thousands otherwise. */
  QUOTAS_COUNT_AMBIGUOUS: { column: string; cell: string; other: string };
  /** Some rows give seats, others shares. */
  QUOTAS_MIXED: { feature: string };
  /** With decimal points; `ofOne`: they add up to about 1; `total`: the value that has as much as all others; `within`: of which of the values whose seats they divide. */
  QUOTAS_SHARES_SUM: {
    feature: string;
    within: string | undefined;
    sum: string;
    off: string;
    ofOne: boolean;
    total: string | undefined;
  };
  QUOTAS_POPULATION_ZERO: { feature: string; within: string | undefined };
  /** Shares that divide the seats of another feature, of which it is not certain how many they are. `value`: one that has no fixed seats; undefined: no quotas at all. */
  QUOTAS_WITHIN_OPEN: {
    feature: string;
    within: string;
    value: string | undefined;
    min: number | undefined;
    max: number | undefined;
  };
  /** `values`: those of the feature `within`. */
  QUOTAS_WITHIN_VALUE: { feature: string; value: string; within: string; values: readonly string[] };
  QUOTAS_NOT_A_SLACK: { column: string; cell: string };
  QUOTAS_SLACK_MIXED: { feature: string; slack: string; other: string };
  QUOTAS_MIN_OVER_MAX: { feature: string; value: string; min: number; max: number };
  QUOTAS_FLEX_ORDER: { feature: string; value: string; minFlex: number; min: number; max: number; maxFlex: number };
  QUOTAS_VALUE_TWICE: { feature: string; value: string; firstLine: number };
  QUOTAS_MIN_SUM_OVER_SIZE: { feature: string; sum: number; size: number };
  QUOTAS_MAX_SUM_UNDER_SIZE: { feature: string; sum: number; size: number };
  QUOTAS_VALUE_WITHOUT_PEOPLE: { feature: string; value: string; min: number };
  QUOTAS_MIN_OVER_PEOPLE: { feature: string; value: string; min: number; people: number };
  /** `due`: by the share, before the slack. */
  QUOTAS_SEATS_OVER_PEOPLE: { feature: string; value: string; due: number; min: number; people: number };
  QUOTAS_INFEASIBLE: Empty;
  SLACK_INVALID: { text: string };
  SLACK_WITHOUT_SHARES: Empty;
  /** `repairs`: how many there are to choose from; 0 where the quotas can be met as they are. */
  RELAXATION_UNKNOWN: { text: string; repairs: number };
  // register
  REGISTER_FEATURE_COLUMN_MISSING: { feature: string; columns: readonly string[]; suggestion: string | undefined };
  /** `rows`: how many rows have this cell; the finding is at the first. `column`: whose cells may be read as other values; undefined where the feature is made of others. */
  REGISTER_UNKNOWN_VALUE: {
    feature: string;
    cell: string;
    values: readonly string[];
    rows: number;
    column: string | undefined;
  };
  /** The parts of a combination are values, and together none. `row`: what the quotas lack, as CSV. */
  REGISTER_UNKNOWN_COMBINATION: { feature: string; cell: string; rows: number; row: string };
  /** `rows`: how many rows are blank there; the finding is at the first. */
  REGISTER_BLANK_VALUE: { feature: string; rows: number };
  /** A row without any of these. */
  REGISTER_NO_VALUES: { columns: readonly string[] };
  REGISTER_ID_COLUMN_MISSING: { column: string; columns: readonly string[]; suggestion: string | undefined };
  REGISTER_ID_COLUMN_AMBIGUOUS: { columns: readonly string[] };
  REGISTER_ID_BLANK: { column: string };
  REGISTER_ID_TWICE: { id: string; firstLine: number };
  /** A long number that a spreadsheet shortened, such as 1,23457E+11; `rows`: how many have one. */
  REGISTER_ID_SHORTENED: { column: string; cell: string; rows: number };
  REGISTER_HOUSEHOLD_COLUMN_MISSING: { column: string; columns: readonly string[]; suggestion: string | undefined };
  REGISTER_HOUSEHOLD_COLUMN_TWICE: { column: string };
  REGISTER_HOUSEHOLD_COLUMN_IS_ID: { column: string };
  /** `unknown`: a year of zeros, as Dutch registers write a date that is not known. */
  REGISTER_BIRTH_DATE: {
    column: string;
    cell: string;
    reason: "form" | "calendar" | "month-first" | "after" | "unknown";
  };
  REGISTER_NOT_A_NUMBER: { column: string; cell: string };
  REGISTER_OUTSIDE_BRACKETS: { feature: string; number: number; values: readonly string[] };
  // derived features and eligibility
  RECIPE_FEATURE_UNKNOWN: { feature: string; features: readonly string[]; suggestion: string | undefined };
  RECIPE_COLUMN_MISSING: {
    feature: string;
    column: string;
    columns: readonly string[];
    suggestion: string | undefined;
  };
  RECIPE_BRACKETS_MISSING: { feature: string };
  RECIPE_NOT_A_BRACKET: { feature: string; value: string };
  RECIPE_BRACKETS_OVERLAP: { feature: string; value: string; other: string };
  ELIGIBLE_INVALID: { text: string };
  ELIGIBLE_COLUMN_MISSING: { column: string; columns: readonly string[]; suggestion: string | undefined };
  /** Nobody in the register has it. */
  ELIGIBLE_VALUE_UNKNOWN: { column: string; value: string; values: readonly string[]; suggestion: string | undefined };
  ON_MISSING_INVALID: { text: string };
  /** `list`: its file. */
  LIST_WITHOUT_IDS: { list: string };
  LIST_COLUMN_MISSING: { column: string; columns: readonly string[] };
  /** `ids`: in the list, none of them in the register. */
  LIST_NOBODY: { ids: number; column: string };
  /** `id`: of the list, and not in the register; `known`: in the register, with other zeros before it; `ids`: how many are so. */
  LIST_ZEROS: { id: string; known: string; ids: number };
  // draw and audit
  APPOINTED_UNKNOWN: { id: string; suggestion: string | undefined };
  APPOINTED_LEFT_OUT: { id: string; reason: LeftOutReason };
  APPOINTED_TWICE: { id: string };
  APPOINTED_TOO_MANY: { people: number; panelSize: number };
  /** The register has a column by the name of the feature that `--appointed` adds. */
  APPOINTED_COLUMN: { column: string };
  SOURCE_UNKNOWN: { text: string };
  SOURCE_CHAIN_UNKNOWN: { chain: string };
  SOURCE_TIME_INVALID: { text: string };
  /** Balls name 10^digits tickets; dice give so few different values. */
  SOURCE_UNSUITED: { source: string; tickets: number };
  SOURCES_TOGETHER: { sources: readonly string[] };
  ATTEMPT_INVALID: { text: string };
  ATTEMPT_WITHOUT_FORMER: { attempt: number };
  FORMER_WITHOUT_ATTEMPT: Empty;
  FORMER_INVALID: { path: string; reason: "log" | "id" | "attempt" | "open" | "replacement" };
  DRAW_ABANDONED: { path: string };
  FALLBACK_WITHOUT_SOURCE: { path: string };
  VALUES_MISSING: { expected: readonly string[]; found: number };
  SEED_AND_VALUE: Empty;
  BALLS_INVALID: { text: string; digits: number };
  DICE_INVALID: { text: string; sides: number; throws: number };
  DRAND_INVALID: { text: string; round: number };
  SEED_EMPTY: Empty;
  SEED_CONTROL_CHARACTER: Empty;
  SECRET_INVALID: Empty;
  CODE_COLLISION: Empty;
  DRAW_FOLDER_INVALID: { path: string; missing: string };
  DRAW_FOLDER_BROKEN: { path: string; text: string };
  REPLAY_WITHOUT_PRIVATE: { path: string; missing: string };
  RESERVES_INVALID: { text: string; most: number };
  /** `drawn`, `asked`: the most that a seat has, 0 for none. */
  RESERVES_DIFFER: { path: string; drawn: number; asked: number };
  DRAW_ALREADY_DONE: { path: string; seed: string };
  /** `withIds`: the private files were at hand, so an id would have been found too. */
  PERSON_UNKNOWN: { text: string; path: string; withIds: boolean };
  /** Of somebody who is said to have left a panel. `unknown`: neither an id nor a code; `left`: replaced before; `twice`: said twice. */
  OUT_PERSON_INVALID: {
    text: string;
    path: string;
    reason: "unknown" | "not-on-panel" | "left" | "twice";
    suggestion: string | undefined;
  };
  CAME_IN_INVALID: { text: string; path: string; reason: "form" | "not-drawn" | "no-reserve" | "twice" };
  DRAW_NOT_DONE: { path: string };
  DRAW_REPLACED: { path: string };
  /** People who may still be drawn, and how many homes they make under the household rule. */
  REPLACEMENT_TOO_FEW: { seats: number; people: number; homes: number };
  /** `round`: of drand, and known by now; undefined where the former draw's sources cannot be used again. `options`: what to type. */
  REPLACEMENT_SOURCE: { round: number | undefined; options: string };
  GROUP_UNKNOWN: { text: string; groups: number };
  PERSON_AND_GROUP: Empty;
  PERSON_AND_ALL: Empty;
  // simulations on several machines
  /** `text`: without a password. */
  QUEUE_URL_INVALID: { text: string };
  /** `reason`: of the system, such as ECONNREFUSED. */
  QUEUE_UNREACHABLE: { host: string; port: number; reason: string };
  QUEUE_PASSWORD: { host: string; port: number; reason: "wrong" | "missing" };
  QUEUE_TOO_OLD: { version: string; least: string };
  /** `policy`: what the Redis does when it is full. */
  QUEUE_EVICTS: { policy: string };
  QUEUE_FULL: { host: string; port: number };
  QUEUE_LOST: { host: string; port: number };
  /** `text`: what the Redis answered. */
  QUEUE_REFUSED: { host: string; port: number; text: string };
  /** `wanted`, `here`: name and version of each part that differs. */
  QUEUE_OTHER_VERSION: { title: string; wanted: readonly string[]; here: readonly string[] };
  QUEUE_STUDY_BAD: { digest: string };
  /** `job`: its key. */
  QUEUE_JOB_LOST: { job: string };
  QUEUE_RESULT_BAD: { job: string };
}

export type FindingCode = keyof FindingDetails;

/** Where a finding is: the file as the user named it, the line in that file (1 is the header), the column's heading. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  /** Id of the person whose row it is. */
  readonly person?: string;
  /** Whether lines before it break within cells, so that a spreadsheet numbers the row lower. */
  readonly broken?: boolean;
}

export type Finding = {
  [C in FindingCode]: { readonly code: C; readonly details: FindingDetails[C]; readonly at?: Place };
}[FindingCode];

/** Bad input: one or more findings, never a bug. `message` is for logs; people read the sentence from `messages/`. */
export class SortitionError extends Error {
  override readonly name = "SortitionError";
  readonly findings: readonly [Finding, ...Finding[]];

  constructor(findings: readonly [Finding, ...Finding[]]) {
    super([...new Set(findings.map((finding) => finding.code))].join(", "));
    this.findings = findings;
  }
}

/** One finding as a value, its details checked against its code. */
export function finding<C extends FindingCode>(code: C, details: FindingDetails[C], at?: Place): Finding {
  return { code, details, ...(at && { at }) } as Finding;
}

/** A `SortitionError` of one finding, ready to throw. */
export function sortitionError<C extends FindingCode>(code: C, details: FindingDetails[C], at?: Place): SortitionError {
  return new SortitionError([finding(code, details, at)]);
}

/** Throws all findings at once, in the order of their files' lines, if there are any. @throws {SortitionError} */
export function throwFindings(findings: readonly Finding[]): void {
  const [first, ...rest] = findings.toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0));
  if (first) throw new SortitionError([first, ...rest]);
}

/** 1: the question was understood and the answer is no; 2: the input or the command line must be mended first. */
export function exitCode(error: SortitionError): 1 | 2 {
  return error.findings.every(({ code }) => code === "QUOTAS_INFEASIBLE") ? 1 : 2;
}
