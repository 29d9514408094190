/** Draws whose seed comes from public events: the second attempt at a draw, small enough to change it everywhere. */
import { parseSource, type SeedSource } from "../../src/draw/seed-source.ts";
import { parseSeedValue } from "../../src/draw/seed-value.ts";
import { rawDigest } from "../../src/audit/digest.ts";
import { buildDraw } from "../../src/audit/draw-record.ts";
import { freezeInputs } from "../../src/audit/inputs.ts";
import { buildRecord, type RecordFiles } from "../../src/audit/record.ts";
import { drawn, secret, versions } from "./synthetic-draw.ts";
import * as hand from "./two-levels.ts";
import { vectors } from "./vectors.ts";

const at = "2026-03-02T10:00:00Z";
const times = { opened: at, frozen: at, computed: at, drawn: at, closed: at };
const raw = { register: "0".repeat(64), quotas: "1".repeat(64) };

/** Ten tickets, as balls of one urn name them. */
const { pool, lottery, ...asked } = hand.maximin;
const ofTen = { ...lottery, tickets: lottery.tickets.slice(0, 6), runs: [2, 2, 2, 2, 1, 1] };

interface Drand {
  readonly chainHash: string;
  readonly rounds: readonly { readonly round: number; readonly signature: string }[];
}

/** A ball and a round of drand. */
export function drawnByEvents(): RecordFiles {
  const { chainHash, rounds } = vectors("drand") as Drand;
  const { round, signature } = rounds[0]!;
  return drawnFrom(["balls:1x10", `drand:${chainHash}:${round}`], [], ["7", signature]);
}

/** Dice, in place of a ball. */
export function drawnByFallback(sides = 20): RecordFiles {
  const thrown = { 20: "1-20-3-14-5-16-7", 10: "0123456789", 6: "1234561234" }[sides]!;
  const throws = sides > 10 ? thrown.split("-").length : thrown.length;
  return drawnFrom(["balls:1x10"], [`dice:d${sides}x${throws}`], [thrown]);
}

/** A ball, with dice named as the fallback and not needed. */
export function drawnWithSpare(): RecordFiles {
  return drawnFrom(["balls:1x10"], ["dice:d20x7"], ["7"], false);
}

function drawnFrom(
  ids: readonly string[],
  fallbackIds: readonly string[],
  typed: readonly string[],
  failed = fallbackIds.length > 0,
): RecordFiles {
  const former = drawn().get("public/log.ndjson")!;
  const [sources, fallback] = [ids.map(parseSource), fallbackIds.map(parseSource)];
  const draw = { attempt: 2, former: rawDigest(former), id: "Panel" };
  const frozen = freezeInputs({ ...asked, pool, tickets: 10, secret, draw, sources, fallback });
  const claims = { node: "20.19.0", raw, times };
  const { files } = buildRecord(pool, frozen, { lottery: ofTen, versions }, claims);
  const used: readonly SeedSource[] = failed ? fallback : sources;
  const values = used.map((source, i) => parseSeedValue(source, typed[i]!));
  const seed = { values, fallback: failed };
  return new Map([
    ...files,
    ...buildDraw(files, seed, { ...claims, versions }, 2).files,
    ["public/former.ndjson", former],
  ]);
}
