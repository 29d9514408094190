/** The two files people bring, read together: who may be drawn, and what the panel must look like. */
import { throwFindings } from "../errors.ts";
import { parseCsv, type Table } from "../register/csv.ts";
import { readPool, type PoolOptions, type PoolReading } from "../register/read-pool.ts";
import { quotaFindings } from "./checks.ts";
import { parseQuotas } from "./parse.ts";
import { featuresOf, type Quotas } from "./quotas.ts";

export interface SourceFile {
  /** As its owner calls it; only for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Sources extends PoolOptions {
  readonly register: SourceFile;
  readonly quotas: SourceFile;
}

export interface SourcesReading extends PoolReading {
  readonly table: Table;
  /** In the order of the quota file. */
  readonly quotas: Quotas;
}

/**
 * Reads both files and holds the quotas against the pool and the panel size.
 *
 * @throws {SortitionError} everything wrong in the quota file; else everything wrong in the register; else what clashes at first sight
 */
export function readSources(sources: Sources, panelSize: number): SourcesReading {
  const quotas = parseQuotas(parseCsv(sources.quotas.bytes, sources.quotas.name));
  const table = parseCsv(sources.register.bytes, sources.register.name);
  const reading = readPool(table, featuresOf(quotas), sources);
  throwFindings(quotaFindings(quotas, reading.pool, panelSize, sources.quotas.name));
  return { ...reading, table, quotas };
}
