/** Whole draws of all kinds, made up at random: people, quotas, homes, objective, tickets, sources, and what happened after. */
import fc from "fast-check";
import { computeLottery } from "../../src/audit/compute.ts";
import { rawDigest } from "../../src/audit/digest.ts";
import { buildDraw } from "../../src/audit/draw-record.ts";
import { freezeInputs } from "../../src/audit/inputs.ts";
import type { EventClaim } from "../../src/audit/log-event.ts";
import { bothLogs, logPaths } from "../../src/audit/log-copies.ts";
import { appendSession } from "../../src/audit/log.ts";
import { parseLotteryFile } from "../../src/audit/lottery-file.ts";
import { buildRecord, type RecordFiles } from "../../src/audit/record.ts";
import { parseSource } from "../../src/draw/seed-source.ts";
import { parseSeedValue } from "../../src/draw/seed-value.ts";
import { objectiveNames, type Objective } from "../../src/lottery/objective-names.ts";
import { feasibleDraw, withHomes, type SmallDraw } from "./small-draw.ts";
import { drawn, secret, versions } from "./synthetic-draw.ts";
import { vectors } from "./vectors.ts";

/** Sources, the fallback if that is used, and what they give. */
interface Seeding {
  readonly sources: readonly string[];
  readonly fallback: readonly string[];
  readonly usesFallback: boolean;
  readonly values: readonly string[];
}

export interface RandomDraw {
  readonly small: SmallDraw;
  readonly objective: Objective;
  readonly tickets: number;
  readonly seeding: Seeding;
  readonly attempt: 1 | 2;
  /** Not drawn, or not yet. */
  readonly drawn: boolean;
  readonly after: readonly After[];
}

const afters = ["repeated", "refused", "explained", "letter"] as const;
type After = (typeof afters)[number];

const drand = vectors("drand") as {
  readonly chainHash: string;
  readonly rounds: readonly { readonly round: number; readonly signature: string }[];
};
const [signed] = drand.rounds;
const beacon = { id: `drand:${drand.chainHash}:${signed!.round}`, value: signed!.signature };

/** A source, and a value it can give, for so many tickets. */
function sourceFor(tickets: number): fc.Arbitrary<{ readonly id: string; readonly value: string }> {
  const typed = fc.stringMatching(/^[\da-zA-Zà-žα-ω][\da-zA-Zà-žα-ω ]{0,8}[\da-zA-Zà-žα-ω]$/).map((text) => ({
    id: "typed",
    value: text.normalize("NFC"),
  }));
  const dice = fc.constantFrom(4, 6, 8, 10, 12, 20).chain((sides) => {
    const throws = Math.ceil(Math.log(1e6 * tickets) / Math.log(sides)) + 1;
    const pip = sides === 10 ? fc.nat(9) : fc.integer({ min: 1, max: sides });
    return fc
      .array(pip, { minLength: throws, maxLength: throws })
      .map((pips) => ({ id: `dice:d${sides}x${throws}`, value: pips.join(sides > 10 ? "-" : "") }));
  });
  return fc.oneof(typed, dice, fc.constant(beacon), ...ballsFor(tickets));
}

/** None where so many tickets are not what whole urns of ten name. */
function ballsFor(tickets: number): fc.Arbitrary<{ readonly id: string; readonly value: string }>[] {
  const digits = Math.round(Math.log10(tickets));
  if (digits === 0 || 10 ** digits !== tickets) return [];
  return [
    fc.nat(tickets - 1).map((ticket) => ({ id: `balls:${digits}x10`, value: `${ticket}`.padStart(digits, "0") })),
  ];
}

function seedingFor(tickets: number): fc.Arbitrary<Seeding> {
  const one = sourceFor(tickets).map((source) => [source]);
  const both = ballsFor(tickets).map((balls) => balls.map((ball) => [ball, beacon]));
  return fc
    .record({
      used: fc.oneof(one, ...both),
      fallback: fc.option(sourceFor(tickets), { nil: undefined }),
      fails: fc.boolean(),
    })
    .map(({ used, fallback, fails }) => {
      const usesFallback = fails && fallback !== undefined;
      return {
        sources: used.map(({ id }) => id),
        fallback: fallback ? [fallback.id] : [],
        usesFallback,
        values: usesFallback ? [fallback.value] : used.map(({ value }) => value),
      };
    });
}

const tickets = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(10, 100, 1000) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 400 }) },
  // So many that panels own runs of them.
  { weight: 1, arbitrary: fc.constantFrom(20_000, 100_000) },
);

export const randomDraw: fc.Arbitrary<RandomDraw> = tickets.chain((count) =>
  fc.record({
    small: fc.oneof(feasibleDraw, withHomes(feasibleDraw)),
    objective: fc.constantFrom(...objectiveNames),
    tickets: fc.constant(count),
    seeding: seedingFor(count),
    attempt: fc.constantFrom(1, 2),
    drawn: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    after: fc.array(fc.constantFrom(...afters), { maxLength: 2 }),
  }),
);

const at = "2026-03-02T10:00:00Z";
const times = { opened: at, frozen: at, computed: at, drawn: at, closed: at };
const raw = { register: "0".repeat(64), quotas: "1".repeat(64) };
const claims = { node: "22.0.0", versions, raw, times };

/** All files, public and the auditor's. */
export async function recordOf(draw: RandomDraw): Promise<RecordFiles> {
  const { small, objective, seeding } = draw;
  const former = drawn().get(logPaths.public)!;
  const rules = {
    gamma: objective === "goldilocks" ? "3/2" : null,
    draw: { attempt: draw.attempt, former: draw.attempt === 1 ? null : rawDigest(former), id: "Panel" },
    sources: seeding.sources.map(parseSource),
    fallback: seeding.fallback.map(parseSource),
  };
  const frozen = freezeInputs({ ...small, ...rules, objective, tickets: draw.tickets, secret });
  const lottery = (await computeLottery(small.pool, small.quotas, frozen.inputs))!;
  const prepared = buildRecord(small.pool, frozen, { lottery, versions }, claims).files;
  const used = seeding.usesFallback ? rules.fallback : rules.sources;
  const values = used.map((source, i) => parseSeedValue(source, seeding.values[i]!));
  const all = new Map([
    ...prepared,
    ...(draw.drawn ? buildDraw(prepared, { values, fallback: seeding.usesFallback }, claims).files : []),
    ...(draw.attempt === 2 ? [["public/former.ndjson", former] as const] : []),
  ]);
  return draw.after.reduce((files, event) => new Map([...files, ...withSession(files, event)]), all);
}

function withSession(files: RecordFiles, type: After): RecordFiles {
  const { codes } = parseLotteryFile(files.get("public/lottery.json")!);
  const happened: Record<After, EventClaim> = {
    repeated: { type: "repeated", at, body: {} },
    refused: { type: "refused", at, body: { reason: "other-seed" } },
    explained: { type: "explained", at, body: { code: null, group: 1 } },
    letter: { type: "letter", at, body: { code: codes.at(-1)! } },
  };
  const command = type === "explained" ? "explain" : type === "letter" ? "letter" : "draw";
  const open: EventClaim = { type: "open", at, body: { command, node: claims.node, ...versions } };
  return bothLogs(appendSession(files.get(logPaths.whole), [open, happened[type]], at, secret));
}
