/** Jobs computed by workers that are programs of their own, by way of a real Redis. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { rawDigest } from "../../src/audit/digest.ts";
import type { QueueNews } from "../../src/cli/simulation/collect.ts";
import { openJobQueue } from "../../src/cli/simulation/job-queue.ts";
import { queueName, queueRunner } from "../../src/cli/simulation/queue-runner.ts";
import { packStudy } from "../../src/cli/simulation/study-shelf.ts";
import { versions } from "../../src/cli/versions.ts";
import { jobsOf } from "../../src/simulate/job.ts";
import type { JobResult } from "../../src/simulate/job-result.ts";
import type { Runner } from "../../src/simulate/runner.ts";
import type { Study } from "../../src/simulate/study.ts";
import { noRedis, startRedis, type RedisServer } from "../support/redis.ts";
import { inOrder, trialResults, trialStudy, type TrialStudy } from "../support/trial-study.ts";
import { startProducer, startWorker, until } from "../support/trial-workers.ts";

/** All results, each as often as it was heard. */
async function resultsOf(runner: Runner, study: Study, jobs = jobsOf(study)): Promise<readonly JobResult[]> {
  const found: JobResult[] = [];
  await runner.run(study, jobs, (result) => found.push(result));
  return inOrder(found);
}

/** What the Redis has of studies and jobs, not of the queue as such. */
async function leftOf({ client }: RedisServer): Promise<readonly string[]> {
  return (await client.keys("*")).filter(
    (key) => !/:jobs-\w+:(meta|id|events|marker|stalled-check|stalled)$/.test(key),
  );
}

/** How often a job was added that was in the queue already. */
async function addedAgain({ client }: RedisServer): Promise<number> {
  const [events = ""] = await client.keys("*:events");
  return (await client.xrange(events, "-", "+")).filter(([, fields]) => fields.includes("duplicated")).length;
}

describe.skipIf(noRedis !== undefined)("a queue", () => {
  it("gives the results that this machine would, each heard once, and leaves nothing behind", async () => {
    const redis = await startRedis();
    const { study, happened } = trialStudy(3, 50, 1000);
    await Promise.all([startWorker(redis.url), startWorker(redis.url, 2)]);
    const found = await resultsOf(queueRunner(redis.url), study);
    expect(JSON.stringify(found)).toBe(JSON.stringify(trialResults(study)));
    expect(happened().filter(([, , what]) => what === "end")).toHaveLength(150);
    expect(new Set(happened().map(([, program]) => program)).size).toBe(2);
    // The worker may be at its last word about a job.
    await pause(300);
    expect(await leftOf(redis)).toEqual([]);
  });

  it("loses nothing when workers are killed in the middle of their jobs", async () => {
    const redis = await startRedis();
    const trial = trialStudy(1, 16, 1000);
    const { study, happened, spoil, mend } = trial;
    for (let replicate = 4; replicate < 16; replicate++) spoil("wait", 0, replicate);
    const workers = await Promise.all([1, 1, 2].map((count) => startWorker(redis.url, count)));
    const nameOf = (pid: number): string => `worker ${1 + workers.findIndex((each) => each.pid === pid)}`;
    const run = resultsOf(queueRunner(redis.url), study);
    await until(() => underWay(trial).length === 4);
    const log = ["Three workers, two of them killed in the middle of their jobs:"];
    const lost: string[] = [];
    for (const { pid, kill } of [workers[0]!, workers[2]!]) {
      await kill("SIGKILL");
      const jobs = underWay(trial).filter(([, program]) => program === pid);
      lost.push(...jobs.map(([, , , job]) => job));
      log.push(`${nameOf(pid)} killed, in the middle of ${jobs.map(([, , , job]) => job).join(" and ")}`);
    }
    const killedAt = Date.now();
    mend();
    const found = await run;
    for (const job of lost) {
      const [at, pid] = happened().findLast(([, , what, name]) => what === "begin" && name === job)!;
      log.push(`${job} taken up again by ${nameOf(pid)}, ${((at - killedAt) / 1000).toFixed(1)} s later`);
      expect(pid).toBe(workers[1]!.pid);
      expect(at - killedAt).toBeLessThan(12_000);
    }
    log.push(`${found.length} results heard of 16 jobs, ${begun(trial).length - 16} jobs begun twice`);
    console.info(log.join("\n"));
    expect(lost).toHaveLength(3);
    expect(begun(trial)).toHaveLength(19);
    expect(JSON.stringify(found)).toBe(JSON.stringify(trialResults(study)));
    expect(workers[1]!.said.filter((line) => line.includes('"left"'))).toHaveLength(3);
  });

  it("keeps what was computed for a program that is killed and started again", async () => {
    const redis = await startRedis();
    const trial = trialStudy(1, 40, 1000);
    const { study, spoil, mend } = trial;
    spoil("wait", 0, 6);
    await startWorker(redis.url);
    const first = startProducer(redis.url, study);
    await until(() => first.heard().length === 6 && underWay(trial).length === 1);
    await first.kill();
    const former = first.heard();
    spoil("wait", 0, 20);
    fs.rmSync(`${study.title}/wait-0-6`);
    // The worker goes on alone.
    await until(() => begun(trial).length === 21);
    mend();
    const left = jobsOf(study).slice(6);
    const found = [...former, ...(await resultsOf(queueRunner(redis.url), study, left))];
    expect(JSON.stringify(found)).toBe(JSON.stringify(trialResults(study)));
    // One that ends just as the program comes back may be computed again; never one that had ended before.
    const before = Array.from({ length: 20 }, (_, replicate) => `0/${replicate}`);
    expect(begun(trial).filter((job) => before.includes(job))).toEqual(before);
  });

  it("has each job once, however often it is added", async () => {
    const redis = await startRedis();
    const trial = trialStudy(1, 6, 1000);
    const { study, spoil, mend } = trial;
    spoil("wait", 0, 0);
    const first = startProducer(redis.url, study);
    await until(() => fs.existsSync(`${study.title}/heard`));
    await startWorker(redis.url);
    await until(() => begun(trial).length === 1);
    await first.kill();
    const run = resultsOf(queueRunner(redis.url), study);
    while ((await addedAgain(redis)) < 6) await pause(20);
    mend();
    expect(JSON.stringify(await run)).toBe(JSON.stringify(trialResults(study)));
    expect(begun(trial)).toHaveLength(6);
  });

  it("tries a job again that fails, and no more when it fails in the same way", async () => {
    const redis = await startRedis();
    const trial = trialStudy(1, 5, 1000);
    const { study, spoil, mend } = trial;
    spoil("bug", 0, 4);
    await startWorker(redis.url);
    const found: JobResult[] = [];
    const keep = (result: JobResult): void => void found.push(result);
    await expect(queueRunner(redis.url).run(study, jobsOf(study), keep)).rejects.toMatchObject({
      name: "TypeError",
      message: "a bug in a job",
    });
    expect(found).toHaveLength(4);
    expect(begun(trial).filter((job) => job === "0/4")).toHaveLength(2);
    spoil("wrong", 0, 4);
    const again = queueRunner(redis.url).run(study, [{ setting: 0, replicate: 4 }], keep);
    // It failed with the bug, twice; of the first of these failures nobody knows any more.
    await expect(again).rejects.toMatchObject({ findings: [{ code: "LEGACY_FAILED" }] });
    mend();
    await queueRunner(redis.url).run(study, [{ setting: 0, replicate: 4 }], keep);
    expect(JSON.stringify(inOrder(found))).toBe(JSON.stringify(trialResults(study)));
  });

  it("gives up a job that ends one worker after the other", async () => {
    const redis = await startRedis();
    const trial = trialStudy(1, 1, 1000);
    trial.spoil("wait", 0, 0);
    const worker = await startWorker(redis.url);
    const run = queueRunner(redis.url).run(trial.study, jobsOf(trial.study), () => undefined);
    await until(() => underWay(trial).length === 1);
    // As if three had been lost before.
    const [job = ""] = await redis.client.keys("*/0/0");
    await redis.client.hset(job, "stc", 3);
    await Promise.all([
      expect(run).rejects.toMatchObject({
        findings: [{ code: "QUEUE_JOB_LOST", details: { job: "village/even/2/0" } }],
      }),
      startWorker(redis.url),
      worker.kill("SIGKILL"),
    ]);
    expect(begun(trial)).toEqual(["0/0"]);
  });

  it("asks again for a job where something came back that is no result of it", async () => {
    const redis = await startRedis();
    const trial = trialStudy(1, 4, 1000);
    const { study, spoil, mend } = trial;
    const sound = trialResults(study);
    const { digest } = packStudy(study, versions());
    const forge = (replicate: number, kind: string, text: string) => {
      const fields = ["setting", 0, "replicate", replicate, "kind", kind, "text", text];
      return redis.client.xadd(`kleroterion:results:${digest}`, "*", ...fields);
    };
    // Before it begins, and while it runs.
    await Promise.all(["garbage", "null", "{}", "7", "[]"].map((text) => forge(0, "result", text)));
    await redis.client.hset("kleroterion:studies", "garbage", "garbage");
    await redis.client.set("kleroterion:study:garbage", "garbage");
    for (let replicate = 0; replicate < 4; replicate++) spoil("wait", 0, replicate);
    await startWorker(redis.url);
    const run = resultsOf(queueRunner(redis.url), study);
    await until(() => underWay(trial).length === 1);
    await forge(1, "result", JSON.stringify(sound[2]));
    await forge(2, "result", JSON.stringify({ ...sound[2], outcomes: [] }));
    await forge(3, "error", "garbage");
    await pause(300);
    mend();
    expect(JSON.stringify(await run)).toBe(JSON.stringify(sound));
  });

  it("asks again only so often", async () => {
    const redis = await startRedis();
    const trial = trialStudy(1, 1, 1000);
    const { digest } = packStudy(trial.study, versions());
    const run = resultsOf(queueRunner(redis.url), trial.study);
    const outcome = expect(run).rejects.toMatchObject({
      findings: [{ code: "QUEUE_RESULT_BAD", details: { job: "village/even/2/0" } }],
    });
    const key = `kleroterion:results:${digest}`;
    while ((await redis.client.keys("*/0/0")).length === 0) await pause(20);
    for (let time = 0; time < 4; time++) {
      await redis.client.xadd(key, "*", "setting", 0, "replicate", 0, "kind", "result", "text", "garbage");
      while ((await redis.client.xlen(key)) > 0) await pause(20);
    }
    await outcome;
  });

  it("leaves alone what is no study, and says so once", async () => {
    const redis = await startRedis();
    const worker = await startWorker(redis.url);
    const queue = openJobQueue(redis.client, queueName(versions()));
    const put = async (text: string, name = rawDigest(new TextEncoder().encode(text))): Promise<void> => {
      await redis.client.set(`kleroterion:study:${name}`, text);
      await queue.add(name, [{ setting: 0, replicate: 0 }, { setting: 0, replicate: 1 }]); // prettier-ignore
    };
    await put("garbage");
    await put("null");
    await put(JSON.stringify({ title: "None", versions: versions(), study: "{}" }));
    await put(JSON.stringify({ title: "Another", versions: versions(), study: "{}" }), "other");
    const bad = (): readonly string[] => worker.said.filter((line) => line.includes('"bad-study"'));
    await until(() => bad().length === 4);
    const { study } = trialStudy(1, 4, 1000);
    expect(JSON.stringify(await resultsOf(queueRunner(redis.url), study))).toBe(JSON.stringify(trialResults(study)));
    expect(bad()).toHaveLength(4);
  });

  it("leaves a study to workers of its version, and says so", async () => {
    const redis = await startRedis();
    const trial = trialStudy(1, 2, 1000);
    const news: QueueNews[] = [];
    const worker = await startWorker(redis.url);
    const runner = queueRunner(redis.url, {
      versions: { ...versions(), highs: "1.0.0" },
      said: (each) => news.push(each),
    });
    const run = runner.run(trial.study, jobsOf(trial.study), () => undefined);
    run.catch(() => undefined);
    await until(() => news.includes("alone") && worker.said.length > 1);
    expect(worker.said.map((line) => (line === "ready" ? line : (JSON.parse(line) as object)))).toMatchObject([
      "ready",
      { kind: "other-version", title: trial.study.title, wanted: { highs: "1.0.0" } },
    ]);
    await runner.close();
    await expect(run).rejects.toThrow();
    expect(begun(trial)).toEqual([]);
  });
});

describe.skipIf(noRedis !== undefined)("a worker that is told to stop", () => {
  it("hands back its jobs at once", async () => {
    const redis = await startRedis();
    const trial = trialStudy(1, 6, 1000);
    const { study, spoil, mend } = trial;
    for (const replicate of [3, 4]) spoil("wait", 0, replicate);
    const first = await startWorker(redis.url, 2);
    const run = resultsOf(queueRunner(redis.url), study);
    await until(() => underWay(trial).length === 2);
    const second = await startWorker(redis.url, 2);
    const told = Date.now();
    await first.kill("SIGTERM");
    expect(first.said.at(-1)).toBe('{"computed":3,"handedBack":2}');
    const again = (): ReturnType<TrialStudy["happened"]> =>
      underWay(trial).filter(([at, pid]) => at > told && pid === second.pid);
    await until(() => again().length === 2);
    // Which of the two is handed back first is not settled.
    expect(
      again()
        .map(([, , , job]) => job)
        .toSorted(),
    ).toEqual(["0/3", "0/4"]);
    // Long before anybody could miss the first.
    expect(again().every(([at]) => at - told < 2500)).toBe(true);
    mend();
    expect(JSON.stringify(await run)).toBe(JSON.stringify(trialResults(study)));
  });
});

describe.skipIf(noRedis !== undefined)("a program that stops to collect", () => {
  it("before it is connected begins nothing", async () => {
    const redis = await startRedis();
    const { study } = trialStudy(1, 2, 1000);
    const runner = queueRunner(redis.url);
    const run = runner.run(study, jobsOf(study), () => undefined);
    run.catch(() => undefined);
    await runner.close();
    await expect(run).rejects.toThrow("closed");
    expect(await leftOf(redis)).toEqual([]);
  });

  it("has the workers stop, and finds what they computed when it comes back", async () => {
    const redis = await startRedis();
    const trial = trialStudy(1, 6, 1000);
    const { study, spoil, mend } = trial;
    spoil("wait", 0, 3);
    await startWorker(redis.url);
    const runner = queueRunner(redis.url);
    const found: JobResult[] = [];
    const run = runner.run(study, jobsOf(study), (result) => found.push(result));
    run.catch(() => undefined);
    await until(() => found.length === 3 && underWay(trial).length === 1);
    await runner.close();
    await expect(run).rejects.toThrow();
    await until(() => begun(trial).length >= 4);
    // Nobody waits for the others any more; the worker sees that within 2 seconds.
    await pause(3000);
    mend();
    expect(begun(trial)).toEqual(["0/0", "0/1", "0/2", "0/3"]);
    found.push(...(await resultsOf(queueRunner(redis.url), study, jobsOf(study).slice(3))));
    expect(JSON.stringify(found)).toBe(JSON.stringify(trialResults(study)));
    await pause(300);
    expect(await leftOf(redis)).toEqual([]);
  });
});

describe.skipIf(noRedis !== undefined)("a Redis that ends in the middle of a study", () => {
  it.each([
    ["with what it had on its disk", ["--appendonly", "yes", "--appendfsync", "always"]],
    ["without memory", []],
  ])("and comes back %s changes nothing", async (_, settings) => {
    const redis = await startRedis(settings);
    const trial = trialStudy(1, 8, 1000);
    const { study, spoil, mend } = trial;
    spoil("wait", 0, 3);
    const worker = await startWorker(redis.url);
    const news: QueueNews[] = [];
    const run = resultsOf(queueRunner(redis.url, { said: (each) => news.push(each) }), study);
    await until(() => underWay(trial).length === 1);
    await redis.kill();
    await until(() => news.includes("lost"));
    mend();
    await redis.restart();
    expect(JSON.stringify(await run)).toBe(JSON.stringify(trialResults(study)));
    expect(news.slice(0, 2)).toEqual(["lost", "back"]);
    expect(worker.said).toContain('{"kind":"lost"}');
    expect(worker.said).toContain('{"kind":"back"}');
  });

  it("and does not come back is waited for, but not for ever", async () => {
    const redis = await startRedis();
    const { study } = trialStudy(1, 1, 1000);
    const news: QueueNews[] = [];
    const runner = queueRunner(redis.url, { tries: 3, said: (each) => news.push(each) });
    const run = runner.run(study, jobsOf(study), () => undefined);
    run.catch(() => undefined);
    await until(() => news.includes("alone"));
    await redis.kill();
    await expect(run).rejects.toMatchObject({ findings: [{ code: "QUEUE_LOST" }] });
    expect(news).toEqual(["alone", "lost"]);
  });

  it("for want of memory is a finding", async () => {
    const redis = await startRedis(["--maxmemory", "1mb"]);
    const { study } = trialStudy(1, 10, 1000);
    const run = queueRunner(redis.url).run(study, jobsOf(study), () => undefined);
    await expect(run).rejects.toMatchObject({ findings: [{ code: "QUEUE_FULL" }] });
  });
});

/** Jobs in the order in which they were begun. */
function begun({ happened }: TrialStudy): readonly string[] {
  return happened().flatMap(([, , what, job]) => (what === "begin" ? [job] : []));
}

/** The beginnings of those that have not ended. */
function underWay({ happened }: TrialStudy): ReturnType<TrialStudy["happened"]> {
  const all = happened();
  const ended = new Set(all.flatMap(([, , what, job]) => (what === "end" ? [job] : [])));
  return all.filter(([, , what, job]) => what === "begin" && !ended.has(job));
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
