/** A draw for empty seats: who is out had a seat, who stays had the others, and the lottery is over everybody else, with the quotas those seats leave. */
import { sourceOf } from "../../draw/seed-source.ts";
import { canonicalBytes } from "../canonical.ts";
import { parseCommitment } from "../commitment.ts";
import { rawDigest } from "../digest.ts";
import { parseDrawFile } from "../draw-file.ts";
import type { Inputs } from "../inputs.ts";
import { panelOfTicket, parseLotteryFile, type LotteryFile } from "../lottery-file.ts";
import { Malformed } from "../malformed.ts";
import type { RecordFiles } from "../record.ts";
import type { Replacement } from "../replacement.ts";
import { sameBytes } from "../same-bytes.ts";
import {
  areReserves,
  missedQuotas,
  sharedHomes,
  vacancyOf,
  valuesByCode,
  widenedQuotas,
  wholePanel,
  type Former,
} from "../vacancy.ts";
import { defineCheck, fail, pass, type ReplacementFailure } from "./check.ts";

/** Where a replacement keeps the files of the draw before it. */
export const replacedPaths = {
  commitment: "public/replaced-commitment.json",
  lottery: "public/replaced-lottery.json",
  draw: "public/replaced-draw.json",
} as const;

export const checkReplacement = defineCheck(
  "replacement",
  ["commitment", "lottery"],
  ({ commitment: { inputs }, lottery }, { bytes, artefacts: { draw } }) => {
    const { replacement } = inputs;
    if (replacement === null) return { outcome: "skipped", details: { reason: "no-rule", file: "" } };
    const former = readFormer(bytes, replacement);
    if ("problem" in former) return fail(former);
    const problem = wrongPeople(former, replacement, inputs) ?? wrongLottery(former, replacement, inputs, lottery);
    if (problem) return fail({ problem, file: "" });
    const { cameIn, staying, giveWay, out, quotas } = replacement;
    const valuesOf = valuesByCode(lottery);
    const drawn = draw?.panel.map((code) => ({ code, values: valuesOf.get(code) ?? [] }));
    return pass({
      digest: former.draw.commitment,
      cameIn: cameIn.length,
      out: out.length,
      staying: staying.length,
      giveWay: giveWay.flatMap(({ feature, values }) => values.map(({ value }) => `${feature} ${value}`)),
      missed: drawn ? missedQuotas(quotas, [...staying, ...drawn]) : null,
    });
  },
);

/** The files of the former draw, which must be those committed to. */
function readFormer(bytes: RecordFiles, { draw }: Replacement): Former | ReplacementFailure {
  const files = Object.values(replacedPaths);
  const missing = files.find((file) => !bytes.has(file));
  if (missing !== undefined) return { problem: "missing", file: missing };
  const [commitment, lottery, drawn] = files.map((file) => bytes.get(file)!) as [Uint8Array, Uint8Array, Uint8Array];
  let reading: string = replacedPaths.draw;
  try {
    if (rawDigest(drawn) !== draw) return { problem: "digest", file: reading };
    const former = parseDrawFile(drawn);
    reading = replacedPaths.commitment;
    if (rawDigest(commitment) !== former.commitment) return { problem: "digest", file: reading };
    const committed = parseCommitment(commitment);
    reading = replacedPaths.lottery;
    if (rawDigest(lottery) !== committed.lottery) return { problem: "digest", file: reading };
    return { commitment: committed, lottery: parseLotteryFile(lottery), draw: former };
  } catch (error) {
    if (error instanceof Malformed) return { problem: "form", file: reading };
    throw error;
  }
}

type Problem = Exclude<ReplacementFailure["problem"], "missing" | "form" | "digest">;

function wrongPeople(
  former: Former,
  { cameIn, out, staying }: Replacement,
  { panelSize }: Inputs,
): Problem | undefined {
  if (!isDrawn(former)) return "panel";
  if (!areReserves(cameIn, former.draw)) return "came-in";
  const whole = wholePanel(former, cameIn);
  if (!out.every((code) => whole.has(code))) return "out";
  if (!same(staying, vacancyOf(former, out, cameIn).staying)) return "staying";
  return panelSize === out.length ? undefined : "size";
}

/** Whether the panel that lost people is the one on the ticket drawn. */
function isDrawn({ lottery, draw }: Former): boolean {
  const people = panelOfTicket(lottery, draw.ticket) ?? [];
  return same(
    people.map((position) => lottery.codes[position] ?? null),
    draw.panel,
  );
}

function wrongLottery(
  former: Former,
  { cameIn, out, quotas, giveWay }: Replacement,
  inputs: Inputs,
  lottery: LotteryFile,
): Problem | undefined {
  const vacancy = vacancyOf(former, out, cameIn);
  if (!same(lottery.codes, vacancy.codes)) return "pool";
  const [now, before] = [valuesByCode(lottery), valuesByCode(former.lottery)];
  if (!lottery.codes.every((code) => same(now.get(code) ?? [], before.get(code) ?? []))) return "values";
  const sameRule = (inputs.household === null) === (former.commitment.inputs.household === null);
  if (!sameRule || !same(sharedHomes(lottery, lottery.codes), vacancy.households)) return "households";
  if (!same(quotas, vacancy.quotas)) return "quotas";
  const widened = widenedQuotas(vacancy.residual, inputs.quotas);
  if (!widened || !same(giveWay, widened)) return "give-way";
  return isLater(inputs, former) ? undefined : "round";
}

/** Every round of drand is later than those the former seed came from, which everybody knows. */
function isLater({ seed }: Inputs, { draw }: Former): boolean {
  const known = roundsOf(draw.parts.map(({ source }) => source));
  return roundsOf([...seed.sources, ...seed.fallback]).every((round) => known.every((before) => round > before));
}

function roundsOf(sources: readonly string[]): number[] {
  return sources.map(sourceOf).flatMap((source) => (source?.kind === "drand" ? [source.round] : []));
}

function same(a: unknown, b: unknown): boolean {
  return sameBytes(canonicalBytes(a), canonicalBytes(b));
}
