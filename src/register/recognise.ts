/** What the columns of a register seem to hold, by their headings and cells: only ever a proposal. */
import { SortitionError } from "../errors.ts";
import type { Table } from "./csv.ts";
import { findIdColumn } from "./id-column.ts";
import { byCodeUnit, clean, fold } from "./text.ts";

export interface Recognised {
  /** Headings of columns that may hold an id; of several nobody can say which. */
  readonly ids: readonly string[];
  readonly birthDate: string | undefined;
  /** Headings of postcode, house number, letter and addition, in that order; empty without the first two. */
  readonly address: readonly string[];
  /** Columns with few values, in the order of the register. */
  readonly features: readonly RecognisedFeature[];
}

export interface RecognisedFeature {
  readonly name: string;
  /** As first spelled, in the order of their spelling. */
  readonly values: readonly string[];
}

/** More values than that make no quotas. */
const mostValues = 30;
const longestValue = 60;

export function recognise(table: Table): Recognised {
  const ids = idHeadings(table);
  const birthDate = table.header.find((heading, column) => isBirthDate(table, heading, column));
  const address = addressHeadings(table);
  const taken = new Set([...ids, ...address, ...(birthDate === undefined ? [] : [birthDate])]);
  const features = table.header.flatMap((name, column) => {
    if (name === "" || taken.has(name) || personal.has(bare(name))) return [];
    const values = fewValues(table, column);
    return values ? [{ name, values }] : [];
  });
  return { ids, birthDate, address, features };
}

const birthHeadings = new Set([
  ...["geboortedatum", "gebdatum", "gebdat", "geborenop", "geboren"],
  ...["birthdate", "dateofbirth", "birthday", "dob", "born"],
]);

/** In the order in which an address is named. */
const addressParts: readonly ReadonlySet<string>[] = [
  new Set(["postcode", "postalcode", "zip", "zipcode", "pc6"]),
  new Set(["huisnummer", "huisnr", "housenumber", "housenr", "houseno"]),
  new Set(["huisletter", "houseletter"]),
  new Set(["toevoeging", "huisnummertoevoeging", "huisnrtoevoeging", "toev", "housenumberaddition", "addition"]),
];

/** With few rows these have few values too, and are no features. */
const personal = new Set([
  ...["naam", "voornaam", "voornamen", "voorletters", "initialen", "tussenvoegsel", "voorvoegsel", "achternaam"],
  ...["name", "firstname", "lastname", "surname", "familyname", "initials", "email", "emailadres", "emailaddress"],
  ...["straat", "straatnaam", "adres", "street", "address", "telefoon", "telefoonnummer", "mobiel", "phone", "mobile"],
  ...["postcode", "postalcode", "zip", "zipcode", "huisnummer", "huisletter", "toevoeging", "housenumber"],
  ...["opmerking", "opmerkingen", "notes", "remark", "remarks", "comment", "comments"],
]);

function idHeadings(table: Table): readonly string[] {
  try {
    const column = findIdColumn(table, new Set());
    return column === undefined ? [] : [table.header[column]!];
  } catch (error) {
    const [found] = error instanceof SortitionError ? error.findings : [];
    if (found?.code === "REGISTER_ID_COLUMN_AMBIGUOUS") return found.details.columns;
    throw error;
  }
}

/** By its heading, if most cells have digits as a date has; blanks do not count. */
function isBirthDate({ rows }: Table, heading: string, column: number): boolean {
  if (!birthHeadings.has(bare(heading))) return false;
  const cells = rows.map(({ cells }) => clean(cells[column]!)).filter((cell) => cell !== "");
  const dates = cells.filter((cell) => /^(\d{4}-\d\d-\d\d|\d{8}|\d{1,2}[-/]\d{1,2}[-/]\d{4})$/.test(cell));
  return dates.length > 0 && dates.length * 2 >= cells.length;
}

function addressHeadings({ header }: Table): readonly string[] {
  const parts = addressParts.map((names) => header.find((heading) => names.has(bare(heading))));
  return parts[0] === undefined || parts[1] === undefined ? [] : parts.filter((part) => part !== undefined);
}

/** Undefined where the column rather says something of each person: many values, or blank for most. */
function fewValues({ rows }: Table, column: number): readonly string[] | undefined {
  const values = new Map<string, string>();
  let filled = 0;
  for (const { cells } of rows) {
    const cell = clean(cells[column]!);
    if (cell === "") continue;
    filled++;
    if (!values.has(fold(cell))) values.set(fold(cell), cell);
    if (values.size > mostValues || cell.length > longestValue) return undefined;
  }
  const isFeature = values.size > 1 && values.size * 3 <= filled && filled * 2 > rows.length;
  return isFeature ? [...values.values()].toSorted(byCodeUnit) : undefined;
}

function bare(heading: string): string {
  return fold(heading).replace(/[\s._-]+/g, "");
}
