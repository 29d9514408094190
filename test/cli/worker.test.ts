/** `kleroterion worker`: what it says, what it computes, and how it ends. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { filesIn, kleroterion, program, root, workplace, type Outcome } from "../support/cli.ts";
import { freePort, noRedis, startRedis } from "../support/redis.ts";
import { until } from "../support/trial-workers.ts";

interface Running {
  readonly shown: { out: string; err: string };
  readonly ended: Promise<Outcome>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

function worker(...words: readonly string[]): Running {
  return start(root, "worker", ...words);
}

function start(cwd: string, ...words: readonly string[]): Running {
  const child = spawn(process.execPath, [program, ...words], { cwd, env: { ...process.env, LC_ALL: "C" } });
  const shown = { out: "", err: "" };
  child.stdout.on("data", (bytes: Buffer) => (shown.out += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => (shown.err += bytes.toString()));
  const ended = new Promise<Outcome>((resolve) => {
    child.on("close", (code) => {
      resolve({ code, ...shown });
    });
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { shown, ended, kill: (signal) => void child.kill(signal) };
}

describe("a worker that cannot begin", () => {
  it.each([
    [[], 'worker needs --queue. Add it to the command; "npx kleroterion worker --help" shows how. [OPTION_MISSING]'],
    [["--queue="], "--queue needs a value after it. [OPTION_WITHOUT_VALUE]"],
    [
      ["--queue", "redis://localhost", "--workers", "0"],
      '"0" after --workers is not a whole number from 1 to 256. Write one, such as --workers 1. [STUDY_NUMBER_INVALID]',
    ],
  ])("as %j", async (words, err) => {
    expect(await worker(...words).ended).toEqual({ code: 2, out: "", err: `${err}\n` });
  });

  it("for want of a Redis says where there is none, and how to start one", async () => {
    const port = await freePort();
    const { code, out, err } = await worker("--queue", `redis://:geheim@127.0.0.1:${port}`).ended;
    expect({ code, out, err }).toEqual({
      code: 2,
      out: "",
      err: `There is no Redis at 127.0.0.1, port ${port}: nothing listens there. Check the address and the firewall, or start one on that machine: redis-server --port ${port} [QUEUE_UNREACHABLE]\n`,
    });
  });

  it.skipIf(noRedis !== undefined)("for want of the password says so, and not which it tried", async () => {
    const { port } = await startRedis(["--requirepass", "geheim"]);
    const without = await worker("--queue", `redis://127.0.0.1:${port}`).ended;
    expect(without.err).toMatch(/^The Redis at 127\.0\.0\.1, port \d+, wants a password\. .*\[QUEUE_PASSWORD\]\n$/);
    const wrong = await worker("--queue", `redis://:mis-geraden@127.0.0.1:${port}`, "--lang", "nl").ended;
    expect(wrong.err).toMatch(/aanvaardt deze gebruiker of dit wachtwoord niet\. .*\[QUEUE_PASSWORD\]\n$/);
    expect(wrong.err).not.toContain("mis-geraden");
    expect([without.code, wrong.code]).toEqual([2, 2]);
  });
});

describe.skipIf(noRedis !== undefined)("a worker", () => {
  it("computes what simulate asks for, to the same bytes", async () => {
    const { url } = await startRedis();
    const folder = workplace();
    const studies = path.join(root, "fixtures/studies");
    fs.copyFileSync(path.join(studies, "village.csv"), path.join(folder, "village.csv"));
    const study = fs.readFileSync(path.join(studies, "quick.toml"), "utf8");
    fs.writeFileSync(path.join(folder, "study.toml"), study.replace(/^replicates = .*$/m, "replicates = 2"));
    const simulating = start(folder, "simulate", "study.toml", "--out", "queue", "--queue", url);
    await until(() => simulating.shown.err !== "");
    expect(simulating.shown.err).toBe(
      `No worker of this version takes jobs. Start one on each machine that is to\ncompute:\n  npx kleroterion worker --queue ${url}\n`,
    );
    const { shown, kill, ended } = worker("--queue", url, "--workers", "2");
    const simulated = await simulating.ended;
    expect(simulated.code).toBe(0);
    kill("SIGTERM");
    await ended;
    expect(shown.out).toContain('Study "A village": jobs are being computed.\nStopped. 2 jobs computed.\n');
    const alone = kleroterion(folder, ["simulate", "study.toml", "--out", "threads", "--workers", "2"]);
    expect(alone.out.replaceAll("threads", "queue")).toBe(simulated.out);
    expect(filesIn(path.join(folder, "queue"))).toEqual(filesIn(path.join(folder, "threads")));
  });

  it("that is not there does not keep simulate from stopping", async () => {
    const { url } = await startRedis();
    const simulating = start(
      root,
      "simulate",
      "fixtures/studies/quick.toml",
      "--out",
      path.join(workplace(), "out"),
      "--queue",
      url,
    );
    await until(() => simulating.shown.err.includes("No worker"));
    simulating.kill("SIGINT");
    const { code, err } = await simulating.ended;
    expect(code).toBe(130);
    expect(err).toContain("0 of 10 jobs are done and kept.");
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("waits for jobs until %s, and says what it did", async (signal, code) => {
    const { port } = await startRedis(["--requirepass", "geheim"]);
    const { shown, ended, kill } = worker("--queue", `redis://:geheim@127.0.0.1:${port}`, "--workers", "3");
    await until(() => shown.out !== "" || shown.err !== "");
    kill(signal);
    expect(await ended).toEqual({
      code,
      out: `Waiting for jobs at redis://127.0.0.1:${port}, 3 at a time. Ctrl-C stops it.\nStopped. 0 jobs computed.\n`,
      err: "",
    });
  });
});
