/** auditor/exclusions.csv: the people of auditor/eligibility.json by line of the register as it came. */
import { decodeUtf8, readRows } from "./csv-rows.ts";
import type { ExcludedPerson } from "./eligibility-file.ts";
import { Malformed } from "./malformed.ts";

export const exclusionsPath = "auditor/exclusions.csv";

export const exclusionHeadings = ["line", "code", "reason", "column"] as const;

/** Whether a row stands there for each of these people, with code, reason and column, and no other; in the order of the register's lines. */
export function listsPeople(bytes: Uint8Array, people: readonly ExcludedPerson[]): boolean {
  const [header = [], ...rows] = rowsOf(bytes);
  if (!sameCells(header, exclusionHeadings) || rows.length !== people.length) return false;
  const left = new Map(people.map((person) => [person.code, person]));
  let before = 0;
  return rows.every((row) => {
    const [line = "", code = ""] = row;
    const person = left.get(code);
    left.delete(code);
    const follows = /^[1-9]\d{0,8}$/.test(line) && Number(line) > before;
    before = Number(line);
    return follows && person !== undefined && sameCells(row, [line, code, person.reason, person.column]);
  });
}

/** None of a file that cannot be read. */
function rowsOf(bytes: Uint8Array): string[][] {
  try {
    return readRows(decodeUtf8(bytes));
  } catch (error) {
    if (error instanceof Malformed) return [];
    throw error;
  }
}

function sameCells(row: readonly string[], expected: readonly string[]): boolean {
  return row.length === expected.length && row.every((cell, column) => cell === expected[column]);
}
