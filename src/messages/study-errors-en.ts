/** What is wrong in a study, in English. */
import { listed, type ErrorSentences } from "./error-sentences.ts";
import { osReason } from "./os-reasons-en.ts";

export const studyErrorsEn = {
  STUDY_WITHOUT: ({ what }) => missing[what],
  STUDY_NAME_INVALID: ({ key }) =>
    `${key} cannot be a name: it would be part of the names of jobs, such as town/given/20/0. Use letters, digits and signs other than /.`,
  STUDY_NAME_TWICE: ({ table, name }) =>
    `Two of the ${table} would be called ${name}, since those of a list get its values behind their name. Give one of them another name.`,
  STUDY_KEY_NEEDED: ({ table, keys }) => `${table} needs ${keys.length > 1 ? "one of " : ""}${listed(keys)}. Add it.`,
  STUDY_KEYS_CLASH: ({ table, keys }) => `In ${table}, ${listed(keys)} do not go together. Keep one of them.`,
  STUDY_KEY_IDLE: ({ key, needs }) => `${key} does nothing without ${needs}. Remove the one, or add the other.`,
  STUDY_KEY_TWICE: ({ key, text }) => `${key} holds ${text} twice. Remove one of them.`,
  STUDY_UNKNOWN: ({ kind, key, name, known, suggestion }) =>
    `${key}: there ${kind === "quotas" ? "are" : "is"} no ${kind} "${name}". ${suggestion ? `Did you mean ${suggestion}?` : `Choose from: ${listed(known)}.`}`,
  STUDY_FEATURE_MISSING: ({ pool, feature, known, suggestion }) =>
    `The pool ${pool} has no feature ${feature}${suggestion ? `; did you mean ${suggestion}?` : ` (it has: ${listed(known)}).`} Mend the name, or let the pool have other quotas, with a line such as: quotas = ["given"]`,
  STUDY_VALUE_UNNAMED: ({ pool, quotas, feature, value }) =>
    `The pool ${pool} has people with ${feature} "${value}", which the quotas ${quotas} do not name. Add a row for it, or mend the spelling.`,
  STUDY_VALUE_WITHOUT_PEOPLE: ({ pool, feature, value, min }) =>
    `${feature}, ${value} needs at least ${min}, but nobody in the pool ${pool} can have this value. Check the spelling, or set the minimum to 0.`,
  STUDY_POPULATION_MISSING: ({ pool, quotas }) =>
    `The quotas ${quotas} come from the population, and the pool ${pool} has none. Add it there, with a line such as: population = "population.csv"`,
  STUDY_SIZE_OVER_POOL: ({ pool, size, people }) =>
    `A panel of ${size} cannot be drawn from the ${people} people of the pool ${pool}. Choose a smaller size, or a larger pool.`,
  STUDY_TOO_MANY_JOBS: ({ settings, replicates, most }) =>
    `${settings} settings with ${replicates} replicates each are more than ${most} jobs, the most that a study may have. ${settings > most ? "Leave out pools, quotas or sizes." : `Write at most ${Math.floor(most / settings)} replicates, or leave out pools, quotas or sizes.`}`,
  STUDY_NUMBER_INVALID: ({ option, text, least, most }) =>
    `"${text}" after ${option} is not a whole number from ${least} to ${most}. Write one, such as ${option} ${least}.`,
  STUDY_OPTION: ({ option }) =>
    `${option} is for simple studies without a file. Write it in the study file, or leave the file out.`,
  STUDY_OUT_TAKEN: ({ path, found }) =>
    ({
      journal: `${path} holds a study that was not finished. Go on with it by adding --resume, or name another folder.`,
      results: `${path} already holds the results of a study, which are never overwritten. Name another folder.`,
      file: `${path} is a file, and the results need a folder. Name a new or empty folder.`,
      other: `The folder ${path} is not empty. Name a new or empty folder.`,
    })[found],
  STUDY_RESUME_OTHER: ({ path, differs }) =>
    differs === "study"
      ? `What ${path} holds comes of another study, or of one whose files have changed since. Go on with the files as they were, or name another folder.`
      : `What ${path} holds was computed by another version of this program. Go on with that version, or name another folder.`,
  STUDY_JOURNAL_FAILED: ({ path, reason }) =>
    `${path} cannot be written: ${osReason(reason)}. What was computed so far is kept in it: mend that, and go on with the same command and --resume.`,
  STUDY_JOB_UNKNOWN: ({ text, example, suggestion }) =>
    `There is no job ${text} in this study. ${suggestion ? `Did you mean ${suggestion}?` : `A job is named by pool, quotas, size and replicate, such as ${example}.`}`,
} satisfies Partial<ErrorSentences>;

const missing = {
  study:
    "simulate needs a study: name its file, such as study.toml, or give --register, --quotas and --size for a simple one.",
  pools:
    'The study has no pools. Add one under a heading such as [pools.town], with a line such as: register = "people.csv"',
  quotas:
    'The study has no quotas. Add some under a heading such as [quotas.given], with a line such as: file = "quotas.csv"',
  sizes:
    "The study does not say how large its panels are. Add it above the first [heading], on a line such as: sizes = [20]",
};
