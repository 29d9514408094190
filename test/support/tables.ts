import { parseCsv, type Table } from "../../src/register/csv.ts";

/** A table from lines of text. */
export function table(file: string, ...lines: readonly string[]): Table {
  return parseCsv(new TextEncoder().encode(`${lines.join("\n")}\n`), file);
}
