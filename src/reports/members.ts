/** Everybody with a seat, as the organiser knows them: those drawn, and in a replacement those who stayed, whose rows are in private/staying.csv. */
import { codesOf, type PersonCode } from "../audit/codes.ts";
import type { DrawFile } from "../audit/draw-file.ts";
import type { Thawed } from "../audit/folder.ts";
import type { RecordFiles } from "../audit/record.ts";
import type { Seated } from "../audit/replacement.ts";
import type { Table } from "../register/csv.ts";
import type { Pool } from "../register/pool.ts";
import { readRegister } from "../register/read-register.ts";

export const stayingPath = "private/staying.csv";

export interface Member extends Seated {
  readonly id: string;
  /** Of the register's row. */
  readonly cells: readonly string[];
}

/** Those who keep the seat they had before this draw, in the order of the file; none where there is no such file. @throws {SortitionError} where it does not read */
export function readStaying(files: RecordFiles, { reading, frozen }: Thawed): readonly Member[] {
  const bytes = files.get(stayingPath);
  if (!bytes) return [];
  const { idColumn, recipes } = reading;
  const options = { recipes, ...(idColumn !== undefined && { idColumn }) };
  const { pool, table } = readRegister({ name: stayingPath, bytes }, reading.pool.features, options);
  const codes = codesOf(
    frozen.secret,
    pool.people.map(({ id }) => id),
  );
  return membersOf(pool, table, codes);
}

/** Whether the members are those the commitment says, with the features it says. */
export function areStaying(members: readonly Member[], staying: readonly Seated[]): boolean {
  const stated = new Map(staying.map(({ code, values }) => [code, JSON.stringify(values)]));
  return (
    members.length === staying.length &&
    members.every(({ code, values }) => stated.get(code) === JSON.stringify(values))
  );
}

/** Those drawn, in the order of the register. */
export function drawnMembers({ panel }: DrawFile, thawed: Thawed): readonly Member[] {
  return membersWith(panel, thawed);
}

/** The people of the register with these codes, in its order. */
export function membersWith(codes: readonly string[], { reading, frozen }: Thawed): readonly Member[] {
  const wanted = new Set(codes);
  return membersOf(reading.pool, reading.table, frozen.codes).filter(({ code }) => wanted.has(code));
}

/** Everybody in a pool, in the order of the rows. */
function membersOf({ people, features }: Pool, table: Table, codes: readonly PersonCode[]): readonly Member[] {
  return people
    .map((person, i) => ({ ...person, code: codes[i]!.code }))
    .toSorted((a, b) => a.row - b.row)
    .map(({ id, row, values, code }) => {
      const spelled = features.map((feature, f) => feature.values[values[f]!]!);
      return { id, code, values: spelled, cells: table.rows[row]!.cells };
    });
}
