/** All files of a finished study: tables for programs, a report for people, and the manifest of them all. */
import { jobsOf } from "../simulate/job.ts";
import type { JobResult } from "../simulate/job-result.ts";
import type { Study } from "../simulate/study.ts";
import { manifestName, studyManifest, type StudyManifest } from "./study-manifest.ts";
import { packageName, studyPackage } from "./study-package.ts";
import { studyFiles } from "./study-files.ts";
import { studyTables } from "./study-csv.ts";

export interface StudyOrigin extends Pick<StudyManifest, "studyDigest" | "inputs" | "versions"> {
  /** The name of the study's file, if it has one. */
  readonly file: string | undefined;
}

/** By name; `results` in the order of the jobs, one each. */
export function studyOutput(
  study: Study,
  results: readonly JobResult[],
  origin: StudyOrigin,
): ReadonlyMap<string, Uint8Array> {
  const tables = studyTables(study, results);
  const files = new Map<string, Uint8Array>([
    ...tables,
    [packageName, studyPackage(study, [...tables.keys()])],
    ...studyFiles(study, results, origin.file),
  ]);
  const { title, seed } = study;
  return files.set(manifestName, studyManifest({ title, seed, jobs: jobsOf(study).length, ...origin }, files));
}
