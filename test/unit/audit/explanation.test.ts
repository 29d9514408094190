import { describe, expect, it } from "vitest";
import { parseCertificateFile } from "../../../src/audit/certificate-file.ts";
import { parseCommitment } from "../../../src/audit/commitment.ts";
import { computeLottery } from "../../../src/audit/compute.ts";
import { explainRecord, type ExplainedRecord } from "../../../src/audit/explanation.ts";
import { freezeInputs } from "../../../src/audit/inputs.ts";
import { parseLotteryFile } from "../../../src/audit/lottery-file.ts";
import { buildRecord, type RecordFiles } from "../../../src/audit/record.ts";
import { recordedPolytope } from "../../../src/audit/recorded-polytope.ts";
import { polytopeOf } from "../../../src/quotas/polytope.ts";
import { readSources } from "../../../src/quotas/read-sources.ts";
import { groupsOf } from "../../../src/register/groups.ts";
import { pool, prepared, preparedFrom, quotas, secret, versions, type HandMade } from "../../support/synthetic-draw.ts";
import * as hand from "../../support/two-levels.ts";

const recordOf = (files: RecordFiles): ExplainedRecord => ({
  inputs: parseCommitment(files.get("public/commitment.json")!).inputs,
  lottery: parseLotteryFile(files.get("public/lottery.json")!),
  certificate: parseCertificateFile(files.get("public/certificate.json")!),
});
const explained = (draw: HandMade, asked: Parameters<typeof explainRecord>[1] = {}) =>
  explainRecord(recordOf(preparedFrom(draw)), asked);

const [OLD, YOUNG] = [0, 1];
const young = { feature: "age", value: "young", people: 3, min: 1, max: 1 };

describe("the explanation of all chances", () => {
  it("has a level a different chance, what it rests on, and what a seat would change", async () => {
    const explanation = await explained(hand.leximin);
    expect(explanation).toMatchObject({
      objective: "leximin",
      status: "exact",
      people: 5,
      panelSize: 2,
      tickets: 12,
      levels: [
        {
          chance: 0.333333333333333,
          proved: true,
          people: 3,
          groups: [2],
          binding: [{ ...young, side: "max", multiplier: 1, own: false }],
        },
        { chance: 0.5, proved: true, people: 2, groups: [1], binding: [] },
      ],
      never: { people: 0, groups: [] },
      group: null,
      binding: [{ ...young, side: "max", multiplier: 1, own: false }],
      now: { own: null, without: 0 },
    });
    // A seat more for the young is taken from the old: 2/5 for everybody. A seat fewer, and only the old have any.
    expect(explanation.whatIfs).toEqual([
      {
        ...{ feature: "age", value: "young", side: "max" },
        changes: [
          { feature: "age", value: "young", from: { min: 1, max: 1 }, to: { min: 1, max: 2 } },
          { feature: "age", value: "old", from: { min: 1, max: 1 }, to: { min: 0, max: 1 } },
        ],
        outlook: { lowest: expect.closeTo(2 / 5, 9) as unknown, own: null, without: 0 },
      },
      {
        ...{ feature: "age", value: "young", side: "max" },
        changes: [
          { feature: "age", value: "young", from: { min: 1, max: 1 }, to: { min: 0, max: 0 } },
          { feature: "age", value: "old", from: { min: 1, max: 1 }, to: { min: 1, max: 2 } },
        ],
        outlook: { lowest: 1, own: null, without: 3 },
      },
    ]);
  });

  it("knows nothing of the chances that an objective does not prove one by one", async () => {
    const { levels } = await explained(hand.nash);
    expect(levels).toMatchObject([
      { proved: true, groups: [2], binding: [{ value: "young" }] },
      { chance: 0.5, bound: null, proved: false, groups: [1], binding: [] },
    ]);
  });

  it("counts who is on no panel apart", async () => {
    const { never, levels } = await explainRecord(recordOf(prepared()), {});
    expect(never).toEqual({ people: 1, groups: [1] });
    expect(levels.flatMap(({ groups }) => groups)).toEqual([2, 3, 4, 5]);
  });
});

describe("the explanation of a group's chance", () => {
  it("has its features, chance, tickets and level, and marks the quotas that are its own", async () => {
    const { group, binding, now } = await explained(hand.leximin, { group: YOUNG });
    expect(group).toEqual({
      number: 2,
      features: [young],
      homes: null,
      people: 3,
      chance: 0.333333333333333,
      tickets: { fewest: 4, most: 4 },
      own: null,
      ground: "level",
      level: 1,
      forced: false,
    });
    expect(binding).toEqual([{ ...young, side: "max", multiplier: 1, own: true }]);
    expect(now.own).toBeCloseTo(1 / 3, 9);
  });

  it("has the tickets of the person asked about", async () => {
    const record = recordOf(preparedFrom(hand.leximin));
    const [position] = record.lottery.groups[OLD]!.members;
    expect((await explainRecord(record, { group: OLD, position: position! })).group).toMatchObject({
      number: 1,
      own: 6,
    });
  });

  it("finds what leaves nobody a seat, where the certificate says nothing", async () => {
    const { group, binding } = await explainRecord(recordOf(prepared()), { group: 0 });
    expect(group).toMatchObject({
      ground: "never",
      level: null,
      forced: true,
      chance: 0,
      tickets: { fewest: 0, most: 0 },
    });
    // A quota of none for children; or two old and two young, who are all there are seats for.
    expect(binding.length).toBeGreaterThan(0);
  });

  it.each([
    ["the levels under maximin, of the lowest", hand.maximin, YOUNG, "level", 1],
    ["nothing under maximin, of the others", hand.maximin, OLD, "other", null],
    ["the levels under any objective, where they prove the lowest", hand.minimax, YOUNG, "level", 1],
    ["the product of nash, of everybody's", hand.nash, OLD, "optimum", null],
    ["the bound of minimax, of the highest", hand.minimax, OLD, "optimum", null],
    ["the spread of goldilocks, of the highest", hand.goldilocks, OLD, "optimum", null],
    ["nothing under legacy", hand.legacy, OLD, "other", null],
  ] as const)("rests on %s", async (_, draw, asked, ground, level) => {
    const { group, binding } = await explained(draw, { group: asked });
    expect(group).toMatchObject({ ground, level });
    expect(binding.length > 0).toBe(ground !== "other");
  });

  it("compares nothing with a chance that the quotas alone would have otherwise", async () => {
    // A lottery that gives the old all: nobody's idea of leximin.
    const lottery = { ...hand.legacy.lottery, chances: [1e15, 0] };
    const { now, whatIfs } = await explained({ ...hand.legacy, lottery }, { group: OLD });
    expect(now.own).toBeNull();
    for (const { outlook } of whatIfs) expect(outlook?.own ?? null).toBeNull();
  });
});

describe("homes", () => {
  const file = (name: string, ...lines: string[]) => ({ name, bytes: new TextEncoder().encode(lines.join("\n")) });
  const register = file(
    "r.csv",
    "id,age,home",
    "1,old,A",
    "2,old,A",
    "3,old,A",
    "4,old,B",
    "5,young,C",
    "6,young,D",
    "",
  );
  const seats = file("q.csv", "feature,value,min,max", "age,old,1,2", "age,young,1,2", "");

  it("bind as quotas do, and are told apart from them", async () => {
    const reading = readSources({ register, quotas: seats, household: ["home"] }, 3);
    const frozen = freezeInputs({ ...reading, panelSize: 3, objective: "leximin", tickets: 60, secret });
    const lottery = (await computeLottery(reading.pool, reading.quotas, frozen.inputs))!;
    const at = "2026-03-02T10:00:00Z";
    const raw = { register: "0".repeat(64), quotas: "1".repeat(64) };
    const claims = { node: "20.19.0", raw, times: { opened: at, frozen: at, computed: at, closed: at } };
    const record = recordOf(buildRecord(reading.pool, frozen, { lottery, versions }, claims).files);
    // Three old people in one home share one seat at most: 1/3.
    const shared = record.lottery.groups.findIndex(({ members }) => members.length === 3);
    const { group, binding, whatIfs } = await explainRecord(record, { group: shared });
    const home = { feature: null, value: null, people: 3, min: 0, max: 1 };
    expect(group).toMatchObject({ chance: expect.closeTo(1 / 3, 9) as unknown, homes: home, level: 1 });
    expect(binding).toEqual([{ ...home, side: "max", multiplier: 1, own: true }]);
    expect(whatIfs).toEqual([]);
  });
});

it("the polytope of a record is that of its pool", () => {
  const record = recordOf(prepared());
  expect(recordedPolytope(record.inputs, record.lottery)).toEqual(polytopeOf(pool.features, groupsOf(pool), quotas, 4));
});
