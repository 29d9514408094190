/** What is wrong with a file as CSV, whatever its rows are about, in English. */
import type { ErrorSentences } from "./error-sentences.ts";

const saveAsCsv = `Open it in Excel or another spreadsheet program and save it as "CSV UTF-8"`;

export const csvErrorsEn = {
  FILE_NOT_CSV: ({ kind }) =>
    kind === "workbook" || kind === "markup"
      ? `This is ${otherFormats[kind]}, not CSV. ${saveAsCsv}, then use that file.`
      : `This is ${otherFormats[kind]}, not CSV. Ask for the list as CSV, or export it again in that form.`,

  CSV_ENCODING: ({ encoding }) =>
    encoding === "cut"
      ? "The file ends in the middle of a letter, so a part of it is missing. Save or export it again, completely."
      : encoding === "utf-16"
        ? `The file is UTF-16 text that is cut off or damaged, so a part of it is missing or misread. ${saveAsCsv}.`
        : `The file is not UTF-8 text, so letters such as é could be misread. ${saveAsCsv}.`,
  CSV_MALFORMED: ({ reason }) =>
    `${malformations[reason]} Mend the quotation marks in the row that starts on this line.`,
  CSV_NO_DELIMITER: () =>
    "The first line has no comma, semicolon or tab, but the next one has. The first line must hold the column headings: remove any title above them.",
  CSV_HEADER_ONLY: () =>
    "The file has column headings but no rows below them. Check that it was saved or exported completely.",
  CSV_TITLE_ABOVE: () =>
    "Most columns have no heading here: this line looks like a title. Remove it, so that the first line holds the column headings.",
  CSV_COLUMN_TWICE: ({ name, first, second }) =>
    `Columns ${first} and ${second} are both called "${name}". Rename or remove one of them.`,
  CSV_COLUMN_UNNAMED: ({ column }) =>
    `Column ${column} has data but no heading. Give it a heading in the first line, or empty the column.`,
  CSV_ROW_TOO_LONG: ({ fields, columns }) =>
    `This row has ${fields} cells, but there ${columns === 1 ? "is 1 heading" : `are ${columns} headings`}. Put a cell that holds a comma or semicolon between double quotes, or remove what is too many.`,
  CSV_HEADINGS_AGAIN: () =>
    "The headings stand here once more, as where one file was put behind another. Remove this row.",
  CSV_ONE_COLUMN: ({ heading }) =>
    `The file has a single column, "${heading}". Separate the cells by commas, semicolons or tabs, without quotation marks around whole rows. ${saveAsCsv}.`,
  CSV_FAILED_CELL: ({ column, cell }) =>
    `"${cell}" under ${column} is what a spreadsheet writes where a formula fails or a column is too narrow. Mend it in the spreadsheet, and save the file again.`,
} satisfies Partial<ErrorSentences>;

const otherFormats = {
  workbook: "a spreadsheet or other office document",
  pdf: "a PDF",
  markup: "a web page or XML file (whatever its name)",
  json: "JSON",
  binary: "a file with bytes that are no text",
};

const malformations = {
  "quote-not-closed": "A double quote is opened but never closed.",
  "quote-inside": `A double quote stands inside a cell that does not begin with one; inside a quoted cell it is written "".`,
  "text-after-quote": `Text follows directly after a closing double quote; inside a quoted cell a double quote is written "".`,
};
