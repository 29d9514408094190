/** Wat er mis is in een CSV-bestand, in het Nederlands. */
import type { ErrorSentences } from "./error-sentences.ts";

const saveAsCsv = `Open het in Excel of een ander spreadsheetprogramma en sla het op als "CSV UTF-8"`;

export const csvErrorsNl = {
  FILE_NOT_CSV: ({ kind }) =>
    kind === "workbook"
      ? `Dit is een spreadsheet of ander kantoordocument, geen CSV. ${saveAsCsv}, en gebruik dat bestand.`
      : `Dit is ${otherFormats[kind]}, geen CSV. Vraag de lijst op als CSV, of exporteer haar opnieuw in die vorm.`,
  CSV_ENCODING: ({ encoding }) =>
    `Het bestand is geen UTF-8-tekst${encoding === "utf-16" ? " maar UTF-16" : ""}, zodat letters als é verkeerd gelezen kunnen worden. ${saveAsCsv}.`,
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
} satisfies Partial<ErrorSentences>;

const otherFormats = {
  pdf: "een PDF",
  markup: "een webpagina of XML-bestand",
  json: "JSON",
  binary: "een bestand zonder tekst",
};

const malformations = {
  "quote-not-closed": "Een dubbel aanhalingsteken wordt geopend maar nergens gesloten.",
  "quote-inside": `Er staat een dubbel aanhalingsteken in een cel die er niet mee begint; in een cel tussen aanhalingstekens schrijft u het als "".`,
  "text-after-quote": `Direct na een sluitend dubbel aanhalingsteken staat tekst; in een cel tussen aanhalingstekens schrijft u het als "".`,
};
