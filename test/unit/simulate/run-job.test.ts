import { describe, expect, it } from "vitest";
import { jobKey, jobsOf, type Job } from "../../../src/simulate/job.ts";
import type { JobResult } from "../../../src/simulate/job-result.ts";
import { runJob } from "../../../src/simulate/run-job.ts";
import type { Study } from "../../../src/simulate/study.ts";
import { drawn, studyOf } from "../../support/study-files.ts";

const head = ["sizes = [4, 6]", "replicates = 2", "tickets = 50"];
const several = studyOf([...head, 'algorithms = ["leximin", "legacy", "random"]', ...drawn, "slack = [1, 2]"]);

const jobNamed = (study: Study, key: string): Job => jobsOf(study).find((job) => jobKey(study, job) === key)!;

const run = (study: Study, key: string): Promise<JobResult> => runJob(study, jobNamed(study, key));

describe("runJob", () => {
  it("gives the same result again, as plain data", async () => {
    const result = await run(several, "town/shares-1/4/1");
    expect(await run(several, "town/shares-1/4/1")).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it("does not depend on what else the study holds", async () => {
    const alone = studyOf([
      ...["sizes = [4]", "replicates = 9", "tickets = 50", 'title = "Alone"', 'algorithms = ["legacy"]'],
      ...["[pools.other]", 'register = "people.csv"', 'population = "town.csv"'],
      ...[...drawn, "slack = [3, 1]"],
    ]);
    const [, legacy] = (await run(several, "town/shares-1/4/1")).outcomes;
    expect((await run(alone, "town/shares-1/4/1")).outcomes).toEqual([legacy]);
  });

  it("draws the same people for all quotas and sizes, others in another replicate or with another seed", async () => {
    // Of a simple random sample of a study that looks at pairs of values, the pool's shares are those of its people.
    const study: Study = {
      ...several,
      algorithms: ["random"],
      measures: { ...several.measures, intersections: "all" },
    };
    const pairs = async (key: string, of = study) =>
      (await run(of, key)).outcomes[0]!.intersections.map(({ values, pool }) => [values, pool]);
    const first = await pairs("town/shares-1/4/0");
    expect(await pairs("town/shares-2/4/0")).toEqual(first);
    expect(await pairs("town/shares-1/6/0")).toEqual(first);
    expect(await pairs("town/shares-1/4/1")).not.toEqual(first);
    expect(await pairs("town/shares-1/4/0", { ...study, seed: "another" })).not.toEqual(first);
  });
});
