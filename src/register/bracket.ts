/** Brackets of whole numbers as people write them: 16-29, 65+, 18 t/m 24 jaar, under 18. */
import { fold } from "./text.ts";

export interface Bracket {
  /** Included. */
  readonly least: number;
  /** Included; may be Infinity. */
  readonly most: number;
}

const to = String.raw`(?:\p{Pd}|−|t\/m|tot en met|to|through)`;
const forms: readonly (readonly [form: RegExp, bounds: (a: number, b: number) => readonly [number, number]])[] = [
  [new RegExp(String.raw`^(\d+) ?${to} ?(\d+)$`, "u"), (a, b) => [a, b]],
  [/^(\d+) ?(?:\+|(?:en|of|and|or) (?:ouder|older|over|meer|more|hoger|above))$/, (a) => [a, Infinity]],
  [/^(?:≥|>=|vanaf|from) ?(\d+)$/, (a) => [a, Infinity]],
  [/^> ?(\d+)$/, (a) => [a + 1, Infinity]],
  [/^(?:≤|<=|t\/m|tot en met|up to) ?(\d+)$/, (a) => [0, a]],
  [/^(?:<|onder|under|tot|jonger dan|younger than|minder dan|less than) ?(\d+)$/, (a) => [0, a - 1]],
  [/^(\d+)$/, (a) => [a, a]],
];

/** Undefined for a text that is no bracket, or for one that holds no number. */
export function parseBracket(text: string): Bracket | undefined {
  const words = fold(text)
    .replaceAll(/\b(?:jaar|jarigen|years?(?: old)?|yrs?)\b/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  for (const [form, bounds] of forms) {
    const match = form.exec(words);
    if (!match) continue;
    const [least, most] = bounds(Number(match[1]), Number(match[2]));
    return least <= most ? { least, most } : undefined;
  }
  return undefined;
}

export function overlap(a: Bracket, b: Bracket): boolean {
  return a.least <= b.most && b.least <= a.most;
}
