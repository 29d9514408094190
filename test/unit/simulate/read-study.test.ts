import { describe, expect, it } from "vitest";
import { readKeptStudy } from "../../../src/simulate/read-study.ts";
import { writeStudy } from "../../../src/simulate/study-text.ts";
import type { Study } from "../../../src/simulate/study.ts";
import { drawn, given, studyOf } from "../../support/study-files.ts";

const pairs = "category 1,feature 1,category 2,feature 2,percent\nage,young,gender,woman,10\n";
const whole = [
  ...["sizes = 4", 'algorithms = ["stratified", "goldilocks"]', 'strata = ["age"]', "gamma = 2", ...given.slice(0, 2)],
  ...['population = "town.csv"', ...drawn.map((line) => line.replace("pools.town", "pools.other"))],
  ...["[pools.other.response]", "base = 0.5", "age.young = 1.5"],
  ...["[measures]", 'intersections = "pairs.csv"', "[measures.dropout]", "chance = 0.1"],
];
const study = studyOf(whole, { "pairs.csv": pairs });

describe("a study that others kept", () => {
  it("is read where it is one", () => {
    for (const each of [study, studyOf(["sizes = 4", ...given])]) expect(readKeptStudy(writeStudy(each))).toEqual(each);
  });

  it.each<[string, (sound: Study) => unknown]>([
    ["a key more", (sound) => ({ ...sound, more: 1 })],
    ["a key less", (sound) => ({ ...sound, title: undefined })],
    ["no replicates", (sound) => ({ ...sound, replicates: 0 })],
    ["an algorithm that there is not", (sound) => ({ ...sound, algorithms: ["fair"] })],
    ["a pool that is none", (sound) => ({ ...sound, pools: [null] })],
    ["a setting without its pool", (sound) => ({ ...sound, pools: sound.pools.slice(1) })],
    ["people with a value that there is not", (sound) => ({ ...sound, pools: sound.pools.map((pool) => (pool.kind === "given" ? { ...pool, people: [[0, 2]] } : pool)) })], // prettier-ignore
    ["people without a value", (sound) => ({ ...sound, pools: sound.pools.map((pool) => (pool.kind === "given" ? { ...pool, people: [[0]] } : pool)) })], // prettier-ignore
    ["a pair of three", (sound) => ({ ...sound, measures: { ...sound.measures, intersections: [{ features: ["a", "b", "c"], values: ["a", "b"], share: 1 }] } })], // prettier-ignore
    ["a text for a number", (sound) => ({ ...sound, gamma: "1" })],
    ["a list", () => []],
    ["nothing", () => null],
  ])("is none with %s", (_, spoil) => {
    expect(readKeptStudy(writeStudy(spoil(study) as Study))).toBeUndefined();
  });

  it("is none in other bytes", () => {
    expect(readKeptStudy(` ${writeStudy(study)}`)).toBeUndefined();
    expect(readKeptStudy("garbage")).toBeUndefined();
    expect(readKeptStudy("")).toBeUndefined();
  });
});
