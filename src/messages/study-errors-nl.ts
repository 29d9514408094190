/** Wat er mis is in een studie, in het Nederlands. */
import { listed, type ErrorSentences } from "./error-sentences.ts";
import { osReason } from "./os-reasons-nl.ts";

export const studyErrorsNl = {
  STUDY_WITHOUT: ({ what }) => missing[what],
  STUDY_NAME_INVALID: ({ key }) =>
    `${key} kan geen naam zijn: die wordt een deel van de namen van taken, zoals dorp/vast/20/0. Gebruik letters, cijfers en andere tekens dan /.`,
  STUDY_NAME_TWICE: ({ table, name }) =>
    `Twee van de ${tables[table]} zouden ${name} heten, want die uit een lijst krijgen haar waarden achter hun naam. Geef er één een andere naam.`,
  STUDY_KEY_NEEDED: ({ table, keys }) =>
    `${table} heeft ${keys.length > 1 ? "één van deze sleutels" : "deze sleutel"} nodig: ${listed(keys)}. Voeg die toe.`,
  STUDY_KEYS_CLASH: ({ table, keys }) => `In ${table} gaan ${listed(keys)} niet samen. Laat er één staan.`,
  STUDY_KEY_IDLE: ({ key, needs }) => `${key} doet niets zonder ${needs}. Haal het ene weg, of voeg het andere toe.`,
  STUDY_KEY_TWICE: ({ key, text }) => `In ${key} staat ${text} twee keer. Haal er één weg.`,
  STUDY_UNKNOWN: ({ kind, key, name, known, suggestion }) =>
    `${key}: ${kinds[kind]} "${name}" ${kind === "quotas" ? "bestaan" : "bestaat"} niet. ${suggestion ? `Bedoelt u ${suggestion}?` : `Kies uit: ${listed(known)}.`}`,
  STUDY_FEATURE_MISSING: ({ pool, feature, known, suggestion }) =>
    `De pool ${pool} heeft geen kenmerk ${feature}${suggestion ? `; bedoelt u ${suggestion}?` : ` (wel: ${listed(known)}).`} Verbeter de naam, of geef de pool andere quota, met een regel zoals: quotas = ["vast"]`,
  STUDY_VALUE_UNNAMED: ({ pool, quotas, feature, value }) =>
    `In de pool ${pool} zijn er mensen met ${feature} "${value}", maar die waarde staat niet in de quota ${quotas}. Voeg er een rij voor toe, of verbeter de spelling.`,
  STUDY_VALUE_WITHOUT_PEOPLE: ({ pool, feature, value, min }) =>
    `Voor ${feature}, ${value} zijn er minstens ${min} nodig, maar niemand in de pool ${pool} kan deze waarde hebben. Controleer de spelling, of zet het minimum op 0.`,
  STUDY_POPULATION_MISSING: ({ pool, quotas }) =>
    `De quota ${quotas} komen uit de bevolking, en bij de pool ${pool} staat er geen. Voeg die daar toe, met een regel zoals: population = "bevolking.csv"`,
  STUDY_SIZE_OVER_POOL: ({ pool, size, people }) =>
    `Een panel van ${size} kan niet worden geloot uit de ${people} mensen van de pool ${pool}. Kies een kleiner panel, of een grotere pool.`,
  STUDY_TOO_MANY_JOBS: ({ settings, replicates, most }) =>
    `${settings} instellingen met elk ${replicates} herhalingen zijn meer dan ${most} taken, het meeste dat een studie mag hebben. ${settings > most ? "Laat pools, quota of groottes weg." : `Schrijf hoogstens ${Math.floor(most / settings)} herhalingen, of laat pools, quota of groottes weg.`}`,
  STUDY_NUMBER_INVALID: ({ option, text, least, most }) =>
    `"${text}" achter ${option} is geen geheel getal van ${least} tot en met ${most}. Schrijf er een, zoals ${option} ${least}.`,
  STUDY_OPTION: ({ option }) =>
    `${option} is voor eenvoudige studies zonder bestand. Schrijf het in het bestand van de studie, of laat dat bestand weg.`,
  STUDY_OUT_TAKEN: ({ path, found }) =>
    ({
      journal: `In ${path} staat een studie die niet af is. Ga ermee verder door --resume toe te voegen, of geef een andere map op.`,
      results: `In ${path} staan al de uitkomsten van een studie, en die worden nooit overschreven. Geef een andere map op.`,
      file: `${path} is een bestand, en de uitkomsten hebben een map nodig. Geef een nieuwe of lege map op.`,
      other: `De map ${path} is niet leeg. Geef een nieuwe of lege map op.`,
    })[found],
  STUDY_RESUME_OTHER: ({ path, differs }) =>
    differs === "study"
      ? `Wat er in ${path} staat komt van een andere studie, of van een waarvan de bestanden sindsdien zijn veranderd. Ga verder met de bestanden zoals ze waren, of geef een andere map op.`
      : `Wat er in ${path} staat is berekend door een andere versie van dit programma. Ga verder met die versie, of geef een andere map op.`,
  STUDY_JOURNAL_FAILED: ({ path, reason }) =>
    `${path} kan niet worden geschreven: ${osReason(reason)}. Wat tot nu toe is berekend, blijft erin bewaard: verhelp dit, en ga verder met hetzelfde commando en --resume.`,
  STUDY_JOB_UNKNOWN: ({ text, example, suggestion }) =>
    `In deze studie is er geen taak ${text}. ${suggestion ? `Bedoelt u ${suggestion}?` : `Een taak heet naar pool, quota, grootte en herhaling, zoals ${example}.`}`,
} satisfies Partial<ErrorSentences>;

const tables = { pools: "pools", quotas: "quota" };

const kinds = { algorithm: "het algoritme", quotas: "de quota", feature: "het kenmerk", value: "de waarde" };

const missing = {
  study:
    "simulate heeft een studie nodig: noem het bestand ervan, zoals study.toml, of geef --register, --quotas en --size voor een eenvoudige.",
  pools:
    'De studie heeft geen pools. Voeg er een toe onder een kop zoals [pools.dorp], met een regel zoals: register = "mensen.csv"',
  quotas:
    'De studie heeft geen quota. Voeg die toe onder een kop zoals [quotas.vast], met een regel zoals: file = "quota.csv"',
  sizes:
    "De studie zegt niet hoe groot de panels zijn. Voeg dat toe boven de eerste [kop], op een regel zoals: sizes = [20]",
};
