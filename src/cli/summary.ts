/** What a lottery has come to, on the screen. */
import { lowestBound, type CertificateFile } from "../audit/certificate-file.ts";
import { inGroupsOfFour } from "../audit/digest.ts";
import type { Thawed } from "../audit/folder.ts";
import { replacementWords } from "../messages/replacement.ts";
import { shutValues } from "../reports/shut-values.ts";
import { legibleCell } from "../messages/legible.ts";
import { percent, percentBetween, percentUp } from "../messages/screen.ts";
import { householdLines } from "../reports/household-lines.ts";
import { describeStatus, type LotterySummary } from "../reports/lottery-summary.ts";
import { prose } from "../reports/prose.ts";
import { textTable } from "../reports/text-table.ts";
import type { Console } from "./console.ts";
import { mostTickets } from "./options.ts";

const idsShown = 10;

/** Chances are known to a billionth. */
const nothing = 1e-9;

/** Share of the lowest chance that whole tickets may cost before more tickets are advised. */
const worthMentioning = 0.05;

export function describeLottery(
  summary: LotterySummary,
  certificate: CertificateFile,
  { screen, language, paint }: Console,
  isReplacement: boolean,
): string[] {
  const { people, panelSize, household, tickets, bound, achieved, neverSelectable: never } = summary;
  const lost = achieved - tickets.lowest / tickets.count;
  const advised = lost > worthMentioning * achieved ? enoughTickets(tickets.count, achieved) : undefined;
  const chance = (count: number): string => percent(count / tickets.count, language);
  const figures = [
    bound - achieved < nothing
      ? [screen.bound, percent(bound, language), screen.boundNote(lowestBound(certificate))]
      : [screen.boundOver, percentUp(bound, language), screen.boundNote(lowestBound(certificate))],
    [screen.lowest, chance(tickets.lowest), screen.ofTickets(tickets.lowest, tickets.count)],
    [screen.highest, chance(tickets.highest), screen.ofTickets(tickets.highest, tickets.count)],
    [screen.roundingLoss, percentBetween(achieved, tickets.lowest / tickets.count, language), ""],
  ];
  const neverSaid = isReplacement ? replacementWords[language].never : screen.neverSelectable;
  return [
    ...prose(screen.prepared(panelSize, people, tickets.count)).map((line) => paint.bold(line)),
    ...householdLines(household ?? undefined, screen),
    ...textTable(figures, new Set([1])),
    ...prose(describeStatus(summary, language)),
    ...(advised !== undefined ? prose(screen.coarse(tickets.lowest, percent(lost / achieved, language), advised)) : []),
    ...(tickets.spread > 1 ? prose(screen.spread(tickets.spread)) : []),
    ...(never.length > 0 ? prose(neverSaid(never.length, panelSize)) : []),
  ];
}

/** The first of 10, 100, … times as many tickets that loses little, if there may be so many. */
function enoughTickets(count: number, achieved: number): number | undefined {
  const more = count * 10;
  if (more > mostTickets) return undefined;
  return Math.floor(more * achieved) / more >= (1 - worthMentioning) * achieved ? more : enoughTickets(more, achieved);
}

/** Who is without a chance, by id: for the screen of whoever prepares, not for that of a public draw. */
export function describeNever(
  { neverSelectable: never }: LotterySummary,
  { reading, frozen }: Thawed,
  { screen }: Console,
): string[] {
  if (never.length === 0) return [];
  const isReplacement = frozen.inputs.replacement !== null;
  const shut = isReplacement ? [] : shutValues(reading.pool, never);
  const named = shut.map(({ feature, value, people }) => `${legibleCell(feature)} ${legibleCell(value)} (${people})`);
  return [
    ...(named.length > 0 ? prose(screen.neverValues(named)) : []),
    ...prose(screen.neverIds(never.slice(0, idsShown).map(legibleCell), Math.max(0, never.length - idsShown))),
    ...(isReplacement ? [] : prose(screen.neverCheck)),
  ];
}

/** Sixteen groups of four, eight a line: how they are read aloud. */
export function describeDigest(digest: string, { paint }: Console): string[] {
  const groups = inGroupsOfFour(digest).split(" ");
  return [groups.slice(0, 8), groups.slice(8)].map((half) => `  ${paint.bold(half.join(" "))}`);
}
