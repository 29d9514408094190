/** Every ticket, not only the one drawn, meets every quota. */
import { firstTicket, ticketCount } from "../lottery-file.ts";
import { quotaRows, quotaRowsOfGroups } from "../quota-rows.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkTicketQuotas = defineCheck("ticket-quotas", ["commitment", "lottery"], ({ commitment, lottery }) => {
  const { quotas } = commitment.inputs;
  const rows = quotaRows(quotas);
  const features = quotas.flatMap(({ feature, values }) => values.map(() => feature));
  const rowsOfGroups = quotaRowsOfGroups(quotas, lottery.groups);
  const rowsOf = new Map(
    lottery.groups.flatMap(({ members }, g) => members.map((position) => [position, rowsOfGroups[g]!])),
  );
  for (const [entry, positions] of lottery.tickets.entries()) {
    const seats = new Array<number>(rows.length).fill(0);
    for (const position of positions) {
      for (const row of rowsOf.get(position) ?? []) seats[row]! += 1;
    }
    const row = rows.findIndex(({ min, max }, r) => seats[r]! < min || seats[r]! > max);
    if (row >= 0)
      return fail({ ticket: firstTicket(lottery, entry), feature: features[row]!, ...rows[row]!, seats: seats[row]! });
  }
  return pass({ tickets: ticketCount(lottery), quotas: rows.length });
});
