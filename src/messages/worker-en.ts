/** What `worker` says, and `simulate` of the queue it waits for, in English. */
import { count } from "./count-en.ts";

export const workerEn = {
  started: (place: string, workers: number) =>
    `Waiting for jobs at ${place}, ${workers === 1 ? "one at a time" : `${workers} at a time`}. Ctrl-C stops it.`,
  study: (title: string) => `Study "${title}": jobs are being computed.`,
  left: (job: string) => `A worker is gone; its job is there for others: ${job}.`,
  lost: (place: string) => `The connection to ${place} is lost; it is tried again for about a minute.`,
  back: (place: string) => `The connection to ${place} is back.`,
  totals: (computed: number, handedBack: number) =>
    `Stopped. ${count(computed, "job", "jobs")} computed${handedBack > 0 ? `; ${handedBack} handed back to other workers` : ""}.`,
  alone: "No worker of this version takes jobs. Start one on each machine that is to compute:",
};

export type WorkerWords = typeof workerEn;
