/** People with the same features have the same chance, but for one ticket that does not divide, or a run of them: no friends on every ticket. */
import { ticketCount, ticketsPerPerson } from "../lottery-file.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkEqualTreatment = defineCheck("equal-treatment", ["lottery"], ({ lottery }) => {
  const counts = ticketsPerPerson(lottery, lottery.codes.length);
  const allowed = allowedSpread(ticketCount(lottery));
  let spread = 0;
  for (const { values, members } of lottery.groups) {
    const ascending = members.map((position) => counts[position] ?? 0).toSorted((a, b) => a - b);
    const fewest = ascending[0] ?? 0;
    const most = ascending.at(-1) ?? 0;
    if (most - fewest > allowed) return fail({ values, fewest, most });
    spread = Math.max(spread, most - fewest);
  }
  return pass({ groups: lottery.groups.length, spread });
});

/** One ticket; one in a thousand of more than ten thousand, since panels own runs of those. */
function allowedSpread(tickets: number): number {
  return tickets > 10_000 ? Math.floor(tickets / 1000) : 1;
}
