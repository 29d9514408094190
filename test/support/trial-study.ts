/** A study for `trial-thread.js`: of invented settings, its jobs as long as a test wants. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { JobResult } from "../../src/simulate/job-result.ts";
import { jobsOf } from "../../src/simulate/job.ts";
import { streamOf } from "../../src/simulate/streams.ts";
import type { Study } from "../../src/simulate/study.ts";

export interface TrialStudy {
  readonly study: Study;
  /** Milliseconds, program, "begin" or "end", job: in the order in which it happened. */
  readonly happened: () => readonly (readonly [at: number, program: number, what: string, job: string])[];
  /** From then on a job waits before it computes, or fails. */
  readonly spoil: (how: "wait" | "wrong" | "bug", setting: number, replicate: number) => void;
  /** All is well with all jobs, those that wait too. */
  readonly mend: () => void;
}

/** `draws`: of each job. */
export function trialStudy(settings: number, replicates: number, draws: number): TrialStudy {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kleroterion-trial-"));
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true });
  });
  const happenings = path.join(folder, "jobs");
  fs.writeFileSync(happenings, "");
  const bounds = [
    {
      feature: "age",
      quotas: ["young", "old"].map((value) => ({
        value,
        min: 1,
        max: 3,
        minFlex: 0,
        maxFlex: Infinity,
        line: 2,
      })),
    },
  ];
  const people = Array.from({ length: 9 }, (_, i) => [i % 2]);
  return {
    study: {
      title: folder,
      seed: "trial",
      replicates,
      tickets: draws,
      algorithms: ["random"],
      gamma: 0.1,
      strata: [],
      pools: [
        {
          kind: "given",
          name: "village",
          population: null,
          features: [{ name: "age", values: ["old", "young"] }],
          people,
        },
      ],
      settings: Array.from({ length: settings }, (_, i) => ({
        pool: "village",
        quotas: "even",
        panelSize: i + 2,
        bounds,
      })),
      measures: { intersections: null, misreports: 0, draws: 0, dropout: null },
    },
    happened: () =>
      fs
        .readFileSync(happenings, "utf8")
        .split("\n")
        .slice(0, -1)
        .map((line) => {
          const [at, program, what, job] = line.split(" ");
          return [Number(at), Number(program), what!, job!];
        }),
    spoil: (how, setting, replicate) => {
      fs.writeFileSync(path.join(folder, `${how}-${setting}-${replicate}`), "");
    },
    mend: () => {
      for (const name of fs.readdirSync(folder)) if (name.includes("-")) fs.rmSync(path.join(folder, name));
    },
  };
}

/** What the jobs of a trial come to, in the order of the jobs, computed here. */
export function trialResults(study: Study): readonly JobResult[] {
  return jobsOf(study).map(({ setting, replicate }) => {
    const random = streamOf(study.seed, "trial", setting, replicate);
    let [lowest, sum] = [1, 0];
    for (let i = 0; i < study.tickets; i++) {
      const drawn = random.unit();
      sum += drawn;
      lowest = Math.min(lowest, drawn);
    }
    const values = [["lowest", lowest] as const, ["gini", sum / study.tickets] as const];
    return {
      setting,
      replicate,
      outcomes: [{ algorithm: "random", status: "simulated", values, curve: [], intersections: [] }],
    };
  });
}

/** In the order of the jobs. */
export function inOrder(results: readonly JobResult[]): readonly JobResult[] {
  return results.toSorted((a, b) => a.setting - b.setting || a.replicate - b.replicate);
}
