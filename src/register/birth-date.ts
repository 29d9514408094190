/** Birth dates as registers have them, and the age they give on a day. */

export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

export type BirthDate =
  /** `assumed`: month or day stood as 00, as Dutch registers write what is not known; 1 July and the 15th stand in for them. */
  | { readonly kind: "date"; readonly date: Day; readonly assumed: boolean }
  | { readonly kind: "unknown" }
  /** `month-first`: a day that would exist if the month stood first, as Americans write it. */
  | { readonly kind: "wrong"; readonly reason: "form" | "calendar" | "month-first" };

const forms: readonly (readonly [form: RegExp, order: readonly [year: number, month: number, day: number]])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/, [1, 2, 3]],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: 0?0:00(?::00)?)?$/, [3, 2, 1]],
  [/^(\d{4})(\d\d)(\d\d)$/, [1, 2, 3]],
];

/** A clean cell, not blank: `1980-03-09`, `9-3-1980`, `09/03/1980` (day first) or `19800309`. A year of 0000 is not known. */
export function parseBirthDate(cell: string): BirthDate {
  for (const [form, order] of forms) {
    const match = form.exec(cell);
    if (!match) continue;
    const [year, month, day] = order.map((part) => Number(match[part]));
    const date = dated(year!, month!, day!);
    const isMonthFirst = date.kind === "wrong" && order[0] === 3 && dated(year!, day!, month!).kind === "date";
    return isMonthFirst ? { kind: "wrong", reason: "month-first" } : date;
  }
  return { kind: "wrong", reason: "form" };
}

function dated(year: number, month: number, day: number): BirthDate {
  if (month > 12 || day > 31) return { kind: "wrong", reason: "calendar" };
  if (year === 0) return { kind: "unknown" };
  const assumed = month === 0 || day === 0;
  const date = month === 0 ? { year, month: 7, day: 1 } : { year, month, day: day === 0 ? 15 : day };
  return isDay(date) ? { kind: "date", date, assumed } : { kind: "wrong", reason: "calendar" };
}

/** `YYYY-MM-DD` of a day that exists; else undefined. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const day = match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return day && day.year > 0 && isDay(day) ? day : undefined;
}

/** Whole years; negative before the birth. Who was born on 29 February is a year older from 1 March on in other years. */
export function ageOn(birth: Day, on: Day): number {
  const before = on.month < birth.month || (on.month === birth.month && on.day < birth.day);
  return on.year - birth.year - (before ? 1 : 0);
}

function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
