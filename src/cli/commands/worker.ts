/** `kleroterion worker`: computes jobs of studies for whoever put them in a queue, until it is stopped. */
import { finding, sortitionError } from "../../errors.ts";
import { sayFindings } from "../../messages/finding.ts";
import { legible } from "../../messages/legible.ts";
import { workerWords } from "../../messages/worker.ts";
import type { WorkerWords } from "../../messages/worker-en.ts";
import { prose } from "../../reports/prose.ts";
import type { Console } from "../console.ts";
import { Interrupted, type StopSignal } from "../interrupt.ts";
import { placeName } from "../simulation/queue-place.ts";
import { openQueueWorker, type QueueWorker, type WorkerNews } from "../simulation/queue-worker.ts";
import { differences } from "../simulation/study-shelf.ts";
import { wholeWithin } from "../study-options.ts";
import { versions } from "../versions.ts";

export interface WorkerCommand {
  readonly queue?: string;
  readonly workers?: string;
  readonly lang?: string;
  readonly quiet?: boolean;
}

/** Exit code 130 or 143, of the signal that stops it. @throws {SortitionError} OPTION_MISSING, STUDY_NUMBER_INVALID, QUEUE_* */
export async function worker(typed: WorkerCommand, console: Console): Promise<number> {
  const { io, language } = console;
  const words = workerWords[language];
  const workers = typed.workers === undefined ? io.cores : wholeWithin("--workers", typed.workers, 1, 256);
  if (typed.queue === undefined) throw sortitionError("OPTION_MISSING", { option: "--queue", command: "worker" });
  if (typed.queue === "") throw sortitionError("OPTION_WITHOUT_VALUE", { option: "--queue" });
  const place = placeName(typed.queue);
  const stopped = new Promise<StopSignal>((resolve) => {
    io.onInterrupt(resolve);
  });
  const opening = openQueueWorker(typed.queue, {
    workers,
    said: (news) => {
      tell(news, place, words, console);
    },
  });
  const opened = await Promise.race([opening, stopped]);
  if (typeof opened === "string") {
    void opening.then(({ stop }) => stop()).catch(() => undefined);
    throw new Interrupted(opened);
  }
  console.lines(prose(words.started(place, workers)));
  return untilStopped(opened, stopped, words, console);
}

async function untilStopped(
  { failure, stop }: QueueWorker,
  stopped: Promise<StopSignal>,
  words: WorkerWords,
  console: Console,
): Promise<number> {
  try {
    return new Interrupted(await Promise.race([failure, stopped])).exitCode;
  } finally {
    const { computed, handedBack } = await stop();
    console.lines(prose(words.totals(computed, handedBack)));
  }
}

function tell(news: WorkerNews, place: string, words: WorkerWords, console: Console): void {
  const { io, language } = console;
  if (news.kind === "other-version") {
    const here = versions();
    const parts = differences(here, news.wanted);
    const found = finding("QUEUE_OTHER_VERSION", {
      title: news.title,
      wanted: parts.map((part) => `${part} ${news.wanted[part]}`),
      here: parts.map((part) => `${part} ${here[part]}`),
    });
    io.err(`${prose(sayFindings([found], language)[0]!).join("\n")}\n`);
  } else if (news.kind === "bad-study") {
    const found = finding("QUEUE_STUDY_BAD", { digest: news.digest });
    io.err(`${prose(sayFindings([found], language)[0]!).join("\n")}\n`);
  } else if (news.kind === "study") console.lines(prose(words.study(legible(news.title))));
  else if (news.kind === "left") console.lines(prose(words.left(legible(news.job))));
  else io.err(`${prose(words[news.kind](place)).join("\n")}\n`);
}
