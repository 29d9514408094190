/** The draw from a prepared record: one seed, one ticket, one panel of codes. */
import { sourceId } from "../draw/seed-source.ts";
import type { SeedValue } from "../draw/seed-value.ts";
import { drawTicket } from "../draw/ticket.ts";
import { canonicalBytes } from "./canonical.ts";
import { parseCommitment } from "./commitment.ts";
import { rawDigest } from "./digest.ts";
import { buildDrawFile, type DrawFile } from "./draw-file.ts";
import { usedSources } from "./inputs.ts";
import type { EventClaim } from "./log-event.ts";
import { appendSession } from "./log.ts";
import { bothLogs, logPaths } from "./log-copies.ts";
import { panelOfTicket, parseLotteryFile } from "./lottery-file.ts";
import type { RecordFiles } from "./record.ts";
import { reservesOf } from "./reserves.ts";
import type { Versions } from "./versions.ts";

export interface DrawClaims {
  readonly versions: Versions;
  /** Version of Node. */
  readonly node: string;
  /** When the command began, the ticket was drawn, the command ended: UTC, `2026-03-01T12:00:00Z`. */
  readonly times: { readonly opened: string; readonly drawn: string; readonly closed: string };
}

/** What the sources gave, in the order the commitment names them; of the fallback if that was used. */
export interface Seed {
  readonly values: readonly SeedValue[];
  readonly fallback: boolean;
}

export interface DrawRecord {
  /** The files that are new or have grown: public/draw.json, auditor/log.ndjson and public/log.ndjson, to be written in this order. */
  readonly files: RecordFiles;
  /** `draw.panel` holds codes; `FrozenInputs.codes` of the same pool and secret says whose. */
  readonly draw: DrawFile;
}

/**
 * Draws from a prepared record, which must have passed `verifyFiles` and hold no draw yet; up to so many reserves for each place, 0 … 50.
 *
 * @throws {Malformed} for files that would not have passed.
 */
export function buildDraw(prepared: RecordFiles, seed: Seed, claims: DrawClaims, reserveSize = 0): DrawRecord {
  if (prepared.has("public/draw.json")) throw new Error("This record holds a draw: a second one would replace it");
  const commitmentBytes = prepared.get("public/commitment.json")!;
  const { inputs } = parseCommitment(commitmentBytes);
  const lottery = parseLotteryFile(prepared.get("public/lottery.json")!);
  const manifest = rawDigest(commitmentBytes);
  const { values, fallback } = seed;
  const sources = usedSources(inputs.seed, fallback);
  const given = sources.map((source, i) => ({ source, value: values[i]! }));
  const { parts: numbers, ticket } = drawTicket(manifest, given, inputs.tickets);
  const parts = given.map(({ source, value }, i) => ({ ...numbers[i]!, source: sourceId(source), value }));
  const panel = panelOfTicket(lottery, ticket)!.map((position) => lottery.codes[position]!);
  const reserves = reserveSize > 0 ? reservesOf(inputs, lottery, { manifest, parts, ticket }, reserveSize)! : null;
  const draw = buildDrawFile({ commitment: manifest, fallback, panel, parts, reserves, ticket });
  const bytes = canonicalBytes(draw);
  const { times, node, versions } = claims;
  const events: EventClaim[] = [
    { type: "open", at: times.opened, body: { command: "draw", node, ...versions } },
    { type: "seed", at: times.drawn, body: { fallback, parts: parts.map(({ source, value }) => ({ source, value })) } },
    { type: "draw", at: times.drawn, body: { ticket, draw: rawDigest(bytes) } },
  ];
  const log = appendSession(prepared.get(logPaths.whole), events, times.closed);
  return { draw, files: new Map([["public/draw.json", bytes], ...bothLogs(log)]) };
}
