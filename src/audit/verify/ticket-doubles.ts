/** Nobody is twice on one ticket. */
import { defineCheck, fail, pass } from "./check.ts";

export const checkTicketDoubles = defineCheck("ticket-doubles", ["lottery"], ({ lottery }) => {
  for (const [ticket, positions] of lottery.tickets.entries()) {
    const i = positions.findIndex((position, index) => index > 0 && position <= positions[index - 1]!);
    if (i < 0) continue;
    const position = positions[i]!;
    return fail({ ticket, position, problem: positions.indexOf(position) < i ? "double" : "order" });
  }
  return pass({ tickets: lottery.tickets.length });
});
