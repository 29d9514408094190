/** A panel with somebody on it who is said to fit on none, found by giving them the seat of one person on a ticket. */
import { canSwap, seatsTaken, type SeatRows } from "../quotas/can-swap.ts";
import { groupOfPosition, type LotteryFile } from "./lottery-file.ts";

export interface ShutOutSeat {
  /** Index of the group that is said to be on no panel. */
  readonly group: number;
  /** Number of the panel in `tickets`. */
  readonly ticket: number;
}

/** The first there is, by group and then by ticket; none proves nothing. `rows` are those of the certificate. */
export function shutOutSeat(file: LotteryFile, groups: readonly number[], rows: SeatRows): ShutOutSeat | undefined {
  const groupOf = groupOfPosition(file);
  let found: ShutOutSeat | undefined;
  file.tickets.forEach((people, ticket) => {
    if (found?.group === groups[0]) return;
    const onTicket = people.map((position) => groupOf[position] ?? -1);
    if (onTicket.includes(-1)) return;
    const taken = seatsTaken(rows, onTicket);
    const seated = new Set(onTicket);
    const group = groups.find((g) => !seated.has(g) && [...seated].some((from) => canSwap(rows, taken, from, g)));
    if (group !== undefined && (!found || group < found.group)) found = { group, ticket };
  });
  return found;
}
