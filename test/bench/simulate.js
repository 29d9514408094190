/** How fast studies are: draws a second from one lottery, and how long a thousand pools take. Jobs a second by threads and by a queue: runners.js. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { drawPanels, readSources, select, streamOf } from "kleroterion";
import { spawnSync } from "node:child_process";

const root = path.resolve(import.meta.dirname, "../..");
const fixtures = path.join(root, "fixtures");
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "kleroterion-bench-"));

const secondsOf = (act) => {
  const start = performance.now();
  act();
  return (performance.now() - start) / 1000;
};

const line = (what, figure) => console.log(`${what.padEnd(52)} ${figure}`);

/** Seconds of thousand.toml on the command line, as whoever types it waits. */
function thousandPools(workers) {
  const file = path.join(fixtures, "studies/thousand.toml");
  const out = path.join(scratch, `with-${workers}`);
  const words = ["simulate", file, "--out", out, "--workers", String(workers), "--quiet"];
  return secondsOf(() => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(root, "bin/kleroterion.js"), ...words]);
    if (status !== 0) throw new Error(stderr.toString());
  });
}

async function draws() {
  const file = (name) => ({ name, bytes: fs.readFileSync(path.join(fixtures, "appingedam", name)) });
  const { pool, quotas } = readSources({ register: file("register.csv"), quotas: file("quotas.csv") }, 24);
  const options = { tickets: 1000, gamma: 1, strata: [], key: "bench" };
  const selection = await select("leximin", { pool, quotas, panelSize: 24 }, options);
  const count = 10_000_000;
  const seconds = secondsOf(() => drawPanels(selection, count, streamOf("bench", "draws")));
  line("panels drawn a second from a lottery", Math.round(count / seconds).toLocaleString("en"));
}

await draws();
for (const workers of [1, 2])
  line(`1,000 pools of 300 people, leximin, ${workers} workers`, `${thousandPools(workers).toFixed(1)} s`);
fs.rmSync(scratch, { recursive: true });
