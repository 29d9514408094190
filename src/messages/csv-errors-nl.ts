/** Wat er mis is met een bestand als CSV, waar de rijen ook over gaan, in het Nederlands. */
import type { ErrorSentences } from "./error-sentences.ts";

const saveAsCsv = `Open het in Excel of een ander spreadsheetprogramma en sla het op als "CSV UTF-8"`;

export const csvErrorsNl = {
  FILE_NOT_CSV: ({ kind }) =>
    kind === "workbook" || kind === "markup"
      ? `Dit is ${otherFormats[kind]}, geen CSV. ${saveAsCsv}, en gebruik dat bestand.`
      : `Dit is ${otherFormats[kind]}, geen CSV. Vraag de lijst op als CSV, of exporteer haar opnieuw in die vorm.`,

  CSV_ENCODING: ({ encoding }) =>
    encoding === "cut"
      ? "Het bestand eindigt midden in een letter, dus er ontbreekt een deel. Sla het opnieuw op of exporteer het opnieuw, volledig."
      : encoding === "utf-16"
        ? `Het bestand is UTF-16-tekst die is afgebroken of beschadigd, zodat een deel ontbreekt of verkeerd gelezen wordt. ${saveAsCsv}.`
        : `Het bestand is geen UTF-8-tekst, zodat letters als é verkeerd gelezen kunnen worden. ${saveAsCsv}.`,
  CSV_MALFORMED: ({ reason }) =>
    `${malformations[reason]} Herstel de aanhalingstekens in de rij die op deze regel begint.`,
  CSV_NO_DELIMITER: () =>
    "De eerste regel bevat geen komma, puntkomma of tab, maar de volgende wel. Op de eerste regel moeten de kolomkoppen staan: verwijder een eventuele titel daarboven.",
  CSV_HEADER_ONLY: () =>
    "Het bestand heeft kolomkoppen, maar geen rijen daaronder. Controleer of het volledig is opgeslagen of geëxporteerd.",
  CSV_TITLE_ABOVE: () =>
    "De meeste kolommen hebben hier geen kop: deze regel lijkt een titel. Haal hem weg, zodat de kolomkoppen op de eerste regel staan.",
  CSV_COLUMN_TWICE: ({ name, first, second }) =>
    `Kolom ${first} en kolom ${second} heten allebei "${name}". Hernoem of verwijder er één.`,
  CSV_COLUMN_UNNAMED: ({ column }) =>
    `Kolom ${column} bevat gegevens, maar heeft geen kop. Zet er een kop boven, of maak de kolom leeg.`,
  CSV_ROW_TOO_LONG: ({ fields, columns }) =>
    `Deze rij heeft ${fields} cellen, maar er ${columns === 1 ? "is 1 kolomkop" : `zijn ${columns} kolomkoppen`}. Zet een cel waarin een komma of puntkomma staat tussen dubbele aanhalingstekens, of verwijder wat te veel is.`,
  CSV_HEADINGS_AGAIN: () =>
    "Hier staan de kolomkoppen nog eens, zoals waar twee bestanden achter elkaar zijn gezet. Verwijder deze rij.",
  CSV_ONE_COLUMN: ({ heading }) =>
    `Het bestand heeft maar één kolom, "${heading}". Scheid de cellen met komma's, puntkomma's of tabs, zonder aanhalingstekens om hele rijen. ${saveAsCsv}.`,
  CSV_FAILED_CELL: ({ column, cell }) =>
    `"${cell}" onder ${column} is wat een spreadsheet schrijft waar een formule mislukt of een kolom te smal is. Herstel dit in de spreadsheet, en sla het bestand opnieuw op.`,
} satisfies Partial<ErrorSentences>;

const otherFormats = {
  workbook: "een spreadsheet of ander kantoordocument",
  pdf: "een PDF",
  markup: "een webpagina of XML-bestand (hoe het ook heet)",
  json: "JSON",
  binary: "een bestand met bytes die geen tekst zijn",
};

const malformations = {
  "quote-not-closed": "Een dubbel aanhalingsteken wordt geopend maar nergens gesloten.",
  "quote-inside": `Er staat een dubbel aanhalingsteken in een cel die er niet mee begint; in een cel tussen aanhalingstekens schrijft u het als "".`,
  "text-after-quote": `Direct na een sluitend dubbel aanhalingsteken staat tekst; in een cel tussen aanhalingstekens schrijft u het als "".`,
};
