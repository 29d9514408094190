/** What a long computation tells whoever waits for it. */

export type Phase = "aim" | "panels" | "weights" | "improve" | "proof" | "tickets";

export interface ProgressReport {
  readonly phase: Phase;
  /** Share of the phase done, 0…1; absent where nobody can know. */
  readonly share?: number;
  /** While improving: the lowest chance reached and the bound it may at most reach. */
  readonly achieved?: number;
  readonly bound?: number;
  /** Panels found, and integer programs solved, so far. */
  readonly panels?: number;
  readonly integerPrograms?: number;
}

export type Progress = (report: ProgressReport) => void;
