/** TOML as people type it, with the line each key stands on, which the parser does not tell. */
import { parse, TomlDate, TomlError } from "smol-toml";
import { sortitionError } from "../errors.ts";
import { parseDay } from "../register/birth-date.ts";
import { tomlSlip } from "./toml-slip.ts";

/** A day without a time, such as 2027-01-01. */
export class Day {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Texts, numbers, booleans, days, lists, and tables of those. */
export type TomlTable = Readonly<Record<string, unknown>>;

export interface TomlFile {
  readonly file: string;
  readonly table: TomlTable;
  /** Line of the file on which the key or table begins, from 1; of the innermost part of the path that can be found, or undefined. */
  readonly lineOf: (path: readonly string[]) => number | undefined;
}

/** @throws {SortitionError} TOML_ENCODING, TOML_SYNTAX, TOML_NO_SUCH_DAY */
export function parseToml(bytes: Uint8Array, file: string): TomlFile {
  const text = decode(bytes, file);
  const table = parsed(text, file);
  refuseImpossibleDays(text, file);
  const lines = keyLines(text);
  return {
    file,
    table,
    lineOf: (path) => {
      for (let length = path.length; length > 0; length--) {
        const line = lines.get(JSON.stringify(path.slice(0, length)));
        if (line !== undefined) return line;
      }
      return undefined;
    },
  };
}

/** Whether it is a table of keys rather than a list, a day or a plain value. */
export function isTable(value: unknown): value is TomlTable {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Day);
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw sortitionError("TOML_ENCODING", {}, { file });
  }
}

function parsed(text: string, file: string): TomlTable {
  try {
    return plain(parse(text)) as TomlTable;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const slip = tomlSlip(text.split("\n")[error.line - 1] ?? "");
    throw sortitionError("TOML_SYNTAX", { column: error.column, slip }, { file, line: error.line });
  }
}

/** The parser takes 29 February of any year for 1 March where there is none. */
function refuseImpossibleDays(text: string, file: string): void {
  let within = false;
  for (const [index, line] of text.split("\n").entries()) {
    const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'|#.*/g, (part) => (part.startsWith("#") ? "" : '""'));
    const days = within ? [] : (bare.match(/(?<=[=[,]\s*|^\s*)\d{4}-\d\d-\d\d(?![\w-]*\s*[=.])/g) ?? []);
    const wrong = days.find((day) => !parseDay(day));
    if (wrong !== undefined) throw sortitionError("TOML_NO_SUCH_DAY", { day: wrong }, { file, line: index + 1 });
    if (quotesLongText(line)) within = !within;
  }
}

/** Whether a text of several lines begins or ends on the line. */
function quotesLongText(line: string): boolean {
  return (line.match(/"""|'''/g)?.length ?? 0) % 2 === 1;
}

function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.isDate() ? new Day(value.toISOString()) : value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const table = Object.create(null) as Record<string, unknown>;
  for (const [key, each] of Object.entries(value)) table[key] = plain(each);
  return table;
}

const key = String.raw`(?:"[^"]*"|'[^']*'|[\w-]+)`;
const dotted = String.raw`(${key}(?:\s*\.\s*${key})*)`;
const heading = new RegExp(String.raw`^\s*\[\[?\s*${dotted}\s*\]`);
const assignment = new RegExp(String.raw`^\s*${dotted}\s*=`);

/** By path as JSON. What stands within a text of several lines is no key. */
function keyLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let section: readonly string[] = [];
  let within = false;
  for (const [index, line] of text.split("\n").entries()) {
    const found = within ? null : (heading.exec(line) ?? assignment.exec(line));
    if (found) {
      const isHeading = line.trimStart().startsWith("[");
      const path = [...(isHeading ? [] : section), ...keysOf(found[1]!)];
      if (isHeading) section = path;
      const name = JSON.stringify(path);
      if (!lines.has(name)) lines.set(name, index + 1);
    }
    if (quotesLongText(line)) within = !within;
  }
  return lines;
}

function keysOf(path: string): string[] {
  return (path.match(new RegExp(key, "g")) ?? []).map((part) => part.replace(/^["'](.*)["']$/, "$1"));
}
