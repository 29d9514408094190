/** Wat er mis is in een bestand met opties, in het Nederlands. */
import type { ErrorSentences } from "./error-sentences.ts";

export const assemblyErrorsNl = {
  TOML_ENCODING: () =>
    "Het bestand is geen UTF-8-tekst, zodat letters als é verkeerd gelezen kunnen worden. Sla het op met de codering UTF-8.",
  TOML_SYNTAX: ({ column, slip }) =>
    `Vanaf kolom ${column} is dit niet als TOML te lezen. ${slip ? slips[slip] : general}`,
  TOML_NO_SUCH_DAY: ({ day }) => `${day} is een dag die niet bestaat. Verbeter die.`,
  TOML_KEY_UNKNOWN: ({ key, suggestion, known }) =>
    `Er is geen sleutel ${key}. ${suggestion ? `Bedoelt u ${suggestion}?` : `Kies uit: ${known.join(", ")}.`}`,
  TOML_VALUE_WRONG: ({ key, expected }) =>
    `De waarde van ${key} is van de verkeerde soort. Schrijf ${kinds[expected]}.`,
  ASSEMBLY_KEY_MISSING: ({ key, command }) =>
    `${command} heeft ${key} nodig. Voeg die sleutel toe boven een eventuele [kop], op een regel zoals: ${keyExamples[key]}`,
  ASSEMBLY_FEATURE_SOURCE: ({ feature }) =>
    `Zeg waar ${feature} van wordt gemaakt, met één van: column = "…", birth-date = "…", number = "…".`,
  ASSEMBLY_FEATURE_KEY: ({ feature, key, source }) =>
    `Bij ${feature} gaan ${key} en ${source} niet samen. Haal één van beide weg.`,
  ASSEMBLY_FEATURE_DAY: ({ feature }) =>
    `Zeg op welke dag (peildatum) de leeftijd voor ${feature} telt, op een regel onder die kop zoals: at = 2027-01-01`,
  ASSEMBLY_SAME_NAME: ({ key, other }) =>
    `${key} en ${other} verschillen alleen in hoofdletters en spaties, en zeggen iets anders. Houd er één van.`,
  ASSEMBLY_PREPARED: ({ path, file }) =>
    `${path}, de map die ${file} noemt, is al voorbereid. Trek daaruit: npx kleroterion draw ${path}`,
  ASSEMBLY_TWO_STEPS: ({ source, file }) =>
    `Volgens ${file} komt de startwaarde van ${source}, en dan moet het controlegetal eerst worden gepubliceerd. Dus eerst: npx kleroterion prepare ${file}`,
} satisfies Partial<ErrorSentences>;

const general = `Een regel is: sleutel = waarde. Zet tekst tussen dubbele aanhalingstekens ("register.csv", en \\ als \\\\), een lijst tussen vierkante haken, een opmerking achter #; en elke sleutel maar één keer.`;

/** By what seems to be the matter. */
const slips = {
  day: "Schrijf een dag zonder aanhalingstekens, als jaar-maand-dag, zoals 2026-09-01.",
  "no-quotes": 'Zet tekst tussen dubbele aanhalingstekens, zoals "register.csv".',
  curly: `De aanhalingstekens zijn gekruld (“ ”), zoals een tekstverwerker ze maakt. Gebruik rechte, zoals "register.csv", met een gewone teksteditor.`,
  backslash: `In tekst tussen dubbele aanhalingstekens heeft een backslash een andere betekenis. Schrijf / in een pad, of gebruik enkele aanhalingstekens: 'map\\register.csv'.`,
  key: 'Een sleutel met een spatie, / of een ander teken erin moet tussen aanhalingstekens, zoals "soort woning" = "huur". Alleen letters zonder accent, cijfers, - en _ kunnen zonder.',
  open: 'Er ontbreekt een aanhalingsteken. Zet tekst tussen twee aanhalingstekens, op één regel, zoals "register.csv".',
};

const kinds = {
  text: 'tekst tussen dubbele aanhalingstekens, zoals "register.csv"',
  texts: 'een lijst van teksten, zoals ["postcode", "huisnummer"]',
  whole: "een geheel getal zonder aanhalingstekens, zoals 50",
  number: "een getal zonder aanhalingstekens en met een punt, zoals 0.5",
  "seats-or-part": 'een geheel aantal plaatsen, zoals 1, of een deel tussen aanhalingstekens, zoals "10%"',
  day: "een dag zonder aanhalingstekens, als jaar-maand-dag, zoals 2027-01-01",
  table: "de sleutels ervan onder een eigen kop tussen vierkante haken",
  treatment: '"refuse" (weigeren) of "exclude" (niet laten meeloten)',
  count: "een geheel getal van 1 of meer, zoals 20",
  counts: "een geheel getal van 1 of meer, of een lijst daarvan, zoals [20, 40]",
  tickets: "een geheel getal van 1 tot en met 1000000, zoals 1000",
  "count-from-0": "een geheel getal van 0 of meer, zoals 10",
  "number-above-0": "een getal boven 0, zoals 0.5",
  "number-from-0": "een getal van 0 of meer, zoals 1.6",
  chance: "een getal van 0 tot en met 1, zoals 0.1",
  "chance-above-0": "een getal boven 0 en hoogstens 1, zoals 0.05",
  seed: 'tekst tussen dubbele aanhalingstekens, zoals "2027", of een geheel getal',
  slacks:
    'plaatsen, zoals 1, of een deel tussen aanhalingstekens, zoals "10%", of een lijst daarvan, zoals [0, 1, "10%"]',
};

const keyExamples = {
  register: 'register = "register.csv"',
  quotas: 'quotas = "quota.csv"',
  size: "size = 50",
  out: 'out = "trekking"',
};
