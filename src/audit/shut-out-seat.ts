/** A panel with somebody on it who is said to fit on none, found by giving them the seat of one person on a ticket. */
import type { Rows } from "../quotas/inequality.ts";
import { groupOfPosition, type LotteryFile } from "./lottery-file.ts";

export interface ShutOutSeat {
  /** Index of the group that is said to be on no panel. */
  readonly group: number;
  /** Number of the panel in `tickets`. */
  readonly ticket: number;
}

/** The first there is, by group and then by ticket; none proves nothing. `rows` are those of the certificate. */
export function shutOutSeat(file: LotteryFile, groups: readonly number[], rows: Rows): ShutOutSeat | undefined {
  const groupOf = groupOfPosition(file);
  let found: ShutOutSeat | undefined;
  file.tickets.forEach((people, ticket) => {
    if (found?.group === groups[0]) return;
    const onTicket = people.map((position) => groupOf[position] ?? -1);
    if (onTicket.includes(-1)) return;
    const counts = countsOf(onTicket, rows);
    const seated = new Set(onTicket);
    const group = groups.find((g) => !seated.has(g) && [...seated].some((from) => canSwap(rows, counts, from, g)));
    if (group !== undefined && (!found || group < found.group)) found = { group, ticket };
  });
  return found;
}

function countsOf(onTicket: readonly number[], { rowsOf, bounds }: Rows): Int32Array {
  const counts = new Int32Array(bounds.length);
  for (const g of onTicket) for (const row of rowsOf[g]!) counts[row]!++;
  return counts;
}

/** Whether the rows allow `to` in place of one seat of `from`; groups of values the quotas do not know have fewer rows. */
function canSwap({ rowsOf, bounds }: Rows, counts: Int32Array, from: number, to: number): boolean {
  const [leaving, coming] = [rowsOf[from]!, rowsOf[to]!];
  return (
    leaving.every((row) => coming.includes(row) || counts[row]! > bounds[row]!.min) &&
    coming.every((row) => leaving.includes(row) || counts[row]! < bounds[row]!.max)
  );
}
