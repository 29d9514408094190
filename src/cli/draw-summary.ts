/** The outcome of a draw as people read it. */
import path from "node:path";
import { valuesOf, type DrawFile } from "../audit/draw-file.ts";
import type { Thawed } from "../audit/folder.ts";
import { legible, legibleCell, quoted } from "../messages/legible.ts";
import { minutesPath } from "../reports/minutes-files.ts";
import { ticketNumber } from "../reports/minutes-subject.ts";
import { countQuotas, quotaTable } from "../reports/quota-table.ts";
import { panelOf } from "../reports/private-files.ts";
import { prose } from "../reports/prose.ts";
import { textTable } from "../reports/text-table.ts";
import type { Console } from "./console.ts";
import { describeVerifiability } from "./ceremony.ts";
import { describeReserves } from "./reserves-summary.ts";
import { describeDigest, type LotterySummary } from "./summary.ts";

/** Characters of a seed that leave too many values to try, even if each is only a digit. */
const longEnough = 16;

export function describeDraw(
  directory: string,
  drawn: DrawFile,
  summary: LotterySummary,
  thawed: Thawed,
  console: Console,
): string[] {
  const { screen, paint, language } = console;
  const { pool, quotas } = thawed.reading;
  const { count } = summary.tickets;
  const numbered = (ticket: number): string => ticketNumber(ticket, count);
  const place = (name: string): string => legible(path.join(directory, name));
  return [
    paint.bold(screen.drawn(numbered(drawn.ticket), numbered(0), numbered(count - 1), seedOf(drawn))),
    "",
    ...quotaTable(countQuotas(quotas, pool, panelOf(drawn, thawed)), screen.table),
    "",
    ...describeReserves(directory, drawn, thawed, console),
    ...describeVerifiability(thawed.frozen.inputs, drawn.fallback, console),
    ...(isShort(drawn) ? prose(screen.shortSeed) : []),
    "",
    screen.drawnDigest,
    ...describeDigest(summary.digest, console),
    "",
    `${screen.files}:`,
    ...textTable(
      [
        [place("private/panel.csv"), screen.file.panel],
        [place("private/remaining.csv"), screen.file.remaining],
        ...(drawn.reserves ? [[place("private/reserves.csv"), screen.file.reserves]] : []),
        [place("private/probabilities.csv"), screen.file.probabilities],
        [place(minutesPath(language, "html")), screen.file.minutes],
        [place("public"), screen.file.public],
        [place("auditor"), screen.file.auditor],
      ],
      new Set(),
    ),
    "",
    screen.nextVerify(quoted(directory)),
  ];
}

function seedOf(drawn: DrawFile): string {
  return valuesOf(drawn).map(legibleCell).join(" + ");
}

function isShort({ parts }: DrawFile): boolean {
  return parts.some(({ source, value }) => source === "typed" && value.length < longEnough);
}
