/** What each language must say about each check of a record. */
import type { Problem } from "../audit/malformed.ts";
import type {
  CheckDetails,
  CheckId,
  DigestOf,
  LetterPart,
  Skipped,
  StatementOf,
  StepOf,
} from "../audit/verify/check.ts";
import type { NotChecked } from "../audit/verify/not-checked.ts";

export interface CheckSentences {
  /** A short name, and one line on what was compared or what is wrong. */
  readonly checks: {
    readonly [C in CheckId]: {
      readonly name: string;
      readonly pass: (details: CheckDetails[C]["pass"]) => string;
      readonly fail: (details: CheckDetails[C]["fail"]) => string;
    };
  };
  readonly skipped: { readonly [R in Skipped["reason"]]: (file: string) => string };
  readonly notChecked: { readonly [N in NotChecked]: string };
}

/** The sentences about the chances, and what proves them. */
export type FairnessSentences = Pick<
  CheckSentences["checks"],
  "certificate-bound" | "optimum" | "shut-out" | "chances" | "minimum"
>;

/** The sentences about what only an auditor has. */
export type AuditorSentences = Pick<CheckSentences["checks"], "register" | "eligibility">;

export type ReplacementSentences = CheckSentences["checks"]["replacement"];

/** What is wrong with the form of a file. */
export type ProblemWords = { readonly [P in Problem]: string };

/** What a letter and a draw can disagree on. */
export type LetterPartWords = { readonly [P in LetterPart]: string };

/** What a digest or a line of the log speaks of. */
export type ThingWords = { readonly [T in DigestOf | StatementOf | StepOf]: string };
