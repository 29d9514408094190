/** Reserves by person: who may come in for whom. */
import type { DrawFile } from "../audit/draw-file.ts";
import type { Thawed } from "../audit/folder.ts";
import type { Table } from "../register/csv.ts";
import type { Person } from "../register/pool.ts";
import { toCsv } from "./csv.ts";

/** Somebody of the panel, and who may come in for them, the first first. */
export interface ReservedSeat {
  /** The person's row in panel.csv, from 1. */
  readonly seat: number;
  readonly person: Person;
  readonly reserves: readonly Person[];
}

/** One a person of the panel, in the order of the pool; undefined of a draw without reserves. */
export function reservedSeats(
  { panel, reserves }: DrawFile,
  { reading, frozen }: Thawed,
): readonly ReservedSeat[] | undefined {
  if (!reserves) return undefined;
  const { people } = reading.pool;
  const personOf = new Map(frozen.codes.map(({ code }, index) => [code, people[index]!]));
  const listOf = new Map(panel.map((code, place) => [code, reserves.lists[place]!]));
  const rows = panel.map((code) => personOf.get(code)!.row).toSorted((a, b) => a - b);
  const seatOf = new Map(rows.map((row, index) => [row, index + 1]));
  return people.flatMap((person, index) => {
    const list = listOf.get(frozen.codes[index]!.code);
    return list ? [{ seat: seatOf.get(person.row)!, person, reserves: list.map((code) => personOf.get(code)!) }] : [];
  });
}

/**
 * `seat,in_place_of,reserve`, then the register's own columns: a row a reserve, seat by seat; `in_place_of` is the id of who has the seat now, `reserve`
 * the place on the list, from 1.
 */
export function reservesCsv(seats: readonly ReservedSeat[], table: Table): Uint8Array {
  const rows = seats
    .toSorted((a, b) => a.seat - b.seat)
    .flatMap(({ seat, person, reserves }) =>
      reserves.map(({ row }, place) => [`${seat}`, person.id, `${place + 1}`, ...table.rows[row]!.cells]),
    );
  return toCsv(["seat", "in_place_of", "reserve", ...table.header], rows, table);
}
