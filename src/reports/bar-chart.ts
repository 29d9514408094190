/** Bars as SVG, which grow with the page while their letters do not: lengths are parts of its width. */
import { scaleLinear } from "d3-scale";
import { element, escaped, part } from "./markup.ts";
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

/** The chart without its legend. */
export function barChart({ rows, unit, about }: Chart): string {
  const values = rows.flatMap(({ bars, range = [] }) => [...bars.map(({ value }) => value ?? 0), ...range]);
  const scale = scaleLinear([0, Math.max(...values, 1)], [0, longest]);
  const at = (value: number): string => part(scale(value));
  const heights = rows.map(heightOf);
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const bottom = heights.reduce((sum, height) => sum + height, 0);
  const axis = scale.ticks(roughTicks).map((tick) => {
    const anchor = tick === 0 ? "start" : "middle";
    return [
      line("grid", [at(tick), 0], [at(tick), bottom]),
      element(
        "text",
        { class: "tick", "text-anchor": anchor, x: at(tick), y: bottom + axisHeight - 6 },
        `${tick}${unit && ` ${unit}`}`,
      ),
    ].join("");
  });
  const drawn = rows.map((row, i) => rowMarkup(row, tops[i]!, at));
  const height = bottom + axisHeight;
  return element(
    "svg",
    { role: "img", "aria-label": about, width: "100%", height },
    `\n${[...axis, ...drawn].join("\n")}\n`,
  );
}

function heightOf({ bars, range }: ChartRow): number {
  return nameHeight + bars.length * pitch + (range ? rangeHeight : 0) + gap;
}

function rowMarkup({ name, bars, range }: ChartRow, top: number, at: (value: number) => string): string {
  const parts = bars.map(({ value, text: label }, i) => {
    const y = top + nameHeight + i * pitch;
    const bar =
      value === null ? "" : element("rect", { class: `series-${i}`, x: 0, y, width: at(value), height: barHeight });
    return bar + element("text", { class: "number", dx: 5, x: at(value ?? 0), y: y + barHeight - 1 }, escaped(label));
  });
  const y = top + nameHeight + bars.length * pitch + rangeHeight / 2 - 3;
  return [
    element("text", { class: "name", x: 0, y: top + nameHeight - 5 }, escaped(name)),
    ...parts,
    ...(range
      ? [
          line("range", [at(range[0]), y], [at(range[1]), y]),
          ...range.map((end) => line("range", [at(end), y - 4], [at(end), y + 4])),
        ]
      : []),
  ].join("");
}

function line(of: string, [x1, y1]: readonly [string, number], [x2, y2]: readonly [string, number]): string {
  return element("line", { class: of, x1, y1, x2, y2 });
}
