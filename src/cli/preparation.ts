/** A prepared draw in memory: everything `prepare` writes, and what `draw` in one go draws from. */
import { parseSecret, type Secret } from "../audit/codes.ts";
import { privateFiles } from "../audit/folder.ts";
import { rawDigest } from "../audit/digest.ts";
import { freezeInputs, type FrozenInputs } from "../audit/inputs.ts";
import { buildRecord, type PreparedRecord } from "../audit/record.ts";
import { sortitionError } from "../errors.ts";
import type { Replacement } from "../audit/replacement.ts";
import { readSources, type Sources, type SourcesReading } from "../quotas/read-sources.ts";
import { exclusionFiles } from "../reports/exclusions.ts";
import { chanceFiles } from "../reports/private-files.ts";
import { parseAttempt, parseSeedPlan, type Attempt, type SeedPlan } from "./ceremony-options.ts";
import type { Console } from "./console.ts";
import type { Io } from "./io.ts";
import { parseRules, required, type Rules, type TypedOptions } from "./options.ts";
import { shippedFiles } from "./shipped-files.ts";
import { openSources } from "./sources.ts";
import { versions } from "./versions.ts";

export interface Preparation {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly record: PreparedRecord;
  readonly reading: SourcesReading;
  readonly frozen: FrozenInputs;
  /** Lowest chance of the real-valued lottery, and the bound on it. */
  readonly achieved: number;
  readonly bound: number;
}

/** Where the draw is to be written, seen to be free. @throws {SortitionError} OPTION_MISSING, OUT_NOT_EMPTY */
export function freeTarget(typed: TypedOptions, command: string, io: Io): string {
  const out = required(typed, "out", command);
  const found = io.inspectTarget(out);
  if (found !== "free") throw sortitionError("OUT_NOT_EMPTY", { path: out, found });
  return out;
}

/**
 * Reads, freezes, computes, records; writes nothing.
 *
 * @throws {SortitionError} for bad input; `Infeasible` where no panel meets the quotas
 */
export async function prepareInMemory(typed: TypedOptions, command: string, console: Console): Promise<Preparation> {
  const { io } = console;
  const opened = io.now();
  const sources = openSources(typed, command, io);
  const rules = parseRules(typed);
  const plan = parseSeedPlan(typed, rules.tickets);
  const { draw, formerLog } = parseAttempt(typed, io);
  const reading = readSources(sources, rules.panelSize);
  const secret = takeSecret(typed, io);
  return prepareFrom({ opened, sources, reading, rules, plan, attempt: { draw, formerLog }, secret }, console);
}

export interface Given {
  /** When the command began. */
  readonly opened: string;
  readonly sources: Sources;
  /** Of those. */
  readonly reading: SourcesReading;
  readonly rules: Rules;
  readonly plan: SeedPlan;
  readonly attempt: Attempt;
  readonly secret: Secret;
  readonly replacement?: Replacement;
}

/** Freezes, computes, records; writes nothing. @throws {Infeasible}, {SortitionError} */
export async function prepareFrom(given: Given, { io, work }: Console): Promise<Preparation> {
  const { opened, sources, reading, rules, plan, secret, replacement = null } = given;
  const { draw, formerLog } = given.attempt;
  const frozen = freezeInputs({ ...reading, ...rules, ...plan, draw, replacement, secret });
  const frozenAt = io.now();
  const { pool, quotas } = reading;
  const lottery = await work.compute("lottery", { pool, quotas, inputs: frozen.inputs });
  if (!lottery) throw new Infeasible(reading, rules.panelSize);
  const computed = io.now();
  const raw = { register: rawDigest(sources.register.bytes), quotas: rawDigest(sources.quotas.bytes) };
  const times = { opened, frozen: frozenAt, computed, closed: io.now() };
  const record = buildRecord(
    reading.pool,
    frozen,
    { lottery, versions: versions() },
    {
      command: replacement ? "replace" : "prepare",
      node: io.nodeVersion,
      raw,
      times,
    },
  );
  const files = new Map([
    ...record.files,
    ...shippedFiles(),
    ...privateFiles(sources, secret),
    ...chanceFiles(frozen, record.lottery),
    ...exclusionFiles({ reading, frozen }),
  ]);
  if (formerLog) files.set("public/former.ndjson", formerLog);
  return { files, record, reading, frozen, achieved: lottery.achieved, bound: lottery.bound };
}

/** No panel meets the quotas: an answer rather than a mistake, to be explained with what was read. */
export class Infeasible extends Error {
  readonly reading: SourcesReading;
  readonly panelSize: number;

  constructor(reading: SourcesReading, panelSize: number) {
    super("no panel meets the quotas");
    this.reading = reading;
    this.panelSize = panelSize;
  }
}

function takeSecret(typed: TypedOptions, io: Io): Secret {
  if (typed.secret === undefined) return io.randomBytes(32) as Secret;
  return parseSecret(new TextDecoder().decode(io.readFile(typed.secret)));
}
