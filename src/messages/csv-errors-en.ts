/** What is wrong in a CSV file, in English. */
import type { ErrorSentences } from "./error-sentences.ts";

const saveAsCsv = `Open it in Excel or another spreadsheet program and save it as "CSV UTF-8"`;

export const csvErrorsEn = {
  FILE_NOT_CSV: ({ kind }) =>
    kind === "workbook"
      ? `This is a spreadsheet or other office document, not CSV. ${saveAsCsv}, then use that file.`
      : `This is ${otherFormats[kind]}, not CSV. Ask for the list as CSV, or export it again in that form.`,
  CSV_ENCODING: ({ encoding }) =>
    `The file is not UTF-8 text${encoding === "utf-16" ? " but UTF-16" : ""}, so letters such as é could be misread. ${saveAsCsv}.`,
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
} satisfies Partial<ErrorSentences>;

const otherFormats = {
  pdf: "a PDF",
  markup: "a web page or XML file",
  json: "JSON",
  binary: "a file without text",
};

const malformations = {
  "quote-not-closed": "A double quote is opened but never closed.",
  "quote-inside": `A double quote stands inside a cell that does not begin with one; inside a quoted cell it is written "".`,
  "text-after-quote": `Text follows directly after a closing double quote; inside a quoted cell a double quote is written "".`,
};
