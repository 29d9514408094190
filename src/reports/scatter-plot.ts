/** Shares against shares as SVG, with the line where both are the same. */
import type { Language } from "../messages/language.ts";
import { axisOver, type Axis } from "./plot-axis.ts";
import { gridMarkup, lettersAcross, plotPicture, stretchedPaths } from "./plot-grid.ts";
import type { Dot, Scatter, ScatterPanel } from "./plot.ts";

const height = 200;

/** A panel without its name; all panels have the same axes. */
export function scatterPlot(
  { about, across, panels }: Scatter,
  { name, hollow, full }: ScatterPanel,
  language: Language,
): string {
  const all = panels.flatMap((each) => [...each.hollow, ...each.full]);
  const shape = { domain: "zero", roughTicks: 4, unit: "%" } as const;
  const xs = axisOver(all.flat(), { ...shape, range: [0, 100], letters: lettersAcross }, language);
  const ys = axisOver(all.flat(), { ...shape, range: [height, 0], letters: Infinity }, language);
  return plotPicture(`${name}. ${about}`, height, [
    gridMarkup(xs, ys, across, height),
    stretchedPaths(height, [
      ["line", `M0 ${height}L100 0`],
      ["ring", dots(hollow, xs, ys)],
      ["hole", dots(hollow, xs, ys)],
      ["full", dots(full, xs, ys)],
    ]),
  ]);
}

/** Lines of no length with round ends. */
function dots(places: readonly Dot[], xs: Axis, ys: Axis): string {
  return places.map(([x, y]) => `M${xs.at(x).toFixed(2)} ${ys.at(y).toFixed(2)}h0`).join("");
}
