/** Letters of a table that may not be those that somebody typed. */
import type { Row, Table } from "./csv.ts";
import { clean } from "./text.ts";

export interface OddLetters {
  /** The first cell with a letter that the encoding decides, and its line; undefined where there is none. */
  readonly accented: { readonly line: number; readonly cell: string } | undefined;
  /** Rows with letters that were misread before, such as Ã« for ë, and the line of the first of them. */
  readonly damaged: { readonly rows: number; readonly line: number } | undefined;
}

/** The replacement character, and UTF-8 read as Windows-1252: a first byte of C2, C3 or E2 80 with one that can follow it. */
const misread = /\uFFFD|[ÂÃ][\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘-‚“-„†‡•…‰‹›€™]|â€/;

// eslint-disable-next-line no-control-regex -- all but ASCII
const notAscii = /[^\x00-\x7f]/;

export function oddLetters({ rows }: Table): OddLetters {
  const has = (row: Row, form: RegExp): boolean => row.cells.some((cell) => form.test(cell));
  const first = rows.find((row) => has(row, notAscii));
  const damaged = rows.filter((row) => has(row, misread));
  return {
    accented: first && { line: first.line, cell: clean(first.cells.find((cell) => notAscii.test(cell))!) },
    damaged: damaged[0] && { rows: damaged.length, line: damaged[0].line },
  };
}
