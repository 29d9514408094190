/** Text as people type it: what counts as the same word, and one order that no language setting decides. */

/** The text trimmed, in Unicode normal form C; accents typed in two ways become one. */
export function clean(text: string): string {
  return text.trim().normalize("NFC");
}

/** The text as it is compared: clean, without regard to case or to how many and which blanks stand between words. Never shown. */
export function fold(text: string): string {
  return clean(text).replace(/\s+/g, " ").toLowerCase().normalize("NFC");
}

/** Orders by UTF-16 code unit, for `toSorted`: negative, 0 or positive. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
