/** How far the seats a group has on all tickets are from what its chance pays for. */
import { chanceUnit } from "../lottery/certificate.ts";
import { ticketCount, ticketsPerPerson, type LotteryFile } from "./lottery-file.ts";

/** A billionth, in the unit of chances: how exactly they are known. */
export const billionth = chanceUnit / 1_000_000_000n;

export interface SeatsOff {
  /** Index of the group whose seats are furthest off, but for a billionth a ticket and member. */
  readonly group: number;
  readonly seats: number;
  /** tickets · members · chance. */
  readonly due: number;
  /** The least whole number, 1 or more, that no group's seats are further off, but for a billionth a ticket and member. */
  readonly distance: number;
}

/** Of the group that is furthest off; `chances` are one a group, in quadrillionths. */
export function seatsOff(file: LotteryFile, chances: readonly number[]): SeatsOff {
  const counts = ticketsPerPerson(file, file.codes.length);
  const tickets = BigInt(ticketCount(file));
  let worst: SeatsOff = { group: 0, seats: 0, due: 0, distance: 0 };
  let furthest: bigint | undefined;
  file.groups.forEach(({ members }, group) => {
    const seats = members.reduce((sum, position) => sum + (counts[position] ?? 0), 0);
    const paid = tickets * BigInt(members.length);
    const due = paid * BigInt(chances[group]!);
    const beyond = absolute(BigInt(seats) * chanceUnit - due) - paid * billionth;
    if (furthest !== undefined && beyond <= furthest) return;
    furthest = beyond;
    worst = { group, seats, due: Number(due) / Number(chanceUnit), distance: wholeFrom(beyond) };
  });
  return worst;
}

/** Rounded up, 1 or more. */
function wholeFrom(off: bigint): number {
  return off <= chanceUnit ? 1 : Number((off + chanceUnit - 1n) / chanceUnit);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
