/** Says what happens to the queue that computes a study. */
import { workerWords } from "../messages/worker.ts";
import { prose } from "../reports/prose.ts";
import type { Console } from "./console.ts";
import type { RunnerPlace } from "./open-runner.ts";
import type { QueueNews } from "./simulation/collect.ts";
import { placeName } from "./simulation/queue-place.ts";

/** Over the line of the progress, which comes back by itself. */
const wipe = "\r\u001b[2K";

/** Undefined where there is no queue. */
export function queueNews(place: RunnerPlace, { io, language }: Console): ((news: QueueNews) => void) | undefined {
  if (place.kind !== "queue") return undefined;
  const words = workerWords[language];
  const name = placeName(place.url);
  return (news) => {
    const lines =
      news === "alone" ? [...prose(words.alone), `  npx kleroterion worker --queue ${name}`] : prose(words[news](name));
    io.err(`${io.watched ? wipe : ""}${lines.join("\n")}\n`);
  };
}
