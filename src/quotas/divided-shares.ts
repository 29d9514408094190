/** Shares of the population beside what they divide: whether they add up, and what each comes to. */
import { finding, type Finding } from "../errors.ts";
import { apportion, type Apportioned } from "./apportion.ts";
import { decimalText, onOneScale, type Decimal } from "./decimal.ts";
import { divisionsOf, type Division, type Part } from "./divisions.ts";
import type { FeatureShares, PopulationShare, Quotas } from "./quotas.ts";
import type { ShareUnit } from "./share-cells.ts";

export interface ValueShare {
  readonly value: string;
  readonly share: { readonly text: string; readonly unit: ShareUnit; readonly number: Decimal };
  /** Line of the quota file. */
  readonly line: number;
}

export interface DividedShares {
  readonly feature: string;
  readonly rows: readonly ValueShare[];
  readonly unit: ShareUnit;
  readonly division: Division;
  /** Of each row, in a unit of which `one` are 1. */
  readonly weights: readonly bigint[];
  readonly one: bigint;
}

/**
 * Percentages divide whatever has 100 of them in each part, or comes nearest to that: a panel, or the seats of each value of the columns that a combination begins
 * with. Numbers of people divide the seats of the values of as many columns as have fixed seats, else the panel.
 *
 * @param known quotas of the features of fewer columns
 */
export function divideShares(
  feature: string,
  rows: readonly ValueShare[],
  known: Quotas,
  panelSize: number,
): DividedShares {
  const { unit } = rows[0]!.share;
  const { counts: weights, one } = onOneScale(rows.map(({ share }) => share.number));
  const values = rows.map(({ value }) => value);
  const divisions = divisionsOf(feature, values, known, panelSize);
  const isFixed = ({ parts }: Division): boolean => parts.every(({ seats }) => seats !== undefined);
  const division = unit === "count" ? divisions.findLast(isFixed)! : dividedByPercentages(divisions, weights, one);
  return { feature, rows, unit, division, weights, one };
}

function dividedByPercentages(
  divisions: readonly [Division, ...Division[]],
  weights: readonly bigint[],
  one: bigint,
): Division {
  const hundred = 100n * one;
  const used = ({ parts }: Division): readonly Part[] => parts.filter(({ rows }) => rows.length > 0);
  const where = (sum: bigint): Division | undefined =>
    divisions.find((division) => used(division).every((part) => isAbout(sumOf(part, weights), sum)));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const off = (division: Division): bigint => distance(total, hundred * BigInt(used(division).length));
  // Parts of 1 are a mistake of their own.
  return where(hundred) ?? where(one) ?? divisions.reduce((best, next) => (off(next) < off(best) ? next : best));
}

/** What keeps the shares from dividing anything: QUOTAS_WITHIN_VALUE, or else QUOTAS_SHARES_SUM and QUOTAS_POPULATION_ZERO. */
export function sumFaults(shares: DividedShares, file: string): readonly Finding[] {
  const { feature, rows, division } = shares;
  const { within = "", parts, strays } = division;
  if (strays.length > 0) {
    const values = parts.map(({ value }) => value!);
    return strays.map((row) => {
      const { value, line } = rows[row]!;
      return finding("QUOTAS_WITHIN_VALUE", { feature, value, within, values }, { file, line });
    });
  }
  return parts.flatMap((part) => {
    const fault = sumFault(shares, part);
    return fault ? [{ ...fault, at: { file, line: rows[part.rows[0] ?? 0]!.line } }] : [];
  });
}

function sumFault({ feature, rows, unit, weights, one }: DividedShares, part: Part): Finding | undefined {
  // Whatever no seats are divided by.
  if (part.seats === 0) return undefined;
  const sum = sumOf(part, weights);
  const fault = wholeFault(feature, part.value, unit, sum, one);
  if (fault?.code !== "QUOTAS_SHARES_SUM" || !isAbout(sum, 200n * one)) return fault;
  // All there is, and all of it once more.
  const total = part.rows.find((row) => isAbout(weights[row]!, 100n * one));
  return { ...fault, details: { ...fault.details, total: total === undefined ? undefined : rows[total]!.value } };
}

/** What is wrong with the sum of all shares: QUOTAS_SHARES_SUM, QUOTAS_POPULATION_ZERO; `one` as in `onOneScale`, `within` the value whose seats they divide. */
export function wholeFault(
  feature: string,
  within: string | undefined,
  unit: ShareUnit,
  sum: bigint,
  one: bigint,
): Finding | undefined {
  if (unit === "count") return sum > 0n ? undefined : finding("QUOTAS_POPULATION_ZERO", { feature, within });
  if (isAbout(sum, 100n * one)) return undefined;
  const off = decimalText(distance(sum, 100n * one), one);
  // 0.52 and 0.48: parts of one, rather than percentages that lack 99.
  const details = { feature, within, sum: decimalText(sum, one), off, ofOne: isAbout(sum, one), total: undefined };
  return finding("QUOTAS_SHARES_SUM", details);
}

export interface SharesDue {
  /** Of each row, in their order. */
  readonly rows: readonly RowDue[];
  /** Of each part that has a row. */
  readonly sums: FeatureShares["sums"];
}

export interface RowDue {
  readonly share: PopulationShare;
  /** Whole seats; undefined where nobody says how many are divided. */
  readonly seats: number | undefined;
}

/** What each share comes to, once `sumFaults` finds nothing. */
export function sharesDue(shares: DividedShares): SharesDue {
  const { rows, division, weights, one } = shares;
  const parts = division.parts.filter((part) => part.rows.length > 0);
  const seats = parts.map((part) => seatsIn(part, shares));
  const due = new Map(
    parts.flatMap((part, p) => part.rows.map((row, i) => [row, dueOf(rows[row]!.share.text, part, seats[p]?.[i])])),
  );
  return {
    rows: rows.map((_, row) => due.get(row)!),
    sums: parts.map((part, p) => {
      const sum = sumOf(part, weights);
      return {
        ...(part.value !== undefined && { within: part.value }),
        sum: decimalText(sum, one),
        off: decimalText(distance(sum, 100n * one), one),
        tied: part.rows.filter((_, i) => seats[p]?.[i]!.tied).map((row) => rows[row]!.value),
      };
    }),
  };
}

function dueOf(text: string, { value, seats: of }: Part, apportioned: Apportioned | undefined): RowDue {
  const share = {
    text,
    ...(value !== undefined && { within: value }),
    ...(of !== undefined && apportioned && { of, hundredths: apportioned.hundredths }),
  };
  return { share, seats: apportioned?.seats };
}

/** Of each row of a part; undefined where nobody says how many seats it has. */
function seatsIn({ seats, rows: of }: Part, { rows, weights }: DividedShares): readonly Apportioned[] | undefined {
  if (seats === undefined) return undefined;
  // Of no seats everybody has none, whatever the shares.
  if (seats === 0) return of.map(() => ({ seats: 0, hundredths: 0, tied: false }));
  return apportion(
    of.map((row) => ({ name: rows[row]!.value, weight: weights[row]! })),
    seats,
  );
}

function sumOf({ rows }: Part, weights: readonly bigint[]): bigint {
  return rows.reduce((sum, row) => sum + weights[row]!, 0n);
}

/** Percentages may be off by as much as rounding does to them: 1 in 100. */
function isAbout(sum: bigint, target: bigint): boolean {
  return 100n * distance(sum, target) <= target;
}

function distance(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a;
}
