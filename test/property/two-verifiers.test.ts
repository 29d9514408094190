/** A hundred draws of all kinds: both verifiers pass them, and say the same of each with one thing changed. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { mutatedRecord, type MutatedRecord } from "../support/mutated-records.ts";
import { randomDraw, recordOf, type RandomDraw } from "../support/random-draws.ts";
import { noPython, ourVerdicts, theirVerdicts, type Verdicts } from "../support/second-verifier.ts";
import type { RecordFiles } from "../../src/audit/record.ts";

const count = process.env["SLOW"] === "1" ? 1000 : 100;

interface Case {
  readonly draw: RandomDraw;
  readonly record: RecordFiles;
  readonly mutated: MutatedRecord;
}

const cases: Case[] = [];
let theirs: Verdicts[];

beforeAll(async () => {
  const change = fc.record({ file: fc.nat(), pick: fc.nat(), mended: fc.boolean() });
  const given = fc.sample(fc.tuple(randomDraw, change), { numRuns: count, seed: 814 });
  for (const [draw, { file, pick, mended }] of given) {
    const record = await recordOf(draw);
    const paths = [...record.keys()];
    const mutated = mutatedRecord(record, paths[file % paths.length]!, pick, mended && draw.drawn);
    cases.push({ draw, record, mutated });
  }
  if (noPython === undefined) theirs = theirVerdicts(cases.flatMap(({ record, mutated }) => [record, mutated.files]));
}, 1_800_000);

const failures = (verdicts: Verdicts): Verdicts => verdicts.filter((verdict) => verdict.endsWith(" fail"));

describe("of a hundred draws at random", () => {
  it("every one passes", () => {
    for (const { draw, record } of cases) expect([draw, failures(ourVerdicts(record))]).toEqual([draw, []]);
  });

  it("every one fails with one thing changed and nothing else", () => {
    const unmended = cases.filter(({ mutated }) => !mutated.mended);
    expect(unmended.length).toBeGreaterThan(count / 3);
    for (const { mutated } of unmended) {
      const { path, place, change, files } = mutated;
      expect({ path, place, change, fails: failures(ourVerdicts(files)).length > 0 }).toMatchObject({ fails: true });
    }
  });

  it.skipIf(noPython !== undefined)("both verifiers say the same, right or wrong", () => {
    for (const [i, { record, mutated }] of cases.entries()) {
      expect(theirs[2 * i]).toEqual(ourVerdicts(record));
      const { path, place, change, files } = mutated;
      expect({ path, place, change, says: theirs[2 * i + 1] }).toEqual({
        path,
        place,
        change,
        says: ourVerdicts(files),
      });
    }
  });

  it("there are all kinds", () => {
    const seen = (of: (draw: RandomDraw) => string): string[] => [...new Set(cases.map(({ draw }) => of(draw)))];
    expect(seen(({ objective }) => objective)).toHaveLength(6);
    const kinds = seen(({ seeding }) => seeding.sources.map((id) => id.split(":")[0]!).join("+"));
    expect(kinds.toSorted()).toEqual(["balls", "balls+drand", "dice", "drand", "typed"]);
    expect(seen(({ seeding }) => `${seeding.usesFallback}`)).toHaveLength(2);
    expect(seen(({ small }) => `${small.pool.households !== undefined}`)).toHaveLength(2);
    expect(seen(({ drawn }) => `${drawn}`)).toHaveLength(2);
    expect(Math.max(...cases.map(({ draw }) => draw.tickets))).toBeGreaterThan(10_000);
  });
});
