import { describe, expect, it } from "vitest";
import { canonicalBytes } from "../../../../src/audit/canonical.ts";
import type { DrawFile } from "../../../../src/audit/draw-file.ts";
import { rawDigest } from "../../../../src/audit/digest.ts";
import { inputsDigest } from "../../../../src/audit/inputs.ts";
import type { RecordFiles } from "../../../../src/audit/record.ts";
import type { CheckId } from "../../../../src/audit/verify/check.ts";
import { verifyFiles } from "../../../../src/audit/verify/verify-files.ts";
import { sayCheck } from "../../../../src/messages/check-result.ts";
import { drawn, forged, json, prepared, restate, type Forgery } from "../../../support/synthetic-draw.ts";

const failures = (files: RecordFiles): CheckId[] =>
  verifyFiles(files).flatMap(({ check, outcome }) => (outcome === "fail" ? [check] : []));

/** Index of the group with the most tickets to give. */
const OLD_WOMEN = 2;

/** Puts one person on all tickets, each time in the place of somebody of the same group, so that all quotas stay met. */
function friendOnEveryTicket(record: Forgery): void {
  const { members } = record.lottery.groups[OLD_WOMEN]!;
  const friend = members[0]!;
  record.lottery.tickets = record.lottery.tickets.map((ticket) => {
    if (ticket.includes(friend)) return ticket;
    const out = ticket.find((position) => members.includes(position));
    return ticket.map((position) => (position === out ? friend : position)).toSorted((a, b) => a - b);
  });
}

/** Somebody of another group, not on the ticket, in the place of somebody of this one. */
function swapGroups(record: Forgery, ticket: number, from: number, to: number): void {
  const { groups, tickets } = record.lottery;
  const listed = tickets[ticket]!;
  const out = listed.find((position) => groups[from]!.members.includes(position))!;
  const into = groups[to]!.members.find((position) => !listed.includes(position))!;
  tickets[ticket] = listed.map((position) => (position === out ? into : position)).toSorted((a, b) => a - b);
}

interface Attack {
  name: string;
  edit: (record: Forgery) => void;
  caught: CheckId[];
}

const careful: Attack[] = [
  {
    name: "a friend on every ticket, quotas intact",
    edit: (record) => {
      friendOnEveryTicket(record);
      restate(record);
    },
    caught: ["equal-treatment"],
  },
  {
    name: "a friend on every ticket, in a group of their own",
    edit: (record) => {
      friendOnEveryTicket(record);
      const [friend, ...others] = record.lottery.groups[OLD_WOMEN]!.members;
      const { values } = record.lottery.groups[OLD_WOMEN]!;
      record.lottery.groups.splice(OLD_WOMEN, 1, { values, members: [friend!] }, { values, members: others });
      record.certificate.chances.splice(OLD_WOMEN, 0, 4e14);
      restate(record);
    },
    caught: ["groups", "chances"],
  },
  {
    name: "somebody in a group whose features they do not have",
    edit: (record) => {
      const { groups } = record.lottery;
      const moved = groups[OLD_WOMEN]!.members.shift()!;
      groups[4]!.members = [...groups[4]!.members, moved].toSorted((a, b) => a - b);
      record.lottery.tickets = record.lottery.tickets.filter((ticket) => !ticket.includes(moved));
      restate(record);
    },
    caught: ["ticket-size", "equal-treatment", "register"],
  },
  {
    name: "a ticket of one person fewer",
    edit: (record) => {
      record.lottery.tickets[3]!.pop();
      restate(record);
    },
    caught: ["ticket-size", "ticket-quotas"],
  },
  {
    name: "a ticket of one person more",
    edit: (record) => {
      const listed = record.lottery.tickets[3]!;
      const extra = record.lottery.codes.findIndex((_, position) => !listed.includes(position));
      record.lottery.tickets[3] = [...listed, extra].toSorted((a, b) => a - b);
      restate(record);
    },
    caught: ["ticket-size", "ticket-quotas", "equal-treatment"],
  },
  {
    name: "a ticket too many",
    edit: (record) => {
      record.lottery.tickets.push(record.lottery.tickets[0]!);
      restate(record);
    },
    caught: ["ticket-size", "equal-treatment"],
  },
  {
    name: "a person twice on a ticket",
    edit: (record) => {
      const listed = record.lottery.tickets[2]!;
      const old = listed.filter((position) => record.lottery.groups[OLD_WOMEN]!.members.includes(position));
      record.lottery.tickets[2] = listed.map((position) => (position === old[1] ? old[0]! : position));
      restate(record);
    },
    caught: ["ticket-doubles", "equal-treatment"],
  },
  {
    name: "a ticket out of order",
    edit: (record) => {
      record.lottery.tickets[0]!.reverse();
    },
    caught: ["ticket-doubles"],
  },
  {
    name: "a person nobody knows",
    edit: (record) => {
      record.lottery.tickets[0]!.splice(3, 1, 11);
      restate(record);
    },
    caught: ["ticket-people", "ticket-quotas"],
  },
  {
    name: "a person nobody can know, at a position beyond all arrays",
    edit: (record) => {
      record.lottery.tickets[0]!.splice(3, 1, Number.MAX_SAFE_INTEGER);
      restate(record);
    },
    caught: ["ticket-people", "ticket-quotas"],
  },
  {
    name: "a quota off by one",
    edit: (record) => {
      swapGroups(record, 0, OLD_WOMEN, 1);
      restate(record);
    },
    caught: ["ticket-quotas"],
  },
  {
    name: "a never selectable person on a ticket",
    edit: (record) => {
      swapGroups(record, 0, 4, 0);
      restate(record);
    },
    caught: ["ticket-quotas", "minimum"],
  },
  {
    name: "a quota of another size after the fact",
    edit: ({ commitment }) => {
      commitment.inputs.quotas[0]!.values[0]!.max = 1;
    },
    caught: ["digests"],
  },
  {
    name: "a person left out of all groups",
    edit: ({ lottery }) => {
      lottery.groups[1]!.members.pop();
    },
    caught: ["groups", "ticket-quotas", "certificate-bound", "chances"],
  },
  {
    name: "a person in two groups",
    edit: ({ lottery }) => {
      lottery.groups[1]!.members = [...lottery.groups[1]!.members, lottery.groups[0]!.members[0]!].toSorted(
        (a, b) => a - b,
      );
    },
    caught: ["groups", "certificate-bound", "chances", "equal-treatment", "register"],
  },
  {
    name: "a group of unknown features",
    edit: ({ lottery }) => {
      lottery.groups[1]!.values = ["__proto__", "man"];
    },
    caught: ["groups", "ticket-quotas", "register"],
  },
  {
    name: "a group that is not there, called never selectable",
    edit: ({ lottery }) => {
      lottery.neverSelectable = [0, 9];
    },
    caught: ["groups", "chances"],
  },
  {
    name: "an unwelcome group, called never selectable",
    edit: (record) => {
      record.lottery.neverSelectable = [0, 1];
      restate(record);
    },
    caught: ["certificate-bound", "chances", "minimum"],
  },
  {
    name: "an empty group, to shift the others",
    edit: (record) => {
      record.lottery.groups.splice(1, 0, { values: ["child", "woman"], members: [] });
      record.lottery.groups[0]!.values = ["child", "man"];
      record.certificate.chances.splice(1, 0, 4e14);
    },
    caught: ["groups", "register"],
  },
  {
    name: "more people said to be registered than there are",
    edit: ({ commitment }) => {
      commitment.inputs.register.people = 12;
      commitment.inputsDigest = inputsDigest(commitment.inputs);
    },
    caught: ["log-statements", "codes", "register"],
  },
  {
    name: "a made-up code",
    edit: ({ lottery }) => {
      lottery.codes[10] = "ZZZZZZZZZZ";
    },
    caught: ["codes", "register"],
  },
  {
    name: "codes out of order",
    edit: ({ lottery }) => {
      lottery.codes.reverse();
    },
    caught: ["codes", "register"],
  },
  {
    name: "a kinder lowest count",
    edit: ({ certificate }) => {
      certificate.lowest = 5;
    },
    caught: ["minimum"],
  },
  {
    name: "a kinder highest count",
    edit: ({ certificate }) => {
      certificate.highest = 4;
    },
    caught: ["minimum"],
  },
  {
    name: "a kinder histogram",
    edit: ({ lottery }) => {
      lottery.histogram = [
        { tickets: 0, people: 1 },
        { tickets: 5, people: 10 },
      ];
    },
    caught: ["histogram"],
  },
  {
    name: "a histogram cut short",
    edit: ({ lottery }) => {
      lottery.histogram.pop();
    },
    caught: ["histogram"],
  },
  {
    name: "another root than the register's, the digest of the inputs made anew",
    edit: ({ commitment }) => {
      commitment.inputs.register.root = rawDigest(new Uint8Array([9]));
      commitment.inputsDigest = inputsDigest(commitment.inputs);
    },
    caught: ["log-statements", "register"],
  },
];

describe("a forger who makes all digests, the log and the draw anew", () => {
  it("is let through when nothing was forged, or these tests would prove nothing", () => {
    expect(
      failures(
        drawn(
          "007",
          forged(() => undefined),
        ),
      ),
    ).toEqual([]);
  });

  it.each(careful)("is caught with $name", ({ edit, caught }) => {
    expect(failures(forged(edit))).toEqual(caught);
  });

  it.each(["en", "nl"] as const)("is told of in whole sentences in %s", (language) => {
    const results = careful.flatMap(({ edit }) => verifyFiles(forged(edit)));
    for (const result of results) {
      const { sentence } = sayCheck(result, language);
      expect(sentence).toMatch(/^\S.*\S\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it("cannot write a fraction or a float as a multiplier", () => {
    const files = prepared();
    const text = new TextDecoder().decode(files.get("public/certificate.json"));
    for (const multiplier of ["1.0", "1.5", "1e0", "-0", "9007199254740993"]) {
      const edited = new TextEncoder().encode(text.replace('"size":1', `"size":${multiplier}`));
      expect(failures(new Map([...files, ["public/certificate.json", edited]]))).toEqual(["file", "digests"]);
    }
  });
});

describe("a draw that was tampered with", () => {
  const tampered = (change: Partial<DrawFile>) => {
    const files = drawn();
    const draw = { ...(json(files, "public/draw.json") as DrawFile), ...change };
    return failures(new Map([...files, ["public/draw.json", canonicalBytes(draw)]]));
  };
  const honest = json(drawn(), "public/draw.json") as DrawFile;
  const another = (honest.ticket + 1) % 12;
  const part = (change: Partial<DrawFile["parts"][number]>): Partial<DrawFile> => ({
    parts: [{ ...honest.parts[0]!, ...change }],
  });

  it.each<[string, Partial<DrawFile>, CheckId[]]>([
    ["another seed", part({ value: "008" }), ["log-statements", "seed-ticket"]],
    ["a seed no one may type", part({ value: "0\n7" }), ["log-statements", "seed-rule", "seed-ticket"]],
    ["another key", part({ seedHex: "0".repeat(64) }), ["log-statements", "seed-ticket"]],
    ["another number", part({ number: another }), ["log-statements", "seed-ticket"]],
    ["another source", part({ source: "dice:d10x20" }), ["log-statements", "seed-rule", "seed-ticket"]],
    ["a source there is not", part({ source: "horoscope" }), ["log-statements", "seed-rule", "seed-ticket"]],
    ["a fallback there is not", { fallback: true }, ["log-statements", "seed-rule"]],
    ["no seed", { parts: [] }, ["log-statements", "seed-rule", "seed-ticket"]],
    ["another ticket", { ticket: another }, ["log-statements", "seed-ticket", "ticket-panel"]],
    ["a ticket that is not there", { ticket: 12 }, ["log-statements", "seed-ticket", "ticket-panel"]],
    ["a panel of one fewer", { panel: honest.panel.slice(1) }, ["log-statements", "ticket-panel"]],
    ["a panel in another order", { panel: honest.panel.toReversed() }, ["log-statements", "ticket-panel"]],
    ["another commitment", { commitment: "0".repeat(64) }, ["digests", "log-statements"]],
  ])("is caught with %s", (_, change, caught) => {
    expect(tampered(change)).toEqual(caught);
  });

  const reserved = drawn("007", prepared(), 3);
  const withReserves = json(reserved, "public/draw.json") as DrawFile;
  const { reserves } = withReserves;

  it("has reserves that pass, of 4 seats", () => {
    const passed = verifyFiles(reserved).find(({ check }) => check === "reserves");
    expect(passed).toMatchObject({ outcome: "pass", details: { places: 4, size: 3 } });
  });

  it.each<[string, Partial<NonNullable<DrawFile["reserves"]>>]>([
    ["a friend first on a list", { lists: reserves!.lists.map((list) => list.toReversed()) }],
    ["a list of somebody else", { lists: reserves!.lists.toReversed() }],
    ["a list too few", { lists: reserves!.lists.slice(1) }],
    ["a list cut short", { lists: reserves!.lists.with(0, reserves!.lists[0]!.slice(1)) }],
    ["somebody of the panel on a list", { lists: reserves!.lists.with(0, withReserves.panel.slice(1, 3)) }],
    ["somebody unknown on a list", { lists: reserves!.lists.with(0, ["nobody"]) }],
    ["another key", { seedHex: "0".repeat(64) }],
    ["fewer said to be asked for", { size: 1 }],
  ])("is caught with %s", (_, change) => {
    const draw = { ...withReserves, reserves: { ...reserves!, ...change } };
    const results = verifyFiles(new Map([...reserved, ["public/draw.json", canonicalBytes(draw)]]));
    const failed = results.filter(({ outcome }) => outcome === "fail");
    expect(failed.map(({ check }) => check)).toEqual(["log-statements", "reserves"]);
    for (const language of ["en", "nl"] as const)
      expect(failed.map((result) => sayCheck(result, language).sentence).join(" ")).not.toMatch(/undefined|NaN/);
  });

  it("is caught when it was drawn under another commitment", () => {
    const other = drawn(
      "007",
      forged(({ commitment }) => {
        commitment.versions.highs = "1.14.2";
      }),
    );
    const files = new Map([...drawn(), ["public/draw.json", other.get("public/draw.json")!]]);
    expect(failures(files)).toContain("seed-ticket");
  });
});

describe("seeds that seedrandom itself confuses", () => {
  it.each([
    ["1", "11"],
    ["2024", "20242024"],
    ["a", "š"],
  ])("%j and %j have keys of their own", (one, other) => {
    const keyOf = (seed: string) => (json(drawn(seed), "public/draw.json") as DrawFile).parts[0]!.seedHex;
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});
