/** Cells that hold shares of the population: percentages, or numbers of people as statistics offices and spreadsheets write them. */
import { finding, type Finding, type Place } from "../errors.ts";
import { clean } from "../register/text.ts";
import { parseDecimal, type Decimal } from "./decimal.ts";

export type ShareUnit = "percent" | "count";

export interface ShareCell {
  readonly text: string;
  readonly at: Place;
}

/** Each cell as a number, in their order; undefined with a finding: QUOTAS_NOT_A_SHARE, QUOTAS_COUNT_AMBIGUOUS. Blank ones are undefined without. */
export function readShareCells(
  cells: readonly ShareCell[],
  unit: ShareUnit,
  findings: Finding[],
): readonly (Decimal | undefined)[] {
  const read = <T>(parse: (text: string) => T | undefined): readonly (T | undefined)[] =>
    cells.map(({ text: cell, at }) => {
      const number = parse(cell);
      if (number === undefined && cell !== "")
        findings.push(finding("QUOTAS_NOT_A_SHARE", { column: at.column ?? "", cell, unit }, at));
      return number;
    });
  if (unit === "percent") return read(parsePercentage);
  const counts = read(parseCount);
  const clashOf = new Map<string | undefined, number>();
  for (const sign of [".", ","])
    clashOf.set(
      sign,
      counts.findIndex((each) => each && clashes(sign, each)),
    );
  return counts.map((count, i) => {
    const other = count?.doubtful ? clashOf.get(count.thousands)! : -1;
    if (other < 0) return count && { digits: count.people, places: 0 };
    const details = { column: cells[i]!.at.column ?? "", cell: cells[i]!.text, other: cells[other]!.text };
    findings.push(finding("QUOTAS_COUNT_AMBIGUOUS", details, cells[i]!.at));
    return undefined;
  });
}

/** From 0 to 100, with a decimal point or comma, and perhaps a sign: 12.5, 12,5 and 12,5 %. */
function parsePercentage(text: string): Decimal | undefined {
  const percent = parseDecimal(clean(text.replace(/%$/, "")));
  return percent && percent.digits <= 100n * 10n ** BigInt(percent.places) ? percent : undefined;
}

interface Count {
  readonly people: bigint;
  /** What stands between thousands. */
  readonly thousands: string | undefined;
  /** One sign and three digits behind it: thousands, unless the rest of the column has it otherwise. */
  readonly doubtful: boolean;
  /** What stands before decimals, which are all zero. */
  readonly decimals: string | undefined;
}

// Thousands come before decimals: 1.000 people are no 1.000 of a person.
const countForm =
  /^(?<whole>[1-9]\d{0,2}(?:(?<sign>[.,'’\s])\d{3})(?:\k<sign>\d{3}){0,3}|\d{1,15})(?:(?<point>[.,])0+)?$/u;

/** 12345, 12.345, 12,345, 12 345 and 12’345, each perhaps with decimals that are zero. */
function parseCount(text: string): Count | undefined {
  const { whole, sign, point } = countForm.exec(clean(text))?.groups ?? {};
  if (whole === undefined || (point !== undefined && point === sign)) return undefined;
  const doubtful = (sign === "." || sign === ",") && point === undefined && /^\d+\D\d+$/.test(whole);
  return { people: BigInt(whole.replace(/\D/g, "")), thousands: sign, doubtful, decimals: point };
}

/** Whether another cell shows that this sign may stand before decimals where there is doubt. */
function clashes(sign: string, other: Count): boolean {
  const otherwise = other.thousands === undefined ? other.people >= 1000n : other.thousands !== sign;
  return otherwise || other.decimals === sign;
}
