/** The outcome of a draw as people read it. */
import path from "node:path";
import { valuesOf, type DrawFile } from "../audit/draw-file.ts";
import type { Thawed } from "../audit/folder.ts";
import { legible, legibleCell, quoted } from "../messages/legible.ts";
import { minutesPath } from "../reports/minutes-files.ts";
import { reportPath } from "../reports/report-files.ts";
import { ticketNumber } from "../reports/minutes-subject.ts";
import { replacementWords } from "../messages/replacement.ts";
import { drawnCounts, wholeCounts } from "../reports/panel-counts.ts";
import { quotaTable } from "../reports/quota-table.ts";
import { prose } from "../reports/prose.ts";
import type { LotterySummary } from "../reports/lottery-summary.ts";
import { textTable } from "../reports/text-table.ts";
import type { Console } from "./console.ts";
import { describeVerifiability } from "./ceremony.ts";
import { describeReserves } from "./reserves-summary.ts";
import { describeDigest } from "./summary.ts";

/** Characters of a seed that leave too many values to try, even if each is only a digit. */
const longEnough = 16;

export function describeDraw(
  directory: string,
  drawn: DrawFile,
  summary: LotterySummary,
  thawed: Thawed,
  console: Console,
): string[] {
  const { screen, paint } = console;
  const { count } = summary.tickets;
  const numbered = (ticket: number): string => ticketNumber(ticket, count);
  return [
    paint.bold(screen.drawn(numbered(drawn.ticket), numbered(0), numbered(count - 1), seedOf(drawn))),
    "",
    ...quotaTable(drawnCounts(drawn, thawed), screen.table),
    ...describeWhole(drawn, thawed, console),
    "",
    ...describeReserves(directory, drawn, thawed, console),
    ...describeVerifiability(thawed.frozen.inputs, drawn.fallback, console),
    ...(isShort(drawn) ? prose(screen.shortSeed) : []),
    "",
    screen.drawnDigest,
    ...describeDigest(summary.digest, console),
    "",
    `${screen.files}:`,
    ...describeFiles(directory, drawn, thawed, console),
    "",
    screen.nextVerify(quoted(directory)),
  ];
}

function describeFiles(
  directory: string,
  drawn: DrawFile,
  { frozen }: Thawed,
  { screen, language }: Console,
): string[] {
  const place = (name: string): string => legible(path.join(directory, name));
  const whole = [place("private/whole-panel.csv"), replacementWords[language].wholePanel];
  const rows = [
    [place("private/panel.csv"), screen.file.panel],
    ...(frozen.inputs.replacement ? [whole] : []),
    [place("private/remaining.csv"), screen.file.remaining],
    ...(drawn.reserves ? [[place("private/reserves.csv"), screen.file.reserves]] : []),
    [place("private/probabilities.csv"), screen.file.probabilities],
    [place(minutesPath(language, "html")), screen.file.minutes],
    [place(reportPath("public", language, "html")), screen.file.report],
    [place(reportPath("private", language, "html")), screen.file.ownReport],
    [place("public"), screen.file.public],
    [place("auditor"), screen.file.auditor],
  ];
  return textTable(rows, new Set());
}

/** Of a replacement, the panel with those who stay, beside the quotas of the whole. */
function describeWhole(drawn: DrawFile, thawed: Thawed, { language, screen }: Console): string[] {
  const counts = wholeCounts(drawn, thawed);
  return counts ? ["", replacementWords[language].whole, "", ...quotaTable(counts, screen.table)] : [];
}

function seedOf(drawn: DrawFile): string {
  return valuesOf(drawn).map(legibleCell).join(" + ");
}

function isShort({ parts }: DrawFile): boolean {
  return parts.some(({ source, value }) => source === "typed" && value.length < longEnough);
}
