/** The files a replacement is prepared from: the register cut down to who may still be drawn, and what is left of the quotas. */
import type { Thawed } from "../audit/folder.ts";
import type { FeatureSeats } from "../audit/feature-seats.ts";
import { privatePaths } from "../audit/folder.ts";
import { appointedFeature } from "../quotas/appointed.ts";
import type { Quotas } from "../quotas/quotas.ts";
import type { Sources } from "../quotas/read-sources.ts";
import { findColumn } from "../register/columns.ts";
import type { Table } from "../register/csv.ts";
import { fold } from "../register/text.ts";
import { verbatimCsv, type CsvFormat } from "./csv.ts";
import type { Member } from "./members.ts";

export interface RemainingFiles {
  /** Nothing of them is left to be found by its name: the id column is named. */
  readonly sources: Sources;
  /** Rows of those who stay; undefined where nobody does. */
  readonly staying: Uint8Array | undefined;
}

/** `codes` are of those who may still be drawn; `quotas` what is left for them. */
export function remainingFiles(
  thawed: Thawed,
  codes: readonly string[],
  staying: readonly Member[],
  quotas: Quotas,
): RemainingFiles {
  const { reading, frozen } = thawed;
  const { table, pool, household } = reading;
  const among = new Set(codes);
  const people = pool.people
    .filter((_, i) => among.has(frozen.codes[i]!.code))
    .toSorted((a, b) => a.row - b.row)
    .map(({ id, row }) => ({ id, cells: table.rows[row]!.cells }));
  const { header, rowOf } = withAppointedColumn(withIds(table, reading.idColumn), thawed, table);
  const write = (of: readonly Pick<Member, "id" | "cells">[]): Uint8Array => verbatimCsv(header, of.map(rowOf), table);
  return {
    sources: {
      register: { name: privatePaths.register, bytes: write(people) },
      quotas: { name: privatePaths.quotas, bytes: quotasCsv(quotas) },
      idColumn: reading.idColumn ?? header[0]!,
      ...(household && { household: household.columns }),
      ...(reading.recipes.length > 0 && { recipes: reading.recipes }),
    },
    staying: staying.length > 0 ? write(staying) : undefined,
  };
}

interface Columns {
  readonly header: readonly string[];
  readonly rowOf: (of: Pick<Member, "id" | "cells">) => readonly string[];
}

/** Without an id column people were numbered by row: with rows gone, the numbers have to be written down. */
function withIds({ header }: Table, idColumn: string | undefined): Columns {
  if (idColumn !== undefined) return { header, rowOf: ({ cells }) => cells };
  const taken = new Set(header.map(fold));
  let heading = "id";
  while (taken.has(heading)) heading += "_";
  return { header: [heading, ...header], rowOf: ({ id, cells }) => [id, ...cells] };
}

/** Who was appointed is no longer an option but a column. */
function withAppointedColumn({ header, rowOf }: Columns, { reading: { pool } }: Thawed, table: Table): Columns {
  const feature = pool.features.findIndex(({ name }) => name === appointedFeature);
  if (feature < 0 || findColumn(table, appointedFeature) !== undefined) return { header, rowOf };
  const valueOf = new Map(pool.people.map(({ id, values }) => [id, pool.features[feature]!.values[values[feature]!]!]));
  return { header: [...header, appointedFeature], rowOf: (of) => [...rowOf(of), valueOf.get(of.id)!] };
}

const plain: CsvFormat = { delimiter: ",", bom: false, newline: "\n" };

function quotasCsv(quotas: Quotas): Uint8Array {
  const rows = quotas.flatMap(({ feature, quotas: values }) =>
    values.map(({ value, min, max }) => [feature, value, `${min}`, `${max}`]),
  );
  return verbatimCsv(["feature", "value", "min", "max"], rows, plain);
}

/** Quotas as people have them, in the order of `like`: seats of every value it names, and no word of how far they may go. */
export function quotasFrom(seats: readonly FeatureSeats[], like: Quotas): Quotas {
  const bounds = new Map(
    seats.flatMap(({ feature, values }) => values.map((value) => [JSON.stringify([feature, value.value]), value])),
  );
  let line = 2;
  return like.map(({ feature, quotas }) => ({
    feature,
    quotas: quotas.map(({ value }) => {
      const { min, max } = bounds.get(JSON.stringify([feature, value]))!;
      return { value, min, max, minFlex: 0, maxFlex: Infinity, line: line++ };
    }),
  }));
}
