/** As many tickets as committed, each as large as the panel. */
import { defineCheck, fail, pass } from "./check.ts";

export const checkTicketSize = defineCheck("ticket-size", ["commitment", "lottery"], ({ commitment, lottery }) => {
  const { tickets, panelSize } = commitment.inputs;
  const found = lottery.tickets.length;
  if (found !== tickets) return fail({ problem: "tickets", found, expected: tickets });
  const ticket = lottery.tickets.findIndex((people) => people.length !== panelSize);
  if (ticket < 0) return pass({ tickets, panelSize });
  return fail({ problem: "people", ticket, found: lottery.tickets[ticket]!.length, expected: panelSize });
});
