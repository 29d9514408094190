/** What is wrong with who may be drawn, and with how features are made, in English. */
import { alsoIn, count } from "./count-en.ts";
import { listed, type ErrorSentences } from "./error-sentences.ts";

export const eligibilityErrorsEn = {
  APPOINTED_UNKNOWN: ({ id, suggestion }) =>
    `Nobody in the register has the id "${id}", given with --appointed.${suggestion ? ` Did you mean ${suggestion}?` : ""} Add the person to the register, or correct the id.`,
  APPOINTED_LEFT_OUT: ({ id, reason }) =>
    `"${id}", given with --appointed, is in the register but was left out: ${leftOut[reason]}. Appoint somebody else, or mend what leaves this person out.`,
  APPOINTED_TWICE: ({ id }) => `"${id}" is named twice with --appointed. Name everybody once.`,
  APPOINTED_TOO_MANY: ({ people, panelSize }) =>
    `${count(people, "person is", "people are")} appointed to ${count(panelSize, "seat", "seats")}, so that there is nothing to draw. Appoint fewer, or choose a larger --size.`,
  APPOINTED_COLUMN: ({ column }) =>
    `The register has a column ${column}, which is what --appointed adds. Rename the column, or put a quota on it in place of --appointed.`,

  RECIPE_FEATURE_UNKNOWN: ({ feature, features, suggestion }) =>
    `The quotas have no feature ${feature}. ${suggestion ? `Did you mean ${suggestion}?` : `Choose from: ${listed(features)}.`}`,
  RECIPE_COLUMN_MISSING: ({ feature, column, columns, suggestion }) =>
    `There is no column ${column} to make ${feature} of. ${suggestion ? `Did you mean ${suggestion}?` : `The columns are: ${listed(columns)}.`}`,
  RECIPE_BRACKETS_MISSING: ({ feature }) =>
    `The quotas name ${feature} only in combinations. Give its brackets, as: brackets = ["16-29", "30-44", "45-64", "65+"].`,
  RECIPE_NOT_A_BRACKET: ({ feature, value }) =>
    `${value} is no bracket of ${feature}. Write brackets as 16-29, 65+ or under 18.`,
  RECIPE_BRACKETS_OVERLAP: ({ feature, value, other }) =>
    `The brackets ${other} and ${value} of ${feature} overlap. Give every number one bracket.`,
  REGISTER_UNKNOWN_COMBINATION: ({ feature, cell, rows, row }) =>
    `The quotas have no row for ${feature} "${cell}"${alsoIn(rows)}. Add one, such as: ${row}`,
  REGISTER_BIRTH_DATE: ({ column, cell, reason }) => `${cell} under ${column} ${dates[reason]}`,
  REGISTER_NOT_A_NUMBER: ({ column, cell }) =>
    `${cell} under ${column} is no whole number. Correct the cell, or leave it blank if it is not known.`,
  REGISTER_OUTSIDE_BRACKETS: ({ feature, number, values }) =>
    `${number} is in none of the brackets of ${feature} (${listed(values)}). Correct the cell or the quotas; or leave such people out with outside = "exclude" under [features.${feature}].`,
  ELIGIBLE_INVALID: ({ text }) => `"${text}" does not say who is eligible. Write --eligible "column=value".`,
  ELIGIBLE_COLUMN_MISSING: ({ column, columns, suggestion }) =>
    `There is no column ${column} to tell who is eligible. ${suggestion ? `Did you mean ${suggestion}?` : `The columns are: ${listed(columns)}.`}`,
  ELIGIBLE_VALUE_UNKNOWN: ({ column, value, values, suggestion }) =>
    `Nobody has ${value} under ${column}, so it makes nobody eligible. ${suggestion ? `Did you mean ${suggestion}?` : `The values are: ${listed(values)}.`}`,
  ON_MISSING_INVALID: ({ text }) =>
    `"${text}" is not a way to treat blanks. Choose refuse (the register is refused) or exclude (these people are left out).`,
  LIST_WITHOUT_IDS: ({ list }) =>
    `The register has no id column, so nobody in ${list} can be found in it. Name the column of the ids with --id.`,
  LIST_COLUMN_MISSING: ({ column, columns }) =>
    `There is no column ${column} in this list, as the register calls its ids. The columns are: ${listed(columns)}. Give the column of the ids that heading.`,
  LIST_NOBODY: ({ ids, column }) =>
    `None of the ${ids} ids in this list is in the register under ${column}. Is it the right column, with leading zeros as in the register? Leave the list out if nobody of it is in the register.`,
  LIST_ZEROS: ({ id, known, ids }) =>
    `${ids === 1 ? "1 id in this list is" : `${ids} ids in this list are`} in the register only with other zeros in front: ${id} here is ${known} there. Write them as the register does, or nobody could tell who is meant.`,
} satisfies Partial<ErrorSentences>;

const dates = {
  form: "is no date. Write 1980-03-09, 09-03-1980 or 19800309, or leave the cell blank if it is not known.",
  calendar: "is a day that does not exist. Correct the cell, or leave it blank if it is not known.",
  "month-first":
    "is a day only if the month stands first. Write the day first in the whole column, or 1980-03-09: 4/5/1980 is read as 4 May.",
  after: "is after the day on which ages count. Correct the cell, or that day.",
  unknown: "means that the date is not known. Fill it in, or leave such people out with --on-missing exclude.",
};

/** Why one person is out. */
const leftOut = {
  "not-eligible": "not eligible by [eligible] or --eligible",
  "opted-out": "opted out",
  "selected-before": "selected before",
  outside: "in none of the brackets of a feature",
  missing: "a feature is blank",
};
