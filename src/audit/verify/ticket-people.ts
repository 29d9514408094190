/** Everyone on a ticket is in the register. */
import { defineCheck, fail, pass } from "./check.ts";

export const checkTicketPeople = defineCheck("ticket-people", ["lottery"], ({ lottery }) => {
  const people = lottery.codes.length;
  for (const [ticket, positions] of lottery.tickets.entries()) {
    const unknown = positions.find((position) => position >= people);
    if (unknown !== undefined) return fail({ ticket, position: unknown });
  }
  return pass({ people });
});
