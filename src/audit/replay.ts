/** `verify --replay`: the lottery computed again from the private files, and compared byte for byte. */
import type { Lottery } from "../lottery/lottery.ts";
import type { Quotas } from "../quotas/quotas.ts";
import type { Pool } from "../register/pool.ts";
import { parseCommitment, type Commitment } from "./commitment.ts";
import { eligibilityPath } from "./eligibility-file.ts";
import { missingPrivateFile, thaw } from "./folder.ts";
import type { Inputs } from "./inputs.ts";
import { Malformed } from "./malformed.ts";
import { buildRecord, type RecordFiles } from "./record.ts";
import type { Versions } from "./versions.ts";
import { sameBytes } from "./same-bytes.ts";
import type { CheckResult } from "./verify/check.ts";

const replayed = [
  ...["public/commitment.json", "public/lottery.json", "public/certificate.json"],
  ...["auditor/register.csv", eligibilityPath],
];

type ReplayResult = Extract<CheckResult, { check: "replay" }>;

/** `computeLottery`, in this thread or another. */
export type Compute = (given: {
  readonly pool: Pool;
  readonly quotas: Quotas;
  readonly inputs: Inputs;
}) => Promise<Lottery | undefined>;

/** Takes the record's word for nothing but the rules in its commitment; `versions` are those of the parts that compute now. @throws {SortitionError} when the private files do not read */
export async function checkReplay(files: RecordFiles, versions: Versions, compute: Compute): Promise<ReplayResult> {
  const missing = missingPrivateFile(files);
  if (missing !== undefined) return skipped("not-given", missing);
  const commitment = commitmentIn(files);
  if (!commitment) return skipped("unreadable", "public/commitment.json");
  const differing = await replay(files, commitment, versions, compute);
  return differing.length === 0
    ? { check: "replay", outcome: "pass", details: { files: replayed.filter((file) => files.has(file)) } }
    : { check: "replay", outcome: "fail", details: { files: differing } };
}

/** The files that come out differently. */
async function replay(
  files: RecordFiles,
  { inputs }: Commitment,
  versions: Versions,
  compute: Compute,
): Promise<readonly string[]> {
  const { reading, frozen } = thaw(files, inputs);
  const lottery = await compute({ pool: reading.pool, quotas: reading.quotas, inputs: frozen.inputs });
  if (!lottery) return replayed;
  const unused = "0".repeat(64);
  const at = "2000-01-01T00:00:00Z";
  const times = { opened: at, frozen: at, computed: at, closed: at };
  const claims = { node: "", raw: { register: unused, quotas: unused }, times };
  const again = buildRecord(reading.pool, frozen, { lottery, versions }, claims).files;
  return replayed.filter((file) => files.has(file) && !sameBytes(files.get(file), again.get(file)!));
}

function commitmentIn(files: RecordFiles): Commitment | undefined {
  try {
    const bytes = files.get("public/commitment.json");
    return bytes && parseCommitment(bytes);
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

function skipped(reason: "not-given" | "unreadable", file: string): ReplayResult {
  return { check: "replay", outcome: "skipped", details: { reason, file } };
}
