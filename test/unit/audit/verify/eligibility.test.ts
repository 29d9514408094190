/** Who was left out, and by which rules: what somebody might change after the digest was published, or before. Both verifiers say the same. */
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalBytes } from "../../../../src/audit/canonical.ts";
import { rawDigest } from "../../../../src/audit/digest.ts";
import type { EligibilityFile } from "../../../../src/audit/eligibility-file.ts";
import { inputsDigest } from "../../../../src/audit/inputs.ts";
import type { LotteryFile } from "../../../../src/audit/lottery-file.ts";
import type { RecordFiles } from "../../../../src/audit/record.ts";
import type { CheckResult } from "../../../../src/audit/verify/check.ts";
import { verifyFiles } from "../../../../src/audit/verify/verify-files.ts";
import { sayCheck } from "../../../../src/messages/check-result.ts";
import { leftOutDraw } from "../../../support/left-out-draw.ts";
import { noPython, ourVerdicts, theirVerdicts } from "../../../support/second-verifier.ts";
import { bytesOf, drawn, forged, json, linesOf } from "../../../support/synthetic-draw.ts";

const eligibility = "auditor/eligibility.json";
const exclusions = "auditor/exclusions.csv";

let honest: RecordFiles;

beforeAll(async () => {
  honest = drawn("007", await leftOutDraw());
});

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
type Details = Writable<EligibilityFile>;

/** What fails, as both say. */
function failing(files: RecordFiles): string[] {
  return eachFailing([files])[0]!;
}

function eachFailing(records: readonly RecordFiles[]): string[][] {
  const ours = records.map(ourVerdicts);
  if (noPython === undefined) expect(theirVerdicts(records)).toEqual(ours);
  return ours.map((all) => all.filter((each) => each.endsWith(" fail")).map((each) => each.slice(0, -" fail".length)));
}

function resultOf(files: RecordFiles): CheckResult {
  return verifyFiles(files).find(({ check }) => check === "eligibility")!;
}

const without = (path: string): RecordFiles => new Map([...honest].filter(([name]) => name !== path));
const withBytes = (path: string, bytes: Uint8Array): RecordFiles => new Map([...honest, [path, bytes]]);

function changed(edit: (details: Details) => void): Uint8Array {
  const details = json(honest, eligibility) as Details;
  edit(details);
  return canonicalBytes(details);
}

/** Changed before anything was published: commitment, log and draw are made anew, but the digest that the log states of the inputs. */
function committedAnew(edit: (details: Details) => void, counts?: (reason: string) => number): RecordFiles {
  const bytes = changed(edit);
  const anew = forged(({ commitment: { inputs }, commitment }) => {
    inputs.eligibility.details = rawDigest(bytes);
    for (const count of inputs.eligibility.leftOut) count.people += counts?.(count.reason) ?? 0;
    commitment.inputsDigest = inputsDigest(inputs);
  }, honestBeforeDraw());
  return drawn("007", new Map([...anew, [eligibility, bytes]]));
}

function honestBeforeDraw(): RecordFiles {
  const log = linesOf(honest.get("auditor/log.ndjson")!).slice(0, 6);
  const files = [...honest].filter(([name]) => name !== "public/draw.json");
  return new Map([...files, ["auditor/log.ndjson", bytesOf(log)], ["public/log.ndjson", bytesOf(log)]]);
}

describe("who was left out", () => {
  it("is committed to, in numbers for everybody and by code for an auditor", () => {
    expect(failing(honest)).toEqual([]);
    expect(resultOf(honest)).toMatchObject({ outcome: "pass", details: { people: 11, listed: true } });
    const { inputs } = json(honest, "public/commitment.json") as { inputs: { eligibility: object } };
    expect(inputs.eligibility).toEqual({
      details: rawDigest(honest.get(eligibility)!),
      leftOut: [
        { people: 3, reason: "not-eligible" },
        { people: 1, reason: "opted-out" },
        { people: 1, reason: "selected-before" },
        { people: 2, reason: "outside" },
        { people: 4, reason: "missing" },
      ],
    });
  });

  it("is skipped aloud where an auditor's file is not given, and looked at without the table by line", () => {
    expect(failing(without(eligibility))).toEqual([]);
    expect(resultOf(without(eligibility))).toMatchObject({
      outcome: "skipped",
      details: { reason: "not-given", file: eligibility },
    });
    expect(failing(without(exclusions))).toEqual([]);
    expect(resultOf(without(exclusions))).toMatchObject({ outcome: "pass", details: { listed: false } });
  });

  it.each<[string, (details: Details) => void]>([
    ["a reason", ({ people }) => (people[0]!.reason = "opted-out")],
    ["a column", ({ people }) => (people[0]!.column = "name")],
    ["a person fewer", ({ people }) => people.pop()],
    ["nobody left out", (details) => (details.people = [])],
    ["the salt", (details) => (details.salt = "0".repeat(64))],
    ["a value that may be drawn", ({ rules }) => rules.only[0]!.values.push("south")],
    ["a rule fewer", ({ rules }) => (rules.only = [])],
    ["a list fewer", ({ rules }) => rules.lists.pop()],
    ["what became of blanks", ({ rules }) => (rules.missing = "refuse")],
    ["the day on which ages count", ({ rules }) => (rules.recipes[0]!.day = "2026-01-01")],
    ["how a feature is made", ({ rules }) => (rules.recipes[1]!.map[0]!.to = "woman")],
    ["a feature less", ({ rules }) => rules.recipes.pop()],
  ])("cannot be changed after the digest was published: %s", (_, edit) => {
    expect(failing(withBytes(eligibility, changed(edit)))).toEqual(["eligibility"]);
    expect(resultOf(withBytes(eligibility, changed(edit)))).toMatchObject({ details: { problem: "digest" } });
  });

  it("cannot be another code, made up or well-formed", () => {
    const [made, other] = ["ZZZZZZZZZZ", "0000000000"];
    const withCode = (code: string) =>
      withBytes(
        eligibility,
        changed(({ people }) => (people[0]!.code = code)),
      );
    expect(failing(withCode(made))).toEqual(["file"]);
    expect(failing(withCode(other))).toEqual(["eligibility"]);
  });

  it.each<[string, (details: Details) => void]>([
    ["people out of order", ({ people }) => people.reverse()],
    ["somebody twice", ({ people }) => people.push(people.at(-1)!)],
    ["a reason there is not", ({ people }) => Object.assign(people[0]!, { reason: "disliked" })],
    ["a key more", ({ people }) => Object.assign(people[0]!, { line: 2 })],
    ["a name beside the salt", (details) => Object.assign(details, { name: "x" })],
    ["lists out of order", ({ rules }) => rules.lists.reverse()],
    ["features out of order", ({ rules }) => rules.recipes.reverse()],
    ["a rule twice", ({ rules }) => rules.only.push(rules.only[0]!)],
    ["another schema", (details) => Object.assign(details, { schema: "kleroterion/eligibility/2" })],
  ])("is not read with %s", (_, edit) => {
    expect(failing(withBytes(eligibility, changed(edit)))).toEqual(["file"]);
  });

  it("must be counted as it is listed, also by a clerk who makes all digests anew", () => {
    expect(failing(committedAnew(() => undefined))).toEqual([]);
    const counted = committedAnew(
      () => undefined,
      (reason) => (reason === "missing" ? -1 : 0),
    );
    expect(failing(counted)).toEqual(["log-statements", "eligibility"]);
    expect(resultOf(counted)).toMatchObject({ details: { problem: "counts" } });
  });

  it("is nobody who can be drawn, also for a clerk who makes all digests anew", () => {
    const { codes } = json(honest, "public/lottery.json") as LotteryFile;
    const friend = committedAnew(({ people }) => {
      people[0]!.code = codes[0]!;
      people.sort((a, b) => (a.code < b.code ? -1 : 1));
    });
    expect(failing(friend)).toEqual(["log-statements", "eligibility"]);
    expect(resultOf(friend)).toMatchObject({ details: { problem: "codes" } });
  });

  it("is listed by line as it was committed to: the table made anew with others fails", () => {
    const [header, ...rows] = linesOf(honest.get(exclusions)!) as [string, ...string[]];
    const listing = (...lines: readonly string[]) => withBytes(exclusions, bytesOf(lines));
    const [first, second] = rows as [string, string];
    const edits: readonly (readonly string[])[] = [
      [header, ...rows.slice(1)],
      [header, ...rows, first],
      [header, second, first, ...rows.slice(2)],
      [header, first, ...rows],
      [header, first.replace(/,[^,]+,([^,]+)$/, ",missing,$1"), ...rows.slice(1)],
      [header, first.replace(/[^,]+$/, "name"), ...rows.slice(1)],
      [header, first.replace(/^(\d+),[^,]+/, "$1,0000000000"), ...rows.slice(1)],
      [header, first.replace(/^\d+/, "0"), ...rows.slice(1)],
      [header, first.replace(/^\d+/, "9999999999"), ...rows.slice(1)],
      [header, `${first},x`, ...rows.slice(1)],
      ["line,reason,column", ...rows],
      ["line,reason,column", ...rows.map((row) => row.replace(/^(\d+),[^,]+/, "$1"))],
      [header],
      [`\uFEFF${header}`, ...rows],
      [],
      ['"'],
    ];
    const records = edits.map((lines) => listing(...lines));
    expect(eachFailing(records)).toEqual(edits.map(() => ["eligibility"]));
    for (const record of records) expect(resultOf(record)).toMatchObject({ details: { problem: "exclusions" } });
    expect(failing(withBytes(exclusions, Uint8Array.from([0xff])))).toEqual(["eligibility"]);
    expect(failing(listing(header, ...rows))).toEqual([]);
  });

  it("stands in the log no more: a line that counts other people is no line", () => {
    const lines = linesOf(honest.get("public/log.ndjson")!);
    const line = { ...(JSON.parse(lines[3]!) as object), type: "left-out", body: { counts: [] } };
    const log = bytesOf(lines.toSpliced(3, 0, new TextDecoder().decode(canonicalBytes(line))));
    const published = new Map([...without("auditor/log.ndjson"), ["public/log.ndjson", log]]);
    expect(failing(published)).toEqual(["file"]);
  });

  it.each(["en", "nl"] as const)("is told of in whole sentences in %s", (language) => {
    const problems = ["digest", "counts", "codes", "exclusions"] as const;
    const told = [
      resultOf(honest),
      resultOf(without(exclusions)),
      ...problems.map((problem): CheckResult => ({ check: "eligibility", outcome: "fail", details: { problem } })),
    ].map((result) => sayCheck(result, language).sentence);
    expect(new Set(told).size).toBe(told.length);
    for (const sentence of told) expect(sentence).toMatch(/^[A-Za-z].*\.$/);
  });
});
