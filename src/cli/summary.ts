/** The figures of a lottery, for programs and for people. */
import { parseFraction } from "../audit/fraction.ts";
import type { CertificateFile } from "../audit/certificate-file.ts";
import type { FrozenInputs } from "../audit/inputs.ts";
import type { PreparedRecord } from "../audit/record.ts";
import { legibleCell } from "../messages/legible.ts";
import { percent } from "../messages/screen.ts";
import { inGroupsOfFour } from "../audit/digest.ts";
import { prose } from "../reports/prose.ts";
import { textTable } from "../reports/text-table.ts";
import type { Console } from "./console.ts";
import { mostTickets } from "./options.ts";

export interface LotterySummary {
  readonly people: number;
  readonly groups: number;
  readonly panelSize: number;
  readonly objective: string;
  readonly status: "exact" | "gap";
  readonly bound: number;
  readonly achieved: number;
  readonly tickets: { readonly count: number; readonly lowest: number; readonly highest: number };
  /** Ids. */
  readonly neverSelectable: readonly string[];
  readonly digest: string;
}

const idsShown = 10;

/** Share of the lowest chance that whole tickets may cost before more tickets are advised. */
const worthMentioning = 0.05;

export function summariseLottery(
  record: Pick<PreparedRecord, "lottery" | "certificate" | "digest">,
  frozen: FrozenInputs,
): LotterySummary {
  const { lottery, certificate, digest } = record;
  const idOf = new Map(frozen.codes.map(({ code, id }) => [code, id]));
  const never = lottery.neverSelectable.flatMap((group) => lottery.groups[group]!.members);
  return {
    people: lottery.codes.length,
    groups: lottery.groups.length,
    panelSize: frozen.inputs.panelSize,
    objective: frozen.inputs.objective,
    status: certificate.status,
    bound: asNumber(certificate.solverBound ?? certificate.bound),
    achieved: asNumber(certificate.achieved),
    tickets: { count: lottery.tickets.length, lowest: certificate.lowest, highest: certificate.highest },
    neverSelectable: never.map((position) => idOf.get(lottery.codes[position]!)!).toSorted(),
    digest,
  };
}

export function describeLottery(
  summary: LotterySummary,
  certificate: CertificateFile,
  { screen, language, paint }: Console,
): string[] {
  const { people, panelSize, tickets, bound, neverSelectable: never } = summary;
  const lost = bound - tickets.lowest / tickets.count;
  const advised = lost > worthMentioning * bound ? enoughTickets(tickets.count, bound) : undefined;
  const chance = (count: number): string => percent(count / tickets.count, language);
  const figures = [
    [screen.bound, percent(bound, language), screen.boundNote(certificate.solverBound ?? certificate.bound)],
    [screen.lowest, chance(tickets.lowest), screen.ofTickets(tickets.lowest, tickets.count)],
    [screen.highest, chance(tickets.highest), screen.ofTickets(tickets.highest, tickets.count)],
    [screen.roundingLoss, percent(lost, language), ""],
  ];
  return [
    ...prose(screen.prepared(panelSize, people, tickets.count)).map((line) => paint.bold(line)),
    ...textTable(figures, new Set([1])),
    ...prose(describeStatus(summary, certificate, { screen, language })),
    ...(advised !== undefined ? prose(screen.coarse(tickets.lowest, percent(lost / bound, language), advised)) : []),
    ...(never.length > 0 ? prose(screen.neverSelectable(never.length)) : []),
  ];
}

/** The first of 10, 100, … times as many tickets that loses little, if there may be so many. */
function enoughTickets(count: number, bound: number): number | undefined {
  const more = count * 10;
  if (more > mostTickets) return undefined;
  return Math.floor(more * bound) / more >= (1 - worthMentioning) * bound ? more : enoughTickets(more, bound);
}

/** Who is without a chance, by id: for the screen of whoever prepares, not for that of a public draw. */
export function describeNever({ neverSelectable: never }: LotterySummary, { screen }: Console): string[] {
  if (never.length === 0) return [];
  return prose(screen.neverIds(never.slice(0, idsShown).map(legibleCell), Math.max(0, never.length - idsShown)));
}

/** Sixteen groups of four, eight a line: how they are read aloud. */
export function describeDigest(digest: string, { paint }: Console): string[] {
  const groups = inGroupsOfFour(digest).split(" ");
  return [groups.slice(0, 8), groups.slice(8)].map((half) => `  ${paint.bold(half.join(" "))}`);
}

function describeStatus(
  summary: LotterySummary,
  certificate: CertificateFile,
  { screen, language }: Pick<Console, "screen" | "language">,
): string {
  if (summary.status === "gap")
    return screen.gap(percent(summary.achieved, language), percent(summary.bound, language));
  return certificate.solverBound === null ? screen.exact : screen.exactBySolver;
}

function asNumber(fraction: string): number {
  const { numerator, denominator } = parseFraction(fraction);
  return Number(numerator) / Number(denominator);
}
