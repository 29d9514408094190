/** Means with their intervals as SVG: a mark with a line through it for each. */
import type { Language } from "../messages/language.ts";
import { element, part } from "./markup.ts";
import { axisOver } from "./plot-axis.ts";
import { lettersAcross } from "./plot-grid.ts";
import { markAt, words } from "./plot-looks.ts";
import type { IntervalPanel, Intervals } from "./plot.ts";

const rowHeight = 22;
const ticksHeight = 18;

/** A panel without its name. Room for the names of the rows on the left is the page's: `intervals` in its style. */
export function intervalPlot({ about }: Intervals, { name, unit, rows }: IntervalPanel, language: Language): string {
  const values = rows.flatMap(({ mean, range }) => [mean, ...(range ?? [])]);
  const axis = axisOver(
    values,
    { domain: "near", range: [0, 100], roughTicks: 4, letters: lettersAcross, unit },
    language,
  );
  const bottom = rows.length * rowHeight;
  const grid = axis.ticks.map(({ at, text }) =>
    [
      element("line", { class: "grid", x1: part(at), x2: part(at), y1: 0, y2: bottom }),
      words(text, { class: "tick", x: part(at), y: bottom + ticksHeight - 4, "text-anchor": "middle" }),
    ].join(""),
  );
  const drawn = rows.map((row, i) => {
    const y = (i + 0.5) * rowHeight;
    const at = (value: number): string => part(axis.at(value));
    return [
      words(row.name, { class: `look-${row.look}`, x: 0, y, dx: -10, dy: ".35em", "text-anchor": "end" }),
      ...(row.range
        ? [
            element("line", {
              class: `look-${row.look} whisker`,
              x1: at(row.range[0]),
              x2: at(row.range[1]),
              y1: y,
              y2: y,
            }),
          ]
        : []),
      markAt(at(row.mean), y, row.look),
    ].join("");
  });
  return element(
    "svg",
    { role: "img", "aria-label": `${name}. ${about}`, width: "100%", height: bottom + ticksHeight },
    `\n${[...grid, ...drawn].join("\n")}\n`,
  );
}
