import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Io } from "../../../src/cli/io.ts";
import { openAskedStudy, type SimpleOptions } from "../../../src/cli/study-options.ts";
import { files, given } from "../../support/study-files.ts";

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
  return { readFile: (file) => new TextEncoder().encode(all.get(path.resolve(file))!) };
}

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
});
