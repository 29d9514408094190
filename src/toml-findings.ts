/** The details of what can be wrong in a file of options, whether of a draw or of a study. */
import type { Empty } from "./simulate/study-findings.ts";

export interface TomlFindings {
  // TOML files
  TOML_ENCODING: Empty;
  /** `column`: from 1, where the parser stopped. `slip`: what seems to be the matter with the line; `day`: a day written otherwise, `open`: no closing quote. */
  TOML_SYNTAX: {
    column: number;
    slip: "day" | "no-quotes" | "curly" | "backslash" | "key" | "open" | undefined;
  };
  TOML_NO_SUCH_DAY: { day: string };
  TOML_KEY_UNKNOWN: { key: string; suggestion: string | undefined; known: readonly string[] };
  TOML_VALUE_WRONG: {
    key: string;
    expected:
      | ("text" | "texts" | "whole" | "number" | "seats-or-part" | "day" | "table" | "treatment")
      // of a study
      | (
          | "count"
          | "counts"
          | "number-above-0"
          | "number-from-0"
          | "chance"
          | "chance-above-0"
          | "count-from-0"
          | "tickets"
          | "seed"
          | "slacks"
        );
  };
  // assembly file
  ASSEMBLY_KEY_MISSING: { key: "register" | "quotas" | "size" | "out"; command: string };
  /** A feature is made of one thing. */
  ASSEMBLY_FEATURE_SOURCE: { feature: string };
  ASSEMBLY_FEATURE_KEY: { feature: string; key: string; source: string };
  ASSEMBLY_FEATURE_DAY: { feature: string };
  /** The same but for case and blanks. */
  ASSEMBLY_SAME_NAME: { key: string; other: string };
  /** The folder that the file names is prepared already. */
  ASSEMBLY_PREPARED: { path: string; file: string };
  ASSEMBLY_TWO_STEPS: { source: string; file: string };
}
