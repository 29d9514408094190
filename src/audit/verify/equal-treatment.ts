/** People with the same features have the same chance, but for one ticket that does not divide: no friends on every ticket. */
import { ticketsPerPerson } from "../lottery-file.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkEqualTreatment = defineCheck("equal-treatment", ["lottery"], ({ lottery }) => {
  const counts = ticketsPerPerson(lottery.tickets, lottery.codes.length);
  for (const { values, members } of lottery.groups) {
    const ascending = members.map((position) => counts[position] ?? 0).toSorted((a, b) => a - b);
    const fewest = ascending[0] ?? 0;
    const most = ascending.at(-1) ?? 0;
    if (most - fewest > 1) return fail({ values, fewest, most });
  }
  return pass({ groups: lottery.groups.length });
});
