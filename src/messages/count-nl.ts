/** How a number of things is said in Dutch. */

export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Of a cell, after its sentence; empty for one row. */
export function alsoIn(rows: number): string {
  return rows > 1 ? `; ook in ${count(rows - 1, "andere rij", "andere rijen")} staat dit` : "";
}
