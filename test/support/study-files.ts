/** Studies of a few people, as text; files are in memory. */
import { sortitionError } from "../../src/errors.ts";
import { readStudyFile } from "../../src/cli/study-file.ts";
import { openStudy } from "../../src/simulate/open-study.ts";
import type { Study } from "../../src/simulate/study.ts";

/** Ten people: four young, six old; young women are two. */
export const people = [
  "id,age,gender,area",
  ...["1,young,woman,east", "2,young,woman,west", "3,young,man,west", "4,young,man,west", "5,old,woman,east"],
  ...["6,old,woman,west", "7,old,man,west", "8,old,man,west", "9,old,man,west", "10,old,man,west"],
  "",
].join("\n");

export const seats = "feature,value,min,max\nage,young,1,3\nage,old,1,3\ngender,woman,2,2\ngender,man,2,2\n";

/** Of 100 people. */
export const town = ["age,gender,count", ...["young,woman,10", "young,man,20", "old,woman,40", "old,man,30"], ""].join(
  "\n",
);

export const files: Readonly<Record<string, string>> = {
  "people.csv": people,
  "seats.csv": seats,
  "town.csv": town,
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The study of a file of these lines, called `study.toml`. */
export function studyOf(lines: readonly string[], more: Readonly<Record<string, string>> = {}): Study {
  const all: Readonly<Record<string, string>> = { ...files, ...more };
  return openStudy(readStudyFile(encode(lines.join("\n")), "study.toml"), (file) => {
    const text = all[file];
    if (text === undefined) throw sortitionError("FILE_MISSING", { path: file });
    return encode(text);
  });
}

export const given = ["[pools.town]", 'register = "people.csv"', "[quotas.given]", 'file = "seats.csv"'];

export const drawn = [
  ...["[pools.town]", 'population = "town.csv"', "people = 20"],
  ...["[quotas.shares]", 'from = "population"', 'features = ["age", "gender"]'],
];
