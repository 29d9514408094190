import { describe, expect, it } from "vitest";
import { headLine, journalHead, readJournal } from "../../../src/cli/study-journal.ts";
import type { JobResult } from "../../../src/simulate/job-result.ts";
import { drawn, studyOf } from "../../support/study-files.ts";

const study = studyOf(["sizes = 4", "replicates = 3", ...drawn]);
const versions = { kleroterion: "1", highs: "2", highsWasm: "3", seedrandom: "4", solverOptions: "5" };
const head = journalHead(study, versions);
const result = (replicate: number): JobResult => ({ setting: 0, replicate, outcomes: [] });
const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const start = `${headLine(head)}\n`;

const read = (text: string) => readJournal(new TextEncoder().encode(text), head, study);

describe("readJournal", () => {
  it("finds the results in it", () => {
    const text = `${start}${line(result(2))}${line(result(0))}`;
    expect(read(text)).toEqual({ kind: "same", results: [result(2), result(0)], length: text.length });
  });

  it("stops at what was being written when the program ended, wherever that was", () => {
    const sound = `${start}${line(result(2))}`;
    const torn = line(result(0));
    for (let length = 0; length < torn.length; length++)
      expect(read(sound + torn.slice(0, length))).toEqual({
        kind: "same",
        results: [result(2)],
        length: sound.length,
      });
    for (let length = 0; length < start.length; length++)
      expect(read(start.slice(0, length))).toEqual({ kind: "same", results: [], length: 0 });
  });

  it("goes no further than a line that is no result of this study", () => {
    for (const strange of [
      "null\n",
      "\n",
      "7\n",
      line({ setting: 0, replicate: 3, outcomes: [] }),
      line({ setting: 0 }),
    ])
      expect(read(`${start}${strange}${line(result(0))}`)).toEqual({ kind: "same", results: [], length: start.length });
  });

  it("counts bytes, not characters", () => {
    const outcomes = [{ algorithm: "leximin", note: "één" }] as unknown as JobResult["outcomes"];
    const text = `${start}${line({ ...result(0), outcomes })}`;
    expect(read(`${text}{`)).toMatchObject({ kind: "same", length: new TextEncoder().encode(text).length });
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
