/** The draw whose panel lost people, as `replace` finds it: whole, drawn, and not replaced from before. */
import { parseCommitment } from "../audit/commitment.ts";
import { rawDigest } from "../audit/digest.ts";
import { parseDrawFile } from "../audit/draw-file.ts";
import { thaw, type Thawed } from "../audit/folder.ts";
import { logPaths } from "../audit/log-copies.ts";
import { parseLog } from "../audit/log.ts";
import { parseLotteryFile } from "../audit/lottery-file.ts";
import type { RecordFiles } from "../audit/record.ts";
import type { CameIn } from "../audit/replacement.ts";
import { wholePanel, type Former } from "../audit/vacancy.ts";
import { replacedPaths } from "../audit/verify/replacement.ts";
import { sourceId, sourceOf, type SeedSource } from "../draw/seed-source.ts";
import { sortitionError } from "../errors.ts";
import { membersWith, readStaying, type Member } from "../reports/members.ts";
import { peopleIn } from "./came-in.ts";
import { parseAttempt, parseSeedPlan, type Attempt, type SeedPlan } from "./ceremony-options.ts";
import type { Console } from "./console.ts";
import type { Io } from "./io.ts";
import type { TypedOptions } from "./options.ts";
import { readRecord } from "./read-record.ts";
import { soundFolder } from "./sound-folder.ts";

export interface ReplacedDraw {
  readonly former: Former;
  readonly thawed: Thawed;
  /** Reserves who came in since it was drawn. */
  readonly cameIn: readonly CameIn[];
  /** Everybody on the panel: those who stayed before, then those drawn or come in. */
  readonly members: readonly Member[];
  /** What the replacement keeps of it, under the names it has there. */
  readonly copies: RecordFiles;
  /** SHA-256 of draw.json. */
  readonly draw: string;
  /** Digests of the commitments of replacements that were begun, in order. */
  readonly begun: readonly string[];
}

/** `typed`: the reserves who came in. @throws {SortitionError} DRAW_FOLDER_INVALID, DRAW_FOLDER_BROKEN, DRAW_NOT_DONE, and of `peopleIn` */
export function openReplaced(directory: string, { cameIn: typed }: TypedOptions, console: Console): ReplacedDraw {
  const files = soundFolder(directory, console);
  const drawn = files.get("public/draw.json");
  if (!drawn) throw sortitionError("DRAW_NOT_DONE", { path: directory });
  const commitment = files.get("public/commitment.json")!;
  const lottery = files.get("public/lottery.json")!;
  const former = {
    commitment: parseCommitment(commitment),
    lottery: parseLotteryFile(lottery),
    draw: parseDrawFile(drawn),
  };
  const thawed = thaw(files, former.commitment.inputs);
  const cameIn = peopleIn(typed, { path: directory, former, secret: thawed.frozen.secret });
  const staying = readStaying(files, thawed);
  const kept = new Set(staying.map(({ code }) => code));
  const seated = [...wholePanel(former, cameIn).keys()].filter((code) => !kept.has(code));
  return {
    former,
    thawed,
    cameIn,
    members: [...staying, ...membersWith(seated, thawed)],
    copies: new Map([
      [replacedPaths.commitment, commitment],
      [replacedPaths.lottery, lottery],
      [replacedPaths.draw, drawn],
    ]),
    draw: rawDigest(drawn),
    begun: parseLog(files.get(logPaths.public)!).flatMap((line) =>
      line.type === "replaced" ? [line.body.commitment] : [],
    ),
  };
}

/**
 * Which attempt at a replacement this is: the first, or one after the last was abandoned. It has the name of the draw before, unless told otherwise.
 *
 * @throws {SortitionError} DRAW_REPLACED, FORMER_INVALID, and of `parseAttempt`
 */
export function attemptAfter(
  { begun, former: before }: ReplacedDraw,
  directory: string,
  typed: TypedOptions,
  io: Io,
): Attempt {
  const { id } = before.commitment.inputs.draw;
  const attempt = parseAttempt({ ...(id !== null && { drawId: id }), ...typed }, io);
  if (attempt.formerLog === undefined) {
    if (begun.length > 0) throw sortitionError("DRAW_REPLACED", { path: directory });
    return attempt;
  }
  const former = readRecord(typed.former!, io);
  const isLast = rawDigest(former.get("public/commitment.json")!) === begun.at(-1);
  if (!isLast || !parseLog(attempt.formerLog).some(({ type }) => type === "abandoned"))
    throw sortitionError("FORMER_INVALID", { path: typed.former!, reason: "replacement" });
  return attempt;
}

/**
 * Where the seed will come from: another event of the same kind, unless told otherwise. What drand published is known, so a round must be named.
 *
 * @throws {SortitionError} REPLACEMENT_SOURCE, and of `parseSeedPlan`
 */
export function freshSeedPlan({ former }: ReplacedDraw, typed: TypedOptions, tickets: number): SeedPlan {
  const { seed } = former.commitment.inputs;
  const before = [...seed.sources, ...seed.fallback];
  if (typed.source === undefined && before.some((id) => id.startsWith("drand")))
    throw sortitionError("REPLACEMENT_SOURCE", { round: undefined, options: optionsLike(seed.sources, seed.fallback) });
  const [source = "typed"] = seed.sources;
  const [fallback] = seed.fallback;
  const same = { source, ...(fallback !== undefined && { fallback }) };
  const plan = parseSeedPlan(typed.source === undefined ? { ...same, ...typed } : typed, tickets);
  const known = Math.max(0, ...former.draw.parts.map(({ source: id }) => roundOf(sourceOf(id))));
  const stale = [...plan.sources, ...plan.fallback].find((each) => each.kind === "drand" && each.round <= known);
  if (stale)
    throw sortitionError("REPLACEMENT_SOURCE", { round: roundOf(stale), options: optionsLike([sourceId(stale)]) });
  return plan;
}

function roundOf(source: SeedSource | undefined): number {
  return source?.kind === "drand" ? source.round : 0;
}

/** What to type for sources like these. */
function optionsLike(sources: readonly string[], fallback: readonly string[] = []): string {
  const wordOf = (id: string): string => (id.startsWith("drand") ? "drand:quicknet:TIME" : id);
  return [
    ...sources.map((id, i) => `${i === 0 ? "--source" : "--combine"} ${wordOf(id)}`),
    ...fallback.map((id) => `--fallback ${wordOf(id)}`),
  ].join(" ");
}
