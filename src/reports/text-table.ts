/** Columns of plain text, as wide as their longest cell. */

/** Lines without trailing blanks; the columns in `right` (indices) are set flush right. */
export function textTable(rows: readonly (readonly string[])[], right: ReadonlySet<number>): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => lengthOf(row[column] ?? ""))));
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const blanks = " ".repeat(widths[column]! - lengthOf(cell));
      return right.has(column) ? blanks + cell : cell + blanks;
    });
    return `  ${cells.join("  ")}`.trimEnd();
  });
}

/** In characters as people count them, so that é takes one place however it is written. */
function lengthOf(text: string): number {
  return Array.from(text.normalize("NFC")).length;
}
