/** The private tables that follow from a record: what a clerk works with, and what `verify` makes again to compare. */
import type { DrawFile } from "../audit/draw-file.ts";
import type { Thawed } from "../audit/folder.ts";
import type { FrozenInputs } from "../audit/inputs.ts";
import type { LotteryFile } from "../audit/lottery-file.ts";
import type { RecordFiles } from "../audit/record.ts";
import type { Person } from "../register/pool.ts";
import { registerCsv } from "./csv.ts";
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

/** What `draw` adds: the rows of the register in the panel, and all others, each in the order of the register; and the reserves, if any. */
export function panelFiles(drawn: DrawFile, thawed: Thawed): RecordFiles {
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
  ]);
}

/** The people drawn, in the order of the pool. */
export function panelOf(drawn: DrawFile, { reading, frozen }: Thawed): Person[] {
  const codes = new Set(drawn.panel);
  return reading.pool.people.filter((_, index) => codes.has(frozen.codes[index]!.code));
}
