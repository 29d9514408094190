/** What tells the lines and dots of plots apart, also in black and white: dashes, marks and colours. */
import { algorithmNames, type Algorithm } from "../simulate/algorithm-names.ts";
import { element, escaped } from "./markup.ts";
import type { Look } from "./plot.ts";

/** Dashes in pixels, empty: none; marks around 0,0. Colours stand out from white by 4.5 to 1 or more. */
const looks: readonly { readonly dashes: string; readonly mark: string; readonly colour: string }[] = [
  { dashes: "", mark: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", colour: "#003b73" },
  { dashes: "9 3", mark: "M-3.5-3.5h7v7h-7z", colour: "#a63a00" },
  { dashes: "2 3", mark: "M0-4.5L4.5 3.5h-9z", colour: "#0b6b4f" },
  { dashes: "9 3 2 3", mark: "M0-5L5 0L0 5L-5 0z", colour: "#7a2f7a" },
  { dashes: "14 3", mark: "M0 4.5L4.5-3.5h-9z", colour: "#6b5500" },
  { dashes: "5 3", mark: "M-4-1.2h2.8V-4h2.4v2.8H4v2.4H1.2V4h-2.4V1.2H-4z", colour: "#b00030" },
  { dashes: "14 3 2 3 2 3", mark: "M-4-2.4L-2.4-4L0-1.6L2.4-4L4-2.4L1.6 0L4 2.4L2.4 4L0 1.6L-2.4 4L-4 2.4L-1.6 0z", colour: "#555" }, // prettier-ignore
  { dashes: "2 2 5 2", mark: "M-1.5-5h3v10h-3z", colour: "#111" },
];

export const lookCount = looks.length;

/** A mark with its middle at a place: `x` a length of SVG, `y` in pixels. */
export function markAt(x: string, y: number, look: Look): string {
  const shape = element("path", { class: `look-${look} mark`, d: looks[look]!.mark });
  return element("svg", { x, y }, shape);
}

/** CSS of the classes `look-0`, `look-1` …: for lines `path`, with `mark` for marks, and for words. */
export const lookStyle = looks
  .map(
    ({ dashes, colour }, i) => `.look-${i} { stroke: ${colour};${dashes && ` stroke-dasharray: ${dashes};`} }
.look-${i}.mark, text.look-${i} { fill: ${colour}; }
`,
  )
  .join("");

/** Words in a picture at a place. */
export function words(text: string, attributes: Readonly<Record<string, string | number>>): string {
  return element("text", attributes, escaped(text));
}

/** An algorithm looks the same in all plots. */
export function lookOf(algorithm: Algorithm): Look {
  return algorithmNames.indexOf(algorithm);
}
