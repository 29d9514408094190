/** How a number of things is said in English. */

export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Of a cell, after its sentence; empty for one row. */
export function alsoIn(rows: number): string {
  return rows > 1 ? `; it stands in ${count(rows - 1, "other row", "other rows")} too` : "";
}
