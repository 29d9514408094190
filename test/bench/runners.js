/**
 * Jobs a second by threads of this machine, and what it costs to hand one to a worker by way of a queue, as a Markdown table.
 *
 *     npm run build && node test/bench/runners.js [STUDY.toml]
 *
 * Empty jobs measure the handing over alone. The queue is in a Redis of this machine, its worker a program of its own; without `redis-server` it is left out.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import { cpus } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { systemIo } from "../../dist/cli/io.js";
import { localRunner } from "../../dist/cli/simulation/local-runner.js";
import { queueRunner } from "../../dist/cli/simulation/queue-runner.js";
import { openQueueWorker } from "../../dist/cli/simulation/queue-worker.js";
import { openAskedStudy } from "../../dist/cli/study-options.js";
import { jobsOf } from "../../dist/simulate/job.js";

const redisServer = process.env.REDIS_SERVER ?? "/usr/bin/redis-server";
const emptyThread = new URL("empty-thread.js", import.meta.url);
const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url));

if (process.argv[2] === "--worker") {
  await openQueueWorker(process.argv[3], { workers: 2, module: emptyThread, said: () => undefined });
} else {
  const file = process.argv[2] ?? pathOf("../../fixtures/studies/quick.toml");
  const { study } = openAskedStudy(file, {}, systemIo());
  console.log(`Node ${process.version}, ${cpus()[0].model}, ${cpus().length} cores\n`);
  console.log("| jobs | computed by | jobs a second | milliseconds a job |\n| --- | --- | ---: | ---: |");
  const many = { ...study, replicates: 20_000, settings: study.settings.slice(0, 1) };
  for (const workers of [1, 2]) await line("empty", `threads: ${workers}`, localRunner(workers, emptyThread), many);
  for (const workers of [1, 2]) await line(study.title, `threads: ${workers}`, localRunner(workers), study);
  if (fs.existsSync(redisServer)) await throughQueue({ ...many, replicates: 5000 });
}

/** Seconds from the first result to the last: a thread takes a second to load, once. */
async function line(name, by, runner, study) {
  const jobs = jobsOf(study);
  let first;
  await runner.run(study, jobs, () => (first ??= performance.now()));
  const seconds = (performance.now() - first) / 1000;
  const rate = (jobs.length - 1) / seconds;
  const shown = [rate >= 100 ? rate.toFixed(0) : rate.toFixed(2), (1000 / rate).toFixed(2)];
  console.log(`| ${name} | ${by} | ${shown.join(" | ")} |`);
}

async function throughQueue(study) {
  const listening = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  const { port } = listening.address();
  await new Promise((resolve) => listening.close(resolve));
  const url = `redis://127.0.0.1:${port}`;
  const server = spawn(redisServer, ["--port", `${port}`, "--bind", "127.0.0.1", "--save", ""], { stdio: "ignore" });
  await pause(500);
  const worker = spawn(process.execPath, [pathOf("runners.js"), "--worker", url], { stdio: "inherit" });
  try {
    await line("empty", "queue, 1 worker of 2 threads", queueRunner(url), study);
  } finally {
    worker.kill("SIGKILL");
    server.kill();
  }
}
