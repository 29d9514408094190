/** `kleroterion abandon`: this attempt will not be drawn, and its log says so. */
import { valuesOf } from "../../audit/draw-file.ts";
import { abandonPrepared, openPrepared } from "../prepared.ts";
import { prose } from "../../reports/prose.ts";
import { sortitionError } from "../../errors.ts";
import { quoted } from "../../messages/legible.ts";
import { replacementWords } from "../../messages/replacement.ts";
import type { Console } from "../console.ts";

/** Exit code 0. @throws {SortitionError} DRAW_ALREADY_DONE, DRAW_ABANDONED, and whatever keeps a folder from being drawn from */
export function abandon(directory: string, console: Console): Promise<number> {
  const { commitment, done } = openPrepared(directory, () => undefined, console);
  if (done) throw sortitionError("DRAW_ALREADY_DONE", { path: directory, seed: valuesOf(done).join(" ") });
  abandonPrepared(directory, console);
  const { draw, replacement } = commitment.inputs;
  const { abandoned } = replacement ? replacementWords[console.language] : console.screen;
  console.lines(prose(abandoned(quoted(directory), draw.attempt + 1)));
  return Promise.resolve(0);
}
