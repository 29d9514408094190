/** What `verify` has to go on: the files, and what could be read of them. */
import { parseCertificateFile, type CertificateFile } from "../certificate-file.ts";
import { parseCommitment, type Commitment } from "../commitment.ts";
import { parseDrawFile, type DrawFile } from "../draw-file.ts";
import { eligibilityPath, parseEligibilityFile, type EligibilityFile } from "../eligibility-file.ts";
import { logPaths } from "../log-copies.ts";
import type { LogLine } from "../log-event.ts";
import { parseLog } from "../log.ts";
import { parseLotteryFile, type LotteryFile } from "../lottery-file.ts";
import { Malformed, type Problem } from "../malformed.ts";
import type { RecordFiles } from "../record.ts";
import { parseRegisterCsv } from "../register-csv.ts";
import type { RegisterRecord } from "../register-record.ts";

export interface Artefacts {
  readonly commitment: Commitment;
  readonly lottery: LotteryFile;
  readonly certificate: CertificateFile;
  readonly publicLog: readonly LogLine[];
  readonly draw: DrawFile;
  readonly wholeLog: readonly LogLine[];
  readonly register: RegisterRecord;
  readonly eligibility: EligibilityFile;
  /** The whole log where it can be read, else the public copy. */
  readonly log: readonly LogLine[];
}

export type ArtefactName = keyof Artefacts;

export interface Evidence {
  readonly bytes: RecordFiles;
  /** What could be read. */
  readonly artefacts: Partial<Artefacts>;
  readonly unreadable: readonly Unreadable[];
  /** There is a draw, or the log says there was one. */
  readonly drawn: boolean;
}

export interface Unreadable {
  readonly file: string;
  readonly problem: Problem;
  readonly at: string;
}

const parsers: { readonly [N in Exclude<ArtefactName, "log">]: (bytes: Uint8Array) => Artefacts[N] } = {
  commitment: parseCommitment,
  lottery: parseLotteryFile,
  certificate: parseCertificateFile,
  publicLog: parseLog,
  draw: parseDrawFile,
  wholeLog: parseLog,
  register: parseRegisterCsv,
  eligibility: parseEligibilityFile,
};

/** Where each artefact is in the record. */
export const filePaths: Readonly<Record<ArtefactName, string>> = {
  commitment: "public/commitment.json",
  lottery: "public/lottery.json",
  certificate: "public/certificate.json",
  log: logPaths.public,
  publicLog: logPaths.public,
  draw: "public/draw.json",
  wholeLog: logPaths.whole,
  register: "auditor/register.csv",
  eligibility: eligibilityPath,
};

/** Reads all it can; what cannot be read, or should be there and is not, is listed and never thrown. */
export function gatherEvidence(bytes: RecordFiles): Evidence {
  const artefacts: Partial<Record<ArtefactName, unknown>> = {};
  const unreadable: Unreadable[] = [];
  for (const name of Object.keys(parsers) as (keyof typeof parsers)[]) {
    const file = filePaths[name];
    try {
      const content = bytes.get(file);
      if (content) artefacts[name] = parsers[name](content);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      unreadable.push({ file, problem: error.problem, at: error.at });
    }
  }
  artefacts.log = artefacts.wholeLog ?? artefacts.publicLog;
  const read = artefacts as Partial<Artefacts>;
  const drawn = bytes.has(filePaths.draw) || (read.log ?? []).some((event) => event.type === "draw");
  const expected = [
    "commitment",
    "lottery",
    "certificate",
    "publicLog",
    ...(drawn ? (["draw"] as const) : []),
  ] as const;
  const missing = expected.map((name) => filePaths[name]).filter((file) => !bytes.has(file));
  const absent = missing.map((file): Unreadable => ({ file, problem: "missing", at: "" }));
  return { bytes, artefacts: read, unreadable: [...unreadable, ...absent], drawn };
}
