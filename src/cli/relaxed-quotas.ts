/** `check --apply-relaxation`: a new quota file with one of the changes that would make a panel possible. */
import { sortitionError } from "../errors.ts";
import type { Feasibility } from "../quotas/feasibility.ts";
import type { SourcesReading } from "../quotas/read-sources.ts";
import { relaxedTable } from "../quotas/relaxed-table.ts";
import { repairsOf } from "../reports/clash-lines.ts";
import { verbatimCsv } from "../reports/csv.ts";
import type { Io } from "./io.ts";
import { required, type TypedOptions } from "./options.ts";

export interface AskedRelaxation {
  /** Number of the change, as typed. */
  readonly text: string;
  /** File to write. */
  readonly out: string;
}

/** Undefined where none is asked for. @throws {SortitionError} OPTION_MISSING, OPTION_WITHOUT_VALUE */
export function askedRelaxation(typed: TypedOptions): AskedRelaxation | undefined {
  const { applyRelaxation: text, out } = typed;
  if (text === undefined && out === undefined) return undefined;
  if (text === undefined) throw sortitionError("OPTION_MISSING", { option: "--apply-relaxation", command: "check" });
  return { text, out: required(typed, "out", "check") };
}

/** Writes the file, in the place of no other, and returns the number of the change. @throws {SortitionError} RELAXATION_UNKNOWN, FILE_DIFFERS, WRITE_FAILED */
export function writeRelaxed(
  { text, out }: AskedRelaxation,
  { quotaTable, quotas }: SourcesReading,
  answer: Feasibility,
  io: Io,
): number {
  const repairs = answer.kind === "feasible" ? [] : repairsOf(answer);
  const changes = /^[1-9]\d?$/.test(text) ? repairs[Number(text) - 1] : undefined;
  if (!changes) throw sortitionError("RELAXATION_UNKNOWN", { text, repairs: repairs.length });
  const { header, rows } = relaxedTable(quotaTable, quotas, changes);
  io.addPersonalFiles(new Map([[out, verbatimCsv(header, rows, quotaTable)]]));
  return Number(text);
}
