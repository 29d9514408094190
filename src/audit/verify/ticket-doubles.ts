/** Nobody is twice on one ticket. */
import { firstTicket, ticketCount } from "../lottery-file.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkTicketDoubles = defineCheck("ticket-doubles", ["lottery"], ({ lottery }) => {
  for (const [entry, positions] of lottery.tickets.entries()) {
    const i = positions.findIndex((position, index) => index > 0 && position <= positions[index - 1]!);
    if (i < 0) continue;
    const position = positions[i]!;
    return fail({
      ticket: firstTicket(lottery, entry),
      position,
      problem: positions.indexOf(position) < i ? "double" : "order",
    });
  }
  return pass({ tickets: ticketCount(lottery) });
});
