/** Numbers between the brackets of a feature that are in none of them: more likely a slip than meant. */
import type { DerivedColumn } from "./derive.ts";

export interface Gap {
  readonly feature: string;
  /** `30-34`, or one number. */
  readonly ages: readonly string[];
  /** Of the register, with such a number. */
  readonly people: number;
}

/** Of each feature whose brackets leave out numbers that lie between them, with how many people have such a number. */
export function gapsIn(derived: readonly DerivedColumn[]): readonly Gap[] {
  return derived.flatMap(({ feature, brackets, outside }): Gap[] => {
    const inOrder = brackets.toSorted((a, b) => a.least - b.least);
    const gaps = inOrder.flatMap(({ most }, i) => {
      const next = inOrder[i + 1];
      return next && most + 1 < next.least ? [{ least: most + 1, most: next.least - 1 }] : [];
    });
    if (gaps.length === 0) return [];
    const numbers = [...outside.values()];
    return [
      {
        feature,
        ages: gaps.map(({ least, most }) => (least === most ? `${least}` : `${least}-${most}`)),
        people: numbers.filter((each) => gaps.some(({ least, most }) => least <= each && each <= most)).length,
      },
    ];
  });
}
