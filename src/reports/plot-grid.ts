/** The ground of a plot with two axes: lines across, and the numbers and words along its edges. */
import { element, part } from "./markup.ts";
import type { Axis } from "./plot-axis.ts";
import { words } from "./plot-looks.ts";

/** Letters that have room along the horizontal axis on a narrow screen. */
export const lettersAcross = 29;

const numbersHeight = 18;
const wordsHeight = 18;

/** The picture of a plot; horizontal places are from 0 to 100, vertical ones from 0 at the top to `height`, in pixels. */
export function plotPicture(about: string, height: number, contents: readonly string[]): string {
  const box = { width: "100%", height: height + numbersHeight + wordsHeight };
  return element("svg", { role: "img", "aria-label": about, ...box }, `\n${contents.join("\n")}\n`);
}

export function gridMarkup(xs: Axis, ys: Axis, across: string, height: number): string {
  return [
    ...ys.ticks.flatMap(({ at, text }) => [
      element("line", { class: "grid", x1: 0, x2: "100%", y1: at, y2: at }),
      words(text, { class: "tick", x: 0, y: at, dx: -6, dy: ".35em", "text-anchor": "end" }),
    ]),
    ...xs.ticks.flatMap(({ at, text }) => [
      element("line", { class: "grid", x1: part(at), x2: part(at), y1: height, y2: height + 4 }),
      words(text, { class: "tick", x: part(at), y: height + numbersHeight - 1, "text-anchor": "middle" }),
    ]),
    words(across, {
      class: "across",
      x: "50%",
      y: height + numbersHeight + wordsHeight - 3,
      "text-anchor": "middle",
    }),
  ].join("");
}

/** Paths that grow with the page, while their lines keep thickness and dashes; of each the class and where it goes. */
export function stretchedPaths(height: number, paths: readonly (readonly [of: string, d: string])[]): string {
  const box = { width: "100%", height, viewBox: `0 0 100 ${height}`, preserveAspectRatio: "none" };
  return element("svg", { class: "stretched", ...box }, paths.map(([of, d]) => element("path", { class: of, d })).join("")); // prettier-ignore
}
