/** A draw with households, and what forgers might do to them. */
import { beforeAll, describe, expect, it } from "vitest";
import { computeLottery } from "../../../../src/audit/compute.ts";
import { certificateRows } from "../../../../src/audit/certificate-rows.ts";
import { freezeInputs, inputsDigest, type Inputs } from "../../../../src/audit/inputs.ts";
import type { LotteryFile } from "../../../../src/audit/lottery-file.ts";
import { buildRecord, type RecordFiles } from "../../../../src/audit/record.ts";
import type { CheckId } from "../../../../src/audit/verify/check.ts";
import { verifyFiles } from "../../../../src/audit/verify/verify-files.ts";
import { sayCheck } from "../../../../src/messages/check-result.ts";
import { readSources } from "../../../../src/quotas/read-sources.ts";
import { forged, json, restate, secret, versions, type Forgery } from "../../../support/synthetic-draw.ts";

const file = (name: string, ...lines: string[]) => ({ name, bytes: new TextEncoder().encode(lines.join("\n")) });

/**
 * Two couples of an old woman and a young man at A and B, two old men together at C, and two of each kind alone or of unknown address. Two seats
 * for the old, two for the young, two for men, two for women.
 */
const register = file(
  "register.csv",
  "id,age,gender,home",
  ...["a1,old,woman,A", "a2,young,man,a", "b1,old,woman,B", "b2,young,man,B", "c1,old,man,C", "c2,old,man,C"],
  ...["d1,old,woman,D", "e1,old,man,E", "e2,old,man,", "f1,young,man,F", "f2,young,man,", "g1,young,woman,G"],
  ...["h1,young,woman,", "h2,old,woman,"],
  "",
);
const quotas = file(
  "q.csv",
  "feature,value,min,max",
  "age,old,2,2",
  "age,young,2,2",
  "gender,man,2,2",
  "gender,woman,2,2",
);

let honest: RecordFiles;
let inputs: Inputs;
let lottery: LotteryFile;

beforeAll(async () => {
  const reading = readSources({ register, quotas, household: ["home"] }, 4);
  const frozen = freezeInputs({ ...reading, panelSize: 4, objective: "maximin", tickets: 60, secret });
  const computed = (await computeLottery(reading.pool, reading.quotas, frozen.inputs))!;
  const at = "2026-03-02T10:00:00Z";
  const times = { opened: at, frozen: at, computed: at, closed: at };
  const raw = { register: "0".repeat(64), quotas: "1".repeat(64) };
  honest = buildRecord(reading.pool, frozen, { lottery: computed, versions }, { node: "20.19.0", raw, times }).files;
  inputs = frozen.inputs;
  lottery = json(honest, "public/lottery.json") as LotteryFile;
});

const failures = (files: RecordFiles): CheckId[] =>
  verifyFiles(files).flatMap(({ check, outcome }) => (outcome === "fail" ? [check] : []));

/** States the rule anew, as a careful forger would. */
function restateRule({ commitment, lottery: { households } }: Forgery): void {
  commitment.inputs.household = {
    rule: "one-per-household",
    households: households.length,
    people: households.flat().length,
  };
  commitment.inputsDigest = inputsDigest(commitment.inputs);
}

describe("a record with households", () => {
  it("states the rule, and lists who shares a home by position and nothing else of it", () => {
    expect(inputs.household).toEqual({ rule: "one-per-household", households: 3, people: 6 });
    expect(lottery.households.map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(lottery.households).toEqual(lottery.households.toSorted((a, b) => a[0]! - b[0]!));
    for (const [path, bytes] of honest) {
      if (path.startsWith("public/")) expect(new TextDecoder().decode(bytes)).not.toMatch(/home|"[A-H]"/);
    }
  });

  it("passes every check", () => {
    expect(failures(honest)).toEqual([]);
    expect(verifyFiles(honest).find(({ check }) => check === "ticket-households")).toMatchObject({
      outcome: "pass",
      details: { tickets: 60, households: 3 },
    });
  });

  it("has a row a class of homes behind the quotas, and one for everybody else, as the lottery was computed with", () => {
    const { rows, rowsOfGroups } = certificateRows(inputs, lottery);
    // Classes in the order of their people: two old men; an old woman and a young man, twice.
    expect(rows.slice(4)).toEqual([
      { min: 0, max: 1 },
      { min: 0, max: 2 },
      { min: 0, max: 4 },
    ]);
    // Old men alone, at C; old women alone, in couples; young men alone, in couples; young women alone. Quotas: old, young, man, woman.
    expect(rowsOfGroups).toEqual([
      [0, 2, 6],
      [0, 2, 4],
      [0, 3, 6],
      [0, 3, 5],
      [1, 2, 6],
      [1, 2, 5],
      [1, 3, 6],
    ]);
  });

  it.each(["en", "nl"] as const)("has a sentence for each way to fail in %s", (language) => {
    const both = forged((record) => {
      record.lottery.tickets[0] = [...record.lottery.households[0]!, ...record.lottery.households[1]!];
    }, honest);
    const said = verifyFiles(both).map((result) => sayCheck(result, language).sentence);
    expect(said.filter((sentence) => /undefined|\[object/.test(sentence))).toEqual([]);
  });
});

interface Attack {
  name: string;
  edit: (record: Forgery) => void;
  caught: CheckId[];
}

const attacks: Attack[] = [
  {
    name: "two of a household on a ticket",
    edit: (record) => {
      const { groups, households, tickets } = record.lottery;
      const featuresOf = (position: number) => groups.find(({ members }) => members.includes(position))!.values.join();
      // A ticket with one of a couple, and somebody who can be replaced by the other with all quotas intact.
      const swaps = households.flatMap(([one, other]) =>
        tickets.flatMap((ticket) => {
          const out = ticket.findIndex((position) => position !== one && featuresOf(position) === featuresOf(other!));
          return ticket.includes(one!) && !ticket.includes(other!) && out >= 0 ? [{ ticket, out, other: other! }] : [];
        }),
      );
      const { ticket, out, other } = swaps[0]!;
      ticket[out] = other;
      ticket.sort((x, y) => x - y);
      restate(record);
    },
    caught: ["ticket-households"],
  },
  {
    name: "a household that is not told of",
    edit: ({ lottery }) => {
      lottery.households.pop();
    },
    caught: ["groups", "register"],
  },
  {
    name: "a household that is not told of, in the rule neither",
    edit: (record) => {
      record.lottery.households.splice(0, 1);
      restateRule(record);
    },
    caught: ["log-statements", "groups", "register"],
  },
  {
    name: "the rule called off after the fact",
    edit: ({ commitment }) => {
      commitment.inputs.household = null;
      commitment.inputsDigest = inputsDigest(commitment.inputs);
    },
    caught: ["log-statements", "groups"],
  },
  {
    name: "a person in two households",
    edit: (record) => {
      record.lottery.households[1]!.push(record.lottery.households[0]![0]!);
      restateRule(record);
    },
    caught: ["groups"],
  },
  {
    name: "a household of one",
    edit: (record) => {
      record.lottery.households[0]!.pop();
      restateRule(record);
    },
    caught: ["groups"],
  },
  {
    name: "households out of order",
    edit: ({ lottery }) => {
      lottery.households.reverse();
    },
    caught: ["groups", "register"],
  },
  {
    name: "a household of nobody",
    edit: ({ lottery }) => {
      lottery.households[2] = [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER];
    },
    caught: ["groups"],
  },
  {
    name: "people who share a home in a group with those who do not",
    edit: ({ lottery: { groups }, certificate }) => {
      groups[0]!.members = [...groups[0]!.members, ...groups[1]!.members].toSorted((a, b) => a - b);
      groups.splice(1, 1);
      certificate.chances.splice(1, 1);
    },
    caught: ["groups"],
  },
  {
    name: "strangers said to share a home, to set a friend apart",
    edit: (record) => {
      const [one, other] = record.lottery.groups[0]!.members;
      record.lottery.households.push([one!, other!]);
      record.lottery.households.sort((a, b) => a[0]! - b[0]!);
      restateRule(record);
    },
    caught: ["log-statements", "register"],
  },
];

describe("a forger of households, who makes all digests and the log anew", () => {
  it.each(attacks)("is caught: $name", ({ edit, caught }) => {
    expect(failures(forged(edit, honest))).toEqual(expect.arrayContaining(caught));
  });
});
