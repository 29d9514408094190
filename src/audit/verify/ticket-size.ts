/** As many tickets as committed, each as large as the panel. */
import { firstTicket, ticketCount } from "../lottery-file.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkTicketSize = defineCheck("ticket-size", ["commitment", "lottery"], ({ commitment, lottery }) => {
  const { tickets, panelSize } = commitment.inputs;
  const found = ticketCount(lottery);
  if (lottery.runs.length > 0 && lottery.runs.length !== lottery.tickets.length) return fail({ problem: "runs" });
  if (found !== tickets) return fail({ problem: "tickets", found, expected: tickets });
  const entry = lottery.tickets.findIndex((people) => people.length !== panelSize);
  if (entry < 0) return pass({ tickets, panelSize });
  const ticket = firstTicket(lottery, entry);
  return fail({ problem: "people", ticket, found: lottery.tickets[entry]!.length, expected: panelSize });
});
