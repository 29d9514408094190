/** Draws for empty seats: of somebody on a panel of three, and then of somebody on the panel that made, small enough to change them everywhere. */
import { parseCommitment } from "../../src/audit/commitment.ts";
import { rawDigest } from "../../src/audit/digest.ts";
import { parseDrawFile } from "../../src/audit/draw-file.ts";
import type { FeatureSeats } from "../../src/audit/feature-seats.ts";
import { freezeInputs } from "../../src/audit/inputs.ts";
import { parseLotteryFile } from "../../src/audit/lottery-file.ts";
import type { RecordFiles } from "../../src/audit/record.ts";
import type { CameIn } from "../../src/audit/replacement.ts";
import { vacancyOf, widenedQuotas, type Former } from "../../src/audit/vacancy.ts";
import { readSources } from "../../src/quotas/read-sources.ts";
import { quotasFrom, remainingFiles } from "../../src/reports/remaining-sources.ts";
import { knownHomesDraw, recordOf, type KnownDraw } from "./homes-draw.ts";
import { drawn, secret } from "./synthetic-draw.ts";

/** One seat drawn anew; the quota of young people gives way. */
export async function replacedDraw(): Promise<RecordFiles> {
  return (await replacedOnce()).files;
}

/** A second seat, of those who stayed the first time. */
export async function replacedTwice(): Promise<RecordFiles> {
  const once = await replacedOnce();
  const [staying] = once.frozen.inputs.replacement!.staying;
  return (await replaceFrom(once, staying!.code, (residual) => residual)).files;
}

/** One seat drawn anew, after a reserve took another: with somebody out who was drawn. */
export async function replacedAfterReserve(): Promise<RecordFiles> {
  const known = await knownHomesDraw();
  const files = drawn("007", known.files, 3);
  const { panel, reserves } = formerOf(files).draw;
  const seat = reserves!.lists.findIndex((list) => list.length > 0);
  const cameIn = [{ code: reserves!.lists[seat]![0]!, for: panel[seat]! }];
  const out = panel.find((code) => code !== panel[seat])!;
  return (await replaceFrom({ ...known, files }, out, (residual) => residual, cameIn)).files;
}

async function replacedOnce(): Promise<KnownDraw> {
  const known = await knownHomesDraw();
  const files = drawn("007", known.files);
  const [first] = formerOf(files).draw.panel;
  return replaceFrom({ ...known, files }, first!, wider);
}

/** One seat more for the second value of each feature. */
function wider(residual: readonly FeatureSeats[]): readonly FeatureSeats[] {
  return residual.map(({ feature, values }) => ({
    feature,
    values: values.map((seats, v) => (v === 1 ? { ...seats, max: seats.max + 1 } : seats)),
  }));
}

export function formerOf(files: RecordFiles): Former {
  return {
    commitment: parseCommitment(files.get("public/commitment.json")!),
    lottery: parseLotteryFile(files.get("public/lottery.json")!),
    draw: parseDrawFile(files.get("public/draw.json")!),
  };
}

async function replaceFrom(
  { reading, frozen, files }: KnownDraw,
  out: string,
  widen: (residual: readonly FeatureSeats[]) => readonly FeatureSeats[],
  cameIn: readonly CameIn[] = [],
): Promise<KnownDraw> {
  const { residual, codes, quotas, staying } = vacancyOf(formerOf(files), [out], cameIn);
  const used = widen(residual);
  const { sources } = remainingFiles({ reading, frozen }, codes, [], quotasFrom(used, reading.quotas));
  const remaining = readSources(sources, 1);
  const replacement = {
    cameIn,
    draw: rawDigest(files.get("public/draw.json")!),
    giveWay: widenedQuotas(residual, used)!,
    out: [out],
    quotas,
    staying,
  };
  const rules = { panelSize: 1, objective: "leximin", tickets: 20 };
  const record = await recordOf(remaining, freezeInputs({ ...remaining, ...rules, replacement, secret }));
  const copies = ["commitment", "lottery", "draw"].map((name): [string, Uint8Array] => [
    `public/replaced-${name}.json`,
    files.get(`public/${name}.json`)!,
  ]);
  return { ...record, files: new Map([...drawn("7", record.files), ...copies]) };
}
