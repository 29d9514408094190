/** `kleroterion prepare`: the lottery, its proof, and the digest to publish before the draw. */
import { inGroupsOfFour } from "../../audit/digest.ts";
import { legible } from "../../messages/legible.ts";
import type { Console } from "../console.ts";
import type { TypedOptions } from "../options.ts";
import { freeTarget, prepareInMemory } from "../preparation.ts";
import { progressBar } from "../progress-bar.ts";
import { describeLottery, summariseLottery } from "../summary.ts";

/** Exit code 0. @throws {SortitionError}, {Infeasible} */
export async function prepare(typed: TypedOptions, console: Console): Promise<number> {
  const { io, screen } = console;
  const out = freeTarget(typed, "prepare", io);
  const bar = progressBar(io, screen);
  try {
    const preparation = await prepareInMemory(typed, "prepare", io, bar);
    io.createFolder(out, preparation.files);
    bar.end();
    const summary = summariseLottery(preparation.record, preparation.frozen);
    if (typed.json) console.json({ ...summary, ticket: null, panel: null });
    else {
      console.lines([
        ...describeLottery(summary, preparation.record.certificate, console),
        "",
        screen.digest,
        ...twoLines(inGroupsOfFour(preparation.record.digest)),
        "",
        screen.nextDraw(legible(out)),
      ]);
    }
    return 0;
  } finally {
    bar.end();
  }
}

/** Sixteen groups, eight a line: how they are read aloud. */
function twoLines(groups: string): string[] {
  const parts = groups.split(" ");
  return [parts.slice(0, 8), parts.slice(8)].map((half) => `  ${half.join(" ")}`);
}
