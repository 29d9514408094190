/** Records that nobody would make by accident: both verifiers refuse them, for the same reasons, and neither crashes. */
import { describe, expect, it } from "vitest";
import type { RecordFiles } from "../../../../src/audit/record.ts";
import type { CheckId } from "../../../../src/audit/verify/check.ts";
import { hostileFiles, respellings } from "../../../support/hostile-files.ts";
import { noPython, ourVerdicts, theirVerdicts, type Verdicts } from "../../../support/second-verifier.ts";
import { drawn, forged, preparedFrom, restate, type Forgery } from "../../../support/synthetic-draw.ts";
import * as hand from "../../../support/two-levels.ts";

const honest = drawn();
const paths = [...honest.keys()];

const failed = (verdicts: Verdicts): string[] =>
  verdicts.filter((each) => each.endsWith(" fail")).map((each) => each.slice(0, -" fail".length));

/** What both say, which is the same. */
function bothSay(records: readonly RecordFiles[]): Verdicts[] {
  const ours = records.map(ourVerdicts);
  expect(theirVerdicts(records)).toEqual(ours);
  return ours;
}

/** Index of the group with the most tickets to give. */
const OLD_WOMEN = 2;

function friendOnEveryTicket({ lottery }: Forgery): void {
  const { members } = lottery.groups[OLD_WOMEN]!;
  const friend = members[0]!;
  lottery.tickets = lottery.tickets.map((ticket) => {
    if (ticket.includes(friend)) return ticket;
    const out = ticket.find((position) => members.includes(position));
    return ticket.map((position) => (position === out ? friend : position)).toSorted((a, b) => a - b);
  });
}

interface Attack {
  readonly name: string;
  readonly edit: (record: Forgery) => void;
  readonly caught: readonly CheckId[];
}

/** By a clerk who makes all digests and the log anew, and states what follows from the tickets. */
const attacks: readonly Attack[] = [
  { name: "a friend on every ticket", edit: friendOnEveryTicket, caught: ["equal-treatment"] },
  {
    name: "a person twice on a ticket",
    edit: ({ lottery }) => lottery.tickets[2]!.splice(1, 1, lottery.tickets[2]![0]!),
    caught: ["ticket-doubles", "equal-treatment"],
  },
  {
    name: "a position that is nobody",
    edit: ({ lottery }) => lottery.tickets[0]!.splice(3, 1, 11),
    caught: ["ticket-people", "ticket-quotas"],
  },
  {
    name: "a position beyond all arrays",
    edit: ({ lottery }) => lottery.tickets[0]!.splice(3, 1, Number.MAX_SAFE_INTEGER),
    caught: ["ticket-people", "ticket-quotas"],
  },
  {
    name: "a person too few on a ticket",
    edit: ({ lottery }) => lottery.tickets[3]!.pop(),
    caught: ["ticket-size", "ticket-quotas"],
  },
  {
    name: "a ticket too many",
    edit: ({ lottery }) => lottery.tickets.push(lottery.tickets[0]!),
    caught: ["ticket-size", "equal-treatment"],
  },
  { name: "no tickets", edit: ({ lottery }) => (lottery.tickets = []), caught: ["ticket-size"] },
  {
    name: "a quota off by one",
    edit: ({ commitment }) => (commitment.inputs.quotas[1]!.values[0]!.max = 1),
    caught: ["digests", "ticket-quotas", "certificate-bound"],
  },
  {
    name: "a code with another check character",
    edit: ({ lottery }) => (lottery.codes[3] = lottery.codes[3]!.slice(0, 9) + "U"),
    caught: ["codes", "register"],
  },
  {
    name: "runs that do not fit the panels",
    edit: ({ lottery }) => (lottery.runs = [6, 6]),
    caught: ["ticket-size", "equal-treatment"],
  },
  {
    name: "runs for more panels than there are",
    edit: ({ lottery }) => (lottery.runs = new Array<number>(13).fill(1)),
    caught: ["ticket-size"],
  },
  {
    name: "runs as long as can be",
    edit: ({ lottery }) => (lottery.runs = new Array<number>(12).fill(2 ** 32)),
    caught: ["ticket-size", "minimum", "equal-treatment"],
  },
  {
    name: "multipliers of nought",
    edit: ({ certificate }) => (certificate.levels[0]!.multipliers = { size: 0, rows: [0, 0, 0, 0, 0] }),
    caught: ["certificate-bound"],
  },
  {
    name: "negative multipliers",
    edit: ({ certificate }) => (certificate.levels[0]!.multipliers = { size: -1, rows: [0, 0, 0, -1, -1] }),
    caught: ["certificate-bound"],
  },
  {
    name: "multipliers as large as can be",
    edit: ({ certificate }) =>
      (certificate.levels[0]!.multipliers.rows = [2 ** 53 - 1, 0, 1 - 2 ** 53, 2 ** 53 - 1, 0]),
    caught: ["certificate-bound"],
  },
  {
    name: "a bound of 100 digits",
    edit: ({ certificate }) => (certificate.levels[0]!.bound = `${"9".repeat(100)}/1`),
    caught: ["certificate-bound"],
  },
  {
    name: "a bound of 101 digits",
    edit: ({ certificate }) => (certificate.levels[0]!.bound = `${"9".repeat(101)}/1`),
    caught: ["file"],
  },
  {
    name: "everybody said to be never selectable",
    edit: ({ lottery }) => (lottery.neverSelectable = [0, 1, 2, 3, 4]),
    caught: ["certificate-bound", "chances", "minimum"],
  },
  {
    name: "no groups",
    edit: ({ lottery, certificate }) => {
      lottery.groups = [];
      lottery.neverSelectable = [];
      certificate.chances = [];
    },
    caught: ["groups", "ticket-quotas", "certificate-bound", "chances", "minimum"],
  },
  {
    name: "homes of people who are nobody",
    edit: ({ lottery }) => (lottery.households = [[3, 99], [], [1, 1], [5]]),
    caught: ["groups", "certificate-bound", "shut-out", "register"],
  },
  {
    name: "floats and texts for numbers",
    edit: ({ certificate }) => ((certificate.chances as unknown[])[1] = "4e14"),
    caught: ["file"],
  },
];

/** Where there is nothing to state. */
const unstatable = new Set(
  attacks
    .filter(({ name }) =>
      ["no groups", "everybody said to be never selectable", "floats and texts for numbers"].includes(name),
    )
    .map(({ edit }) => edit),
);

describe.skipIf(noPython !== undefined)("two verifiers of hostile records", () => {
  it("catch the same attacks", () => {
    const records = attacks.map(({ edit }) =>
      forged((record) => {
        edit(record);
        if (!unstatable.has(edit)) restate(record);
      }),
    );
    const said = bothSay(records);
    expect(attacks.map(({ name }, i) => [name, failed(said[i]!)])).toEqual(
      attacks.map(({ name, caught }) => [name, caught]),
    );
  });

  it.each(["nash", "minimax", "goldilocks"] as const)("catch the same attacks on the optimum of %s", (objective) => {
    const edits: ((record: Forgery) => void)[] = [
      ({ lottery }) => (lottery.neverSelectable = [0, 1]),
      ({ lottery, certificate }) => {
        lottery.neverSelectable = [0, 1];
        certificate.optimum!.multipliers = { size: 0, rows: [0, 0] };
      },
      ({ certificate }) => (certificate.chances = [0, 0]),
      ({ certificate }) => (certificate.optimum!.bound = "0/1"),
      ({ certificate }) => (certificate.optimum!.multipliers = { size: 0, rows: [0, 0] }),
      ({ certificate }) => (certificate.optimum!.multipliers = { size: -1, rows: [-1, -1] }),
      ({ certificate }) => (certificate.optimum!.multipliers = { size: -9, rows: [9, -9] }),
      ({ certificate }) => (certificate.optimum!.multipliers = { size: 2 ** 53 - 1, rows: [1 - 2 ** 53, 2 ** 53 - 1] }),
      ({ certificate }) => (certificate.optimum!.scale = Number.MAX_SAFE_INTEGER),
      ({ commitment }) => (commitment.inputs.quotas[0]!.values[0]!.max = 0),
      ({ commitment }) => (commitment.inputs.quotas[0]!.values[0]!.min = 9),
      ({ lottery }) => (lottery.groups[0]!.members = []),
    ];
    const said = bothSay(edits.map((edit) => forged(edit, preparedFrom(hand[objective]))));
    // A bound of 0 on a spread is true, and proves nothing.
    const passing = [...said.keys()].filter((i) => failed(said[i]!).length === 0);
    expect(passing).toEqual(objective === "goldilocks" ? [3] : []);
  });

  it("catch the same forgeries of the log", () => {
    const lines = new TextDecoder().decode(honest.get("public/log.ndjson")).split("\n").slice(0, -1);
    const logs = lines.flatMap((line, i) => [
      lines.slice(0, i),
      lines.slice(i + 1),
      lines.toSpliced(i, 1),
      lines.toSpliced(i, 0, line),
      lines.with(i, lines[0]!).with(0, line),
      lines.with(i, line.slice(0, 40)),
      lines.with(i, `${line}\r`),
      lines.with(i, line.replace("2026", "2027")),
    ]);
    const records = logs
      .map((log) => log.map((line) => `${line}\n`).join(""))
      .filter((log) => log !== lines.map((line) => `${line}\n`).join(""))
      .map((log) => new Map([...honest, ["public/log.ndjson", new TextEncoder().encode(log)]]));
    expect(bothSay(records).filter((said) => failed(said).length === 0)).toEqual([]);
  });

  it("catch the same draws made up", () => {
    const draw = JSON.parse(new TextDecoder().decode(honest.get("public/draw.json"))) as { ticket: number };
    const changes = [
      { ticket: draw.ticket + 1 },
      { ticket: draw.ticket - 1 },
      { ticket: Number.MAX_SAFE_INTEGER },
      ...["0\n7", "", " ", "\u00a0", "\u2028", "\u200b", "a\u0085", "\u3000"].map((value) => ({ value })),
    ];
    const records = changes.map((change) => {
      const text = JSON.stringify({ ...draw, ...change }, Object.keys(draw));
      return new Map([...honest, ["public/draw.json", new TextEncoder().encode(text)]]);
    });
    const said = bothSay(records);
    expect(said.filter((each) => failed(each).length === 0)).toEqual([]);
    expect(said.slice(3).filter((each) => !failed(each).includes("seed-rule"))).toEqual([]);
  });

  it.each(paths)("refuse anything else in the place of %s", (path) => {
    const others = Object.values(hostileFiles);
    const said = bothSay(others.map((bytes) => new Map([...honest, [path, bytes]])));
    expect(said.filter((each) => failed(each).length === 0)).toEqual([]);
  });

  it.each(paths.filter((path) => path.startsWith("public/")))("refuse another spelling of %s", (path) => {
    const text = new TextDecoder().decode(honest.get(path));
    const records = respellings
      .map(({ respell }) => respell(text))
      .filter((respelled) => respelled !== text)
      .map((respelled) => new Map([...honest, [path, new TextEncoder().encode(respelled)]]));
    expect(records.length).toBeGreaterThan(15);
    expect(bothSay(records).filter((said) => !failed(said).includes("file"))).toEqual([]);
  });
});
