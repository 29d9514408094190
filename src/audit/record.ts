/** The record of a prepared draw: every file to publish or hand to an auditor, as bytes. */
import type { Lottery } from "../lottery/lottery.ts";
import type { Pool } from "../register/pool.ts";
import { canonicalBytes } from "./canonical.ts";
import { buildCertificateFile, type CertificateFile } from "./certificate-file.ts";
import { buildCommitment } from "./commitment.ts";
import { rawDigest } from "./digest.ts";
import { eligibilityBytes, eligibilityPath } from "./eligibility-file.ts";
import type { FrozenInputs } from "./inputs.ts";
import type { EventClaim, LoggedCommand } from "./log-event.ts";
import { appendSession } from "./log.ts";
import { bothLogs } from "./log-copies.ts";
import { buildLotteryFile, type LotteryFile } from "./lottery-file.ts";
import { buildRegisterCsv } from "./register-csv.ts";
import type { Versions } from "./versions.ts";

/** The files of a record by their path in the folder, with "/" between. */
export type RecordFiles = ReadonlyMap<string, Uint8Array>;

export interface PrepareClaims {
  /** What was run; `prepare` unless given. */
  readonly command?: LoggedCommand;
  /** Version of Node. */
  readonly node: string;
  /** SHA-256 of the two files as they were given. */
  readonly raw: { readonly register: string; readonly quotas: string };
  /** When the command began, the inputs were fixed, the lottery was computed, the command ended: UTC, `2026-03-01T12:00:00Z`. */
  readonly times: {
    readonly opened: string;
    readonly frozen: string;
    readonly computed: string;
    readonly closed: string;
  };
}

export interface PreparedRecord {
  /** public/{commitment,lottery,certificate}.json, auditor/register.csv, auditor/eligibility.json, and log.ndjson in both. */
  readonly files: RecordFiles;
  /** SHA-256 of commitment.json: "the digest" to publish. */
  readonly digest: string;
  readonly lottery: LotteryFile;
  readonly certificate: CertificateFile;
}

/** The record of a lottery computed from these inputs; `pool` and `frozen` belong together. Only the log depends on `claims`. */
export function buildRecord(
  pool: Pool,
  frozen: FrozenInputs,
  computed: { readonly lottery: Lottery; readonly versions: Versions },
  claims: PrepareClaims,
): PreparedRecord {
  const lottery = buildLotteryFile(pool, computed.lottery, frozen.codes);
  const certificate = buildCertificateFile(lottery, computed.lottery);
  const lotteryBytes = canonicalBytes(lottery);
  const certificateBytes = canonicalBytes(certificate);
  const digests = { lottery: rawDigest(lotteryBytes), certificate: rawDigest(certificateBytes) };
  const commitmentBytes = canonicalBytes(buildCommitment(frozen, { versions: computed.versions, ...digests }));
  const digest = rawDigest(commitmentBytes);
  const { times, command = "prepare" } = claims;
  const events: EventClaim[] = [
    { type: "open", at: times.opened, body: { command, node: claims.node, ...computed.versions } },
    { type: "inputs", at: times.frozen, body: { inputs: frozen.digest } },
    { type: "files", at: times.frozen, body: claims.raw },
    { type: "lottery", at: times.computed, body: { ...digests, status: certificate.status } },
    { type: "commitment", at: times.computed, body: { commitment: digest } },
  ];
  const files = new Map([
    ["public/commitment.json", commitmentBytes],
    ["public/lottery.json", lotteryBytes],
    ["public/certificate.json", certificateBytes],
    ["auditor/register.csv", buildRegisterCsv(frozen.register)],
    [eligibilityPath, eligibilityBytes(frozen.eligibility.file)],
    ...bothLogs(appendSession(undefined, events, times.closed, frozen.secret)),
  ]);
  return { files, digest, lottery, certificate };
}
