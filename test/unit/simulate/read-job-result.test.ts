import { describe, expect, it } from "vitest";
import type { JobResult, Outcome } from "../../../src/simulate/job-result.ts";
import { readJobResult } from "../../../src/simulate/read-job-result.ts";
import { runJob } from "../../../src/simulate/run-job.ts";
import { drawn, studyOf } from "../../support/study-files.ts";

const lines = ["sizes = [4, 6]", "replicates = 2", "tickets = 50", 'algorithms = ["leximin", "random"]', ...drawn];
const study = studyOf([...lines, "[measures]", 'intersections = "all"']);
const result = await runJob(study, { setting: 1, replicate: 1 });
const [leximin, random] = result.outcomes as [Outcome, Outcome];

const read = (value: unknown): JobResult | undefined => readJobResult(JSON.stringify(value), study);

/** The result with its first outcome changed. */
const changed = (change: object): unknown => ({ ...result, outcomes: [{ ...leximin, ...change }, random] });

const [first, second, ...others] = leximin.values;
const [pair, ...pairs] = leximin.intersections;

describe("readJobResult", () => {
  it("reads what a job came to", () => {
    expect(read(result)).toEqual(result);
    expect(read(changed({ status: "infeasible", values: [], curve: [], intersections: [] }))).toBeDefined();
    expect(leximin.curve).toHaveLength(101);
    expect(pairs.length).toBeGreaterThan(0);
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["a list", [result]],
    ["no outcomes", { ...result, outcomes: [] }],
    ["an outcome less", { ...result, outcomes: [leximin] }],
    ["an outcome more", { ...result, outcomes: [leximin, random, random] }],
    ["outcomes in another order", { ...result, outcomes: [random, leximin] }],
    ["a setting that is not there", { ...result, setting: 2 }],
    ["a setting below the first", { ...result, setting: -1 }],
    ["half a replicate", { ...result, replicate: 0.5 }],
    ["a replicate that is not there", { ...result, replicate: 2 }],
    ["a number as text", { ...result, replicate: "1" }],
    ["a key more", { ...result, more: 1 }],
    ["keys in another order", { replicate: 1, setting: 1, outcomes: result.outcomes }],
    ["a key of an outcome more", changed({ more: 1 })],
    ["an unknown status", changed({ status: "fine" })],
    ["a status that every object has", changed({ status: "toString" })],
    ["an unknown measure", changed({ values: [["luck", 1], ...leximin.values] })],
    ["a measure twice", changed({ values: [first, first, second, ...others] })],
    ["measures in another order", changed({ values: [second, first, ...others] })],
    ["text for a number", changed({ values: [[first![0], "1"], second, ...others] })],
    ["null, as NaN is written", changed({ values: [[first![0], NaN], second, ...others] })],
    ["three things for a measure", changed({ values: [[...first!, 1], second, ...others] })],
    ["a curve of 100", changed({ curve: leximin.curve.slice(1) })],
    ["a curve with a gap", changed({ curve: [null, ...leximin.curve.slice(1)] })],
    ["an intersection of one", changed({ intersections: [{ ...pair, features: ["age"] }, ...pairs] })],
    ["an intersection without people", changed({ intersections: [{ ...pair, pool: null }, ...pairs] })],
    ["an intersection with more", changed({ intersections: [{ ...pair, more: 1 }, ...pairs] })],
  ])("refuses %s", (_, value) => {
    expect(read(value)).toBeUndefined();
  });

  it("refuses intersections that were not asked for", () => {
    expect(readJobResult(JSON.stringify(result), studyOf(lines))).toBeUndefined();
  });

  it("refuses a text that is not just as it is written", () => {
    const text = JSON.stringify(result);
    expect(readJobResult(text, study)).toEqual(result);
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    for (const other of ["", "garbage", ` ${text}`, text.slice(1), text.replace("{", '{"setting":0,'), deep])
      expect(readJobResult(other, study)).toBeUndefined();
  });
});
