/** A draw with the household rule, small enough to change it everywhere. */
import { computeLottery } from "../../src/audit/compute.ts";
import { freezeInputs, type FrozenInputs } from "../../src/audit/inputs.ts";
import { buildRecord, type RecordFiles } from "../../src/audit/record.ts";
import { readSources, type SourcesReading } from "../../src/quotas/read-sources.ts";
import { sourceFile } from "./source-files.ts";
import { secret, versions } from "./synthetic-draw.ts";

/** Two couples at A and B, two old people together at C, and four alone. */
const register = sourceFile(
  "register.csv",
  "id,age,home",
  ...["a1,old,A", "a2,young,A", "b1,old,B", "b2,young,B", "c1,old,C", "c2,old,C"],
  ...["d1,old,D", "e1,young,E", "f1,young,", "g1,young,"],
);
const quotas = sourceFile("quotas.csv", "feature,value,min,max", "age,old,1,2", "age,young,1,2");

export interface KnownDraw {
  readonly reading: SourcesReading;
  readonly frozen: FrozenInputs;
  readonly files: RecordFiles;
}

const at = "2026-03-02T10:00:00Z";
const times = { opened: at, frozen: at, computed: at, closed: at };
const raw = { register: "0".repeat(64), quotas: "1".repeat(64) };

/** Prepared, of twenty tickets. */
export async function homesDraw(): Promise<RecordFiles> {
  return (await knownHomesDraw()).files;
}

/** The same with what the organiser knows. */
export async function knownHomesDraw(): Promise<KnownDraw> {
  const reading = readSources({ register, quotas, household: ["home"] }, 3);
  const frozen = freezeInputs({ ...reading, panelSize: 3, objective: "leximin", tickets: 20, secret });
  return recordOf(reading, frozen);
}

/** Prepared from what was read and fixed. */
export async function recordOf(reading: SourcesReading, frozen: FrozenInputs): Promise<KnownDraw> {
  const lottery = (await computeLottery(reading.pool, reading.quotas, frozen.inputs))!;
  const claims = { node: "20.19.0", raw, times };
  return { reading, frozen, files: buildRecord(reading.pool, frozen, { lottery, versions }, claims).files };
}
