/** A page for people, before it is written as Markdown or HTML: headings, paragraphs, tables, places to write by hand. */
import type { Language } from "../messages/language.ts";

export interface Page {
  readonly language: Language;
  readonly title: string;
  /** What a place left open is called for whoever cannot see it. */
  readonly blank: string;
  readonly opening: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** All text is plain: no markup in it means anything. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** Letters of one width, line by line. */
  | { readonly kind: "code"; readonly lines: readonly string[] }
  /** What is so, by name. */
  | { readonly kind: "facts"; readonly rows: readonly (readonly [name: string, value: string])[] }
  /** Null: a cell to write in. */
  | {
      readonly kind: "table";
      readonly headings: readonly string[];
      readonly rows: readonly (readonly (string | null)[])[];
    }
  /** Short texts under their names. */
  | { readonly kind: "boxes"; readonly boxes: readonly Box[] }
  /** A line to write on for each. */
  | { readonly kind: "form"; readonly names: readonly string[] }
  /** So many lines to write on. */
  | { readonly kind: "ruled"; readonly lines: number };

export interface Box {
  readonly name: string;
  /** Null: to write in. */
  readonly content: string | null;
}

const boxesARow = 8;

/** Boxes as they stand under each other. */
export function rowsOfBoxes(boxes: readonly Box[]): readonly (readonly Box[])[] {
  return boxes.flatMap((_, i) => (i % boxesARow === 0 ? [boxes.slice(i, i + boxesARow)] : []));
}
