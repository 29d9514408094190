/** On no ticket are two people of one household. */
import { firstTicket, ticketCount } from "../lottery-file.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkTicketHouseholds = defineCheck(
  "ticket-households",
  ["commitment", "lottery"],
  ({ commitment: { inputs }, lottery }) => {
    if (!inputs.household) return { outcome: "skipped", details: { reason: "no-rule", file: "" } };
    const { households, tickets } = lottery;
    const homeOf = new Map(households.flatMap((people, home) => people.map((position) => [position, home] as const)));
    for (const [entry, people] of tickets.entries()) {
      const together = twoOfOneHome(people, homeOf);
      if (together) return fail({ ticket: firstTicket(lottery, entry), positions: together });
    }
    return pass({ tickets: ticketCount(lottery), households: households.length });
  },
);

function twoOfOneHome(
  people: readonly number[],
  homeOf: ReadonlyMap<number, number>,
): readonly [number, number] | undefined {
  const seated = new Map<number, number>();
  for (const position of people) {
    const home = homeOf.get(position);
    if (home === undefined) continue;
    const other = seated.get(home);
    if (other !== undefined) return [other, position];
    seated.set(home, position);
  }
  return undefined;
}
