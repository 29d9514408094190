/**
 * A thread whose jobs are as long as a test wants: each adds up so many draws from a stream of its own, the number of tickets of its study.
 * The title of the study is the folder where it tells what it does; files in it make jobs wait or fail.
 */
import fs from "node:fs";
import path from "node:path";
import { serveJobs } from "../../dist/cli/simulation/serve-jobs.js";
import { sortitionError } from "../../dist/errors.js";
import { streamOf } from "../../dist/simulate/streams.js";

const sleeper = new Int32Array(new SharedArrayBuffer(4));

export default serveJobs(({ title, seed, tickets }, { setting, replicate }) => {
  const asked = (what) => fs.existsSync(path.join(title, `${what}-${setting}-${replicate}`));
  const tell = (what) => {
    fs.appendFileSync(path.join(title, "jobs"), `${Date.now()} ${process.pid} ${what} ${setting}/${replicate}\n`);
  };
  tell("begin");
  while (asked("wait")) Atomics.wait(sleeper, 0, 0, 20);
  if (asked("wrong")) throw sortitionError("LEGACY_FAILED", { found: setting, failed: replicate });
  if (asked("bug")) throw new TypeError("a bug in a job");
  const random = streamOf(seed, "trial", setting, replicate);
  let lowest = 1;
  let sum = 0;
  for (let i = 0; i < tickets; i++) {
    const drawn = random.unit();
    sum += drawn;
    lowest = Math.min(lowest, drawn);
  }
  tell("end");
  const values = [
    ["lowest", lowest],
    ["gini", sum / tickets],
  ];
  const outcome = { algorithm: "random", status: "simulated", values, curve: [], intersections: [] };
  return { setting, replicate, outcomes: [outcome] };
});
