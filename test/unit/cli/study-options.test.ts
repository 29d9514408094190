import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Io } from "../../../src/cli/io.ts";
import { openAskedStudy, type SimpleOptions } from "../../../src/cli/study-options.ts";
import { studyNotes } from "../../../src/cli/study-notes.ts";
import { drawn, files, given } from "../../support/study-files.ts";

const shares = "feature 1,value 1,feature 2,value 2,percent\nage,young,gender,woman,10\n";
const studyFile = ["sizes = 4", ...given, "[measures]", 'intersections = "../shares.csv"'].join("\n");

/** Files in a folder that is not the current one. */
function reading(folder: string): Pick<Io, "readFile"> {
  const all = new Map([
    ...Object.entries({ ...files, "study.toml": studyFile }).map(
      ([name, text]) => [path.resolve(folder, name), text] as const,
    ),
    [path.resolve(folder, "../shares.csv"), shares] as const,
  ]);
  return { readFile: (file) => new TextEncoder().encode(all.get(path.resolve(file))) };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const inputs = (file: string | undefined, typed: SimpleOptions = {}) =>
  openAskedStudy(file, typed, reading("some/studies") as Io).inputs.map(([name]) => name);

describe("openAskedStudy", () => {
  it("names what it read from the folder of the study, wherever that is seen from", () => {
    const named = ["study.toml", "../shares.csv", "seats.csv", "people.csv"];
    expect(inputs("some/studies/study.toml")).toEqual(named);
    expect(inputs(path.resolve("some/studies/study.toml"))).toEqual(named);
  });

  it("names files of options by their names alone", () => {
    const typed = { register: "some/studies/people.csv", quotas: path.resolve("some/studies/seats.csv"), size: "4" };
    expect(inputs(undefined, typed)).toEqual(["seats.csv", "people.csv"]);
  });

  it("tells which pairs have no row, and whose chance to volunteer is cut", () => {
    const pairs = "feature 1,value 1,feature 2,value 2,count\nage,young,gender,woman,30\nage,old,gender,man,70\n";
    const lines = [
      ...["sizes = 4", "[pools.town]", 'pairs = "pairs.csv"', "letters = [50]"],
      ...["[pools.town.response]", "base = 0.4", "age.young = 3", ...drawn.slice(3)],
    ];
    const texts: Record<string, string> = { "study.toml": lines.join("\n"), "pairs.csv": pairs };
    const opened = openAskedStudy("study.toml", {}, { readFile: (file: string) => encode(texts[file]!) } as Io);
    // Neither young men nor old women have a row; 0.4 · 3 > 1 for the 30 of 100 who are young.
    expect(opened.lacking).toEqual([{ file: "pairs.csv", table: "age × gender", lacking: 2 }]);
    expect(studyNotes(opened, "en")).toEqual([
      ...["pairs.csv, age × gender: 2 combinations have no row, and count as nobody.", ""],
      "Pool town-50: for 30 % of the population base and factors of the response come",
      ...["to more than 1; their chance is cut to 1.", ""],
    ]);
  });
});
