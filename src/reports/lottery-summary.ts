/** The figures of a lottery, for screens, pages and programs. */
import { lowestBound, lowestChance, type CertificateFile } from "../audit/certificate-file.ts";
import type { Thawed } from "../audit/folder.ts";
import { parseFraction } from "../audit/fraction.ts";
import type { Inputs } from "../audit/inputs.ts";
import { levelsReached } from "../audit/levels-reached.ts";
import { largestSpread, ticketCount } from "../audit/lottery-file.ts";
import { optimumReached, type OptimumReached } from "../audit/optimum-reached.ts";
import type { PreparedRecord } from "../audit/record.ts";
import { chanceUnit } from "../certificate/certificate.ts";
import type { Language } from "../messages/language.ts";
import { percent, percentUp, screens } from "../messages/screen.ts";
import type { Screen } from "../messages/screen-en.ts";
import { householdFigures, type HouseholdFigures } from "../register/household-figures.ts";
import type { LeftOutCount } from "../register/left-out.ts";

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

export function summariseLottery(
  record: Pick<PreparedRecord, "lottery" | "certificate" | "digest">,
  { reading, frozen }: Thawed,
): LotterySummary {
  const { lottery, certificate, digest } = record;
  const idOf = new Map(frozen.codes.map(({ code, id }) => [code, id]));
  const never = lottery.neverSelectable.flatMap((group) => lottery.groups[group]!.members);
  return {
    people: lottery.codes.length,
    leftOut: frozen.inputs.eligibility.leftOut,
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

/** What is proved of it, in a sentence. */
export function describeStatus(
  { status, objective, achieved, bound, levels, optimum }: LotterySummary,
  language: Language,
): string {
  const screen = screens[language];
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
