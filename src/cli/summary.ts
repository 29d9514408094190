/** The figures of a lottery, for programs and for people. */
import { parseFraction } from "../audit/fraction.ts";
import { lowestBound, lowestChance, type CertificateFile } from "../audit/certificate-file.ts";
import { largestSpread, ticketCount } from "../audit/lottery-file.ts";
import type { Thawed } from "../audit/folder.ts";
import type { Inputs } from "../audit/inputs.ts";
import { levelsReached } from "../audit/levels-reached.ts";
import { optimumReached, type OptimumReached } from "../audit/optimum-reached.ts";
import type { PreparedRecord } from "../audit/record.ts";
import { chanceUnit } from "../certificate/certificate.ts";
import { legibleCell } from "../messages/legible.ts";
import { percent, percentBetween, percentUp } from "../messages/screen.ts";
import type { Screen } from "../messages/screen-en.ts";
import { inGroupsOfFour } from "../audit/digest.ts";
import { countLeftOut, type LeftOutCount } from "../register/left-out.ts";
import { householdFigures, type HouseholdFigures } from "../register/household-figures.ts";
import { householdLines } from "../reports/household-lines.ts";
import { prose } from "../reports/prose.ts";
import { textTable } from "../reports/text-table.ts";
import type { Console } from "./console.ts";
import { mostTickets } from "./options.ts";

export interface LotterySummary {
  readonly people: number;
  readonly leftOut: readonly LeftOutCount[];
  readonly groups: number;
  readonly panelSize: number;
  readonly objective: string;
  /** Of the objective goldilocks, "p/q"; null for any other. */
  readonly gamma: string | null;
  /** Null without the household rule. */
  readonly household: HouseholdFigures | null;
  readonly status: CertificateFile["status"];
  readonly bound: number;
  readonly achieved: number;
  /** Different chances under leximin, else the lowest alone; and how many of them whole-number arithmetic proves. */
  readonly levels: { readonly count: number; readonly proved: number };
  /** What else the objective optimises: the lower, the better. */
  readonly optimum: OptimumReached | null;
  readonly tickets: {
    readonly count: number;
    readonly lowest: number;
    readonly highest: number;
    /** The least whole number of seats, 1 or more, that no group is further from what its chance pays for on all tickets together. */
    readonly distance: number;
    /** By how many tickets people of one group differ at most. */
    readonly spread: number;
  };
  /** Ids. */
  readonly neverSelectable: readonly string[];
  readonly digest: string;
}

const idsShown = 10;

/** Chances are known to a billionth. */
const nothing = 1e-9;

/** Share of the lowest chance that whole tickets may cost before more tickets are advised. */
const worthMentioning = 0.05;

export function summariseLottery(
  record: Pick<PreparedRecord, "lottery" | "certificate" | "digest">,
  { reading, frozen }: Thawed,
): LotterySummary {
  const { lottery, certificate, digest } = record;
  const idOf = new Map(frozen.codes.map(({ code, id }) => [code, id]));
  const never = lottery.neverSelectable.flatMap((group) => lottery.groups[group]!.members);
  return {
    people: lottery.codes.length,
    leftOut: countLeftOut(reading.leftOut),
    groups: lottery.groups.length,
    panelSize: frozen.inputs.panelSize,
    objective: frozen.inputs.objective,
    gamma: frozen.inputs.gamma,
    household: householdFigures(reading) ?? null,
    status: certificate.status,
    bound: asNumber(lowestBound(certificate)),
    achieved: lowestChance(certificate, lottery) / Number(chanceUnit),
    ...provedOf(record, frozen.inputs),
    tickets: {
      count: ticketCount(lottery),
      lowest: certificate.lowest,
      highest: certificate.highest,
      distance: certificate.distance,
      spread: largestSpread(lottery),
    },
    neverSelectable: never.map((position) => idOf.get(lottery.codes[position]!)!).toSorted(),
    digest,
  };
}

/** What whole-number arithmetic proves of a lottery. */
function provedOf(
  { lottery, certificate }: Pick<PreparedRecord, "lottery" | "certificate">,
  inputs: Inputs,
): Pick<LotterySummary, "levels" | "optimum"> {
  const levels = levelsReached(certificate, lottery, inputs.objective);
  const optimum = optimumReached(inputs, lottery, certificate);
  if (optimum && "problem" in optimum)
    throw new Error(`a lottery without the proof of its optimum: ${optimum.problem}`);
  return {
    levels: { count: levels.length, proved: levels.filter(({ proved }) => proved).length },
    optimum: optimum ?? null,
  };
}

export function describeLottery(
  summary: LotterySummary,
  certificate: CertificateFile,
  { screen, language, paint }: Console,
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
  return [
    ...prose(screen.prepared(panelSize, people, tickets.count)).map((line) => paint.bold(line)),
    ...householdLines(household ?? undefined, screen),
    ...textTable(figures, new Set([1])),
    ...prose(describeStatus(summary, { screen, language })),
    ...(advised !== undefined ? prose(screen.coarse(tickets.lowest, percent(lost / achieved, language), advised)) : []),
    ...(tickets.spread > 1 ? prose(screen.spread(tickets.spread)) : []),
    ...(never.length > 0 ? prose(screen.neverSelectable(never.length)) : []),
  ];
}

/** The first of 10, 100, … times as many tickets that loses little, if there may be so many. */
function enoughTickets(count: number, achieved: number): number | undefined {
  const more = count * 10;
  if (more > mostTickets) return undefined;
  return Math.floor(more * achieved) / more >= (1 - worthMentioning) * achieved ? more : enoughTickets(more, achieved);
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
  { status, objective, achieved, bound, levels, optimum }: LotterySummary,
  { screen, language }: Pick<Console, "screen" | "language">,
): string {
  if (status === "simulated") return screen.simulated;
  if (status === "gap") return screen.gap(percent(achieved, language), percentUp(bound, language));
  const proved = optimum ? optimum.proved : levels.proved === levels.count;
  const best = screen.best[objective as keyof Screen["best"]];
  return proved ? screen.exact(best) : screen.exactBySolver(best);
}

function asNumber(fraction: string): number {
  const { numerator, denominator } = parseFraction(fraction);
  return Number(numerator) / Number(denominator);
}
