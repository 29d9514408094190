/** Plots for whoever can see them: what they show stands in a table beside them too, and in Markdown there alone. */

export type Plot = Curves | Intervals | Scatter;

export function isPlot(block: { readonly kind: string }): block is Plot {
  return block.kind === "curves" || block.kind === "intervals" || block.kind === "scatter";
}

interface Pictured {
  /** What it shows, in a sentence. */
  readonly about: string;
}

/** The sign after the numbers of an axis. */
export type AxisUnit = "%" | "";

/** Dashes, mark and colour: whole, from 0, below `lookCount`. What has the same name has the same look all over a page. */
export type Look = number;

/** Lines over one horizontal axis, in panels with a vertical axis each. */
export interface Curves extends Pictured {
  readonly kind: "curves";
  /** Of the horizontal axis. */
  readonly across: string;
  readonly panels: readonly CurvePanel[];
}

export interface CurvePanel {
  /** Of the vertical axis. */
  readonly name: string;
  readonly unit: AxisUnit;
  readonly curves: readonly Curve[];
  /** A horizontal line to compare the curves with. */
  readonly level: { readonly name: string; readonly at: number } | null;
}

export interface Curve {
  readonly name: string;
  readonly look: Look;
  /** One or more, by x. */
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  /** Of y. */
  readonly range: readonly [from: number, to: number] | null;
}

/** Means with their intervals, one below another, in panels with a horizontal axis each. */
export interface Intervals extends Pictured {
  readonly kind: "intervals";
  readonly panels: readonly IntervalPanel[];
}

export interface IntervalPanel {
  readonly name: string;
  readonly unit: AxisUnit;
  readonly rows: readonly IntervalRow[];
}

export interface IntervalRow {
  readonly name: string;
  readonly look: Look;
  readonly mean: number;
  readonly range: readonly [from: number, to: number] | null;
}

/** Shares against shares in per cent: where both are the same is a line. */
export interface Scatter extends Pictured {
  readonly kind: "scatter";
  readonly across: string;
  /** What the dots and the line are; null: no such dots. */
  readonly hollow: string | null;
  readonly full: string;
  readonly line: string;
  readonly panels: readonly ScatterPanel[];
}

export interface ScatterPanel {
  readonly name: string;
  readonly hollow: readonly Dot[];
  readonly full: readonly Dot[];
}

export type Dot = readonly [x: number, y: number];
