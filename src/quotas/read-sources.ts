/** The two files people bring, read together: who may be drawn, and what the panel must look like. */
import { sortitionError, throwFindings } from "../errors.ts";
import { parseCsv, type Table } from "../register/csv.ts";
import { readRegister, type RegisterOptions, type RegisterReading } from "../register/read-register.ts";
import type { SourceFile } from "../register/source-file.ts";
import { withAppointed } from "./appointed.ts";
import { quotaFindings } from "./checks.ts";
import { parseQuotas } from "./parse.ts";
import { featuresOf, type Quotas } from "./quotas.ts";
import { parseSlack, usualSlack } from "./slack.ts";

export interface Sources extends RegisterOptions {
  readonly register: SourceFile;
  readonly quotas: SourceFile;
  /** Of quotas from shares, as `parseSlack` reads it; one seat unless given. */
  readonly slack?: string;
  /** Ids of people certain to sit. */
  readonly appointed?: readonly string[];
}

export interface SourcesReading extends RegisterReading {
  readonly quotaTable: Table;
  /** In the order of the quota file. */
  readonly quotas: Quotas;
}

/**
 * Reads both files and holds the quotas against the pool and the panel size.
 *
 * @throws {SortitionError} SLACK_INVALID, SLACK_WITHOUT_SHARES, APPOINTED_*; everything wrong in the quota file; else everything wrong in the register; else what clashes at first sight
 */
export function readSources(sources: Sources, panelSize: number): SourcesReading {
  const quotaTable = parseCsv(sources.quotas.bytes, sources.quotas.name);
  const slack = parseSlack(sources.slack ?? usualSlack);
  const quotas = parseQuotas(quotaTable, { panelSize, slack });
  if (sources.slack !== undefined && !quotas.some(({ shares }) => shares))
    throw sortitionError("SLACK_WITHOUT_SHARES", {});
  const read = readRegister(sources.register, featuresOf(quotas), sources);
  const { appointed } = sources;
  const seated = appointed
    ? withAppointed(appointed, { pool: read.pool, quotas }, read, panelSize)
    : { pool: read.pool, quotas };
  throwFindings(quotaFindings(seated.quotas, seated.pool, panelSize, sources.quotas.name));
  return { ...read, ...seated, quotaTable };
}
