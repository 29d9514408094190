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
  /** As most often spelled, in the order of their spelling. */
  readonly values: readonly string[];
  /** Those that differ by blanks, hyphens and the like alone; in each group the most frequent first. */
  readonly alike: readonly (readonly string[])[];
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
    return values ? [{ name, ...values }] : [];
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
function fewValues({ rows }: Table, column: number): Omit<RecognisedFeature, "name"> | undefined {
  const values = new Map<string, Map<string, number>>();
  let filled = 0;
  for (const { cells } of rows) {
    const cell = clean(cells[column]!);
    if (cell === "") continue;
    filled++;
    const spellings = values.get(fold(cell)) ?? new Map<string, number>();
    values.set(fold(cell), spellings.set(cell, (spellings.get(cell) ?? 0) + 1));
    if (values.size > mostValues || cell.length > longestValue) return undefined;
  }
  const isFeature = values.size > 1 && values.size * 3 <= filled && filled * 2 > rows.length;
  if (!isFeature) return undefined;
  const spelled = [...values.values()].map((spellings): Spelled => {
    const [[value] = [""]] = [...spellings].toSorted(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
    return { value, rows: [...spellings.values()].reduce((sum, count) => sum + count) };
  });
  return { values: spelled.map(({ value }) => value).toSorted(byCodeUnit), alike: alikeIn(spelled) };
}

interface Spelled {
  readonly value: string;
  readonly rows: number;
}

function alikeIn(spelled: readonly Spelled[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { value } of spelled.toSorted((a, b) => b.rows - a.rows || byCodeUnit(a.value, b.value))) {
    // A sign between digits tells values apart: 1-2 is not 12, nor is 16+ the same as 16.
    const letters = fold(value).replaceAll(/(?<!\d)[\s._'’-]+|[\s._'’-]+(?!\d)/g, "");
    groups.set(letters, [...(groups.get(letters) ?? []), value]);
  }
  return [...groups.values()].filter(({ length }) => length > 1).toSorted((a, b) => byCodeUnit(a[0]!, b[0]!));
}

function bare(heading: string): string {
  return fold(heading).replace(/[\s._-]+/g, "");
}
