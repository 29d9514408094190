/** Why the chances of a draw are what they are, from its published files: the levels, the quotas that bind them, and what a seat would change. */
import { bindingRows, type BindingRow } from "../lottery/binding-rows.ts";
import { chanceUnit } from "../certificate/certificate.ts";
import { explainChance, type SeatOutlook } from "../lottery/explain.ts";
import { inequalityOf, type Multipliers } from "../quotas/inequality.ts";
import { certifiedRows, type CertificateFile, type StatedOptimum } from "./certificate-file.ts";
import type { Inputs } from "./inputs.ts";
import { chancesByLevel, differentChances, levelsReached } from "./levels-reached.ts";
import { ticketsPerPerson, type LotteryFile } from "./lottery-file.ts";
import { NamedRows, type Binding, type NamedRow, type NamedWhatIf } from "./named-rows.ts";
import { recordedPolytope } from "./recorded-polytope.ts";

export interface ExplainedRecord {
  readonly inputs: Inputs;
  readonly lottery: LotteryFile;
  readonly certificate: CertificateFile;
}

/** Groups are numbered from 1 here, as people count. */
export interface Explanation {
  readonly objective: string;
  /** Of goldilocks, "p/q". */
  readonly gamma: string | null;
  readonly status: CertificateFile["status"];
  readonly people: number;
  readonly panelSize: number;
  readonly tickets: number;
  /** One a different chance, ascending; people on no panel left out. */
  readonly levels: readonly ExplainedLevel[];
  readonly never: { readonly people: number; readonly groups: readonly number[] };
  /** The group asked about. */
  readonly group: ExplainedGroup | null;
  /** What binds the group's chance, or where none was asked about the lowest: what counts most first. */
  readonly binding: readonly Binding[];
  /**
   * Leximin chances as far as fractions of people go; whole people may have lower ones. The group's own are null where it has another chance than that,
   * for whatever reason.
   */
  readonly now: SeatOutlook;
  readonly whatIfs: readonly NamedWhatIf[];
}

export interface ExplainedLevel {
  readonly chance: number;
  /** As `levelsReached` has it; null where the objective proves nothing of this chance alone. */
  readonly bound: number | null;
  readonly proved: boolean;
  readonly people: number;
  readonly groups: readonly number[];
  /** Of the proof. */
  readonly binding: readonly Binding[];
}

/**
 * `level`: no lottery gives more to all who are not on lower levels; `certain` and `never`: nobody of the group can be left out, or selected; `optimum`: it
 * is what the objective optimises that the rows bind; `other`: the objective's proof says nothing of this chance.
 */
export type Ground = "level" | "certain" | "never" | "optimum" | "other";

export interface ExplainedGroup {
  readonly number: number;
  /** In the order of the quotas. */
  readonly features: readonly NamedRow[];
  /** Those of its homes, under the household rule. */
  readonly homes: NamedRow | null;
  readonly people: number;
  readonly chance: number;
  readonly tickets: { readonly fewest: number; readonly most: number };
  /** Of the person asked about. */
  readonly own: number | null;
  readonly ground: Ground;
  /** From 1; null where the objective has no levels. */
  readonly level: number | null;
  /** Of `certain` and `never`: the quotas alone show it; else the solver's integer programs do, or the fairest lottery just happens to be so. */
  readonly forced: boolean;
}

/** @param asked group (index) and position; neither: the lowest chance */
export async function explainRecord(
  record: ExplainedRecord,
  asked: { readonly group?: number; readonly position?: number },
): Promise<Explanation> {
  const { inputs, lottery, certificate } = record;
  const { group } = asked;
  const polytope = recordedPolytope(inputs, lottery);
  const rows = new NamedRows(inputs.quotas, polytope);
  const reason = reasonOf(record, group);
  const chances = certificate.chances.map((chance) => chance / Number(chanceUnit));
  const question = { polytope, neverSelectable: lottery.neverSelectable, group, binding: reason.binding, chances };
  const { binding, forced, now, whatIfs } = await explainChance(question);
  const comparable = group !== undefined && near(now.own!, chances[group]!);
  const shown = (outlook: SeatOutlook): SeatOutlook => (comparable ? outlook : { ...outlook, own: null });
  return {
    objective: inputs.objective,
    gamma: inputs.gamma,
    status: certificate.status,
    people: lottery.codes.length,
    panelSize: inputs.panelSize,
    tickets: inputs.tickets,
    levels: explainLevels(record, rows),
    never: { people: peopleIn(lottery, lottery.neverSelectable), groups: lottery.neverSelectable.map((g) => g + 1) },
    group: group === undefined ? null : { ...explainGroup(record, rows, group, asked.position), ...reason.of, forced },
    binding: binding.map((row) => rows.binding(row, group)),
    now: shown(now),
    whatIfs: whatIfs.map(({ outlook, ...of }) => rows.whatIf({ ...of, outlook: outlook && shown(outlook) })),
  };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

interface Reason {
  readonly of: Pick<ExplainedGroup, "ground" | "level">;
  readonly binding: readonly BindingRow[] | undefined;
}

/** What of the certificate speaks about a chance. */
function reasonOf(record: ExplainedRecord, group: number | undefined): Reason {
  const { inputs, lottery, certificate } = record;
  const { chances, levels, optimum } = certificate;
  const lowest: Reason = { of: { ground: "level", level: 1 }, binding: bindingRows(levels[0]!.multipliers) };
  if (group === undefined) return lowest;
  if (lottery.neverSelectable.includes(group)) return { of: { ground: "never", level: null }, binding: undefined };
  const byLevel = chancesByLevel(certificate, lottery, inputs.objective);
  const level = byLevel.indexOf(chances[group]!);
  if (chances[group] === Number(chanceUnit))
    return { of: { ground: "certain", level: level < 0 ? null : level + 1 }, binding: undefined };
  if (
    level >= 0 &&
    (isByLevels(inputs.objective) || levelsReached(certificate, lottery, inputs.objective)[level]!.proved)
  ) {
    const { multipliers } = levels[level]!;
    // What binds others of the level only says nothing of this group.
    const { prices } = inequalityOf(certifiedRows(inputs, lottery), multipliers);
    return {
      of: { ground: "level", level: level + 1 },
      binding: prices[group]! > 0n ? bindingRows(multipliers) : undefined,
    };
  }
  if (optimum && bindsBy(optimum.kind, chances, group, level === 0))
    return { of: { ground: "optimum", level: null }, binding: bindingRows(optimum.multipliers) };
  return { of: { ground: "other", level: null }, binding: [] };
}

/** Whether what the objective optimises is the lowest chance, and what binds it therefore the rows of its level. */
function isByLevels(objective: string): boolean {
  return objective === "leximin" || objective === "maximin";
}

/** Whether what the objective optimises is a matter of this chance. */
function bindsBy(kind: StatedOptimum["kind"], chances: readonly number[], group: number, lowest: boolean): boolean {
  const highest = chances.every((chance) => chance <= chances[group]!);
  return kind === "product" || highest || (kind === "spread" && lowest);
}

function explainLevels(record: ExplainedRecord, rows: NamedRows): ExplainedLevel[] {
  const { inputs, lottery, certificate } = record;
  const never = new Set(lottery.neverSelectable);
  const reached = levelsReached(certificate, lottery, inputs.objective);
  const byLevels = isByLevels(inputs.objective);
  const named = (multipliers: Multipliers): Binding[] =>
    bindingRows(multipliers).map((row) => rows.binding(row, undefined));
  return differentChances(certificate, lottery).map((chance, level) => {
    const groups = [...lottery.groups.keys()].filter((g) => !never.has(g) && certificate.chances[g] === chance);
    const multipliers = certificate.levels[level]?.multipliers;
    return {
      chance: chance / Number(chanceUnit),
      bound: reached[level]?.bound ?? null,
      proved: reached[level]?.proved ?? false,
      people: peopleIn(lottery, groups),
      groups: groups.map((g) => g + 1),
      binding: multipliers && (byLevels || reached[level]!.proved) ? named(multipliers) : [],
    };
  });
}

function explainGroup(
  { lottery, certificate }: ExplainedRecord,
  rows: NamedRows,
  group: number,
  position: number | undefined,
): Omit<ExplainedGroup, "ground" | "level" | "forced"> {
  const { members } = lottery.groups[group]!;
  const counts = ticketsPerPerson(lottery, lottery.codes.length);
  const own = members.map((member) => counts[member]!).toSorted((a, b) => a - b);
  return {
    number: group + 1,
    ...rows.ofGroup(group),
    people: members.length,
    chance: certificate.chances[group]! / Number(chanceUnit),
    tickets: { fewest: own[0]!, most: own.at(-1)! },
    own: position === undefined ? null : counts[position]!,
  };
}

function peopleIn({ groups }: LotteryFile, indices: readonly number[]): number {
  return indices.reduce((sum, g) => sum + groups[g]!.members.length, 0);
}
