/** A plot as a figure on a page: its panels under their names, and what its dots are. */
import type { Language } from "../messages/language.ts";
import { curvePlot } from "./curve-plot.ts";
import { intervalPlot } from "./interval-plot.ts";
import { escaped } from "./markup.ts";
import type { Plot } from "./plot.ts";
import { scatterPlot } from "./scatter-plot.ts";

export function plotFigure(plot: Plot, language: Language): string {
  const panels = panelsOf(plot, language).map(
    ([name, picture]) => `<div>\n<p>${escaped(name)}</p>\n${picture}\n</div>`,
  );
  return [
    `<figure class="plot">`,
    ...legendOf(plot),
    `<div class="${plot.kind}">`,
    ...panels,
    "</div>",
    "</figure>",
  ].join("\n");
}

function panelsOf(plot: Plot, language: Language): readonly (readonly [name: string, picture: string])[] {
  switch (plot.kind) {
    case "curves":
      return plot.panels.map((panel) => [panel.name, curvePlot(plot, panel, language)]);
    case "intervals":
      return plot.panels.map((panel) => [panel.name, intervalPlot(plot, panel, language)]);
    case "scatter":
      return plot.panels.map((panel) => [panel.name, scatterPlot(plot, panel, language)]);
  }
}

function legendOf(plot: Plot): readonly string[] {
  if (plot.kind !== "scatter") return [];
  const items = (["hollow", "full", "line"] as const).flatMap((of) => {
    const name = plot[of];
    return name === null ? [] : [`<li><i class="${of}"></i>${escaped(name)}</li>`];
  });
  return [`<ul>\n${items.join("\n")}\n</ul>`];
}
