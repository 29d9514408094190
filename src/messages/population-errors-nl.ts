/** Wat er mis is met tabellen van een bevolking, en met wie zich aanmeldt, in het Nederlands. */
import { listed, type ErrorSentences } from "./error-sentences.ts";

export const populationErrorsNl = {
  POPULATION_HEADINGS: ({ kind, missing, found }) =>
    `In dit bestand ${missing.length === 1 ? "ontbreekt de kolom" : "ontbreken de kolommen"} ${listed(missing)} (gevonden: ${listed(found)}). ${headings[kind]}`,
  POPULATION_SHARES_TWICE: ({ columns }) =>
    `Meerdere kolommen bevatten aandelen: ${listed(columns)}. Laat de kolom staan die telt, en verwijder de andere.`,
  POPULATION_NOT_A_PART: ({ column, cell }) =>
    `"${cell}" onder ${column} is geen getal van 0 tot en met 1. Schrijf een deel van 1, zoals 0,125, of percentages onder de kop percent.`,
  POPULATION_COMBINATION_TWICE: ({ table, values, firstLine }) =>
    `${table}: ${values} staat al op regel ${firstLine}. Laat een van de twee rijen staan.`,
  POPULATION_PAIR_OF_ONE: ({ feature }) =>
    `In deze rij staat ${feature} twee keer, en een paar bestaat uit twee kenmerken. Verbeter een van beide.`,
  POPULATION_TABLES_DISAGREE: ({ feature, value, tables, shares }) =>
    `${feature}, ${value} is volgens ${tables[0]} ${comma(shares[0])} % van de bevolking, en volgens ${tables[1]} ${comma(shares[1])} %. Verbeter de tabellen, of voeg de rijen toe die ontbreken; een verschil door afronding van hoogstens 1 mag, maar niet niemand naast iemand.`,
  POPULATION_NO_FIT: ({ tables, table, values, due, found }) =>
    `Geen bevolking past bij al deze tabellen: ${listed(tables)}. Volgens ${table} is ${values} ${comma(due)} %, en de andere laten ${comma(found)} % over. Ga na of ze over dezelfde mensen gaan, en of een 0 of een ontbrekende rij uitsluit wat een andere tabel telt.`,
  POPULATION_TOO_LARGE: ({ features, combinations, most }) =>
    `De waarden van ${listed(features)} geven ${combinations} combinaties, en met hoogstens ${most} kan worden gerekend. Laat kenmerken weg, of voeg waarden samen.`,
  POPULATION_RESPONSE_BASE: ({ base }) =>
    `De basiskans om zich aan te melden is ${comma(base)}, en dat is niet boven 0 en hoogstens 1. Geef een kans op, zoals 0,05.`,
  POPULATION_RESPONSE_FACTOR: ({ feature, value, factor }) =>
    `De factor van ${feature}, ${value} is ${comma(factor)}, en dat is geen getal van 0 tot en met 1000000. Geef een factor op, zoals 1,5; 1 verandert niets.`,
  POPULATION_RESPONSE_FEATURE: ({ feature, features, suggestion }) =>
    `De bevolking heeft geen kenmerk ${feature}, waarvoor bij de respons een factor staat. ${suggestion ? `Bedoelt u ${suggestion}?` : `Kies uit: ${listed(features)}.`}`,
  POPULATION_RESPONSE_VALUE: ({ feature, value, values, suggestion }) =>
    `${feature} heeft in de bevolking geen waarde ${value}, waarvoor bij de respons een factor staat. ${suggestion ? `Bedoelt u ${suggestion}?` : `Kies uit: ${listed(values)}.`}`,
  POPULATION_RESPONSE_TWICE: ({ feature, value }) =>
    `Bij de respons staan twee factoren voor ${feature}, ${value}. Laat er een staan.`,
  POPULATION_NOBODY_VOLUNTEERS: () =>
    "Met deze factoren meldt niemand uit de bevolking zich ooit aan. Verhoog een factor die 0 is.",
} satisfies Partial<ErrorSentences>;

const headings = {
  margins: "Gebruik de koppen kenmerk,waarde,percentage; of aantal in plaats van percentage.",
  joint: "Geef elk kenmerk een eigen kolom, en één kolom percentage of aantal.",
  pairs: "Gebruik de koppen kenmerk 1,waarde 1,kenmerk 2,waarde 2,percentage; of aantal in plaats van percentage.",
};

function comma(number: string): string {
  return number.replace(".", ",");
}
