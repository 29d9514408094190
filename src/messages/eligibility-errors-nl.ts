/** Wat er mis is met wie geloot kan worden, en met hoe kenmerken worden gemaakt, in het Nederlands. */
import { alsoIn, count } from "./count-nl.ts";
import { listed, type ErrorSentences } from "./error-sentences.ts";

export const eligibilityErrorsNl = {
  APPOINTED_UNKNOWN: ({ id, suggestion }) =>
    `Niemand in het register heeft het id "${id}", gegeven met --appointed.${suggestion ? ` Bedoelt u ${suggestion}?` : ""} Zet de persoon in het register, of verbeter het id.`,
  APPOINTED_LEFT_OUT: ({ id, reason }) =>
    `"${id}", gegeven met --appointed, staat in het register maar loot niet mee: ${leftOut[reason]}. Benoem iemand anders, of verbeter waardoor deze persoon niet meeloot.`,
  APPOINTED_TWICE: ({ id }) => `"${id}" staat twee keer bij --appointed. Noem ieder één keer.`,
  APPOINTED_TOO_MANY: ({ people, panelSize }) =>
    `Voor ${count(panelSize, "plaats", "plaatsen")} ${people === 1 ? "is 1 persoon" : `zijn ${people} personen`} benoemd, zodat er niets te trekken is. Benoem er minder, of kies een hogere --size.`,
  APPOINTED_COLUMN: ({ column }) =>
    `Het register heeft een kolom ${column}, en die voegt --appointed toe. Geef de kolom een andere naam, of zet er een quotum op in plaats van --appointed.`,

  RECIPE_FEATURE_UNKNOWN: ({ feature, features, suggestion }) =>
    `De quota hebben geen kenmerk ${feature}. ${suggestion ? `Bedoelt u ${suggestion}?` : `Kies uit: ${listed(features)}.`}`,
  RECIPE_COLUMN_MISSING: ({ feature, column, columns, suggestion }) =>
    `Er is geen kolom ${column} om ${feature} van te maken. ${suggestion ? `Bedoelt u ${suggestion}?` : `De kolommen zijn: ${listed(columns)}.`}`,
  RECIPE_BRACKETS_MISSING: ({ feature }) =>
    `De quota noemen ${feature} alleen in combinaties. Geef de klassen, zo: brackets = ["16-29", "30-44", "45-64", "65+"].`,
  RECIPE_NOT_A_BRACKET: ({ feature, value }) =>
    `${value} is geen klasse van ${feature}. Schrijf klassen als 16-29, 65+ of onder 18.`,
  RECIPE_BRACKETS_OVERLAP: ({ feature, value, other }) =>
    `De klassen ${other} en ${value} van ${feature} overlappen elkaar. Geef elk getal één klasse.`,
  REGISTER_UNKNOWN_COMBINATION: ({ feature, cell, rows, row }) =>
    `De quota hebben geen rij voor ${feature} "${cell}"${alsoIn(rows)}. Voeg die toe, bijvoorbeeld: ${row}`,
  REGISTER_BIRTH_DATE: ({ column, cell, reason }) => `${cell} onder ${column} ${dates[reason]}`,
  REGISTER_NOT_A_NUMBER: ({ column, cell }) =>
    `${cell} onder ${column} is geen geheel getal. Verbeter de cel, of maak die leeg als het niet bekend is.`,
  REGISTER_OUTSIDE_BRACKETS: ({ feature, number, values }) =>
    `${number} valt in geen van de klassen van ${feature} (${listed(values)}). Verbeter de cel of de quota; of laat zulke mensen weg met outside = "exclude" onder [features.${feature}].`,
  ELIGIBLE_INVALID: ({ text }) => `"${text}" zegt niet wie mag meeloten. Schrijf --eligible "kolom=waarde".`,
  ELIGIBLE_COLUMN_MISSING: ({ column, columns, suggestion }) =>
    `Er is geen kolom ${column} om te zien wie mag meeloten. ${suggestion ? `Bedoelt u ${suggestion}?` : `De kolommen zijn: ${listed(columns)}.`}`,
  ELIGIBLE_VALUE_UNKNOWN: ({ column, value, values, suggestion }) =>
    `Niemand heeft ${value} onder ${column}, dus daardoor mag niemand meeloten. ${suggestion ? `Bedoelt u ${suggestion}?` : `De waarden zijn: ${listed(values)}.`}`,
  ON_MISSING_INVALID: ({ text }) =>
    `"${text}" zegt niet wat er met lege cellen moet gebeuren. Kies refuse (het register wordt geweigerd) of exclude (deze mensen loten niet mee).`,
  LIST_WITHOUT_IDS: ({ list }) =>
    `Het register heeft geen kolom met id's, dus is niemand van ${list} erin te vinden. Noem de kolom met de id's met --id.`,
  LIST_COLUMN_MISSING: ({ column, columns }) =>
    `Deze lijst heeft geen kolom ${column}, zoals de id's in het register heten. De kolommen zijn: ${listed(columns)}. Geef de kolom met de id's die kop.`,
  LIST_NOBODY: ({ ids, column }) =>
    `Geen van de ${ids} id's in deze lijst staat in het register onder ${column}. Is dit de goede kolom, met nullen vooraan zoals in het register? Laat de lijst weg als niemand ervan in het register staat.`,
  LIST_ZEROS: ({ id, known, ids }) =>
    `${ids === 1 ? "1 id in deze lijst staat" : `${ids} id's in deze lijst staan`} in het register alleen met andere nullen vooraan: ${id} hier is ${known} daar. Schrijf ze zoals het register, anders is niet te zien wie bedoeld is.`,
} satisfies Partial<ErrorSentences>;

const dates = {
  form: "is geen datum. Schrijf 1980-03-09, 09-03-1980 of 19800309, of laat de cel leeg als de datum niet bekend is.",
  calendar: "is een dag die niet bestaat. Verbeter de cel, of maak die leeg als de datum niet bekend is.",
  "month-first":
    "is alleen een dag als de maand vooraan staat. Zet in de hele kolom de dag vooraan, of schrijf 1980-03-09: 4/5/1980 wordt gelezen als 4 mei.",
  after: "ligt na de dag waarop de leeftijd telt. Verbeter de cel, of die dag.",
  unknown: "betekent dat de datum niet bekend is. Vul hem in, of laat zulke mensen weg met --on-missing exclude.",
};

/** Waarom één persoon niet meeloot. */
const leftOut = {
  "not-eligible": "voldoet niet aan [eligible] of --eligible",
  "opted-out": "heeft zich afgemeld",
  "selected-before": "is eerder geloot",
  outside: "valt bij een kenmerk buiten de klassen",
  missing: "een kenmerk is leeg",
};
