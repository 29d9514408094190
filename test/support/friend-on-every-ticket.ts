/** A clerk who puts a friend on every ticket: all quotas stay met, nobody is left with fewer tickets than the fewest, and every figure is stated anew. */
import { groupOfPosition, ticketsPerPerson } from "../../src/audit/lottery-file.ts";
import { restate, type Forgery } from "./synthetic-draw.ts";

/** The friend's position: of those with somebody alike, the first with the fewest tickets for whom it can be done. @throws {Error} where it can be for nobody */
export function friendOnEveryTicket(record: Forgery): number {
  const { lottery } = record;
  const counts = ticketsPerPerson(lottery, lottery.codes.length);
  const withLikes = lottery.groups.flatMap(({ members }) => (members.length > 1 ? members : []));
  for (const friend of withLikes.toSorted((a, b) => counts[a]! - counts[b]! || a - b)) {
    const tickets = ticketsWith(friend, record, [...counts]);
    if (!tickets) continue;
    lottery.tickets = tickets;
    restate(record);
    return friend;
  }
  throw new Error("Nobody fits on every ticket");
}

/** `counts` goes along with the changes. */
function ticketsWith(friend: number, { lottery, certificate, commitment }: Forgery, counts: number[]) {
  const groupOf = groupOfPosition(lottery);
  const own = groupOf[friend]!;
  const valuesOf = (position: number): readonly string[] => lottery.groups[groupOf[position]!]!.values;
  const fits = (ticket: readonly number[], out: number): boolean =>
    commitment.inputs.quotas.every(({ values }, f) => {
      const [from, to] = [valuesOf(out)[f]!, valuesOf(friend)[f]!];
      const seats = (value: string) => ticket.filter((position) => valuesOf(position)[f] === value).length;
      const quota = (value: string) => values.find((each) => each.value === value)!;
      return from === to || (seats(from) > quota(from).min && seats(to) < quota(to).max);
    });
  const placeOn = (ticket: readonly number[]): number | undefined => {
    const spare = ticket.filter((position) => counts[position]! > certificate.lowest);
    const alike = spare.find((position) => groupOf[position] === own);
    return alike ?? spare.toSorted((a, b) => counts[b]! - counts[a]!).find((position) => fits(ticket, position));
  };
  const tickets: number[][] = [];
  for (const ticket of lottery.tickets) {
    const out = ticket.includes(friend) ? friend : placeOn(ticket);
    if (out === undefined) return undefined;
    counts[out]!--;
    counts[friend]!++;
    tickets.push(ticket.map((position) => (position === out ? friend : position)).toSorted((a, b) => a - b));
  }
  return tickets;
}
