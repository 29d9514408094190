/** Features of a quota file that nobody has filled in yet, as `init` writes them. */
import { finding, type Finding } from "../errors.ts";
import type { Row, Table } from "../register/csv.ts";
import { foldJoined } from "../register/feature-columns.ts";
import { clean } from "../register/text.ts";
import type { QuotaColumns } from "./headings.ts";

/** The rows of all other features; `findings` takes QUOTAS_TO_FILL_IN for each that has neither seats nor shares in any row. */
export function rowsFilledIn(table: Table, columns: QuotaColumns, findings: Finding[]): readonly Row[] {
  const { bounds, share } = columns;
  const toFill = [...(bounds ? [bounds.min, bounds.max] : []), ...(share ? [share.column] : [])];
  const isBlank = ({ cells }: Row): boolean => toFill.every((column) => clean(cells[column]!) === "");
  const features = new Map<string, Row[]>();
  for (const row of table.rows) {
    const name = foldJoined(row.cells[columns.feature]!);
    features.set(name, [...(features.get(name) ?? []), row]);
  }
  const left = new Set<Row>();
  for (const rows of features.values()) {
    const feature = clean(rows[0]!.cells[columns.feature]!);
    // A row on its own is rather a slip in that row.
    if (feature === "" || rows.length === 1 || !rows.every(isBlank)) continue;
    const details = { feature, rows: rows.length, columns: toFill.map((column) => table.header[column]!) };
    findings.push(finding("QUOTAS_TO_FILL_IN", details, { file: table.file, line: rows[0]!.line }));
    for (const row of rows) left.add(row);
  }
  return table.rows.filter((row) => !left.has(row));
}
