/** Whether somebody can make way for somebody else on a panel that meets the quotas, by counts of seats alone. */
import type { Rows } from "./inequality.ts";

/** For each group the rows it counts in, and the bounds of each row. */
export type SeatRows = Pick<Rows, "rowsOf" | "bounds">;

/** The seats taken in each row by people of these groups, one a person; whoever is in none (−1) counts nowhere. */
export function seatsTaken({ rowsOf, bounds }: SeatRows, groups: readonly number[]): Int32Array {
  const taken = new Int32Array(bounds.length);
  for (const g of groups) for (const row of rowsOf[g] ?? []) taken[row]!++;
  return taken;
}

/** Whether no row falls below its minimum or rises above its maximum with a seat of `to` in place of one of `from`. */
export function canSwap({ rowsOf, bounds }: SeatRows, taken: Int32Array, from: number, to: number): boolean {
  const [leaving, coming] = [rowsOf[from] ?? [], rowsOf[to] ?? []];
  return (
    leaving.every((row) => coming.includes(row) || taken[row]! > bounds[row]!.min) &&
    coming.every((row) => leaving.includes(row) || taken[row]! < bounds[row]!.max)
  );
}
