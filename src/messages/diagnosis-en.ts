/** What `check` says about shares, dubious data and ways to mend quotas, in English. */
import { percent } from "./screen.ts";

const bySeats = "Seats from shares: exactly, then whole seats by largest remainder";

export const diagnosisEn = {
  hundredths: (count: number) => (count / 100).toFixed(2),
  slack: {
    seats: (seats: number) => (seats === 1 ? "1 seat" : `${seats} seats`),
    percent: (number: string) => `${number} % of the seats, rounded up, at least one`,
  },
  seatsBy: {
    /** `slack` of the option; undefined: no seats. */
    option: (slack: string | undefined) =>
      `${bySeats}; the quota is ${seatsAnd(slack)} (--slack${slack === undefined ? " 0" : ""}).`,
    /** No feature has that of the option. */
    none: `${bySeats}.`,
    file: (feature: string, slack: string | undefined) =>
      `Of ${feature} the quota is ${seatsAnd(slack)} (slack in the quotas).`,
  },
  within: (feature: string, within: string, divide: boolean) =>
    `The shares of ${feature} hold within each ${within}${divide ? ", and divide its seats" : ""}.`,
  sharesShown: (features: readonly string[]) =>
    `Of ${features.join(", ")} the quota is min and max; the shares beside them are only shown.`,
  sharesOff: (feature: string, sum: string, off: string) =>
    `Note: the percentages of ${feature} add up to ${sum}, ${off} away from 100. Each counts as a part of that sum.`,
  sharesOffWithin: (feature: string, sums: readonly { readonly within: string; readonly sum: string }[]) =>
    `Note: the percentages of ${feature} are not quite 100 within ${sums.map(({ within, sum }) => `${within} (${sum})`).join(", ")}. Each counts as a part of its sum.`,
  tied: (feature: string, values: readonly string[]) =>
    `Note: of ${feature} the remainders of ${values.join(", ")} are equal; which of them has a seat more goes by the order of their names.`,
  short: (feature: string, value: string, due: number, people: number) =>
    `Note: ${feature} ${value}: ${due === 1 ? "1 seat is" : `${due} seats are`} due, the register has ${people === 1 ? "1 person" : `${people} people`}.`,
  dominant: (feature: string, value: string, people: number, of: number) =>
    `Note: ${people} of ${of} people have ${feature} ${value}. If that is not so, mend the column.`,
  ids: {
    email: (column: string) => idNote(column, "e-mail addresses"),
    phone: (column: string) => idNote(column, "telephone numbers"),
    bsn: (column: string) => idNote(column, "citizen service numbers (BSN)"),
  },
  ages: (column: string, cells: number, line: number) =>
    cells === 1
      ? `Note: 1 cell under ${column} is under 0 or over 120, on line ${line}.`
      : `Note: ${cells} cells under ${column} are under 0 or over 120, the first on line ${line}.`,
  sameAddress: (pairs: readonly (readonly [string, string])[], more: number) =>
    `Note: ${pairs.map(([one, other]) => `${one} and ${other}`).join("; ")}${more > 0 ? ` … and ${more === 1 ? "1 more pair" : `${more} more pairs`}` : ""} have the same e-mail address. If they are one person, remove one of the two.`,
  total: (line: number, cell: string) =>
    `Note: line ${line} looks like a row of totals (${cell}), not like a person. Remove it from the register.`,
  unseen: (column: string, ids: number, line: number) =>
    `Note: ${ids === 1 ? "1 id" : `${ids} ids`} under ${column} ${ids === 1 ? "has" : "have"} characters that do not show, ${ids === 1 ? "" : "the first "}on line ${line}. Lists of ids without them would miss such people; remove them.`,
  alike: (column: string, ids: number, line: number) =>
    `Note: ${ids === 1 ? "1 id" : `${ids} ids`} under ${column} ${ids === 1 ? "looks" : "look"} like that of somebody above, ${ids === 1 ? "" : "the first "}on line ${line}. See whether they are the same person.`,
  utf16: (file: string) => `Note: ${file} was read as UTF-16.`,
  /** `cell`: on that line, with letters that the encoding decides; undefined where there are none. */
  windows: (file: string, line: number, cell: string | undefined) =>
    `Note: ${file} is not UTF-8 and was read as Windows-1252, as Excel writes it. See whether the letters on line ${line} are right${cell === undefined ? "" : `: ${cell}`}.`,
  damaged: (file: string, rows: number, line: number) =>
    `Note: ${file} has letters that were misread before, such as Ã« for ë, on ${rows === 1 ? "1 row" : `${rows} rows`}, the first on line ${line}. Export it again as "CSV UTF-8".`,
  leftOut: (out: number, of: number, reasons: readonly string[]) =>
    `Left out: ${out} of the ${of} people in the register (${reasons.join(", ")}).`,
  leftOutFor: {
    "not-eligible": (people: number) => `${people} not eligible`,
    "opted-out": (people: number) => `${people} opted out`,
    "selected-before": (people: number) => `${people} selected before`,
    outside: (people: number) => `${people} in none of the brackets`,
    missing: (people: number) => `${people} with a blank`,
  },
  agesOn: (days: readonly string[]) => `Age counts on ${days.join(" and ")}.`,
  gap: (feature: string, numbers: readonly string[], people: number) =>
    `Note: the brackets of ${feature} leave a gap: ${numbers.join(", ")}, with ${people === 1 ? "1 person" : `${people} people`} in it. If that is not meant, mend the brackets.`,
  list: (file: string, ids: number, found: number) =>
    `Of the ${ids === 1 ? "1 id" : `${ids} ids`} in ${file}, ${found} in the register.`,
  strangers: (file: string, ids: readonly string[], more: number) =>
    `Note: of ${file} not in the register: ${ids.join(", ")}${more > 0 ? ` … and ${more} more` : ""}.`,
  assumed: (column: string, people: number) =>
    `Note: under ${column} the month or the day is not known of ${people === 1 ? "1 person" : `${people} people`}; 1 July and the 15th were taken.`,
  old: (column: string, people: number, line: number) =>
    `Note: by ${column} ${people === 1 ? "1 person is" : `${people} people are`} older than 120, the first on line ${line}.`,
  rest: (feature: string, people: number, cells: readonly string[]) =>
    `Note: of ${feature} these count as the rest, with ${people === 1 ? "1 person" : `${people} people`}: ${cells.slice(0, 12).join(", ")}${cells.length > 12 ? ", …" : ""}.`,
  unmet: (feature: string, cells: readonly string[]) =>
    `Note: of ${feature}, "map" names what nobody has: ${cells.slice(0, 12).join(", ")}${cells.length > 12 ? ", …" : ""}. If that is not meant, look for a slip in it.`,
  alternative: (number: number, seats: number) =>
    `Or number ${number} (${seats === 1 ? "1 seat" : `${seats} seats`} in all):`,
  newQuotas: "quotas-new.csv",
  /** Above a command line. */
  apply: (count: number): string =>
    count === 1
      ? "To have that change in a new quota file:"
      : "To have the first of these changes in a new quota file, and another with its number:",
  applied: (file: string, number: number) => `Written to ${file}: the quotas with change ${number}.`,
  /** Above a line of the file. */
  putQuotas: (file: string) => `Put in ${file}, in the place of the quotas that are there:`,
  thenCheck: "Then:",
  waysIn: "What would have to move for that, and for how many of them it can be enough:",
  peopleLetIn: (people: number, of: number) => `${people} of ${of}`,
  noWaysIn: "No change of a seat each in a few quotas was found that gives them a chance.",
  together: "(together)",
  costs: (lowest: number, equal: number) =>
    `The lowest chance can be at most ${percent(lowest, "en")}; equal chances would be ${percent(equal, "en")}.`,
  costsOf: "What costs most of it, and the lowest chance with a seat more room there:",
  noCosts: "A seat more room in one quota alone would not raise it.",
  costsHow: "To compare the quotas by what they cost of the lowest chance, add --costs.",
  number: (chance: number) => percent(chance, "en"),
};

export type DiagnosisWords = typeof diagnosisEn;

function seatsAnd(slack: string | undefined): string {
  return slack === undefined ? "just those seats" : `those seats, less and plus ${slack}`;
}

function idNote(column: string, kind: string): string {
  return `Note: the ids under ${column} look like ${kind}. They will stand in the private files and on the screen; a code that says nothing about a person is safer. Name another column with --id.`;
}
