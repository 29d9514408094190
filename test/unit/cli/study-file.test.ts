import { describe, expect, it } from "vitest";
import { readStudyFile } from "../../../src/cli/study-file.ts";
import { findingsOf } from "../../support/findings.ts";
import { drawn, given } from "../../support/study-files.ts";

const read = (...lines: readonly string[]) =>
  readStudyFile(new TextEncoder().encode(lines.join("\n")), "studies/study.toml");

/** Code and line of all that is wrong. */
const wrong = (...lines: readonly string[]) =>
  findingsOf(() => read(...lines)).map(({ code, at }) => `${code} ${at?.line ?? "-"}`);

describe("readStudyFile", () => {
  it("fills in what is left out", () => {
    expect(read("sizes = 4", ...given)).toMatchObject({
      title: "study",
      seed: "1",
      replicates: 1,
      tickets: 1000,
      algorithms: ["leximin"],
      measures: { intersections: null, misreports: 0, draws: 0, dropout: null },
    });
  });

  it("sees paths from the folder of the file", () => {
    const { pools, quotas } = read("sizes = [4]", ...given);
    expect(pools[0]!.source).toMatchObject({ kind: "given", register: "studies/people.csv" });
    expect(quotas[0]!.source).toEqual({ kind: "file", file: "studies/seats.csv" });
    const elsewhere = read("sizes = [4]", "[pools.a]", 'register = "/people.csv"', ...given.slice(2));
    expect(elsewhere.pools[0]!.source).toMatchObject({ register: "/people.csv" });
  });

  it("sees the file of intersections from there too, and all as all", () => {
    const intersections = (text: string) =>
      read("sizes = [4]", ...given, "[measures]", `intersections = "${text}"`).measures.intersections;
    expect(intersections("shares.csv")).toBe("studies/shares.csv");
    expect(intersections("/shares.csv")).toBe("/shares.csv");
    expect(intersections("all")).toBe("all");
  });

  it("gives pools the quotas and sizes of the study, or their own", () => {
    const second = ["[pools.other]", 'register = "x.csv"', 'quotas = ["b"]', "sizes = [7, 9]"];
    const { pools } = read("sizes = [4]", ...given, "[quotas.b]", 'file = "b.csv"', ...second);
    expect(pools.map(({ quotas, sizes }) => ({ quotas, sizes }))).toEqual([
      { quotas: ["given", "b"], sizes: [4] },
      { quotas: ["b"], sizes: [7, 9] },
    ]);
  });

  it("takes a number or a list of them for what is swept", () => {
    const one = read("sizes = 4", ...drawn, "slack = 2");
    expect(one.quotas[0]!.slacks).toEqual(["2"]);
    const [pool, ...rest] = ["[pools.town]", 'population = "town.csv"', "letters = [100, 200]", ...drawn.slice(3)];
    const many = read("sizes = 4", pool, ...rest, 'slack = [0, "10%"]');
    expect(many.quotas[0]!.slacks).toEqual(["0", "10%"]);
    expect(many.pools[0]!.source).toMatchObject({ draw: { kind: "letters", counts: [100, 200] } });
  });

  it("reads the response model by feature and value", () => {
    const response = ["[pools.town.response]", "base = 0.1", "age.young = 2", 'age."65+" = 0.5', "gender.woman = 0"];
    const { source } = read("sizes = 4", ...drawn, ...response).pools[0]!;
    expect(source).toMatchObject({
      response: {
        base: 0.1,
        factors: [
          { feature: "age", value: "young", factor: 2 },
          { feature: "age", value: "65+", factor: 0.5 },
          { feature: "gender", value: "woman", factor: 0 },
        ],
      },
    });
  });

  it("tells everything that is wrong at once, with its line", () => {
    expect(
      wrong(
        "sises = [4]",
        'replicates = "3"',
        'algorithms = ["lexmin", "legacy", "legacy"]',
        "gamma = 2",
        ...drawn,
        "slack = -1",
      ),
    ).toEqual(
      [
        "TOML_KEY_UNKNOWN 1",
        "STUDY_WITHOUT -",
        "TOML_VALUE_WRONG 2",
        "STUDY_UNKNOWN 3",
        "STUDY_KEY_TWICE 3",
        "STUDY_KEY_IDLE 4",
        "TOML_VALUE_WRONG 11",
      ].toSorted((a, b) => Number(!a.endsWith("-")) - Number(!b.endsWith("-"))),
    );
  });

  it("needs pools, quotas and sizes", () => {
    expect(wrong('title = "x"')).toEqual(["STUDY_WITHOUT -", "STUDY_WITHOUT -"]);
    expect(wrong(...given)).toEqual(["STUDY_WITHOUT -"]);
  });

  it("has no more tickets than a draw may have", () => {
    expect(read("sizes = 4", "tickets = 1_000_000", ...given).tickets).toBe(1_000_000);
    expect(wrong("sizes = 4", "tickets = 1_000_001", ...given)).toEqual(["TOML_VALUE_WRONG 2"]);
  });

  it("needs strata for stratified", () => {
    expect(wrong("sizes = 4", 'algorithms = ["stratified"]', ...given)).toEqual(["STUDY_KEY_NEEDED 2"]);
  });

  it.each([
    ["nothing", [], "STUDY_KEY_NEEDED"],
    ["a population and no number of people", ['population = "x.csv"'], "STUDY_KEY_NEEDED"],
    ["two populations", ['population = "x.csv"', 'margins = "y.csv"', "people = 3"], "STUDY_KEYS_CLASH"],
    ["people and letters", ['population = "x.csv"', "people = 3", "letters = 5"], "STUDY_KEYS_CLASH"],
    ["a register and people", ['register = "x.csv"', "people = 3"], "STUDY_KEYS_CLASH"],
    ["an id without a register", ['population = "x.csv"', "people = 3", 'id = "x"'], "STUDY_KEY_IDLE"],
    ["a response with a register", ['register = "x.csv"', "response = { base = 0.1 }"], "STUDY_KEY_IDLE"],
    ["a response without base", ['population = "x.csv"', "people = 3", "response = {}"], "STUDY_KEY_NEEDED"],
    ["unknown quotas", ['register = "x.csv"', 'quotas = ["gifen"]'], "STUDY_UNKNOWN"],
    ["a size of 0", ['register = "x.csv"', "sizes = [0]"], "TOML_VALUE_WRONG"],
  ])("refuses a pool with %s", (_, lines, code) => {
    expect(
      findingsOf(() => read("sizes = 4", "[quotas.given]", 'file = "q.csv"', "[pools.a]", ...lines)).map(
        (each) => each.code,
      ),
    ).toEqual([code]);
  });

  it.each([
    ["nothing", [], "STUDY_KEY_NEEDED"],
    ["a file and a population", ['file = "x.csv"', 'from = "population"'], "STUDY_KEYS_CLASH"],
    ["a file and features", ['file = "x.csv"', 'features = ["age"]'], "STUDY_KEY_IDLE"],
    ["no features", ['from = "population"'], "STUDY_KEY_NEEDED"],
    ["another source", ['from = "census"', 'features = ["age"]'], "STUDY_UNKNOWN"],
    ["a slack that is none", ['file = "x.csv"', 'slack = "much"'], "TOML_VALUE_WRONG"],
  ])("refuses quotas with %s", (_, lines, code) => {
    const found = findingsOf(() => read("sizes = 4", "[pools.a]", 'register = "x.csv"', "[quotas.given]", ...lines));
    expect(found.map((each) => each.code)).toEqual([code]);
  });

  it("refuses names that would break the keys of jobs", () => {
    const found = findingsOf(() => read("sizes = 4", '[pools."a/b"]', 'register = "x.csv"', ...given.slice(2)));
    expect(found.map(({ code }) => code)).toEqual(["STUDY_NAME_INVALID"]);
  });
});
