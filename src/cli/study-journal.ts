/** The journal of a study under way: which study it is, then the result of each job as it is done, a line each. */
import { rawDigest } from "../audit/digest.ts";
import type { Versions } from "../audit/versions.ts";
import { jobsOf, type Job } from "../simulate/job.ts";
import type { JobResult } from "../simulate/job-result.ts";
import { writeStudy } from "../simulate/study-text.ts";
import type { Study } from "../simulate/study.ts";

export const journalName = "jobs.ndjson";

const schema = "kleroterion/study-journal/1";

export interface JournalHead {
  /** SHA-256 of all that is computed on. */
  readonly study: string;
  readonly versions: Versions;
}

export function journalHead(study: Study, versions: Versions): JournalHead {
  return { study: rawDigest(new TextEncoder().encode(writeStudy(study))), versions };
}

/** The first line. */
export function headLine({ study, versions }: JournalHead): string {
  return JSON.stringify({ schema, study, versions });
}

export type JournalReading =
  | { readonly kind: "other"; readonly differs: "study" | "versions" }
  /** `length`: bytes of the lines that are whole and sound; what follows was being written when the program ended. */
  | { readonly kind: "same"; readonly results: readonly JobResult[]; readonly length: number };

export function readJournal(bytes: Uint8Array, head: JournalHead, study: Study): JournalReading {
  const [first = "", ...lines] = wholeLines(bytes);
  const begun = first === "" ? undefined : (parsed(first) as Partial<JournalHead> | undefined);
  if (first !== "" && first !== headLine(head))
    return { kind: "other", differs: begun?.study === head.study ? "versions" : "study" };
  const known = new Map(jobsOf(study).map((job) => [nameOf(job), job]));
  const results = new Map<string, JobResult>();
  let length = byteLength(first);
  for (const line of lines) {
    const result = parsed(line) as Partial<JobResult> | undefined;
    const name = result && nameOf(result);
    if (name === undefined || !known.has(name) || !Array.isArray(result?.outcomes)) break;
    results.set(name, result as JobResult);
    length += byteLength(line);
  }
  return { kind: "same", results: [...results.values()], length };
}

/** A job within its study. */
export function nameOf({ setting, replicate }: Partial<Job>): string {
  return `${setting} ${replicate}`;
}

/** Without what stands behind the last line end. */
function wholeLines(bytes: Uint8Array): readonly string[] {
  return new TextDecoder().decode(bytes).split("\n").slice(0, -1);
}

function byteLength(line: string): number {
  return line === "" ? 0 : new TextEncoder().encode(line).length + 1;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
