/** The private tables that follow from a record: what a clerk works with, and what `verify` makes again to compare. */
import type { DrawFile } from "../audit/draw-file.ts";
import type { Thawed } from "../audit/folder.ts";
import type { FrozenInputs } from "../audit/inputs.ts";
import type { LotteryFile } from "../audit/lottery-file.ts";
import type { RecordFiles } from "../audit/record.ts";
import type { Person } from "../register/pool.ts";
import type { Table } from "../register/csv.ts";
import { registerCsv, toCsv } from "./csv.ts";
import type { Member } from "./members.ts";
import { codesCsv, probabilitiesCsv } from "./people-csv.ts";
import { reservedSeats, reservesCsv } from "./reserves.ts";

/** Where a draw with reserves has who they are. */
export const RESERVES = "private/reserves.csv";

/** What `prepare` adds: who has which code, and which chance. */
export function chanceFiles(frozen: FrozenInputs, lottery: LotteryFile): RecordFiles {
  return new Map([
    ["private/codes.csv", codesCsv(frozen)],
    ["private/probabilities.csv", probabilitiesCsv(frozen, lottery)],
  ]);
}

/**
 * What `draw` adds: the rows of the register in the panel, and all others, each in the order of the register; the reserves, if any; in a
 * replacement also the whole panel, those who stay first.
 */
export function panelFiles(drawn: DrawFile, thawed: Thawed, staying: readonly Member[] = []): RecordFiles {
  const { table, pool } = thawed.reading;
  const panel = new Set(panelOf(drawn, thawed).map(({ row }) => row));
  const rows = pool.people.map(({ row }) => row).toSorted((a, b) => a - b);
  const inside = rows.filter((row) => panel.has(row));
  const outside = rows.filter((row) => !panel.has(row));
  const seats = reservedSeats(drawn, thawed);
  return new Map([
    ["private/panel.csv", registerCsv(table, inside)],
    ["private/remaining.csv", registerCsv(table, outside)],
    ...(seats ? [[RESERVES, reservesCsv(seats, table)] as const] : []),
    ...(thawed.frozen.inputs.replacement
      ? ([["private/whole-panel.csv", wholePanelCsv(table, inside, staying)]] as const)
      : []),
  ]);
}

function wholePanelCsv(table: Table, drawn: readonly number[], staying: readonly Member[]): Uint8Array {
  const rows = [...staying.map(({ cells }) => cells), ...drawn.map((row) => table.rows[row]!.cells)];
  return toCsv(table.header, rows, table);
}

/** The people drawn, in the order of the pool. */
export function panelOf(drawn: DrawFile, { reading, frozen }: Thawed): Person[] {
  const codes = new Set(drawn.panel);
  return reading.pool.people.filter((_, index) => codes.has(frozen.codes[index]!.code));
}
