/** The journal of a study under way: which study it is, then the result of each job as it is done, a line each. */
import { rawDigest } from "../audit/digest.ts";
import type { Versions } from "../audit/versions.ts";
import type { Job } from "../simulate/job.ts";
import type { JobResult } from "../simulate/job-result.ts";
import { readJobResult } from "../simulate/read-job-result.ts";
import { writeStudy } from "../simulate/study-text.ts";
import type { Study } from "../simulate/study.ts";

export const journalName = "jobs.ndjson";

const schema = "kleroterion/study-journal/2";

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

/** What a job came to, with the beginning of the SHA-256 of it, so that damage is noticed. */
export function resultLine(result: JobResult): string {
  const text = JSON.stringify(result);
  return `{"digest":"${digestOf(text)}","result":${text}}`;
}

const resultLines = /^\{"digest":"([0-9a-f]{16})","result":(.*)\}$/;

export type JournalReading =
  | { readonly kind: "other"; readonly differs: "study" | "versions" }
  /** `text`: the lines that are sound, in their order; `damaged`: how many others are whole. What follows was being written when the program ended. */
  | { readonly kind: "same"; readonly results: readonly JobResult[]; readonly text: string; readonly damaged: number };

export function readJournal(bytes: Uint8Array, head: JournalHead, study: Study): JournalReading {
  const [first = "", ...lines] = wholeLines(bytes);
  const begun = first === "" ? undefined : (parsed(first) as Partial<JournalHead> | null | undefined);
  if (first !== "" && first !== headLine(head))
    return { kind: "other", differs: begun?.study === head.study ? "versions" : "study" };
  const results = new Map<string, JobResult>();
  const sound = first === "" ? [] : [first];
  for (const line of lines) {
    const result = readLine(line, study);
    if (!result) continue;
    results.set(nameOf(result), result);
    sound.push(line);
  }
  const text = sound.map((line) => `${line}\n`).join("");
  return { kind: "same", results: [...results.values()], text, damaged: 1 + lines.length - Math.max(1, sound.length) };
}

function readLine(line: string, study: Study): JobResult | undefined {
  const [, digest, text = ""] = resultLines.exec(line) ?? [];
  return digest === digestOf(text) ? readJobResult(text, study) : undefined;
}

function digestOf(text: string): string {
  return rawDigest(new TextEncoder().encode(text)).slice(0, 16);
}

/** A job within its study. */
export function nameOf({ setting, replicate }: Job): string {
  return `${setting} ${replicate}`;
}

/** Without what stands behind the last line end. */
function wholeLines(bytes: Uint8Array): readonly string[] {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\n").slice(0, -1);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
