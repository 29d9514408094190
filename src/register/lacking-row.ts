/** The row that the quotas lack for people of a combination, spelled as the quotas spell its parts. */
import type { Table } from "./csv.ts";
import type { Feature } from "./feature.ts";
import { clean, fold } from "./text.ts";

/** As CSV, with at most one seat; undefined where a part is not a value of the feature that it is by itself. */
export function lackingRow(
  { name, values }: Feature,
  { header, rows, delimiter }: Table,
  row: number,
  columns: readonly number[],
  features: readonly Feature[],
): string | undefined {
  const parts = columns.map((column, i) => {
    const cell = clean(rows[row]!.cells[column]!);
    const same = (value: string): boolean => fold(value) === fold(cell);
    const own = features.find((each) => fold(each.name) === fold(header[column]!));
    if (own) return own.values.find(same);
    return values.map((value) => clean(value.split("+")[i] ?? "")).find(same) ?? cell;
  });
  if (parts.includes(undefined)) return undefined;
  return [name, parts.join("+"), "0", "1"].map(csvCell).join(delimiter);
}

function csvCell(text: string): string {
  return /[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
