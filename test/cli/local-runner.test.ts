/** Jobs in threads of this program, as it is built. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type * as Local from "../../src/cli/simulation/local-runner.ts";
import { jobsOf } from "../../src/simulate/job.ts";
import type { JobResult } from "../../src/simulate/job-result.ts";
import { root } from "../support/cli.ts";
import { inOrder, trialResults, trialStudy } from "../support/trial-study.ts";

const built = pathToFileURL(path.join(root, "dist/cli/simulation/local-runner.js")).href;
const { localRunner } = (await import(built)) as typeof Local;
const trial = pathToFileURL(path.join(root, "test/support/trial-thread.js"));

describe("the runner of this machine", () => {
  it.each([1, 2, 8])("computes every job once, the same results with %i threads", async (workers) => {
    const { study, happened } = trialStudy(3, 4, 1000);
    const jobs = jobsOf(study);
    const found: JobResult[] = [];
    await localRunner(workers, trial).run(study, jobs, (result) => found.push(result));
    expect(happened().filter(([, , what]) => what === "begin")).toHaveLength(12);
    expect(JSON.stringify(inOrder(found))).toBe(JSON.stringify(trialResults(study)));
  });

  it("computes the jobs it is given and no others, and none of none", async () => {
    const { study, happened } = trialStudy(2, 2, 10);
    const runner = localRunner(2, trial);
    const found: JobResult[] = [];
    await runner.run(study, [], (result) => found.push(result));
    expect(found).toEqual([]);
    await runner.run(study, [{ setting: 1, replicate: 0 }], (result) => found.push(result));
    expect(found).toMatchObject([{ setting: 1, replicate: 0 }]);
    expect(happened().map(([, , what, job]) => [what, job])).toEqual([
      ["begin", "1/0"],
      ["end", "1/0"],
    ]);
  });

  it("fails as a job does, and begins no other", async () => {
    const { study, spoil, mend, happened } = trialStudy(1, 40, 1000);
    spoil("wrong", 0, 3);
    const runner = localRunner(2, trial);
    const found: JobResult[] = [];
    const run = runner.run(study, jobsOf(study), (result) => found.push(result));
    await expect(run).rejects.toMatchObject({
      findings: [{ code: "LEGACY_FAILED", details: { found: 0, failed: 3 } }],
    });
    expect(found.length).toBeLessThan(39);
    expect(found.map(({ replicate }) => replicate)).not.toContain(3);
    mend();
    spoil("bug", 0, 0);
    await expect(runner.run(study, jobsOf(study), () => undefined)).rejects.toMatchObject({
      name: "TypeError",
      message: "a bug in a job",
      stack: expect.stringContaining("trial-thread.js") as unknown,
    });
    const begun = happened().length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(happened()).toHaveLength(begun);
  });

  it("fails where no thread can begin", async () => {
    const { study } = trialStudy(1, 3, 10);
    const missing = pathToFileURL(path.join(root, "test/support/no-such-thread.js"));
    await expect(localRunner(2, missing).run(study, jobsOf(study), () => undefined)).rejects.toThrow("no-such-thread");
  });

  it("begins nothing once it is closed", async () => {
    const { study, happened } = trialStudy(1, 2, 1000);
    const runner = localRunner(1, trial);
    const run = runner.run(study, jobsOf(study), () => undefined);
    run.catch(() => undefined);
    await runner.close();
    await expect(run).rejects.toThrow("closed");
    expect(happened()).toEqual([]);
  });

  it("stops at once when it is closed, in the middle of its jobs", async () => {
    // A job that would take the better part of a minute.
    const { study, happened } = trialStudy(1, 4, 4_000_000_000);
    const runner = localRunner(2, trial);
    const run = runner.run(study, jobsOf(study), () => undefined);
    run.catch(() => undefined);
    while (happened().length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    const asked = performance.now();
    await runner.close();
    await expect(run).rejects.toThrow();
    expect(performance.now() - asked).toBeLessThan(2000);
    expect(happened().map(([, , what]) => what)).toEqual(["begin", "begin"]);
  });
});
