import { describe, expect, it } from "vitest";
import { finding, type Finding, type FindingCode } from "../../../src/errors.ts";
import { tableAt } from "../../../src/cli/toml-keys.ts";
import { parseToml } from "../../../src/cli/toml.ts";
import { errorsEn } from "../../../src/messages/errors-en.ts";
import { errorsNl } from "../../../src/messages/errors-nl.ts";
import { sayFindings } from "../../../src/messages/finding.ts";

const at = { file: "register.csv", line: 17 };
const unknown = (cell: string): Finding =>
  finding(
    "REGISTER_UNKNOWN_VALUE",
    { feature: "age", cell, values: ["16-29", "30-44", "45-64", "65+"], rows: 1, column: "age" },
    at,
  );

describe("sayFindings", () => {
  it("says where, what, how to mend, and the code", () => {
    expect(sayFindings([unknown("36-45")], "en")).toEqual([
      'register.csv:17: "36-45" is not a value of age (16-29, 30-44, 45-64, 65+). Correct the cell, or give age this value in the quotas too. [REGISTER_UNKNOWN_VALUE]',
    ]);
    expect(sayFindings([unknown("36-45")], "nl")).toEqual([
      'register.csv:17: "36-45" is geen waarde van age (16-29, 30-44, 45-64, 65+). Verbeter de cel, of geef age ook in de quota deze waarde. [REGISTER_UNKNOWN_VALUE]',
    ]);
  });

  it("leaves out the part of the place that there is none of", () => {
    expect(sayFindings([finding("FILE_EMPTY", {}, { file: "a.csv" })], "en")[0]).toMatch(
      /^a\.csv: The file is empty\./,
    );
    expect(sayFindings([finding("SEED_EMPTY", {})], "en")[0]).toMatch(/^The seed is empty\./);
  });

  it("shows 20 findings and counts the rest", () => {
    const many = Array.from({ length: 21 }, () => unknown("x"));
    expect(sayFindings(many.slice(1), "en")).toHaveLength(20);
    expect(sayFindings(many, "en").slice(19)).toEqual([expect.stringContaining('"x"'), "… and 1 more."]);
    expect(sayFindings(many, "nl")[20]).toBe("… en nog 1.");
  });

  it("lets nothing from a file steer the terminal: place, details, lists", () => {
    const details = { feature: "a\u001b", columns: ["b\u001b"], suggestion: "c\u001b" };
    const found = finding("REGISTER_FEATURE_COLUMN_MISSING", details, { file: "d\u001b", line: 1 });
    const [line] = sayFindings([found], "en");
    expect(line).not.toContain("\u001b");
    expect(line).toMatch(/d␛:1: .*a␛.*c␛.*b␛/);
  });

  it("shortens a long cell, but not a path", () => {
    expect(sayFindings([unknown("x".repeat(500))], "en")[0]).toContain(`"${"x".repeat(80)}…"`);
    const path = `${"x/".repeat(100)}y.csv`;
    expect(sayFindings([finding("FILE_MISSING", { path })], "en")[0]).toContain(path);
  });

  const rows = (feature: string, cell: string, values: readonly string[], count: number): Finding =>
    finding("REGISTER_UNKNOWN_VALUE", { feature, cell, values, rows: count, column: feature }, at);

  it("gives the lines of an assembly file that read other names as values, of many cells", () => {
    const gender = ["man", "vrouw", "x"];
    const found = [
      rows("Soort woning", "huur!", ["huur", "koop"], 3),
      ...["M", "V"].map((cell) => rows("g", cell, gender, 2)),
    ];
    const said = sayFindings([...found, rows("g", "on/bekend", gender, 1)], "nl");
    expect(said).toHaveLength(11);
    expect(said.slice(5)).toEqual([
      '  [features."Soort woning"]',
      '  column = "Soort woning"',
      '  map = { "huur!" = "huur" }',
      "  [features.g]",
      '  column = "g"',
      '  map = { M = "man", V = "vrouw", "on/bekend" = "…" }',
    ]);
    const read = parseToml(new TextEncoder().encode(said.slice(5).join("\n")), "a.toml");
    expect(tableAt(read, ["features", "g", "map"])).toEqual({ M: "man", V: "vrouw", "on/bekend": "…" });
    expect(sayFindings([rows("g", "M", gender, 2)], "nl")).toHaveLength(1);
  });

  it("names the person of a row, and says once how lines are counted", () => {
    const whose = (person: string): Finding =>
      finding("REGISTER_ID_BLANK", { column: "id" }, { ...at, person, broken: true });
    const said = sayFindings([whose("1055"), whose("1056")], "en");
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/^register\.csv:17 \(1055\): /);
    expect(said[2]).toMatch(/^The numbers of lines in register\.csv are those of the text file/);
  });

  it("shortens a long list of values", () => {
    const values = Array.from({ length: 13 }, (_, i) => `v${i}`);
    const found = finding("REGISTER_UNKNOWN_VALUE", { feature: "age", cell: "x", values, rows: 1, column: "age" }, at);
    expect(sayFindings([found], "en")[0]).toContain("v10, v11, …)");
  });

  it.each([
    ["ENOSPC", "the disk is full", "de schijf is vol"],
    ["EACCES", "you have no permission", "u hebt er geen rechten voor"],
    ["EROFS", "the disk can only be read", "de schijf kan alleen worden gelezen"],
    ["EWEIRD", "EWEIRD", "EWEIRD"],
  ])("says %s in words", (reason, en, nl) => {
    const found = [finding("WRITE_FAILED", { path: "out", reason })];
    expect(sayFindings(found, "en")[0]).toContain(`: ${en}.`);
    expect(sayFindings(found, "nl")[0]).toContain(`: ${nl}.`);
  });
});

/** Details of every code, as varied as its sentence is. */
const examples: readonly Finding[] = [
  finding("USAGE", { text: "Too many arguments." }),
  finding("OPTION_MISSING", { option: "--size", command: "draw" }),
  finding("OPTION_UNKNOWN", { option: "--siz", suggestion: "--size" }),
  finding("OPTION_UNKNOWN", { option: "--x", suggestion: undefined }),
  finding("ARGUMENT_EXTRA", { command: "draw" }),
  finding("LANGUAGE_UNKNOWN", { text: "fr", known: ["en", "nl"] }),
  finding("COMMAND_UNKNOWN", { command: "drw", suggestion: "draw" }),
  finding("COMMAND_UNKNOWN", { command: "x", suggestion: undefined }),
  finding("OPTION_OF_PREPARE", { option: "--size", path: "panel" }),
  finding("OPTION_WITHOUT_VALUE", { option: "--size" }),
  finding("FOLDER_MISSING", { command: "verify" }),
  finding("TOML_ENCODING", {}),
  ...([undefined, "day", "no-quotes", "curly", "backslash", "key", "open"] as const).map((slip) =>
    finding("TOML_SYNTAX", { column: 5, slip }),
  ),
  finding("TOML_NO_SUCH_DAY", { day: "2027-02-29" }),
  finding("TOML_KEY_UNKNOWN", { key: "regster", suggestion: "register", known: [] }),
  finding("TOML_KEY_UNKNOWN", { key: "x", suggestion: undefined, known: ["register", "quotas"] }),
  ...(["text", "texts", "whole", "number", "seats-or-part", "day", "table"] as const).map((expected) =>
    finding("TOML_VALUE_WRONG", { key: "size", expected }),
  ),
  ...(["count", "counts", "count-from-0", "tickets", "number-above-0", "number-from-0"] as const).map((expected) =>
    finding("TOML_VALUE_WRONG", { key: "sizes", expected }),
  ),
  ...(["chance", "chance-above-0", "seed", "slacks"] as const).map((expected) =>
    finding("TOML_VALUE_WRONG", { key: "pools.town.response.base", expected }),
  ),
  ...(["register", "quotas", "size", "out"] as const).map((key) =>
    finding("ASSEMBLY_KEY_MISSING", { key, command: "check" }),
  ),
  finding("ASSEMBLY_PREPARED", { path: "draw", file: "assembly.toml" }),
  finding("ASSEMBLY_TWO_STEPS", { source: "dice:d10x20", file: "assembly.toml" }),
  finding("SIZE_INVALID", { text: "1.5" }),
  finding("SIZE_OVER_POOL", { size: 50, people: 1 }),
  finding("SIZE_OVER_HOUSEHOLDS", { size: 50, homes: 40 }),
  finding("TICKETS_INVALID", { text: "0", least: 10, most: 20 }),
  finding("OBJECTIVE_UNKNOWN", { text: "best", known: ["maximin"] }),
  finding("GAMMA_INVALID", { text: "0" }),
  finding("GAMMA_WITHOUT_GOLDILOCKS", {}),
  finding("LEGACY_FAILED", { found: 3, failed: 10000 }),
  finding("PERSON_UNKNOWN", { text: "P-12", path: "panel", withIds: true }),
  finding("PERSON_UNKNOWN", { text: "P-12", path: "panel/public", withIds: false }),
  ...(["form", "not-drawn", "no-reserve", "twice"] as const).map((reason) =>
    finding("CAME_IN_INVALID", { text: "P-12=P-21", path: "panel", reason }),
  ),
  ...(["unknown", "not-on-panel"] as const).map((reason) =>
    finding("OUT_PERSON_INVALID", { text: "P-12", path: "panel", reason, suggestion: "P-21" }),
  ),
  ...(["left", "twice"] as const).map((reason) =>
    finding("OUT_PERSON_INVALID", { text: "P-12", path: "panel", reason, suggestion: undefined }),
  ),
  finding("DRAW_NOT_DONE", { path: "panel" }),
  finding("DRAW_REPLACED", { path: "panel" }),
  finding("REPLACEMENT_TOO_FEW", { seats: 1, people: 0, homes: 0 }),
  finding("REPLACEMENT_TOO_FEW", { seats: 3, people: 5, homes: 2 }),
  finding("REPLACEMENT_SOURCE", { round: undefined, options: "--source balls:3x10 --fallback drand:quicknet:TIME" }),
  finding("REPLACEMENT_SOURCE", { round: 7, options: "--source drand:quicknet:TIME" }),
  finding("APPOINTED_UNKNOWN", { id: "P-12", suggestion: "P-21" }),
  finding("APPOINTED_UNKNOWN", { id: "P-12", suggestion: undefined }),
  finding("APPOINTED_LEFT_OUT", { id: "r7", reason: "opted-out" }),
  finding("APPOINTED_TWICE", { id: "P-12" }),
  finding("APPOINTED_TOO_MANY", { people: 1, panelSize: 1 }),
  finding("APPOINTED_TOO_MANY", { people: 7, panelSize: 6 }),
  finding("APPOINTED_COLUMN", { column: "Appointed" }),
  finding("ASSEMBLY_FEATURE_SOURCE", { feature: "age" }),
  finding("ASSEMBLY_FEATURE_KEY", { feature: "age", key: "rest", source: "number" }),
  finding("ASSEMBLY_FEATURE_DAY", { feature: "age" }),
  finding("ASSEMBLY_SAME_NAME", { key: "features.gender.map.m", other: "features.gender.map.M" }),
  finding("RECIPE_FEATURE_UNKNOWN", { feature: "aeg", features: ["age", "gender"], suggestion: "age" }),
  finding("RECIPE_FEATURE_UNKNOWN", { feature: "area", features: ["age", "gender"], suggestion: undefined }),
  finding("RECIPE_COLUMN_MISSING", { feature: "age", column: "bron", columns: ["born"], suggestion: "born" }),
  finding("RECIPE_COLUMN_MISSING", { feature: "age", column: "date", columns: ["born"], suggestion: undefined }),
  finding("RECIPE_BRACKETS_MISSING", { feature: "age" }),
  finding("RECIPE_NOT_A_BRACKET", { feature: "age", value: "young" }),
  finding("RECIPE_BRACKETS_OVERLAP", { feature: "age", value: "29-44", other: "16-29" }),
  finding("REGISTER_BIRTH_DATE", { column: "born", cell: "soon", reason: "form" }),
  finding("REGISTER_BIRTH_DATE", { column: "born", cell: "31-02-1990", reason: "calendar" }),
  finding("REGISTER_BIRTH_DATE", { column: "born", cell: "2199-01-01", reason: "after" }),
  finding("REGISTER_BIRTH_DATE", { column: "born", cell: "4/16/1971", reason: "month-first" }),
  finding("REGISTER_BIRTH_DATE", { column: "born", cell: "00000000", reason: "unknown" }),
  finding("REGISTER_NOT_A_NUMBER", { column: "age", cell: "many" }),
  finding("REGISTER_OUTSIDE_BRACKETS", { feature: "age", number: 12, values: ["16-29", "30+"] }),
  finding("ELIGIBLE_INVALID", { text: "area" }),
  finding("ELIGIBLE_COLUMN_MISSING", { column: "aera", columns: ["area"], suggestion: "area" }),
  finding("ELIGIBLE_COLUMN_MISSING", { column: "town", columns: ["area"], suggestion: undefined }),
  finding("ELIGIBLE_VALUE_UNKNOWN", { column: "area", value: "noth", values: ["north"], suggestion: "north" }),
  finding("ELIGIBLE_VALUE_UNKNOWN", { column: "area", value: "east", values: ["north"], suggestion: undefined }),
  finding("ON_MISSING_INVALID", { text: "ignore" }),
  finding("LIST_WITHOUT_IDS", { list: "opt-out.csv" }),
  finding("LIST_COLUMN_MISSING", { column: "id", columns: ["name", "street"] }),
  finding("LIST_NOBODY", { ids: 3, column: "id" }),
  finding("QUEUE_URL_INVALID", { text: "localhost" }),
  finding("QUEUE_UNREACHABLE", { host: "localhost", port: 6379, reason: "ECONNREFUSED" }),
  finding("QUEUE_UNREACHABLE", { host: "localhost", port: 6379, reason: "EWEIRD" }),
  finding("QUEUE_PASSWORD", { host: "localhost", port: 6379, reason: "wrong" }),
  finding("QUEUE_PASSWORD", { host: "localhost", port: 6379, reason: "missing" }),
  finding("QUEUE_TOO_OLD", { version: "5.0.14", least: "6.2" }),
  finding("QUEUE_EVICTS", { policy: "allkeys-lru" }),
  finding("QUEUE_FULL", { host: "localhost", port: 6379 }),
  finding("QUEUE_LOST", { host: "localhost", port: 6379 }),
  finding("QUEUE_REFUSED", { host: "localhost", port: 6379, text: "ERR DB index is out of range" }),
  finding("QUEUE_STUDY_BAD", { digest: "0123456789abcdef".repeat(4) }),
  finding("QUEUE_OTHER_VERSION", { title: "Villages", wanted: ["highs 1.15.2"], here: ["highs 1.15.3"] }),
  finding("QUEUE_JOB_LOST", { job: "village/even/24/7" }),
  finding("QUEUE_RESULT_BAD", { job: "village/even/24/7" }),
  ...(["margins", "joint", "pairs"] as const).map((kind) =>
    finding("POPULATION_HEADINGS", { kind, missing: ["percent"], found: ["feature", "value"] }),
  ),
  finding("POPULATION_HEADINGS", { kind: "margins", missing: ["value", "percent"], found: ["feature"] }),
  finding("POPULATION_SHARES_TWICE", { columns: ["percent", "count"] }),
  finding("POPULATION_NOT_A_PART", { column: "population share", cell: "12%" }),
  finding("POPULATION_COMBINATION_TWICE", { table: "age × gender", values: "65+ × man", firstLine: 2 }),
  finding("POPULATION_PAIR_OF_ONE", { feature: "age" }),
  finding("POPULATION_TABLES_DISAGREE", {
    feature: "age",
    value: "65+",
    tables: ["age × gender", "age × area"],
    shares: ["22.5", "25"],
  }),
  finding("POPULATION_NO_FIT", {
    tables: ["age × area", "age × gender", "area × gender"],
    table: "age × gender",
    values: "65+ × man",
    due: "12.5",
    found: "0",
  }),
  finding("POPULATION_TOO_LARGE", { features: ["age", "area"], combinations: 1_200_000, most: 1_000_000 }),
  finding("POPULATION_RESPONSE_BASE", { base: "1.5" }),
  finding("POPULATION_RESPONSE_FACTOR", { feature: "age", value: "65+", factor: "-0.5" }),
  finding("POPULATION_RESPONSE_FEATURE", { feature: "aeg", features: ["age", "area"], suggestion: "age" }),
  finding("POPULATION_RESPONSE_FEATURE", { feature: "income", features: ["age", "area"], suggestion: undefined }),
  finding("POPULATION_RESPONSE_VALUE", { feature: "age", value: "65", values: ["16-64", "65+"], suggestion: "65+" }),
  finding("POPULATION_RESPONSE_VALUE", {
    feature: "age",
    value: "old",
    values: ["16-64", "65+"],
    suggestion: undefined,
  }),
  finding("POPULATION_RESPONSE_TWICE", { feature: "age", value: "65+" }),
  finding("POPULATION_NOBODY_VOLUNTEERS", {}),
  finding("LIST_ZEROS", { id: "0012", known: "12", ids: 1 }),
  finding("LIST_ZEROS", { id: "12", known: "0012", ids: 3 }),
  finding("GROUP_UNKNOWN", { text: "9", groups: 4 }),
  finding("PERSON_AND_GROUP", {}),
  finding("PERSON_AND_ALL", {}),
  finding("FILE_MISSING", { path: "register.csv" }),
  finding("FILE_IS_DIRECTORY", { path: "register" }),
  finding("FILE_UNREADABLE", { path: "register.csv", reason: "EACCES" }),
  finding("FILE_EMPTY", {}),
  finding("FILE_TOO_LARGE", { bytes: 300 * 1024 * 1024, limit: 256 * 1024 * 1024 }),
  ...(["workbook", "pdf", "markup", "json", "binary"] as const).map((kind) => finding("FILE_NOT_CSV", { kind })),
  finding("OUT_NOT_EMPTY", { path: "out", found: "draw" }),
  finding("OUT_NOT_EMPTY", { path: "out", found: "file" }),
  finding("OUT_NOT_EMPTY", { path: "out", found: "other" }),
  finding("FILE_DIFFERS", { path: "panel/private/letters/0123456789.md" }),
  finding("WRITE_FAILED", { path: "out", reason: "ENOSPC" }),
  finding("CSV_ENCODING", { encoding: "utf-16" }),
  finding("CSV_ENCODING", { encoding: "not-utf-8" }),
  finding("CSV_ENCODING", { encoding: "cut" }),
  finding("CSV_MALFORMED", { reason: "quote-not-closed" }),
  finding("CSV_MALFORMED", { reason: "quote-inside" }),
  finding("CSV_MALFORMED", { reason: "text-after-quote" }),
  finding("CSV_NO_DELIMITER", {}),
  finding("CSV_HEADER_ONLY", {}),
  finding("CSV_COLUMN_TWICE", { name: "age", first: 1, second: 3 }),
  finding("CSV_COLUMN_UNNAMED", { column: 4 }),
  finding("CSV_ROW_TOO_LONG", { fields: 4, columns: 3 }),
  finding("CSV_ROW_TOO_LONG", { fields: 2, columns: 1 }),
  finding("QUOTAS_HEADINGS", { missing: ["min", "max"], found: ["feature", "value"] }),
  finding("QUOTAS_HEADINGS", { missing: ["max"], found: ["feature", "value", "min"] }),
  finding("QUOTAS_SHARES_TWICE", { columns: ["percentage", "aantal"] }),
  finding("QUOTAS_NOT_A_SHARE", { column: "percent", cell: "many", unit: "percent" }),
  finding("QUOTAS_NOT_A_SHARE", { column: "aantal", cell: "1.5", unit: "count" }),
  finding("QUOTAS_COUNT_AMBIGUOUS", { column: "aantal", cell: "12.345", other: "1234" }),
  finding("QUOTAS_MIXED", { feature: "age" }),
  finding("QUOTAS_SHARES_SUM", {
    feature: "age",
    within: undefined,
    sum: "97.5",
    off: "2.5",
    ofOne: false,
    total: undefined,
  }),
  finding("QUOTAS_SHARES_SUM", {
    ...{ feature: "age", within: undefined, sum: "200" },
    ...{ off: "100", ofOne: false, total: "all" },
  }),
  finding("QUOTAS_SHARES_SUM", {
    feature: "age",
    within: undefined,
    sum: "1",
    off: "99",
    ofOne: true,
    total: undefined,
  }),
  finding("QUOTAS_SHARES_SUM", {
    feature: "area+age",
    within: "north",
    sum: "97.5",
    off: "2.5",
    ofOne: false,
    total: undefined,
  }),
  finding("QUOTAS_POPULATION_ZERO", { feature: "age", within: undefined }),
  finding("QUOTAS_POPULATION_ZERO", { feature: "area+age", within: "north" }),
  finding("QUOTAS_WITHIN_OPEN", { feature: "area+age", within: "area", value: "north", min: 4, max: 6 }),
  finding("QUOTAS_WITHIN_OPEN", {
    ...{ feature: "area+age", within: "area" },
    ...{ value: undefined, min: undefined, max: undefined },
  }),
  finding("QUOTAS_WITHIN_VALUE", {
    ...{ feature: "area+age", value: "east+65+" },
    ...{ within: "area", values: ["north", "south"] },
  }),
  finding("QUOTAS_NOT_A_SLACK", { column: "slack", cell: "half" }),
  finding("QUOTAS_SLACK_MIXED", { feature: "age", slack: "7.5%", other: "1" }),
  finding("QUOTAS_SEATS_OVER_PEOPLE", { feature: "age", value: "65+", due: 4, min: 3, people: 2 }),
  finding("QUOTAS_SEATS_OVER_PEOPLE", { feature: "age", value: "65+", due: 1, min: 1, people: 0 }),
  finding("SLACK_INVALID", { text: "half" }),
  finding("SLACK_WITHOUT_SHARES", {}),
  finding("RELAXATION_UNKNOWN", { text: "5", repairs: 4 }),
  finding("RELAXATION_UNKNOWN", { text: "2", repairs: 1 }),
  finding("RELAXATION_UNKNOWN", { text: "1", repairs: 0 }),
  finding("QUOTAS_BLANK", { column: "min" }),
  finding("QUOTAS_FEATURE_BLANK", { column: "feature" }),
  finding("QUOTAS_NOT_A_COUNT", { column: "min", cell: "1.5" }),
  finding("QUOTAS_MIN_OVER_MAX", { feature: "age", value: "65+", min: 3, max: 2 }),
  finding("QUOTAS_FLEX_ORDER", { feature: "age", value: "65+", minFlex: 3, min: 2, max: 4, maxFlex: 4 }),
  finding("QUOTAS_FLEX_ORDER", { feature: "age", value: "65+", minFlex: 1, min: 2, max: 4, maxFlex: 3 }),
  finding("QUOTAS_TO_FILL_IN", { feature: "age", rows: 4, columns: ["min", "max"] }),
  finding("QUOTAS_VALUE_TWICE", { feature: "age", value: "65+", firstLine: 2 }),
  finding("QUOTAS_MIN_SUM_OVER_SIZE", { feature: "age", sum: 30, size: 24 }),
  finding("QUOTAS_MAX_SUM_UNDER_SIZE", { feature: "age", sum: 20, size: 24 }),
  finding("QUOTAS_VALUE_WITHOUT_PEOPLE", { feature: "age", value: "65+", min: 2 }),
  finding("QUOTAS_MIN_OVER_PEOPLE", { feature: "age", value: "65+", min: 2, people: 1 }),
  finding("QUOTAS_INFEASIBLE", {}),
  finding("REGISTER_FEATURE_COLUMN_MISSING", { feature: "age", columns: ["id", "agee"], suggestion: "agee" }),
  finding("REGISTER_FEATURE_COLUMN_MISSING", { feature: "age", columns: ["id"], suggestion: undefined }),
  unknown("36-45"),
  finding("REGISTER_UNKNOWN_COMBINATION", { feature: "a+b", cell: "x+y", rows: 1, row: "a+b,x+y,0,1" }),
  finding("REGISTER_UNKNOWN_COMBINATION", { feature: "a+b", cell: "x+y", rows: 3, row: "a+b,x+y,0,1" }),
  finding("REGISTER_BLANK_VALUE", { feature: "age", rows: 1 }),
  finding("REGISTER_BLANK_VALUE", { feature: "age", rows: 12 }),
  finding("REGISTER_NO_VALUES", { columns: ["age", "gender"] }),
  finding("REGISTER_ID_COLUMN_MISSING", { column: "code", columns: ["id", "kode"], suggestion: "kode" }),
  finding("REGISTER_ID_COLUMN_MISSING", { column: "code", columns: ["id"], suggestion: undefined }),
  finding("REGISTER_ID_COLUMN_AMBIGUOUS", { columns: ["code", "nummer"] }),
  finding("REGISTER_ID_BLANK", { column: "id" }),
  finding("REGISTER_ID_TWICE", { id: "R17", firstLine: 2 }),
  ...[1, 2, 3].map((rows) => finding("REGISTER_ID_SHORTENED", { column: "id", cell: "1,23457E+11", rows })),
  finding("REGISTER_HOUSEHOLD_COLUMN_MISSING", {
    column: "postcod",
    columns: ["id", "postcode"],
    suggestion: "postcode",
  }),
  finding("REGISTER_HOUSEHOLD_COLUMN_MISSING", { column: "straat", columns: ["id"], suggestion: undefined }),
  finding("REGISTER_HOUSEHOLD_COLUMN_TWICE", { column: "postcode" }),
  finding("REGISTER_HOUSEHOLD_COLUMN_IS_ID", { column: "nummer" }),
  finding("SOURCE_UNKNOWN", { text: "loterij" }),
  finding("SOURCE_CHAIN_UNKNOWN", { chain: "loe" }),
  finding("SOURCE_TIME_INVALID", { text: "morgen" }),
  finding("SOURCE_UNSUITED", { source: "balls:3x10", tickets: 500 }),
  finding("SOURCE_UNSUITED", { source: "dice:d6x4", tickets: 1000 }),
  finding("SOURCES_TOGETHER", { sources: ["typed", "dice:d10x20"] }),
  finding("ATTEMPT_INVALID", { text: "0" }),
  finding("ATTEMPT_WITHOUT_FORMER", { attempt: 2 }),
  finding("FORMER_WITHOUT_ATTEMPT", {}),
  ...(["log", "id", "attempt", "open", "replacement"] as const).map((reason) =>
    finding("FORMER_INVALID", { path: "panel", reason }),
  ),
  finding("DRAW_ABANDONED", { path: "panel" }),
  finding("FALLBACK_WITHOUT_SOURCE", { path: "panel" }),
  finding("VALUES_MISSING", { expected: ["typed"], found: 2 }),
  finding("VALUES_MISSING", { expected: ["balls:3x10", "typed"], found: 1 }),
  finding("SEED_AND_VALUE", {}),
  finding("BALLS_INVALID", { text: "42", digits: 3 }),
  finding("DICE_INVALID", { text: "7", sides: 6, throws: 20 }),
  finding("DICE_INVALID", { text: "21", sides: 20, throws: 10 }),
  finding("DRAND_INVALID", { text: "abc", round: 7 }),
  finding("SEED_EMPTY", {}),
  finding("SEED_CONTROL_CHARACTER", {}),
  finding("SECRET_INVALID", {}),
  finding("CODE_COLLISION", {}),
  finding("DRAW_FOLDER_INVALID", { path: "out", missing: "public/lottery.json" }),
  finding("DRAW_FOLDER_BROKEN", { path: "out", text: "digests: The digest does not match." }),
  finding("RESERVES_INVALID", { text: "51", most: 50 }),
  finding("RESERVES_DIFFER", { path: "panel", drawn: 0, asked: 5 }),
  finding("RESERVES_DIFFER", { path: "panel", drawn: 5, asked: 3 }),
  finding("REPLAY_WITHOUT_PRIVATE", { path: "out", missing: "private/register.csv" }),
  finding("CSV_TITLE_ABOVE", {}),
  finding("CSV_HEADINGS_AGAIN", {}),
  finding("CSV_ONE_COLUMN", { heading: "id|age" }),
  finding("CSV_FAILED_CELL", { column: "age", cell: "#N/A" }),
  finding("DRAW_ALREADY_DONE", { path: "out", seed: "483" }),
  ...(["study", "pools", "quotas", "sizes"] as const).map((what) => finding("STUDY_WITHOUT", { what })),
  finding("STUDY_NAME_INVALID", { key: "pools.a/b" }),
  finding("STUDY_NAME_TWICE", { table: "pools", name: "town-20" }),
  finding("STUDY_NAME_TWICE", { table: "quotas", name: "shares-1" }),
  finding("STUDY_KEY_NEEDED", { table: "pools.town", keys: ["people", "letters"] }),
  finding("STUDY_KEY_NEEDED", { table: "pools.town.response", keys: ["base"] }),
  finding("STUDY_KEYS_CLASH", { table: "pools.town", keys: ["people", "letters"] }),
  finding("STUDY_KEY_IDLE", { key: "gamma", needs: '"goldilocks"' }),
  finding("STUDY_KEY_TWICE", { key: "algorithms", text: "legacy" }),
  ...(["algorithm", "quotas", "feature", "value"] as const).map((kind) =>
    finding("STUDY_UNKNOWN", { kind, key: "pools.town", name: "gifen", known: ["given"], suggestion: "given" }),
  ),
  finding("STUDY_UNKNOWN", {
    kind: "algorithm",
    key: "algorithms",
    name: "fair",
    known: ["leximin", "legacy"],
    suggestion: undefined,
  }),
  finding("STUDY_FEATURE_MISSING", { pool: "town", feature: "aeg", known: ["age", "area"], suggestion: "age" }),
  finding("STUDY_FEATURE_MISSING", { pool: "town", feature: "income", known: ["age"], suggestion: undefined }),
  finding("STUDY_VALUE_UNNAMED", { pool: "town", quotas: "given", feature: "age", value: "80+" }),
  finding("STUDY_VALUE_WITHOUT_PEOPLE", { pool: "town", feature: "age", value: "80+", min: 1 }),
  finding("STUDY_POPULATION_MISSING", { pool: "town", quotas: "shares" }),
  finding("STUDY_SIZE_OVER_POOL", { pool: "town", size: 40, people: 30 }),
  finding("STUDY_TOO_MANY_JOBS", { settings: 3, replicates: 400_000, most: 1_000_000 }),
  finding("STUDY_TOO_MANY_JOBS", { settings: 2_000_000, replicates: 1, most: 1_000_000 }),
  finding("STUDY_NUMBER_INVALID", { option: "--replicates", text: "many", least: 1, most: 1000 }),
  finding("STUDY_OPTION", { option: "--register" }),
  ...(["journal", "results", "file", "other"] as const).map((found) =>
    finding("STUDY_OUT_TAKEN", { path: "out", found }),
  ),
  finding("STUDY_RESUME_OTHER", { path: "out", differs: "study" }),
  finding("STUDY_RESUME_OTHER", { path: "out", differs: "versions" }),
  finding("STUDY_JOURNAL_FAILED", { path: "out/jobs.ndjson", reason: "ENOSPC" }),
  finding("STUDY_JOB_UNKNOWN", { text: "town/gifen/4/0", example: "town/given/4/0", suggestion: "town/given/4/0" }),
  finding("STUDY_JOB_UNKNOWN", { text: "everything", example: "town/given/4/0", suggestion: undefined }),
];

describe("every sentence", () => {
  it("has an example here", () => {
    const codes = new Set<FindingCode>(examples.map(({ code }) => code));
    expect([...codes].toSorted()).toEqual(Object.keys(errorsEn).toSorted());
  });

  it.each(["en", "nl"] as const)("reads well (%s)", async (language) => {
    const said = examples.map((example) => sayFindings([example], language)[0]);
    await expect(`${said.join("\n")}\n`).toMatchFileSnapshot(`sentences.${language}.txt`);
  });

  it("is its own in each language", () => {
    for (const { code, details } of examples) {
      expect((errorsNl[code] as (d: unknown) => string)(details)).not.toBe(
        (errorsEn[code] as (d: unknown) => string)(details),
      );
    }
  });
});
