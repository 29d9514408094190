/** A page for people, before it is written as Markdown or HTML: headings, paragraphs, tables, places to write by hand. */
import type { Language } from "../messages/language.ts";
import type { Plot } from "./plot.ts";

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
  | Table
  | Chart
  | Plot
  /** A heading within a section. */
  | { readonly kind: "subheading"; readonly text: string }
  /** Short texts under their names. */
  | { readonly kind: "boxes"; readonly boxes: readonly Box[] }
  /** A line to write on for each. */
  | { readonly kind: "form"; readonly names: readonly string[] }
  /** So many lines to write on. */
  | { readonly kind: "ruled"; readonly lines: number };

export interface Table {
  readonly kind: "table";
  readonly headings: readonly string[];
  /** Null: a cell to write in. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** The first cell of a row names it, the others are figures. */
  readonly figures?: boolean;
}

/** Bars for whoever can see them: what they show stands in a table beside them too, and in Markdown there alone. */
export interface Chart {
  readonly kind: "chart";
  /** What it shows, in a sentence. */
  readonly about: string;
  /** The sign after a number on the axis. */
  readonly unit: "%" | "";
  /** Names of the bars of each row, in their order; empty where one needs none. */
  readonly series: readonly string[];
  /** Name of the range of a row, if it has one. */
  readonly range?: string;
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly name: string;
  /** One a series, each ≥ 0; null: not shown, and what says so. */
  readonly bars: readonly { readonly value: number | null; readonly text: string }[];
  readonly range?: readonly [from: number, to: number];
}

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
