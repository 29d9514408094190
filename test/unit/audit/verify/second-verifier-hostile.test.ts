/** Records that nobody would make by accident: both verifiers refuse them, for the same reasons, and neither crashes. */
import { describe, expect, it } from "vitest";
import { canonicalBytes } from "../../../../src/audit/canonical.ts";
import { rawDigest } from "../../../../src/audit/digest.ts";
import type { DrawFile } from "../../../../src/audit/draw-file.ts";
import type { RecordFiles } from "../../../../src/audit/record.ts";
import type { CheckId } from "../../../../src/audit/verify/check.ts";
import { drawnByEvents, drawnByFallback } from "../../../support/event-draws.ts";
import { hostileFiles, respellings } from "../../../support/hostile-files.ts";
import { noPython, ourVerdicts, theirVerdicts, type Verdicts } from "../../../support/second-verifier.ts";
import {
  bytesOf,
  drawn,
  forged,
  json,
  linesOf,
  prepared,
  preparedFrom,
  restate,
  type Forgery,
} from "../../../support/synthetic-draw.ts";
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
    caught: ["ticket-size", "chances", "equal-treatment"],
  },
  {
    name: "runs for more panels than there are",
    edit: ({ lottery }) => (lottery.runs = new Array<number>(13).fill(1)),
    caught: ["ticket-size"],
  },
  {
    name: "runs as long as can be",
    edit: ({ lottery }) => (lottery.runs = new Array<number>(12).fill(2 ** 32)),
    caught: ["ticket-size", "chances", "minimum", "equal-treatment"],
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
    caught: ["certificate-bound", "minimum"],
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
    name: "a seat for the child, who is said to be on no panel",
    edit: ({ commitment }) => {
      const [child, old] = commitment.inputs.quotas[0]!.values;
      child!.max = 1;
      old!.min = 1;
    },
    caught: ["digests", "shut-out"],
  },
  {
    name: "unknown values in a group on no panel, and homes",
    edit: ({ lottery, certificate }) => {
      lottery.households = [[0, 1]];
      lottery.groups[0]!.values = ["child", "woman", "x"];
      lottery.groups[1]!.values = [];
      certificate.shutOut = [];
    },
    caught: ["groups", "ticket-quotas", "certificate-bound", "register"],
  },
  {
    name: "a lottery of another status",
    edit: ({ certificate }) => (certificate.status = "simulated"),
    caught: ["minimum"],
  },
  {
    name: "chances far from the tickets",
    edit: ({ certificate }) => {
      certificate.chances = [0, 1e15, 0, 6e14, 1e14];
    },
    caught: ["chances", "minimum"],
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

  it.each(["public/log.ndjson", "auditor/log.ndjson"])("catch the same forgeries of %s", (path) => {
    const lines = linesOf(honest.get(path)!);
    const logs = lines.flatMap((line, i) => [
      lines.slice(0, i),
      lines.slice(i + 1),
      lines.toSpliced(i, 1),
      lines.toSpliced(i, 0, line),
      lines.with(i, lines[0]!).with(0, line),
      lines.with(i, line.slice(0, 40)),
      lines.with(i, `${line}\r`),
      lines.with(i, line.replace("2026", "2027")),
      lines.with(i, line.replace(/"body":\{[^{}]*\}/, '"body":null')),
      lines.with(i, line.replace(/"salt":"[0-9a-f]*"/, '"salt":null')),
      lines.with(i, line.replace('"salt":null', `"salt":"${"0".repeat(64)}"`)),
    ]);
    const records = logs
      .filter((log) => log.join("\n") !== lines.join("\n"))
      .map((log) => new Map([...honest, [path, bytesOf(log)]]));
    // Whoever has no more than public/ has nothing to compare the public log with.
    const published = records.map((files) => new Map([...files].filter(([name]) => !name.startsWith("auditor/"))));
    const said = bothSay([...records, ...(path.startsWith("public/") ? published : [])]);
    expect(said.filter((each) => failed(each).length === 0)).toEqual([]);
  });

  it("catch the same copies of two logs", () => {
    const [whole, redacted] = [honest.get("auditor/log.ndjson")!, honest.get("public/log.ndjson")!];
    const undrawn = prepared();
    const pairs: [Uint8Array, Uint8Array][] = [
      [whole, whole],
      [redacted, redacted],
      [redacted, whole],
      [whole, undrawn.get("public/log.ndjson")!],
      [undrawn.get("auditor/log.ndjson")!, redacted],
    ];
    const records = pairs.map(
      ([ours, theirs]) => new Map([...honest, ["auditor/log.ndjson", ours], ["public/log.ndjson", theirs]]),
    );
    expect(bothSay(records).filter((said) => !failed(said).includes("log-copies"))).toEqual([]);
  });

  it("catch the same sources that do not go together, or not with the tickets", () => {
    const chain = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";
    const refused = [
      ...[[], ["typed", "typed"], ["balls:1x10"], ["typed", `drand:${chain}:1`], ["dice:d6x8"], ["dice:d6x201"]],
      ...[["dice:d7x30"], ["dice:d6x0"], ["dice:d6x09"], ["balls:0x10"], ["balls:7x10"], [`drand:${chain}:0`]],
      ...[[`drand:${chain}:1000000000000`], [`drand:${"0".repeat(64)}:1`], [`drand:quicknet:1`], ["typed "], [""]],
      ["balls:1x10\ntyped"],
    ];
    const edits = refused.flatMap((sources): ((record: Forgery) => void)[] => [
      ({ commitment }) => (commitment.inputs.seed.sources = sources),
      ({ commitment }) => (commitment.inputs.seed.fallback = sources.length === 0 ? ["typed", "typed"] : sources),
    ]);
    const said = bothSay(edits.map((edit) => forged(edit)));
    expect(said.filter((each) => !failed(each).includes("file"))).toEqual([]);
  });

  it("read the same sources, which are none of this draw's", () => {
    const chain = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";
    const read = [
      ["dice:d6x10"],
      ["dice:d20x200"],
      ["dice:d4x12"],
      [`drand:${chain}:1`],
      [`drand:${chain}:${"9".repeat(12)}`],
    ];
    const said = bothSay(
      read.map((sources) => forged(({ commitment }) => (commitment.inputs.seed.sources = sources), honest)),
    );
    expect(said.filter((each) => failed(each).includes("file"))).toEqual([]);
    expect(said.filter((each) => !failed(each).includes("seed-rule"))).toEqual([]);
  });

  it("catch the same attempts before that are none, or not over", () => {
    const events = drawnByEvents();
    const former = linesOf(events.get("public/former.ndjson")!);
    const logs = [[], former.slice(0, 6), former.slice(1), former.with(2, former[3]!), [...former, "{}"]];
    const records = logs.map((log) => {
      const bytes = bytesOf(log);
      const recommitted = forged(({ commitment }) => (commitment.inputs.draw.former = rawDigest(bytes)), events);
      return new Map([...recommitted, ["public/former.ndjson", bytes]]);
    });
    const missing = new Map([...events].filter(([name]) => name !== "public/former.ndjson"));
    const changed = new Map([...events, ["public/former.ndjson", honest.get("auditor/log.ndjson")!]]);
    expect(bothSay([...records, missing, changed]).filter((said) => !failed(said).includes("former"))).toEqual([]);
  });

  it("catch the same draws made up", () => {
    const draw = json(honest, "public/draw.json") as DrawFile;
    const [part] = draw.parts;
    const changes: Partial<DrawFile>[] = [
      { ticket: draw.ticket + 1 },
      { ticket: draw.ticket - 1 },
      { ticket: Number.MAX_SAFE_INTEGER },
      { fallback: true },
      { parts: [] },
      { parts: [part!, part!] },
      ...[
        "0\n7",
        "",
        " ",
        "\u00a0",
        "\u2028",
        "\u200b",
        "a\u0085",
        "\u3000",
        " 7",
        "7\u2003",
        "7\u1680",
        "\ufeff7",
      ].map((value) => ({ parts: [{ ...part!, value }] })),
      ...["balls:1x10", "dice:d6x10", "nothing", "typed\ntyped"].map((source) => ({ parts: [{ ...part!, source }] })),
    ];
    const records = changes.map(
      (change) => new Map([...honest, ["public/draw.json", canonicalBytes({ ...draw, ...change })]]),
    );
    const said = bothSay(records);
    expect(said.filter((each) => failed(each).length === 0)).toEqual([]);
    expect(said.slice(3).filter((each) => !failed(each).includes("seed-rule"))).toEqual([]);
  });

  it.each([
    ["balls and drand", drawnByEvents(), ["", "77", "x", "\u0667", "7 ", "-1", "0".repeat(96), `c0${"0".repeat(94)}`]],
    [
      "d20",
      drawnByFallback(20),
      ["1-20-3-14-5-16", "1-20-3-14-5-16-21", "1-20-3-14-5-16-0", "1-20-3-14-5-16-07", "12031451"],
    ],
    ["d10", drawnByFallback(10), ["012345678", "01234567890", "012345678x", "0-1-2-3-4-5-6-7-8-9", "012345678\u0669"]],
    ["d6", drawnByFallback(6), ["123456123", "1234561230", "1234561237", "123456123\n"]],
  ] as const)("catch the same values that %s cannot give", (_, record, values) => {
    const draw = json(record, "public/draw.json") as DrawFile;
    const records = values.flatMap((value) =>
      draw.parts.map((part, i) => {
        const parts = draw.parts.with(i, { ...part, value });
        return new Map([...record, ["public/draw.json", canonicalBytes({ ...draw, parts })]]);
      }),
    );
    const said = bothSay([record, ...records]);
    expect(said.map((each) => failed(each).includes("seed-rule"))).toEqual([false, ...records.map(() => true)]);
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
