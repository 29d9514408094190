/** The account of who was left out of a draw: by line for the auditor, in their own rows for the organiser. */
import { exclusionHeadings, exclusionsPath } from "../audit/exclusions-csv.ts";
import type { RecordFiles } from "../audit/record.ts";
import type { RegisterReading } from "../register/read-register.ts";
import { toCsv, verbatimCsv } from "./csv.ts";

export const leftOutPath = "private/left-out.csv";

/** What is read of a draw for it. */
interface Exclusions {
  readonly reading: Pick<RegisterReading, "leftOut" | "table">;
  readonly frozen: { readonly eligibility: { readonly codes: readonly string[] } };
}

/** In the order of the register, each with code, reason and the column that decided; none where nobody was left out. */
export function exclusionFiles({ reading: { leftOut, table }, frozen }: Exclusions): RecordFiles {
  if (leftOut.length === 0) return new Map();
  const { codes } = frozen.eligibility;
  const rows = leftOut.map(({ row, reason, column }, i) => [`${table.rows[row]!.line}`, codes[i]!, reason, column]);
  const plain = { delimiter: ",", bom: false, newline: "\n" } as const;
  const own = leftOut.map(({ row, reason, column }, i) => [codes[i]!, reason, column, ...table.rows[row]!.cells]);
  return new Map([
    [exclusionsPath, verbatimCsv(exclusionHeadings, rows, plain)],
    [leftOutPath, toCsv(["code", "reason", "column", ...table.header], own, table)],
  ]);
}
