/** Finds the reserves who came in since a draw, by what the organiser typed. */
import { codesOf, type Secret } from "../audit/codes.ts";
import type { CameIn } from "../audit/replacement.ts";
import { areReserves, type Former } from "../audit/vacancy.ts";
import { finding, SortitionError, sortitionError, type FindingDetails } from "../errors.ts";

type Reason = FindingDetails["CAME_IN_INVALID"]["reason"];

export interface DrawOfFolder {
  readonly path: string;
  readonly former: Former;
  readonly secret: Secret;
}

/** Ascending by code; `typed`: `OUT=IN`, ids before codes. @throws {SortitionError} OPTION_WITHOUT_VALUE, or CAME_IN_INVALID for each that cannot be */
export function peopleIn(typed: readonly string[] = [], draw: DrawOfFolder): readonly CameIn[] {
  if (typed.some((text) => text.trim() === "")) throw sortitionError("OPTION_WITHOUT_VALUE", { option: "--came-in" });
  const cameIn: CameIn[] = [];
  const findings = typed.flatMap((text) => {
    const found = pairIn(text, cameIn, draw);
    if (typeof found === "string") return [finding("CAME_IN_INVALID", { text, path: draw.path, reason: found })];
    cameIn.push(found);
    return [];
  });
  const [first, ...rest] = findings;
  if (first) throw new SortitionError([first, ...rest]);
  return cameIn.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** An id may hold "=" itself, so every one is tried. */
function pairIn(text: string, before: readonly CameIn[], { former, secret }: DrawOfFolder): CameIn | Reason {
  const { draw, lottery } = former;
  const codes = new Set(lottery.codes);
  const codeOf = (typed: string): string => {
    const { code } = codesOf(secret, [typed.normalize("NFC")])[0]!;
    return codes.has(code) ? code : typed.toUpperCase();
  };
  const parts = text.split("=");
  const pairs = parts.slice(1).map((_, i): CameIn => {
    const [out, into] = [parts.slice(0, i + 1), parts.slice(i + 1)].map((each) => each.join("=").trim());
    return { code: codeOf(into!), for: codeOf(out!) };
  });
  if (pairs.length === 0) return "form";
  const drawn = pairs.filter((pair) => draw.panel.includes(pair.for));
  if (drawn.length === 0) return "not-drawn";
  const fitting = drawn.find((pair) => areReserves([pair], draw));
  if (!fitting) return "no-reserve";
  return before.some((pair) => pair.code === fitting.code || pair.for === fitting.for) ? "twice" : fitting;
}
