/** A worker of a queue whose threads are those of a test: `node trial-worker.js URL WORKERS`. Tells what happens on its output. */
import { openQueueWorker } from "../../dist/cli/simulation/queue-worker.js";

const [url, workers] = process.argv.slice(2);
const worker = await openQueueWorker(url, {
  workers: Number(workers),
  module: new URL("trial-thread.js", import.meta.url),
  said: (news) => {
    console.log(JSON.stringify(news));
  },
});
console.log("ready");
process.once("SIGTERM", async () => {
  console.log(JSON.stringify(await worker.stop()));
});
