/** What is wrong and how to mend it, in English. */
import { alsoIn, count } from "./count-en.ts";
import { assemblyErrorsEn } from "./assembly-errors-en.ts";
import { csvErrorsEn } from "./csv-errors-en.ts";
import { osReason } from "./os-reasons-en.ts";
import { studyErrorsEn } from "./study-errors-en.ts";
import { eligibilityErrorsEn } from "./eligibility-errors-en.ts";
import { listed, type ErrorSentences } from "./error-sentences.ts";
import { queueErrorsEn } from "./queue-errors-en.ts";
import { populationErrorsEn } from "./population-errors-en.ts";

export const errorsEn = {
  USAGE: ({ text }) => `${text} Add --help to see what is possible.`,
  OPTION_MISSING: ({ option, command }) =>
    `${command} needs ${option}. Add it to the command; "npx kleroterion ${command} --help" shows how.`,
  OPTION_UNKNOWN: ({ option, suggestion }) =>
    `There is no option ${option}. ${suggestion ? `Did you mean ${suggestion}?` : "Add --help to see the options."}`,
  OPTION_OF_PREPARE: ({ option, path }) =>
    `${option} was settled when ${path} was prepared. Leave it out, or prepare anew in another folder.`,
  OPTION_WITHOUT_VALUE: ({ option }) => `${option} needs a value after it.`,
  FOLDER_MISSING: ({ command }) =>
    `${command} needs a folder. Name the one that prepare or draw wrote, such as: npx kleroterion ${command} panel`,
  ARGUMENT_EXTRA: ({ command }) =>
    `There are more words on the line than ${command} can use. Put a value with blanks between double quotes, such as --out "my panel".`,
  LANGUAGE_UNKNOWN: ({ text, known }) => `"${text}" is not a language to choose. Choose one of: ${listed(known)}.`,
  COMMAND_UNKNOWN: ({ command, suggestion }) =>
    `There is no command "${command}". ${suggestion ? `Did you mean ${suggestion}?` : 'See "npx kleroterion --help".'}`,
  ...assemblyErrorsEn,
  ...csvErrorsEn,
  ...studyErrorsEn,
  ...eligibilityErrorsEn,
  ...queueErrorsEn,
  ...populationErrorsEn,
  SIZE_INVALID: ({ text }) =>
    `The panel size "${text}" is not a whole number of 1 or more. Give the number of seats, such as --size 50.`,
  SIZE_OVER_POOL: ({ size, people }) =>
    `A panel of ${size} cannot be drawn from ${count(people, "person", "people")}. Choose a smaller --size, or check that the register is complete.`,
  SIZE_OVER_HOUSEHOLDS: ({ size, homes }) =>
    `A panel of ${size} with one person a household cannot be drawn from ${count(homes, "household", "households")}. Choose a smaller --size, or check the columns given to --household.`,
  TICKETS_INVALID: ({ text, least, most }) =>
    `The number of tickets "${text}" is not a whole number from ${least} to ${most}. Give a number such as --tickets 1000.`,
  OBJECTIVE_UNKNOWN: ({ text, known }) => `"${text}" is not an objective. Choose one of: ${listed(known)}.`,
  GAMMA_INVALID: ({ text }) =>
    `The gamma "${text}" is not a number above 0 with at most 6 decimals. Give a number such as --gamma 0.5.`,
  GAMMA_WITHOUT_GOLDILOCKS: () =>
    "Only the objective goldilocks has a gamma. Leave --gamma out, or add --objective goldilocks.",
  LEGACY_FAILED: ({ found, failed }) =>
    `The objective legacy fills seats greedily, and here that keeps failing (${failed} times, ${found} panels made). Use another objective, or widen the quotas.`,

  FILE_MISSING: ({ path }) => `There is no file ${path}. Check its name and the folder you are in.`,
  FILE_IS_DIRECTORY: ({ path }) => `${path} is a folder. Name a file in it.`,
  FILE_UNREADABLE: ({ path, reason }) =>
    `${path} cannot be read: ${osReason(reason)}. Mend that, or make a copy you may read, and try again.`,
  FILE_EMPTY: () => "The file is empty. Check that it was saved or exported completely.",
  FILE_TOO_LARGE: ({ bytes, limit }) =>
    `The file is ${megabytes(bytes)} MB; at most ${megabytes(limit)} MB can be read. Remove columns that the draw does not need.`,
  OUT_NOT_EMPTY: ({ path, found }) =>
    ({
      draw: `${path} already holds a draw, and a draw is never overwritten. Name another folder.`,
      file: `${path} is a file, and the draw needs a folder. Name a new or empty folder.`,
      other: `The folder ${path} is not empty. Name a new or empty folder.`,
    })[found],
  FILE_DIFFERS: ({ path }) =>
    `${path} is there already and holds something else, and is never overwritten. Move it away, or name another place with --out.`,
  WRITE_FAILED: ({ path, reason }) =>
    `${path} cannot be written: ${osReason(reason)}. Nothing was left half-written; mend that or name another folder, and try again.`,

  QUOTAS_HEADINGS: ({ missing, found }) =>
    `The quotas lack ${missing.length === 1 ? "the column" : "the columns"} ${listed(missing)} (found: ${listed(found)}). Use the headings feature,value,min,max or category,name,min,max; or percent or population in place of min,max.`,
  QUOTAS_SHARES_TWICE: ({ columns }) =>
    `Several columns hold shares: ${listed(columns)}. Leave the one to compute seats from, and remove the others.`,
  QUOTAS_BLANK: ({ column }) => `The cell under ${column} is blank. Fill it in, or remove the row.`,
  QUOTAS_FEATURE_BLANK: ({ column }) =>
    `The cell under ${column} is blank. Write the feature in each of its rows, also where the spreadsheet had merged cells, or remove the row.`,
  QUOTAS_TO_FILL_IN: ({ feature, rows, columns }) =>
    `The quotas of ${feature} still have to be filled in: ${listed(columns)} are blank in all ${rows} rows. Give the fewest and most seats of each value under min and max, or its share of the population under percent; remove all rows of ${feature} if it is no quota.`,
  QUOTAS_NOT_A_COUNT: ({ column, cell }) =>
    `"${cell}" under ${column} is not a whole number of seats. Write a number such as 0 or 12.`,
  QUOTAS_NOT_A_SHARE: ({ column, cell, unit }) =>
    unit === "percent"
      ? `"${cell}" under ${column} is not a percentage from 0 to 100. Write a number such as 12.5 or 12,5.`
      : `"${cell}" under ${column} is not a whole number of people. Write a number such as 12345.`,
  QUOTAS_COUNT_AMBIGUOUS: ({ column, cell, other }) =>
    `"${cell}" under ${column} can be thousands or decimals, beside "${other}" in the same column. Write whole numbers without a sign between the digits, such as 12345.`,
  QUOTAS_MIXED: ({ feature }) =>
    `Some rows of ${feature} give min and max, others only a share. Fill in min and max in all its rows, or in none.`,
  QUOTAS_SHARES_SUM: ({ feature, within, sum, off, ofOne, total }) =>
    `The percentages of ${feature}${within === undefined ? "" : ` within ${within}`} add up to ${sum}, ${off} away from 100. ${ofOne ? "If they are parts of 1, multiply them by 100." : total !== undefined ? `If the row ${total} is the sum of the others, remove it.` : "Correct them, or add the row that is missing; what rounding does, up to 1, is allowed."}`,
  QUOTAS_POPULATION_ZERO: ({ feature, within }) =>
    `The numbers of people of ${feature}${within === undefined ? "" : ` within ${within}`} are all 0, or missing. Fill in how many people of the population have each value.`,
  QUOTAS_WITHIN_OPEN: ({ feature, within, value, min, max }) =>
    `The percentages of ${feature} add up to 100 for each ${within}, so they divide its seats, ${value === undefined ? `but ${within} has no quotas. Add it to the quotas with min equal to max in each row` : `but ${value} may have ${min} to ${max} of them. Make min and max of ${within} equal in each row, or if it has shares write 0 under slack`}. For shares of the whole population let them add up to 100 together.`,
  QUOTAS_WITHIN_VALUE: ({ feature, value, within, values }) =>
    `${feature}, ${value} begins with no value of ${within} (${listed(values)}). Correct it, or give ${within} this value in the quotas too.`,
  QUOTAS_NOT_A_SLACK: ({ column, cell }) =>
    `"${cell}" under ${column} is neither a number of seats nor a percentage. Write whole seats such as 1, a part of the seats due such as 10%, or nothing for the slack of all.`,
  QUOTAS_SLACK_MIXED: ({ feature, slack, other }) =>
    `${feature} has more than one slack, ${other} and ${slack}. Write one of them; a feature needs it in one row only.`,
  QUOTAS_MIN_OVER_MAX: ({ feature, value, min, max }) =>
    `${feature}, ${value}: the minimum ${min} is more than the maximum ${max}. Lower the minimum or raise the maximum.`,
  QUOTAS_FLEX_ORDER: ({ feature, value, minFlex, min, max, maxFlex }) =>
    `${feature}, ${value}: ${minFlex > min ? `min_flex ${minFlex} is more than min ${min}` : `max_flex ${maxFlex} is less than max ${max}`}. The order must be min_flex ≤ min ≤ max ≤ max_flex; correct the cell or leave it blank.`,
  QUOTAS_VALUE_TWICE: ({ feature, value, firstLine }) =>
    `${feature}, ${value} already stands on line ${firstLine}. Keep one of the two rows.`,
  QUOTAS_MIN_SUM_OVER_SIZE: ({ feature, sum, size }) =>
    `The minimums of ${feature} add up to ${sum}, more than the ${count(size, "seat", "seats")} of the panel. Lower some of them, or choose a larger --size.`,
  QUOTAS_MAX_SUM_UNDER_SIZE: ({ feature, sum, size }) =>
    `The maximums of ${feature} add up to ${sum}, fewer than the ${count(size, "seat", "seats")} of the panel. Raise some of them, or choose a smaller --size.`,
  QUOTAS_VALUE_WITHOUT_PEOPLE: ({ feature, value, min }) =>
    `${feature}, ${value} needs at least ${min}, but nobody in the register has this value. Check how the register spells it, or set the minimum to 0.`,
  QUOTAS_MIN_OVER_PEOPLE: ({ feature, value, min, people }) =>
    `${feature}, ${value} needs at least ${min}, but only ${people} in the register ${people === 1 ? "has" : "have"} this value. Lower the minimum to ${people} or less, or find more people.`,
  QUOTAS_SEATS_OVER_PEOPLE: ({ feature, value, due, min, people }) =>
    `${feature}, ${value}: by its share ${count(due, "seat is", "seats are")} due, with the slack at least ${min}, but the register has ${people === 0 ? "nobody" : people} with this value. ${people === 0 ? "Check how the register spells it, remove the row if it is a total" : "Find more people, choose a wider slack"}, or give this feature min and max.`,
  QUOTAS_INFEASIBLE: () => "No panel meets all these quotas at once. Change them, or find more people.",
  SLACK_INVALID: ({ text }) =>
    `The slack "${text}" is neither a number of seats nor a percentage. Give whole seats, such as --slack 1, or a part of the seats due, such as --slack 10%.`,
  SLACK_WITHOUT_SHARES: () =>
    "--slack is for quotas from shares of the population, and these quotas all give min and max. Leave it out.",
  RELAXATION_UNKNOWN: ({ text, repairs }) =>
    repairs === 0
      ? "There is nothing to apply: no change of the quotas is needed, or none helps. Leave out --apply-relaxation to see which."
      : `There is no change ${text}: they are numbered ${repairs === 1 ? "1 alone" : `1 to ${repairs}`}. Without --apply-relaxation, check shows them.`,

  REGISTER_FEATURE_COLUMN_MISSING: ({ feature, columns, suggestion }) =>
    `The register has no column ${feature}, which the quotas ask for. ${suggestion ? `Did you mean ${suggestion}? ` : ""}The columns are: ${listed(columns)}. Give the column the same name in both files.`,
  REGISTER_UNKNOWN_VALUE: ({ feature, cell, values, rows }) =>
    `"${cell}" is not a value of ${feature} (${listed(values)})${alsoIn(rows)}. Correct the cell, or give ${feature} this value in the quotas too.`,
  REGISTER_BLANK_VALUE: ({ feature, rows }) =>
    `${feature} is blank${rows > 1 ? ` here and in ${count(rows - 1, "other row", "other rows")}` : ""}. Fill it in, or leave out of the draw whoever has a blank: --on-missing exclude, or on-missing = "exclude" in assembly.toml, above any [heading].`,
  REGISTER_NO_VALUES: ({ columns }) =>
    `This row has nothing under ${listed(columns)}. Remove it if it is a total or a remark; if it is a person, fill them in.`,
  REGISTER_ID_COLUMN_MISSING: ({ column, columns, suggestion }) =>
    `The register has no column ${column}. ${suggestion ? `Did you mean ${suggestion}? ` : ""}The columns are: ${listed(columns)}. Name one of them with --id.`,
  REGISTER_ID_COLUMN_AMBIGUOUS: ({ columns }) =>
    `Several columns could hold the id of a person: ${listed(columns)}. Say which with --id, such as --id "${columns[0] ?? ""}".`,
  REGISTER_ID_BLANK: ({ column }) => `${column} is blank. Give this person an id that nobody else has.`,
  REGISTER_ID_TWICE: ({ id, firstLine }) =>
    `The id "${id}" already stands on line ${firstLine} (capitals and spaces around it do not count). Remove the row if it is the same person, or give one of them another id.`,
  REGISTER_ID_SHORTENED: ({ column, cell, rows }) =>
    `"${cell}" under ${column} is a long number that a spreadsheet shortened${rows > 1 ? `, as in ${count(rows - 1, "other row", "other rows")}` : ""}: its last digits are lost. Use the register as it was exported, or make the column text in the spreadsheet before the numbers come in.`,
  REGISTER_HOUSEHOLD_COLUMN_MISSING: ({ column, columns, suggestion }) =>
    `The register has no column ${column}. ${suggestion ? `Did you mean ${suggestion}? ` : ""}The columns are: ${listed(columns)}. Name those of the address with --household, commas between.`,
  REGISTER_HOUSEHOLD_COLUMN_TWICE: ({ column }) =>
    `--household names the column ${column} twice. Leave one of them out.`,
  REGISTER_HOUSEHOLD_COLUMN_IS_ID: ({ column }) =>
    `The column ${column} identifies a person, so nobody would share a household. Name columns of the address with --household; if ${column} is one, name the id column with --id.`,

  SOURCE_UNKNOWN: ({ text }) =>
    `"${text}" is no source of a seed. Use typed, balls:3x10 (balls from three urns of ten), dice:d10x20 (twenty throws of a ten-sided die; also d4, d6, d8, d12, d20) or drand:quicknet:TIME (a time to come in UTC, such as 2027-06-01T10:00:00Z).`,
  SOURCE_CHAIN_UNKNOWN: ({ chain }) =>
    `"${chain}" is no drand chain this program knows. Use drand:quicknet:TIME, with a time to come in UTC.`,
  SOURCE_TIME_INVALID: ({ text }) =>
    `"${text}" is neither a round of drand nor a time. Give a round's number, or a time in UTC such as drand:quicknet:2027-06-01T10:00:00Z.`,
  SOURCE_UNSUITED: ({ source, tickets }) =>
    source.startsWith("balls")
      ? `${source} cannot draw from ${tickets} tickets: every number must be a ticket. With three urns take --tickets 1000, with four --tickets 10000.`
      : `${source} has too few results for ${tickets} tickets: tickets would not come up equally often, and somebody could try all results. Throw more often, such as dice:d10x20.`,
  SOURCES_TOGETHER: ({ sources }) =>
    `${listed(sources)} do not go together: balls can be combined with drand, and nothing else. Leave --combine out, or name --source balls:3x10 --combine drand:quicknet:TIME.`,
  ATTEMPT_INVALID: ({ text }) => `--attempt must be a whole number, 1 or more, not "${text}".`,
  ATTEMPT_WITHOUT_FORMER: ({ attempt }) =>
    `Attempt ${attempt} needs the log of the attempt before, so that nobody draws again in silence. Add --former and the folder of attempt ${attempt - 1}.`,
  FORMER_WITHOUT_ATTEMPT: () =>
    "--former belongs to a second attempt or a later one. Add --attempt 2, or leave --former out.",
  FORMER_INVALID: ({ path, reason }) =>
    ({
      log: `${path} has no commitment and log that can be read. Name the folder of the attempt before, or its public part.`,
      id: `${path} is the folder of a draw with another --draw-id. Give both attempts the same.`,
      attempt: `${path} is not the attempt right before this one. Number the attempts 1, 2, 3, and name the last one's folder.`,
      open: `${path} is neither drawn nor given up. Say that it will not be drawn: npx kleroterion abandon ${path}`,
      replacement: `${path} is not the replacement that was begun last, or it was not abandoned. Name that one's folder with --former; if it was drawn, replace from it instead.`,
    })[reason],
  DRAW_ABANDONED: ({ path }) =>
    `${path} was abandoned, and its log says so; it is not drawn any more. Prepare another attempt with --former ${path}.`,
  FALLBACK_WITHOUT_SOURCE: ({ path }) =>
    `${path} has no fallback: only the sources it was prepared with can be used. Leave --fallback out.`,
  VALUES_MISSING: ({ expected, found }) =>
    expected.length === 1
      ? `This draw takes one value (${listed(expected)}), and ${found} were given. Give --value once.`
      : `This draw takes a value of each source, in this order: ${listed(expected)}; ${found === 1 ? "1 was" : `${found} were`} given. Repeat --value for each.`,
  SEED_AND_VALUE: () => "--seed and --value mean the same. Give one of them.",
  BALLS_INVALID: ({ text, digits }) =>
    `"${text}" is not what ${digits === 1 ? "one urn gives: one digit" : `${digits} urns give: ${digits} digits`}, the first urn's first, such as ${"0483927".slice(0, digits)}.`,
  DICE_INVALID: ({ text, sides, throws }) =>
    sides > 10
      ? `"${text}" is not ${throws} throws of a die with ${sides} sides: ${throws} numbers of 1 to ${sides}, with - between.`
      : `"${text}" is not ${throws} throws of a die with ${sides} sides: ${throws} digits of ${sides === 10 ? "0 to 9, a ten being 0" : `1 to ${sides}`}.`,
  DRAND_INVALID: ({ text, round }) =>
    /^[0-9a-f]{96}$/.test(text)
      ? `This is not drand's signature of round ${round}. Copy the signature again (not the randomness), of that round of quicknet.`
      : `A drand signature is 96 characters, each 0-9 or a-f; this is not. Copy the signature (not the randomness) of round ${round} of quicknet.`,
  SEED_EMPTY: () => "The seed is empty. Give the value that was drawn in public, such as --seed 483.",
  SEED_CONTROL_CHARACTER: () =>
    "The seed holds a line break or another sign that cannot be seen. Type it again, on one line.",
  SECRET_INVALID: () =>
    "The secret must be 64 characters, each 0-9 or a-f. Use the secret.txt of an earlier prepare, or leave --secret out to have one made.",
  CODE_COLLISION: () => "Two people got the same code from this secret. Run prepare again with another secret.",
  DRAW_FOLDER_INVALID: ({ path, missing }) =>
    `${path} is not the folder of a draw: there is no ${missing} in it. Name the folder that prepare or draw wrote; to verify, its public part is enough.`,
  DRAW_FOLDER_BROKEN: ({ path, text }) =>
    `${path} is not as it was written. ${text} Do not draw from it; restore the folder as it was published, or prepare anew.`,
  REPLAY_WITHOUT_PRIVATE: ({ path, missing }) =>
    `--replay needs the private files, and ${path} lacks ${missing}. Leave --replay out to check what is published, or name the whole folder.`,
  DRAW_ALREADY_DONE: ({ path, seed }) =>
    `${path} was already drawn with the seed "${seed}", and a draw is done once. Use its result. If there is good reason to draw again, say so in public, and prepare another attempt with --attempt 2 (or one more than this one's) and --former ${path}.`,
  RESERVES_INVALID: ({ text, most }) =>
    `The number of reserves "${text}" is not a whole number from 0 to ${most}. Give how many each seat should have, such as --reserves 5.`,
  RESERVES_DIFFER: ({ path, drawn, asked }) =>
    drawn === 0
      ? `${path} was drawn without reserves, and a draw is done once. Leave --reserves out to see it; should somebody drop out, draw a replacement with kleroterion replace.`
      : `${path} was drawn with up to ${drawn} reserves a seat, not ${asked}, and a draw is done once. Leave --reserves out to see them.`,
  PERSON_UNKNOWN: ({ text, path, withIds }) =>
    withIds
      ? `In ${path} nobody has the id or code ${text}. Ids are those of the register, codes those of public/lottery.json.`
      : `In ${path} nobody has the code ${text}. To find people by their id, name the whole folder, with its private part.`,
  CAME_IN_INVALID: ({ text, path, reason }) =>
    `${
      {
        form: `"${text}" is not two people with "=" between.`,
        "not-drawn": `"${text}" does not begin with somebody who was drawn in ${path}.`,
        "no-reserve": `"${text}" does not end with a reserve for that seat in ${path}.`,
        twice: `"${text}" names a seat or a reserve again.`,
      }[reason]
    } For each reserve who came in give --came-in OUT=IN once, by id or code: who had the seat, and who of the list in private/reserves.csv took it.`,
  OUT_PERSON_INVALID: ({ text, path, reason, suggestion }) =>
    `${
      {
        unknown: `In ${path} nobody has the id or code ${text}.`,
        "not-on-panel": `${text} is not on the panel of ${path}.`,
        left: `The seat of ${text} was already drawn anew in ${path}, or taken by a reserve.`,
        twice: `${text} is named twice with --out-person.`,
      }[reason]
    }${suggestion === undefined ? "" : ` Did you mean ${suggestion}?`} Name everybody who left the panel once, by id or code.`,
  DRAW_NOT_DONE: ({ path }) =>
    `${path} has no panel yet, so nobody can have left it. Draw first: npx kleroterion draw ${path}`,
  DRAW_REPLACED: ({ path }) =>
    `Seats of ${path} were drawn anew before, as its log says. Replace from the folder of that replacement: whoever stayed is on its panel too. If that one was abandoned, add --attempt 2 and --former with its folder.`,
  REPLACEMENT_TOO_FEW: ({ seats, people, homes }) =>
    `${count(seats, "seat is", "seats are")} empty, and ${count(people, "person", "people")} may still be drawn${homes < people ? `, who live in ${count(homes, "home", "homes")}` : ""}: whoever was on the panel before is not drawn again. Leave seats empty, or find more people and prepare a new draw.`,
  REPLACEMENT_SOURCE: ({ round, options }) =>
    `${round === undefined ? "The draw before named a round of drand, for its seed or as the fallback; a replacement needs a later one" : `Round ${round} is no later than that of the draw before`}. Name a round to come: ${options}`,
  GROUP_UNKNOWN: ({ text, groups }) =>
    `There is no group ${text}: groups are numbered 1 to ${groups}. Without --group, explain shows which are where.`,
  PERSON_AND_GROUP: () => "--person and --group cannot be asked together. Leave one out.",
  PERSON_AND_ALL: () => "--person and --all cannot be asked together. Leave one out.",
} satisfies ErrorSentences;

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
