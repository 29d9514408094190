/** What `simulate` says, in English. */
import { count } from "./count-en.ts";

export const simulateEn = {
  progress: (done: number, total: number) => `${done} of ${total} jobs`,
  rate: (jobs: number) => `${jobs >= 10 ? Math.round(jobs) : jobs.toFixed(1)} a second`,
  left: (time: string) => `${time} left`,
  time: (minutes: number, seconds: number) =>
    minutes >= 120 ? `${Math.round(minutes / 60)} h` : minutes >= 2 ? `${minutes} min` : `${60 * minutes + seconds} s`,
  stopped: (done: number, total: number) =>
    `Stopped. ${done} of ${total} jobs are done and kept. To go on, the same command with --resume.`,
  broken: (done: number, total: number) =>
    `${done} of ${total} jobs are done and kept. To go on once that is mended, the same command with --resume.`,
  lacking: (file: string, table: string, combinations: number) =>
    `${file}, ${table}: ${count(combinations, "combination has", "combinations have")} no row, and ${combinations === 1 ? "counts" : "count"} as nobody.`,
  cut: (pool: string, share: string) =>
    `Pool ${pool}: for ${share} % of the population base and factors of the response come to more than 1; their chance is cut to 1.`,
  damaged: (lines: number) =>
    lines === 1
      ? "One line of jobs.ndjson was damaged; its job is computed anew."
      : `${lines} lines of jobs.ndjson were damaged; their jobs are computed anew.`,
  resumed: (done: number, total: number) => `${done} of ${total} jobs were done before.`,
  finished: (directory: string) => `This study is finished; its results are in ${directory}.`,
  setting: (pool: string, quotas: string, seats: number, replicates: number) =>
    `Pool ${pool}, quotas ${quotas}, ${seats === 1 ? "1 seat" : `${seats} seats`}${replicates > 1 ? `, ${replicates} replicates` : ""}`,
  columns: {
    algorithm: "algorithm",
    lowest: "lowest chance",
    gini: "Gini",
    "below-optimum": "below optimum",
    "quotas-met": "quotas met",
  },
  statuses: {
    infeasible: "no panel meets the quotas",
    failed: "found no panels",
  },
  /** Of some replicates. */
  statusOf: (status: string, times: number, replicates: number) => `${status} (${times} of ${replicates} replicates)`,
  intervals:
    "± : half of the 95 % confidence interval of the mean over the replicates; in brackets the interval itself, cut where the measure ends.",
  moreSettings: (count: number) => `… and ${count} more settings, in results.csv.`,
  written: (directory: string) => `Written to ${directory}:`,
  files: {
    results: "every measure of every job, for programs",
    curves: "chances by percentile",
    intersections: "people with two values at once",
    differences: "how far algorithms are from the first, by replicate",
    report: "the report, to read, as a page and as text",
    otherReport: "the same in Dutch",
    package: "columns, types and units of the tables",
    manifest: "digests and versions, to compute it again",
  },
  only: (job: string) => `Job ${job}`,
};

export type SimulateWords = typeof simulateEn;
