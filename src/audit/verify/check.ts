/** A check: one claim of the record, judged from the files alone. The closed list of checks and what each can say. */
import type { Verifiability } from "../../draw/seed-source.ts";
import type { CertificateFile } from "../certificate-file.ts";
import type { LevelReached } from "../levels-reached.ts";
import type { CopiesDiffer } from "../log-copies.ts";
import type { BrokenLink } from "../log.ts";
import type { Problem } from "../malformed.ts";
import type { OptimumFailure, OptimumReached } from "../optimum-reached.ts";
import type { SeatsOff } from "../seats-due.ts";
import type { ShutOutSeat } from "../shut-out-seat.ts";
import { filePaths, type ArtefactName, type Artefacts, type Evidence } from "./evidence.ts";

/** Per check what a pass compared, and what a failure found; the sentences live in `messages/`. */
export interface CheckDetails {
  file: { pass: { file: string }; fail: { file: string; problem: Problem; at: string } };
  digests: { pass: { digest: string }; fail: { wrong: readonly DigestOf[] } };
  "log-order": { pass: { steps: readonly StepOf[] }; fail: { steps: readonly StepOf[] } };
  "log-chain": { pass: { lines: number }; fail: BrokenLink };
  "log-close": { pass: { sessions: number }; fail: { line: number; problem: "not-opened" | "not-closed" | "count" } };
  "log-statements": { pass: { statements: number }; fail: { wrong: readonly StatementOf[] } };
  /** `redacted`: lines of the public copy; `compared`: whether the whole log was there. */
  "log-copies": { pass: { lines: number; redacted: number; compared: boolean }; fail: CopiesDiffer };
  replacement: { pass: SeatsRefilled; fail: ReplacementFailure };
  codes: { pass: { people: number }; fail: { problem: "count" | "form" | "order"; position: number } };
  groups: { pass: { groups: number; homes: boolean }; fail: GroupsFailure };
  former: {
    pass: { attempt: number; end: "drawn" | "abandoned" };
    fail: { problem: "missing" | "digest" | "broken" | "open" };
  };
  "seed-rule": {
    pass: {
      parts: readonly { readonly source: string; readonly value: string }[];
      fallback: boolean;
      verifiability: Verifiability;
    };
    fail: { problem: "source" | "value"; source: string; value: string };
  };
  "seed-ticket": {
    pass: { values: readonly string[]; ticket: number; tickets: number };
    fail: { problem: "seedHex" | "number" | "ticket"; ticket: number };
  };
  "ticket-panel": { pass: { ticket: number; people: number }; fail: { ticket: number } };
  /** `full`, `none`: places whose list is as long as can be, and empty. */
  reserves: { pass: { places: number; size: number; full: number; none: number }; fail: ReservesFailure };
  "ticket-size": { pass: { tickets: number; panelSize: number }; fail: TicketSizeFailure };
  "ticket-people": { pass: { people: number }; fail: { ticket: number; position: number } };
  "ticket-doubles": {
    pass: { tickets: number };
    fail: { ticket: number; position: number; problem: "double" | "order" };
  };
  "ticket-households": {
    pass: { tickets: number; households: number };
    fail: { ticket: number; positions: readonly [number, number] };
  };
  "ticket-quotas": { pass: { tickets: number; quotas: number }; fail: TicketQuotaFailure };
  "certificate-bound": { pass: LevelsReached; fail: CertificateFailure };
  optimum: { pass: OptimumReached & { readonly status: CertificateFile["status"] }; fail: OptimumFailure };
  "shut-out": { pass: { people: number; proved: number }; fail: ShutOutFailure };
  chances: { pass: ChancesKept; fail: ChancesFailure };
  minimum: { pass: MinimumReached; fail: MinimumFailure };
  "equal-treatment": {
    pass: { groups: number; spread: number };
    fail: { values: readonly string[]; fewest: number; most: number };
  };
  histogram: { pass: { people: number }; fail: { row: number } };
  register: { pass: { people: number }; fail: { problem: "root" | "people" | "features" | "households" } };
  /** `listed`: whether auditor/exclusions.csv was there to compare. */
  eligibility: {
    pass: { people: number; listed: boolean };
    fail: { problem: "digest" | "counts" | "codes" | "exclusions" };
  };
  member: { pass: { code: string; people: number; tickets: number; of: number }; fail: LetterFailure };
  private: { pass: { files: number }; fail: { files: readonly string[] } };
  replay: { pass: { files: readonly string[] }; fail: { files: readonly string[] } };
}

/** `contents`: it is of this draw, but says something else. */
export type LetterFailure =
  | { readonly problem: "form"; readonly form: Problem; readonly at: string }
  | { readonly problem: "commitment" }
  | { readonly problem: "position" }
  | {
      readonly problem: "contents";
      readonly wrong: readonly LetterPart[];
      /** Tickets. */
      readonly stated: number;
      readonly found: number;
    };

/** `entry`: what of the person is in the register, by its path to the root. */
export type LetterPart = "entry" | "code" | "features" | "household" | "tickets";

export type DigestOf = "inputs" | "lottery" | "certificate" | "commitment";

export type StatementOf = "inputs" | "lottery" | "certificate" | "status" | "commitment" | "seed" | "ticket" | "draw";

/** What the log of a whole draw has once each. */
export type StepOf = "inputs" | "files" | "lottery" | "commitment" | "seed" | "draw";

export interface SeatsRefilled {
  /** Of the draw before: SHA-256 of its commitment.json. */
  readonly digest: string;
  /** Reserves who took a seat. */
  readonly cameIn: number;
  readonly out: number;
  readonly staying: number;
  /** `feature value` of quotas that give way. */
  readonly giveWay: readonly string[];
  /** Quotas that the whole panel does not meet; null before the draw. */
  readonly missed: readonly (TicketQuota & { readonly seats: number })[] | null;
}

export interface ReplacementFailure {
  /** `missing`, `form`, `digest`: of a file of the former draw; `panel`, `came-in`, `out`, `staying`, `size`: the seats; all else: the lottery over those who are left. */
  readonly problem:
    | ("missing" | "form" | "digest" | "panel" | "came-in" | "out" | "staying" | "size")
    | ("pool" | "values" | "households" | "quotas" | "give-way" | "round");
  /** "" unless a file is to blame. */
  readonly file: string;
}

/** `index`: the group, in `left-out` the position, in `households` the household. */
export interface GroupsFailure {
  readonly problem: "values" | "order" | "members" | "left-out" | "never-selectable" | "households" | "mixed";
  readonly index: number;
}

/** `place`: from 1, in the order of the panel. */
export type ReservesFailure =
  | { readonly problem: "seedHex" }
  | { readonly problem: "ticket"; readonly ticket: number }
  | { readonly problem: "places"; readonly stated: number; readonly found: number }
  | { readonly problem: "list"; readonly place: number };

export type TicketSizeFailure =
  /** As many runs of tickets as panels, or none. */
  | { readonly problem: "runs" }
  | { readonly problem: "tickets"; readonly found: number; readonly expected: number }
  | { readonly problem: "people"; readonly ticket: number; readonly found: number; readonly expected: number };

/** In seats, both bounds included. */
export interface TicketQuota {
  readonly value: string;
  readonly feature: string;
  readonly min: number;
  readonly max: number;
}

export interface TicketQuotaFailure extends TicketQuota {
  readonly ticket: number;
  readonly seats: number;
}

export interface LevelsReached {
  readonly objective: string;
  readonly status: CertificateFile["status"];
  /** Of the lowest level, "p/q". */
  readonly bound: string;
  /** Ascending by chance; at least one. */
  readonly levels: readonly LevelReached[];
}

/** `level` counts from 1. */
export type CertificateFailure =
  | { readonly problem: "length" }
  | { readonly problem: "levels"; readonly stated: number; readonly found: number }
  | { readonly problem: "bound"; readonly level: number; readonly stated: string; readonly computed: string }
  | { readonly problem: "over-bound"; readonly level: number };

export interface ChancesKept {
  readonly groups: number;
  /** Seats that a group has at most more or fewer than its chance pays for, rounded up. */
  readonly distance: number;
}

/** `group`: index. */
export type ChancesFailure =
  | { readonly problem: "length" | "sum" }
  | { readonly problem: "never-selectable"; readonly group: number }
  | ({ readonly problem: "distance"; readonly stated: number } & SeatsOff)
  | ({ readonly problem: "too-far"; readonly allowed: number } & SeatsOff);

/** `seat`: a group that fits on a ticket in place of somebody. */
export type ShutOutFailure = { readonly problem: "length" } | ({ readonly problem: "seat" } & ShutOutSeat);

export interface MinimumReached {
  readonly lowest: number;
  readonly highest: number;
  readonly tickets: number;
  readonly status: CertificateFile["status"];
  readonly bound: string;
  readonly solverBound: string | null;
  /** People said to be on no panel. */
  readonly never: number;
  /** Tickets the person with the fewest lacks to the best whole number any lottery could promise: ⌊tickets · bound⌋ − lowest. */
  readonly shortfall: number;
}

export type MinimumFailure =
  | { readonly problem: "lowest" | "highest"; readonly stated: number; readonly found: number }
  | { readonly problem: "short"; readonly lowest: number; readonly promised: number }
  | { readonly problem: "over-bound" | "solver-bound" | "achieved" | "never-selectable" | "status" };

export type CheckId = keyof CheckDetails;

/** `not-drawn`: no draw yet; `not-given`: the file is not for everybody; `unreadable`: missing or failed; `not-asked`: takes an option; `no-rule`: the draw has no such rule; `no-reserves`: none were asked for; `by-levels`: the levels say it all; `simulated`: nothing was optimised. */
export interface Skipped {
  readonly reason:
    "not-drawn" | "not-given" | "unreadable" | "not-asked" | "no-rule" | "no-reserves" | "by-levels" | "simulated";
  /** What was lacking; "" where no file was. */
  readonly file: string;
}

export type Verdict<C extends CheckId> =
  | { readonly outcome: "pass"; readonly details: CheckDetails[C]["pass"] }
  | { readonly outcome: "fail"; readonly details: CheckDetails[C]["fail"] };

export interface SkippedVerdict {
  readonly outcome: "skipped";
  readonly details: Skipped;
}

export type CheckResult = { [C in CheckId]: { readonly check: C } & (Verdict<C> | SkippedVerdict) }[CheckId];

export type Check = (evidence: Evidence) => CheckResult;

/** A check that is skipped, with the reason, unless all the artefacts it needs could be read. */
export function defineCheck<C extends CheckId, N extends ArtefactName>(
  check: C,
  needs: readonly N[],
  judge: (artefacts: Pick<Artefacts, N>, evidence: Evidence) => Verdict<C> | SkippedVerdict,
): Check {
  return (evidence) => {
    const lacking = needs.find((name) => evidence.artefacts[name] === undefined);
    const verdict =
      lacking === undefined
        ? judge(evidence.artefacts as Pick<Artefacts, N>, evidence)
        : { outcome: "skipped", details: skippedFor(lacking, evidence) };
    return { check, ...verdict } as CheckResult;
  };
}

export function pass<const D>(details: D): { readonly outcome: "pass"; readonly details: D } {
  return { outcome: "pass", details };
}

export function fail<const D>(details: D): { readonly outcome: "fail"; readonly details: D } {
  return { outcome: "fail", details };
}

function skippedFor(lacking: ArtefactName, { bytes, drawn }: Evidence): Skipped {
  const file = filePaths[lacking];
  if (lacking === "draw" && !drawn) return { reason: "not-drawn", file };
  if (file.startsWith("auditor/") && !bytes.has(file)) return { reason: "not-given", file };
  return { reason: "unreadable", file };
}
