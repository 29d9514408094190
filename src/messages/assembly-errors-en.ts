/** What is wrong in an assembly file, in English. */
import type { ErrorSentences } from "./error-sentences.ts";

export const assemblyErrorsEn = {
  TOML_ENCODING: () =>
    "The file is not UTF-8 text, so letters such as é could be misread. Save it with the encoding UTF-8.",
  TOML_SYNTAX: ({ column, slip }) =>
    `From column ${column} on this cannot be read as TOML. ${slip ? slips[slip] : general}`,
  TOML_NO_SUCH_DAY: ({ day }) => `${day} is a day that does not exist. Correct it.`,
  TOML_KEY_UNKNOWN: ({ key, suggestion, known }) =>
    `There is no key ${key}. ${suggestion ? `Did you mean ${suggestion}?` : `Choose from: ${known.join(", ")}.`}`,
  TOML_VALUE_WRONG: ({ key, expected }) => `The value of ${key} is of the wrong kind. Write ${kinds[expected]}.`,
  ASSEMBLY_KEY_MISSING: ({ key, command }) =>
    `${command} needs ${key}. Add it above any [heading], on a line such as: ${keyExamples[key]}`,
  ASSEMBLY_FEATURE_SOURCE: ({ feature }) =>
    `Say what ${feature} is made of, with one of: column = "…", birth-date = "…", number = "…".`,
  ASSEMBLY_FEATURE_KEY: ({ feature, key, source }) =>
    `Of ${feature}, ${key} does not go with ${source}. Remove one of the two.`,
  ASSEMBLY_FEATURE_DAY: ({ feature }) =>
    `Say on which day people have the age that counts for ${feature}, on a line under its heading such as: at = 2027-01-01`,
  ASSEMBLY_SAME_NAME: ({ key, other }) =>
    `${key} and ${other} are the same but for capitals and blanks, and say different things. Keep one of them.`,
  ASSEMBLY_PREPARED: ({ path, file }) =>
    `${path}, which ${file} names, is prepared already. Draw from it: npx kleroterion draw ${path}`,
  ASSEMBLY_TWO_STEPS: ({ source, file }) =>
    `By ${file} the seed comes from ${source}, so the digest must be published before. First: npx kleroterion prepare ${file}`,
} satisfies Partial<ErrorSentences>;

const general = `A line is: key = value. Put text between double quotes ("register.csv", and \\ as \\\\), a list between square brackets, a remark after #; and each key only once.`;

/** By what seems to be the matter. */
const slips = {
  day: "Write a day without quotes, as year-month-day, such as 2026-09-01.",
  "no-quotes": 'Put text between double quotes, such as "register.csv".',
  curly: `The quotes are curly (“ ”), as a word processor makes them. Use straight ones, such as "register.csv", with a plain text editor.`,
  backslash: `In text between double quotes a backslash begins something else. Write / in a path, or use single quotes: 'folder\\register.csv'.`,
  key: 'A key with a blank, / or another sign in it must be quoted, such as "type of home" = "rented". Only letters without accents, digits, - and _ need none.',
  open: 'A quote is missing. Put text between two quotes, on one line, such as "register.csv".',
};

const kinds = {
  text: 'text between double quotes, such as "register.csv"',
  texts: 'a list of texts, such as ["postcode", "huisnummer"]',
  whole: "a whole number without quotes, such as 50",
  number: "a number without quotes, such as 0.5",
  "seats-or-part": 'a whole number of seats, such as 1, or a part in quotes, such as "10%"',
  day: "a day without quotes, as year-month-day, such as 2027-01-01",
  table: "its keys under a heading of its own between square brackets",
  treatment: '"refuse" or "exclude"',
  count: "a whole number of 1 or more, such as 20",
  counts: "a whole number of 1 or more, or a list of them, such as [20, 40]",
  tickets: "a whole number from 1 to 1000000, such as 1000",
  "count-from-0": "a whole number of 0 or more, such as 10",
  "number-above-0": "a number above 0, such as 0.5",
  "number-from-0": "a number of 0 or more, such as 1.6",
  chance: "a number from 0 to 1, such as 0.1",
  "chance-above-0": "a number above 0 and at most 1, such as 0.05",
  seed: 'text between double quotes, such as "2027", or a whole number',
  slacks: 'seats, such as 1, or a part in quotes, such as "10%", or a list of those, such as [0, 1, "10%"]',
};

const keyExamples = {
  register: 'register = "register.csv"',
  quotas: 'quotas = "quotas.csv"',
  size: "size = 50",
  out: 'out = "draw"',
};
