/** The outcome of a draw as people read it. */
import path from "node:path";
import type { DrawFile } from "../audit/draw-file.ts";
import type { Thawed } from "../audit/folder.ts";
import { legible, legibleCell } from "../messages/legible.ts";
import type { Person } from "../register/pool.ts";
import { countQuotas, quotaTable } from "../reports/quota-table.ts";
import { textTable } from "../reports/text-table.ts";
import type { Console } from "./console.ts";
import type { LotterySummary } from "./summary.ts";

/** The people drawn, in the order of the pool. */
export function panelOf(drawn: DrawFile, { reading, frozen }: Thawed): Person[] {
  const codes = new Set(drawn.panel);
  return reading.pool.people.filter((_, index) => codes.has(frozen.codes[index]!.code));
}

export function describeDraw(
  directory: string,
  drawn: DrawFile,
  summary: LotterySummary,
  thawed: Thawed,
  { screen }: Console,
): string[] {
  const { pool, quotas } = thawed.reading;
  const place = (name: string): string => legible(path.join(directory, name));
  return [
    screen.drawn(ticketNumber(drawn.ticket, summary.tickets.count), summary.tickets.count, legibleCell(drawn.value)),
    "",
    ...quotaTable(countQuotas(quotas, pool, panelOf(drawn, thawed)), screen.table),
    "",
    screen.unverifiable,
    "",
    `${screen.files}:`,
    ...textTable(
      [
        [place("private/panel.csv"), screen.file.panel],
        [place("private/remaining.csv"), screen.file.remaining],
        [place("private/probabilities.csv"), screen.file.probabilities],
        [place("public"), screen.file.public],
        [place("auditor"), screen.file.auditor],
      ],
      new Set(),
    ),
    "",
    screen.nextVerify(legible(directory)),
  ];
}

/** As many digits as the highest ticket number has, so that 7 of 1000 reads 007. */
function ticketNumber(ticket: number, tickets: number): string {
  return `${ticket}`.padStart(`${tickets - 1}`.length, "0");
}
