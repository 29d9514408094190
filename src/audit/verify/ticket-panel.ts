/** The panel is the people on the ticket drawn. */
import { panelOfTicket } from "../lottery-file.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkTicketPanel = defineCheck("ticket-panel", ["lottery", "draw"], ({ lottery, draw }) => {
  const { ticket, panel } = draw;
  const listed = panelOfTicket(lottery, ticket)?.map((position) => lottery.codes[position]);
  if (listed?.length !== panel.length || listed.some((code, i) => code !== panel[i])) return fail({ ticket });
  return pass({ ticket, people: panel.length });
});
