/** What is wrong with tables of a population, and with who volunteers, in English. */
import { listed, type ErrorSentences } from "./error-sentences.ts";

export const populationErrorsEn = {
  POPULATION_HEADINGS: ({ kind, missing, found }) =>
    `This file lacks ${missing.length === 1 ? "the column" : "the columns"} ${listed(missing)} (found: ${listed(found)}). ${headings[kind]}`,
  POPULATION_SHARES_TWICE: ({ columns }) =>
    `Several columns hold shares: ${listed(columns)}. Leave the one that counts, and remove the others.`,
  POPULATION_NOT_A_PART: ({ column, cell }) =>
    `"${cell}" under ${column} is not a number from 0 to 1. Write a part of 1 such as 0.125, or percentages under the heading percent.`,
  POPULATION_COMBINATION_TWICE: ({ table, values, firstLine }) =>
    `${table}: ${values} already stands on line ${firstLine}. Keep one of the two rows.`,
  POPULATION_PAIR_OF_ONE: ({ feature }) =>
    `This row has ${feature} twice, and a pair is of two features. Correct one of them.`,
  POPULATION_TABLES_DISAGREE: ({ feature, value, tables, shares }) =>
    `${feature}, ${value} is ${shares[0]} % of the population by ${tables[0]}, and ${shares[1]} % by ${tables[1]}. Correct the tables, or add the rows that are missing; what rounding does, up to 1, is allowed, but not nobody beside somebody.`,
  POPULATION_NO_FIT: ({ tables, table, values, due, found }) =>
    `No population has all of these tables: ${listed(tables)}. By ${table}, ${values} is ${due} %, and the others leave ${found} %. Check whether they are of the same people, and whether a 0 or a missing row rules out what another table counts.`,
  POPULATION_TOO_LARGE: ({ features, combinations, most }) =>
    `The values of ${listed(features)} make ${combinations} combinations, and at most ${most} can be computed with. Leave out features, or join values.`,
  POPULATION_RESPONSE_BASE: ({ base }) =>
    `The base chance to volunteer is ${base}, which is not above 0 and at most 1. Give a chance such as 0.05.`,
  POPULATION_RESPONSE_FACTOR: ({ feature, value, factor }) =>
    `The factor of ${feature}, ${value} is ${factor}, which is not a number from 0 to 1000000. Give a factor such as 1.5; 1 changes nothing.`,
  POPULATION_RESPONSE_FEATURE: ({ feature, features, suggestion }) =>
    `The population has no feature ${feature}, which the response has a factor for. ${suggestion ? `Did you mean ${suggestion}?` : `Choose from: ${listed(features)}.`}`,
  POPULATION_RESPONSE_VALUE: ({ feature, value, values, suggestion }) =>
    `${feature} has no value ${value} in the population, which the response has a factor for. ${suggestion ? `Did you mean ${suggestion}?` : `Choose from: ${listed(values)}.`}`,
  POPULATION_RESPONSE_TWICE: ({ feature, value }) =>
    `The response has two factors for ${feature}, ${value}. Keep one of them.`,
  POPULATION_NOBODY_VOLUNTEERS: () =>
    "With these factors nobody in the population ever volunteers. Raise a factor that is 0.",
} satisfies Partial<ErrorSentences>;

const headings = {
  margins: "Use the headings feature,value,percent; or count in place of percent.",
  joint: "Give every feature a column of its own, and one column percent or count.",
  pairs: "Use the headings feature 1,value 1,feature 2,value 2,percent; or count in place of percent.",
};
