/** Everyone on a ticket is in the register. */
import { firstTicket } from "../lottery-file.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkTicketPeople = defineCheck("ticket-people", ["lottery"], ({ lottery }) => {
  const people = lottery.codes.length;
  for (const [entry, positions] of lottery.tickets.entries()) {
    const unknown = positions.find((position) => position >= people);
    if (unknown !== undefined) return fail({ ticket: firstTicket(lottery, entry), position: unknown });
  }
  return pass({ people });
});
