import { describe, expect, it } from "vitest";
import type { GivenPool } from "../../../src/simulate/study.ts";
import { jobKey, jobsOf } from "../../../src/simulate/job.ts";
import { findingsOf } from "../../support/findings.ts";
import { drawn, given, people, seats, studyOf, town } from "../../support/study-files.ts";

/** Value, min and max of each quota. */
const bounds = (lines: readonly string[], files: Record<string, string> = {}) =>
  studyOf(lines, files).settings[0]!.bounds.map(({ feature, quotas }) => [
    feature,
    quotas.map(({ value, min, max }) => `${value} ${min}-${max}`),
  ]);

const codes = (lines: readonly string[], files: Record<string, string> = {}) =>
  findingsOf(() => studyOf(lines, files)).map(({ code, at }) => `${code} ${at?.file ?? ""}`.trim());

describe("openStudy", () => {
  it("crosses pools, quotas and sizes in the order of the file", () => {
    const study = studyOf([
      ...["sizes = [4, 3]", "replicates = 2"],
      ...["[pools.b]", 'population = "town.csv"', "people = [20, 30]"],
      ...["[pools.a]", 'register = "people.csv"', 'population = "town.csv"', "sizes = [4]"],
      ...["[quotas.shares]", 'from = "population"', 'features = ["age"]', "slack = [1, 2]"],
    ]);
    expect(
      jobsOf(study)
        .map((job) => jobKey(study, job))
        .filter((key) => key.endsWith("/0")),
    ).toEqual([
      "b-20/shares-1/4/0",
      "b-20/shares-1/3/0",
      "b-20/shares-2/4/0",
      "b-20/shares-2/3/0",
      "b-30/shares-1/4/0",
      "b-30/shares-1/3/0",
      "b-30/shares-2/4/0",
      "b-30/shares-2/3/0",
      "a/shares-1/4/0",
      "a/shares-2/4/0",
    ]);
    expect(jobsOf(study)).toHaveLength(20);
  });

  it("puts the number behind the name where it is in a list, be it of one", () => {
    const named = (people: string, slack: string) => {
      const { pools, settings } = studyOf(["sizes = 4", ...drawn.slice(0, 2), people, ...drawn.slice(3), slack]);
      return [pools[0]!.name, settings[0]!.quotas];
    };
    expect(named("people = [20]", "slack = [1]")).toEqual(["town-20", "shares-1"]);
    expect(named("people = 20", "slack = 1")).toEqual(["town", "shares"]);
  });

  it("makes quotas of the population's shares", () => {
    // Of 100 people 30 are young and 50 are women: of 10 seats 3 and 5 are due.
    expect(bounds(["sizes = 10", ...drawn, "slack = 1"])).toEqual([
      ["age", ["old 6-8", "young 2-4"]],
      ["gender", ["man 4-6", "woman 4-6"]],
    ]);
  });

  it("makes quotas of a file of shares, with its slack", () => {
    const shares = "feature,value,percent\nage,young,30\nage,old,70\n";
    const lines = ["sizes = 10", ...given.slice(0, 3), 'file = "shares.csv"', "slack = 0"];
    expect(bounds(lines, { "shares.csv": shares })).toEqual([["age", ["young 3-3", "old 7-7"]]]);
  });

  it("reads people with the features of quotas, population, strata and of their own, and only those", () => {
    const lines = ["sizes = 4", 'algorithms = ["stratified"]', 'strata = ["AREA"]', ...given.slice(0, 2)];
    const [pool] = studyOf([...lines, ...given.slice(2)]).pools as readonly GivenPool[];
    expect(pool!.features).toEqual([
      { name: "AREA", values: ["east", "west"] },
      { name: "age", values: ["old", "young"] },
      { name: "gender", values: ["man", "woman"] },
    ]);
    // In the order of ids as text: 1, 10, 2, …
    expect(pool!.people.slice(0, 3)).toEqual([
      [0, 1, 1],
      [1, 0, 0],
      [1, 1, 1],
    ]);
    const plain = studyOf(["sizes = 4", ...given]).pools[0] as GivenPool;
    expect(plain.features.map(({ name }) => name)).toEqual(["age", "gender"]);
  });

  it("does not care about the order of rows", () => {
    const [header, ...rows] = people.trim().split("\n");
    const turned = [header, ...rows.toReversed()].join("\n");
    expect(studyOf(["sizes = 4", ...given], { "people.csv": turned })).toEqual(studyOf(["sizes = 4", ...given]));
  });

  it("leaves out values that nobody has and nobody need have", () => {
    const more = `${seats}age,unknown,0,1\n`;
    expect(bounds(["sizes = 4", ...given], { "seats.csv": more })).toEqual(bounds(["sizes = 4", ...given]));
    expect(codes(["sizes = 4", ...given], { "seats.csv": more.replace("unknown,0", "unknown,1") })).toEqual([
      "STUDY_VALUE_WITHOUT_PEOPLE seats.csv",
    ]);
  });

  it("is plain data, which JSON does not change", () => {
    const study = studyOf(["sizes = 4", ...given]);
    expect(JSON.parse(JSON.stringify(study))).toEqual(study);
  });

  it("spells features and values of the study as the pool does", () => {
    const shout = (text: string): string => text.toUpperCase();
    const lines = ["sizes = 4", ...drawn, "[pools.town.response]", "base = 0.5", "AGE.YOUNG = 2"];
    expect(studyOf(lines).pools[0]).toMatchObject({ response: { factors: [{ feature: "age", value: "young" }] } });
    const quotas = [...drawn.slice(0, 3), "[quotas.given]", 'file = "seats.csv"'];
    expect(bounds(["sizes = 4", ...quotas], { "seats.csv": shout(seats) })).toEqual(bounds(["sizes = 4", ...quotas]));
  });

  it("reads intersections of a file", () => {
    const pairs = "category 1,feature 1,category 2,feature 2,percent\nage,young,gender,WOMAN,10\n";
    const lines = ["sizes = 4", ...given, "[measures]", 'intersections = "pairs.csv"'];
    expect(studyOf(lines, { "pairs.csv": pairs }).measures.intersections).toEqual([
      { features: ["age", "gender"], values: ["young", "woman"], share: 0.1 },
    ]);
  });

  it.each<[string, string, string[], Record<string, string>]>([
    ["a file that is not there", "FILE_MISSING", ["sizes = 4", ...given.slice(0, 3), 'file = "none.csv"'], {}],
    [
      "more than a million jobs",
      "STUDY_TOO_MANY_JOBS study.toml",
      ["sizes = [4, 6]", "replicates = 500_001", ...drawn],
      {},
    ],
    [
      "a panel larger than the pool",
      "STUDY_SIZE_OVER_POOL",
      ["sizes = 11", ...given.slice(0, 3), 'file = "wide.csv"'],
      {
        "wide.csv": "feature,value,min,max\nage,young,0,11\nage,old,0,11\n",
      },
    ],
    [
      "a value that the quotas do not name",
      "REGISTER_UNKNOWN_VALUE people.csv",
      ["sizes = 4", ...given],
      {
        "people.csv": people.replace("10,old", "10,odl"),
      },
    ],
    [
      "a value of the population that they do not name",
      "STUDY_VALUE_UNNAMED study.toml",
      ["sizes = 4", ...drawn.slice(0, 3), "[quotas.given]", 'file = "seats.csv"'],
      { "town.csv": `${town}ancient,man,1\n` },
    ],
    [
      "a feature that the population lacks",
      "STUDY_FEATURE_MISSING seats.csv",
      ["sizes = 4", ...drawn.slice(0, 3), "[quotas.given]", 'file = "seats.csv"'],
      { "seats.csv": `${seats}area,west,0,4\n` },
    ],
    [
      "quotas from a feature it lacks",
      "STUDY_FEATURE_MISSING study.toml",
      ["sizes = 4", ...drawn.slice(0, 5), 'features = ["area"]'],
      {},
    ],
    [
      "quotas from a population that is not there",
      "STUDY_POPULATION_MISSING study.toml",
      ["sizes = 4", ...given.slice(0, 2), ...drawn.slice(3)],
      {},
    ],
    ["maximums that add up to too few", "QUOTAS_MAX_SUM_UNDER_SIZE seats.csv", ["sizes = 5", ...given], {}],
    ["a slack for quotas without shares", "STUDY_KEY_IDLE study.toml", ["sizes = 4", ...given, "slack = 1"], {}],
    [
      "two pools of one name",
      "STUDY_NAME_TWICE",
      [
        "sizes = 4",
        "[pools.town-20]",
        'population = "town.csv"',
        "people = 9",
        "[pools.town]",
        'population = "town.csv"',
        "people = [20, 30]",
        ...drawn.slice(3),
      ],
      {},
    ],
    [
      "a response of no feature",
      "POPULATION_RESPONSE_FEATURE study.toml",
      ["sizes = 4", ...drawn, "[pools.town.response]", "base = 0.5", "area.west = 2"],
      {},
    ],
    [
      "strata that the pool lacks",
      "STUDY_UNKNOWN",
      ["sizes = 4", 'algorithms = ["stratified"]', 'strata = ["area"]', ...drawn],
      {},
    ],
  ])("refuses %s", (_, code, lines, files) => {
    expect(codes(lines, files)[0]).toContain(code);
  });

  it.each<[string, string, string[], Record<string, string>]>([
    ["sizes of the study", "STUDY_SIZE_OVER_POOL 2", ["replicates = 2", "sizes = 30", ...drawn], {}],
    ["sizes of a pool", "STUDY_SIZE_OVER_POOL 5", ["sizes = 4", ...drawn.slice(0, 3), "sizes = [30]", ...drawn.slice(3)], {}], // prettier-ignore
    ["strata", "STUDY_UNKNOWN 3", ["sizes = 4", 'algorithms = ["stratified"]', 'strata = ["area"]', ...drawn], {}],
    [
      "intersections",
      "STUDY_UNKNOWN 9",
      ["sizes = 4", ...drawn, "[measures]", 'intersections = "pairs.csv"'],
      { "pairs.csv": "category 1,feature 1,category 2,feature 2,percent\nage,young,area,west,10\n" },
    ],
    [
      "the second of a name",
      "STUDY_NAME_TWICE 5",
      ["sizes = 4", "[pools.town-20]", 'population = "town.csv"', "people = 9", "[pools.town]", 'population = "town.csv"', "people = [20]", ...drawn.slice(3)], // prettier-ignore
      {},
    ],
    ["features of quotas", "STUDY_FEATURE_MISSING 7", ["sizes = 4", ...drawn.slice(0, 5), 'features = ["area"]'], {}],
    ["slack", "STUDY_KEY_IDLE 6", ["sizes = 4", ...given, "slack = 1"], {}],
    [
      "quotas whose values nobody has",
      "STUDY_VALUE_WITHOUT_PEOPLE 5",
      ["sizes = 4", ...given.slice(0, 2), 'population = "town.csv"', ...drawn.slice(3)],
      { "town.csv": `${town}ancient,man,900\n` },
    ],
  ])("names the line of %s", (_, expected, lines, files) => {
    const found = findingsOf(() => studyOf(lines, files));
    expect(found.map(({ code, at }) => `${code} ${at?.file === "study.toml" ? at.line! : "-"}`)).toContain(expected);
  });

  it("tells what is wrong in several files at once, and once for all sizes", () => {
    const lines = ["sizes = [2, 3]", ...given, "[pools.other]", 'register = "none.csv"'];
    expect(codes(lines, { "seats.csv": seats.replace("young,1,3", "young,x,3") })).toEqual([
      "FILE_MISSING",
      "QUOTAS_NOT_A_COUNT seats.csv",
    ]);
  });
});
