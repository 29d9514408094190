/** Reads the keys of a TOML table: all that is unknown, or of the wrong kind, becomes a finding with its line. */
import { finding, type Finding, type FindingDetails, type Place } from "../errors.ts";
import { closest } from "../register/closest.ts";
import { Day, isTable, type TomlFile, type TomlTable } from "./toml.ts";

export type Expected = FindingDetails["TOML_VALUE_WRONG"]["expected"];

export interface Kind<T> {
  readonly expected: Expected;
  /** Undefined for a value of another kind. */
  readonly read: (value: unknown) => T | undefined;
}

export const text: Kind<string> = {
  expected: "text",
  read: (value) => (typeof value === "string" ? value : undefined),
};

/** As text, since options are read from text. */
export const whole: Kind<string> = {
  expected: "whole",
  read: (value) => (Number.isInteger(value) ? String(value) : undefined),
};

export const decimal: Kind<string> = {
  expected: "number",
  read: (value) => (typeof value === "number" ? String(value) : undefined),
};

export const seatsOrPart: Kind<string> = {
  expected: "seats-or-part",
  read: (value) => text.read(value) ?? whole.read(value),
};

export const texts: Kind<readonly string[]> = {
  expected: "texts",
  read: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string") ? value : undefined,
};

/** YYYY-MM-DD. */
export const day: Kind<string> = {
  expected: "day",
  read: (value) => (value instanceof Day ? value.text : undefined),
};

export type Kinds<T> = { readonly [K in keyof T]: Kind<T[K]> };

export interface Keys<T> {
  /** Those that are there and sound. */
  readonly values: Partial<T>;
  /** Whether a key is there, sound or not. */
  readonly has: (key: string) => boolean;
  /** Where a key stands, or should. */
  readonly at: (key?: string) => Place;
}

/** Of the table at `path`; `tables` are further keys, which somebody else reads. */
export function readKeys<T extends object>(
  toml: TomlFile,
  path: readonly string[],
  kinds: Kinds<T>,
  findings: Finding[],
  tables: readonly string[] = [],
): Keys<T> {
  const at = (...keys: readonly string[]): Place => {
    const line = toml.lineOf([...path, ...keys]);
    return { file: toml.file, ...(line !== undefined && { line }) };
  };
  const known = [...Object.keys(kinds), ...tables];
  const values: Partial<T> = {};
  const table = tableAt(toml, path);
  for (const [key, value] of Object.entries(table)) {
    const name = [...path, key].join(".");
    if (!known.includes(key)) {
      const suggestion = closest(key.replaceAll("_", "-"), known);
      findings.push(finding("TOML_KEY_UNKNOWN", { key: name, suggestion, known }, at(key)));
    } else if (tables.includes(key)) {
      if (!isTable(value)) findings.push(finding("TOML_VALUE_WRONG", { key: name, expected: "table" }, at(key)));
    } else {
      const kind = kinds[key as keyof T];
      const read = kind.read(value);
      if (read !== undefined) values[key as keyof T] = read;
      else findings.push(finding("TOML_VALUE_WRONG", { key: name, expected: kind.expected }, at(key)));
    }
  }
  return { values, has: (key) => key in table, at: (key) => (key === undefined ? at() : at(key)) };
}

/** Empty where there is none. */
export function tableAt({ table }: TomlFile, path: readonly string[]): TomlTable {
  let inner = table;
  for (const key of path) {
    const next = inner[key];
    inner = isTable(next) ? next : {};
  }
  return inner;
}
