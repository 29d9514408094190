/** `kleroterion simulate`: computes a study, or one job of it, and writes the results when all are there. */
import path from "node:path";
import { sortitionError } from "../../errors.ts";
import { legible } from "../../messages/legible.ts";
import { simulateWords } from "../../messages/simulate.ts";
import { closest } from "../../register/closest.ts";
import { prose } from "../../reports/prose.ts";
import { fileDigests } from "../../reports/study-manifest.ts";
import { studyOutput } from "../../reports/study-output.ts";
import { jobKey, jobsOf } from "../../simulate/job.ts";
import type { JobResult } from "../../simulate/job-result.ts";
import type { Study } from "../../simulate/study.ts";
import type { Console } from "../console.ts";
import { Interrupted } from "../interrupt.ts";
import type { RunnerPlace } from "../open-runner.ts";
import { runJobs, runStudy } from "../run-study.ts";
import { parseQueueUrl } from "../simulation/queue-place.ts";
import { openStudyFolder } from "../study-folder.ts";
import { journalHead, journalName } from "../study-journal.ts";
import { studyNotes } from "../study-notes.ts";
import { openAskedStudy, wholeWithin, type OpenedStudy, type SimpleOptions } from "../study-options.ts";
import { describeOutcomes, describeStudy, filesLines, summaryJson } from "../study-summary.ts";
import { versions } from "../versions.ts";

export interface SimulateOptions extends SimpleOptions {
  readonly out?: string;
  readonly resume?: boolean;
  readonly workers?: string;
  readonly queue?: string;
  readonly only?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly lang?: string;
}

/** Exit code 0, or that of the signal that stopped it. @throws {SortitionError} */
export async function simulate(file: string | undefined, typed: SimulateOptions, console: Console): Promise<number> {
  const place = placeOf(typed, console);
  const opened = openAskedStudy(file, typed, console.io);
  if (typed.only !== undefined) return computeOne(opened.study, typed.only, place, typed, console);
  if (typed.out === undefined) throw sortitionError("OPTION_MISSING", { option: "--out", command: "simulate" });
  try {
    return await computeAll(opened, typed.out, place, typed, console);
  } catch (error) {
    // What is kept has been told; that nothing was written would not be true.
    if (error instanceof Interrupted) return error.exitCode;
    throw error;
  }
}

/** @throws {SortitionError} STUDY_NUMBER_INVALID, STUDY_KEYS_CLASH, QUEUE_URL_INVALID */
function placeOf({ workers, queue }: SimulateOptions, { io }: Console): RunnerPlace {
  if (queue === undefined) {
    const count = workers === undefined ? io.cores : wholeWithin("--workers", workers, 1, 256);
    return { kind: "threads", workers: count };
  }
  if (workers !== undefined)
    throw sortitionError("STUDY_KEYS_CLASH", { table: "simulate", keys: ["--workers", "--queue"] });
  parseQueueUrl(queue);
  return { kind: "queue", url: queue };
}

/** @throws {SortitionError} STUDY_JOB_UNKNOWN */
async function computeOne(
  study: Study,
  asked: string,
  place: RunnerPlace,
  { json }: SimulateOptions,
  console: Console,
): Promise<number> {
  const jobs = jobsOf(study);
  const job = jobs.find((each) => jobKey(study, each) === asked);
  if (!job) {
    const keys = jobs.map((each) => jobKey(study, each));
    throw sortitionError("STUDY_JOB_UNKNOWN", { text: asked, example: keys[0]!, suggestion: closest(asked, keys) });
  }
  const found: JobResult[] = [];
  await runJobs(study, [job], (result) => found.push(result), place, console);
  if (json) console.json({ job: asked, outcomes: found[0]!.outcomes });
  else console.lines(describeOutcomes(asked, found[0]!, console));
  return 0;
}

async function computeAll(
  { study, file, inputs, lacking }: OpenedStudy,
  directory: string,
  place: RunnerPlace,
  { resume = false, json }: SimulateOptions,
  console: Console,
): Promise<number> {
  const { io, language } = console;
  const head = journalHead(study, versions());
  const folder = openStudyFolder(directory, { study, head, resume }, io);
  if (folder.kind === "finished") {
    if (json) console.json({ out: directory, finished: true });
    else console.lines(prose(simulateWords[language].finished(legible(directory))));
    return 0;
  }
  if (!json) console.lines(studyNotes({ study, lacking }, language));
  if (folder.damaged > 0) io.err(`${prose(simulateWords[language].damaged(folder.damaged)).join("\n")}\n`);
  const results = await runStudy(study, folder, place, console);
  const origin = { file, inputs: fileDigests(inputs), studyDigest: head.study, versions: head.versions };
  const files = studyOutput(study, results, origin);
  try {
    io.replaceFiles(directory, files);
  } catch (error) {
    io.err(`${prose(simulateWords[language].broken(results.length, results.length)).join("\n")}\n`);
    throw error;
  }
  io.removeFile(path.join(directory, journalName));
  const finished = { study, results, files: [...files.keys()], directory, before: folder.results.length };
  if (json) console.json(summaryJson(finished));
  else console.lines([...describeStudy(finished, console), ...filesLines(finished, console)]);
  return 0;
}
