/** Computes what is left of a study, keeping each result as it comes. */
import { simulateWords } from "../messages/simulate.ts";
import { prose } from "../reports/prose.ts";
import { jobsOf, type Job } from "../simulate/job.ts";
import type { JobResult } from "../simulate/job-result.ts";
import type { Study } from "../simulate/study.ts";
import type { Console } from "./console.ts";
import { Interrupted } from "./interrupt.ts";
import type { RunnerPlace } from "./open-runner.ts";
import { queueNews } from "./queue-news.ts";
import type { StudyFolder } from "./study-folder.ts";
import { nameOf, resultLine } from "./study-journal.ts";
import { studyProgress } from "./study-progress.ts";

/**
 * The results in the order of the jobs; those that an earlier run has kept are not computed again. What ends it early is told with how to go on.
 *
 * @throws {Interrupted}, {SortitionError}, {Error} as a job did
 */
export async function runStudy(
  study: Study,
  { journal, results: kept }: Extract<StudyFolder, { kind: "open" }>,
  place: RunnerPlace,
  console: Console,
): Promise<readonly JobResult[]> {
  const results = new Map(kept.map((result) => [nameOf(result), result]));
  const jobs = jobsOf(study);
  const progress = studyProgress(console, { before: kept.length, total: jobs.length });
  const heard = (result: JobResult): void => {
    journal.append(resultLine(result));
    results.set(nameOf(result), result);
    progress.done(results.size);
  };
  const left = jobs.filter((job) => !results.has(nameOf(job)));
  try {
    await runJobs(study, left, heard, place, console);
  } catch (error) {
    progress.end();
    const words = simulateWords[console.language];
    const say = error instanceof Interrupted ? words.stopped : words.broken;
    console.io.err(`${prose(say(results.size, jobs.length)).join("\n")}\n`);
    throw error;
  } finally {
    progress.end();
    journal.close();
  }
  return jobs.map((job) => results.get(nameOf(job))!);
}

/** @throws {Interrupted}, {SortitionError}, {Error} as a job did */
export async function runJobs(
  study: Study,
  jobs: readonly Job[],
  heard: (result: JobResult) => void,
  place: RunnerPlace,
  console: Console,
): Promise<void> {
  const { io, work } = console;
  const runner = io.openRunner(place, queueNews(place, console));
  try {
    await work.stopIfAsked();
    await work.during(runner.run(study, jobs, heard));
  } finally {
    await runner.close();
  }
}
