/** public/certificate.json: the chances of the computed lottery, and the proof that none is much better. */
import { chanceUnit } from "../certificate/certificate.ts";
import type { Lottery } from "../lottery/lottery.ts";
import type { Optimum } from "../lottery/optimum.ts";
import type { Multipliers, Rows } from "../quotas/inequality.ts";
import { certificateRows } from "./certificate-rows.ts";
import { formatFraction, fractionText } from "./fraction.ts";
import type { Inputs } from "./inputs.ts";
import { ticketsPerPerson, type LotteryFile } from "./lottery-file.ts";
import { integer, listOf, nullOr, object, oneOf, readFile } from "./reader.ts";
import { seatsOff } from "./seats-due.ts";

const SCHEMA = "kleroterion/certificate/2";

const certain = Number(chanceUnit);

export interface CertificateFile {
  readonly schema: typeof SCHEMA;
  /** `exact`: nothing is better than the computed lottery, before it was cut into tickets; `gap`: perhaps something is; `simulated`: nothing was optimised. */
  readonly status: Lottery["status"];
  /** Chance of each member of each group in the computed lottery, before it was cut into tickets: quadrillionths (10⁻¹⁵). Groups as in lottery.json. */
  readonly chances: readonly number[];
  /**
   * Under the objective leximin one a different chance, ascending: no lottery that gives everyone of lower levels their chance gives all others more
   * than `bound`. Otherwise the lowest chance alone. People on no feasible panel do not count.
   */
  readonly levels: readonly StatedBound[];
  /** What proves the optimum of objectives that look at more than the lowest chance. */
  readonly optimum: StatedOptimum | null;
  /** "p/q", below the first level's bound, where the solver's integer programs, not the multipliers, show it; else null. */
  readonly solverBound: string | null;
  /** What proves that people are on no panel, of those of whom the quotas alone show it. */
  readonly shutOut: readonly Multipliers[];
  /** On all tickets no group has further than this from tickets · members · chance seats; 1 where nothing prevents it. */
  readonly distance: number;
  /** Tickets of the selectable person with the fewest. */
  readonly lowest: number;
  /** Tickets of the person with the most. */
  readonly highest: number;
}

export interface StatedBound {
  /** "p/q", as the multipliers prove it. */
  readonly bound: string;
  /** `rows` as `certificateRows`: the values of the commitment's quotas, one after another, then the classes of households. */
  readonly multipliers: Multipliers;
}

export interface StatedOptimum extends StatedBound {
  readonly kind: Optimum["kind"];
  /** What a product's multipliers are in proportion to; null for the others. */
  readonly scale: number | null;
}

const anyInteger = integer(Number.MIN_SAFE_INTEGER);
const multipliers = object<Multipliers>({ size: anyInteger, rows: listOf(anyInteger) });

const read = object<CertificateFile>({
  schema: oneOf([SCHEMA]),
  status: oneOf(["exact", "gap", "simulated"]),
  chances: listOf(integer(0, certain)),
  levels: listOf(object<StatedBound>({ bound: fractionText, multipliers })),
  optimum: nullOr(
    object<StatedOptimum>({
      kind: oneOf(["product", "highest", "spread"]),
      bound: fractionText,
      multipliers,
      scale: nullOr(integer(1)),
    }),
  ),
  solverBound: nullOr(fractionText),
  shutOut: listOf(multipliers),
  distance: integer(1),
  lowest: integer(0),
  highest: integer(0),
});

export function buildCertificateFile(file: LotteryFile, lottery: Lottery): CertificateFile {
  const { status, chances, levels, optimum, solverBound, shutOut } = lottery;
  return {
    schema: SCHEMA,
    status,
    chances,
    levels: levels.map(({ bound, multipliers }) => ({ bound: formatFraction(bound), multipliers })),
    optimum: optimum ? statedOptimum(optimum) : null,
    solverBound: solverBound ? formatFraction(solverBound) : null,
    shutOut,
    distance: seatsOff(file, chances).reduce((most, { distance }) => Math.max(most, distance), 1),
    ...extremes(file),
  };
}

function statedOptimum({ kind, bound, multipliers, scale }: Optimum): StatedOptimum {
  return { kind, bound: formatFraction(bound), multipliers, scale: scale ?? null };
}

export const certificateSchema = read.schema;

/** @throws {Malformed} */
export function parseCertificateFile(bytes: Uint8Array): CertificateFile {
  return readFile(bytes, SCHEMA, read);
}

/** What the multipliers of a certificate speak about. */
export function certifiedRows(inputs: Inputs, file: LotteryFile): Rows {
  const { rows, rowsOfGroups } = certificateRows(inputs, file);
  return {
    panelSize: inputs.panelSize,
    sizes: file.groups.map((group) => group.members.length),
    rowsOf: rowsOfGroups,
    bounds: rows,
    excluded: new Set(file.neverSelectable),
  };
}

/** Lowest chance of anyone who can be selected, in quadrillionths. */
export function lowestChance({ chances }: CertificateFile, { neverSelectable }: LotteryFile): number {
  const never = new Set(neverSelectable);
  return chances.reduce((least, chance, g) => (never.has(g) ? least : Math.min(least, chance)), certain);
}

/** The lowest of the bounds on the lowest chance, "p/q". */
export function lowestBound({ solverBound, levels }: CertificateFile): string {
  return solverBound ?? levels[0]?.bound ?? "1/1";
}

/** The fewest tickets of anyone who can be selected, and the most of anyone. */
export function extremes(file: LotteryFile): { readonly lowest: number; readonly highest: number } {
  const counts = ticketsPerPerson(file, file.codes.length);
  const never = new Set(file.neverSelectable.flatMap((group) => file.groups[group]?.members ?? []));
  const selectable = counts.filter((_, position) => !never.has(position));
  return {
    lowest: selectable.reduce((a, b) => Math.min(a, b), Infinity),
    highest: counts.reduce((a, b) => Math.max(a, b), 0),
  };
}
