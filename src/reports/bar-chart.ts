/** Bars as SVG, which grow with the page while their letters do not: lengths are parts of its width. */
import { scaleLinear } from "d3-scale";
import type { Chart, ChartRow } from "./page.ts";

const nameHeight = 18;
const barHeight = 11;
const pitch = 15;
const rangeHeight = 12;
const gap = 8;
const axisHeight = 20;
/** Part of the width that the longest bar may have: its number stands behind it. */
const longest = 84;
const roughTicks = 4;

/** The chart without its legend; `escape` makes markup of text. */
export function barChart(chart: Chart, escape: (text: string) => string): string {
  const { rows, unit, about } = chart;
  const values = rows.flatMap(({ bars, range = [] }) => [...bars.map(({ value }) => value ?? 0), ...range]);
  const scale = scaleLinear([0, Math.max(...values, 1)], [0, longest]);
  const at = (value: number): string => `${round(scale(value))}%`;
  const heights = rows.map(heightOf);
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const bottom = heights.reduce((sum, height) => sum + height, 0);
  const axis = scale.ticks(roughTicks).map((tick) => {
    const anchor = tick === 0 ? "start" : "middle";
    return [
      line("grid", [at(tick), 0], [at(tick), bottom]),
      text(
        `${tick}${unit && ` ${unit}`}`,
        { x: at(tick), y: bottom + axisHeight - 6, of: `tick" text-anchor="${anchor}` },
        escape,
      ),
    ].join("");
  });
  const drawn = rows.map((row, i) => rowMarkup(row, tops[i]!, at, escape));
  const height = bottom + axisHeight;
  return `<svg role="img" aria-label="${escape(about)}" width="100%" height="${height}">\n${[...axis, ...drawn].join("\n")}\n</svg>`;
}

function heightOf({ bars, range }: ChartRow): number {
  return nameHeight + bars.length * pitch + (range ? rangeHeight : 0) + gap;
}

function rowMarkup(
  { name, bars, range }: ChartRow,
  top: number,
  at: (value: number) => string,
  escape: (text: string) => string,
): string {
  const parts = bars.map(({ value, text: label }, i) => {
    const y = top + nameHeight + i * pitch;
    const bar =
      value === null ? "" : `<rect class="series-${i}" x="0" y="${y}" width="${at(value)}" height="${barHeight}"/>`;
    return bar + text(label, { x: at(value ?? 0), y: y + barHeight - 1, of: `number" dx="5` }, escape);
  });
  const y = top + nameHeight + bars.length * pitch + rangeHeight / 2 - 3;
  return [
    text(name, { x: "0", y: top + nameHeight - 5, of: "name" }, escape),
    ...parts,
    ...(range
      ? [
          line("range", [at(range[0]), y], [at(range[1]), y]),
          ...range.map((end) => line("range", [at(end), y - 4], [at(end), y + 4])),
        ]
      : []),
  ].join("");
}

function text(
  content: string,
  { x, y, of }: { readonly x: string; readonly y: number; readonly of: string },
  escape: (text: string) => string,
): string {
  return `<text class="${of}" x="${x}" y="${y}">${escape(content)}</text>`;
}

function line(of: string, [x1, y1]: readonly [string, number], [x2, y2]: readonly [string, number]): string {
  return `<line class="${of}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
