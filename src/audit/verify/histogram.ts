/** The published histogram counts the tickets as they are. */
import { histogramOf, ticketsPerPerson } from "../lottery-file.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkHistogram = defineCheck("histogram", ["lottery"], ({ lottery }) => {
  const { codes, histogram } = lottery;
  const found = histogramOf(ticketsPerPerson(lottery, codes.length));
  const rows = Array.from({ length: Math.max(found.length, histogram.length) }, (_, row) => row);
  const wrong = rows.find(
    (row) => found[row]?.tickets !== histogram[row]?.tickets || found[row]?.people !== histogram[row]?.people,
  );
  return wrong === undefined ? pass({ people: codes.length }) : fail({ row: wrong });
});
