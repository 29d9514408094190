import { describe, expect, it } from "vitest";
import { headLine, journalHead, readJournal, resultLine } from "../../../src/cli/study-journal.ts";
import type { JobResult } from "../../../src/simulate/job-result.ts";
import { jobsOf } from "../../../src/simulate/job.ts";
import { runJob } from "../../../src/simulate/run-job.ts";
import { drawn, studyOf } from "../../support/study-files.ts";

const study = studyOf(["sizes = 4", "replicates = 3", ...drawn]);
const versions = { kleroterion: "1", highs: "2", highsWasm: "3", seedrandom: "4", solverOptions: "5" };
const head = journalHead(study, versions);
const results = await Promise.all(jobsOf(study).map((job) => runJob(study, job)));
const [zero, one, two] = results as [JobResult, JobResult, JobResult];
const line = (result: JobResult): string => `${resultLine(result)}\n`;
const start = `${headLine(head)}\n`;

const read = (text: string) => readJournal(new TextEncoder().encode(text), head, study);

describe("readJournal", () => {
  it("finds the results in it", () => {
    const text = `${start}${line(two)}${line(zero)}`;
    expect(read(text)).toEqual({ kind: "same", results: [two, zero], text, damaged: 0 });
  });

  it("leaves out what was being written when the program ended, wherever that was", () => {
    const sound = `${start}${line(two)}`;
    const torn = line(zero);
    for (let length = 0; length < torn.length; length += 7)
      expect(read(sound + torn.slice(0, length))).toEqual({ kind: "same", results: [two], text: sound, damaged: 0 });
    for (let length = 0; length < start.length; length++)
      expect(read(start.slice(0, length))).toEqual({ kind: "same", results: [], text: "", damaged: 0 });
  });

  it("leaves out lines that are no result of this study, and keeps those around them", () => {
    const strange = [
      ...["null", "", "7", JSON.stringify(one), resultLine(one).slice(0, -9), `${resultLine(one)} `],
      ...[resultLine({ ...one, replicate: 3 }), resultLine({ ...one, outcomes: [] })],
    ];
    const text = `${start}${line(zero)}${line(two)}`;
    for (const each of strange)
      expect(read(`${start}${line(zero)}${each}\n${line(two)}`)).toEqual({
        kind: "same",
        results: [zero, two],
        text,
        damaged: 1,
      });
    expect(read(`${start}${strange.join("\n")}\n`)).toMatchObject({ text: start, damaged: strange.length });
  });

  it("notices every digit that is another", () => {
    const sound = resultLine(one);
    for (const { index, 0: digit } of sound.matchAll(/\d/g)) {
      const flipped = `${sound.slice(0, index)}${(Number(digit) + 1) % 10}${sound.slice(index + 1)}`;
      expect(read(`${start}${flipped}\n`)).toMatchObject({ results: [], damaged: 1 });
    }
  });

  it("knows another study, and other versions", () => {
    const other = (changed: object): string => `${headLine({ ...head, ...changed })}\n`;
    expect(read(other({ study: "0" }))).toEqual({ kind: "other", differs: "study" });
    expect(read(other({ versions: { ...versions, highs: "9" } }))).toEqual({ kind: "other", differs: "versions" });
    expect(read("something else\n")).toEqual({ kind: "other", differs: "study" });
  });
});

describe("journalHead", () => {
  it("changes with anything that is computed on", () => {
    expect(journalHead(studyOf(["sizes = 4", "replicates = 3", ...drawn]), versions)).toEqual(head);
    for (const lines of [["seed = 2"], ["tickets = 7"], ["[measures]", "draws = 1"]]) {
      const [first, ...rest] = ["sizes = 4", "replicates = 3", ...drawn];
      const changed = lines.length > 1 ? [first, ...rest, ...lines] : [...lines, first, ...rest];
      expect(journalHead(studyOf(changed), versions).study).not.toBe(head.study);
    }
  });
});
