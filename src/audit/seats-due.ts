/** How far the seats a group has on all tickets are from what its chance pays for. */
import { chanceUnit } from "../certificate/certificate.ts";
import { groupOfPosition, ticketCount, ticketsPerPerson, type LotteryFile } from "./lottery-file.ts";

/** A billionth, in the unit of chances: how exactly they are known. */
export const billionth = chanceUnit / 1_000_000_000n;

export interface SeatsOff {
  /** Index. */
  readonly group: number;
  readonly seats: number;
  /** tickets · members · chance. */
  readonly due: number;
  /** The least whole number, 1 or more, that its seats are no further off, but for a billionth a ticket and member. */
  readonly distance: number;
}

/** Of every group; `chances` are one a group, in quadrillionths. */
export function seatsOff(file: LotteryFile, chances: readonly number[]): readonly SeatsOff[] {
  const counts = ticketsPerPerson(file, file.codes.length);
  const tickets = BigInt(ticketCount(file));
  return file.groups.map(({ members }, group) => {
    const seats = members.reduce((sum, position) => sum + (counts[position] ?? 0), 0);
    const paid = tickets * BigInt(members.length);
    const due = paid * BigInt(chances[group]!);
    const beyond = absolute(BigInt(seats) * chanceUnit - due) - paid * billionth;
    return { group, seats, due: Number(due) / Number(chanceUnit), distance: wholeFrom(beyond) };
  });
}

/** Of each group the most seats it has on one ticket. */
export function mostSeats(file: LotteryFile): readonly number[] {
  const groupOf = groupOfPosition(file);
  const most = file.groups.map(() => 0);
  for (const people of file.tickets) {
    const seats = new Map<number, number>();
    for (const position of people) {
      const group = groupOf[position] ?? -1;
      seats.set(group, (seats.get(group) ?? 0) + 1);
    }
    for (const [group, count] of seats) if (group >= 0) most[group] = Math.max(most[group]!, count);
  }
  return most;
}

/** Rounded up, 1 or more. */
function wholeFrom(off: bigint): number {
  return off <= chanceUnit ? 1 : Number((off + chanceUnit - 1n) / chanceUnit);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
