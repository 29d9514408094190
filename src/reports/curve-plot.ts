/** Curves as SVG, which grow with the page while their letters do not; each has its name where it ends. */
import type { Language } from "../messages/language.ts";
import { element, part } from "./markup.ts";
import { axisOver, type Axis } from "./plot-axis.ts";
import { gridMarkup, lettersAcross, plotPicture, stretchedPaths } from "./plot-grid.ts";
import { lookCount, markAt, words } from "./plot-looks.ts";
import type { Curve, CurvePanel, CurvePoint, Curves } from "./plot.ts";
import { spread } from "./spread.ts";

/** Of a panel among others, and of one alone; in pixels. */
const [low, high] = [180, 280];
const lineHeight = 14;
/** From the right edge to the names. */
const nameAt = 18;
/** Curves of more points have marks on a few of them, no two curves on the same. */
const mostMarks = 12;
const fewMarks = 4;

/** A panel without its name. Room for numbers on the left and names on the right is the page's: `curves` in `plotStyle`. */
export function curvePlot({ about, across, panels }: Curves, panel: CurvePanel, language: Language): string {
  const { curves, level, unit } = panel;
  const height = panels.length === 1 ? high : low;
  const all = panels.flatMap(({ curves }) => curves.flatMap(({ points }) => points.map(({ x }) => x)));
  const xs = axisOver(
    all,
    { domain: "tight", range: [0, 100], roughTicks: 5, letters: lettersAcross, unit: "" },
    language,
  );
  const heights = [...curves.flatMap(({ points }) => points.flatMap(heightsOf)), ...(level ? [level.at] : [])];
  const ys = axisOver(
    heights,
    { domain: "zero", range: [height, 0], roughTicks: 4, letters: Infinity, unit },
    language,
  );
  return plotPicture(`${panel.name}. ${about}`, height, [
    gridMarkup(xs, ys, across, height),
    ...(level
      ? [element("line", { class: "level", x1: 0, x2: "100%", y1: ys.at(level.at), y2: ys.at(level.at) })]
      : []),
    stretchedPaths(
      height,
      curves.map(({ look, points }) => [`look-${look}`, pathOf(points, xs, ys)]),
    ),
    ...curves.map((curve) => pointsMarkup(curve, xs, ys)),
    namesMarkup(panel, ys, height),
  ]);
}

function heightsOf({ y, range }: CurvePoint): readonly number[] {
  return [y, ...(range ?? [])];
}

function pathOf(points: readonly CurvePoint[], xs: Axis, ys: Axis): string {
  return `M${points.map(({ x, y }) => `${xs.at(x).toFixed(2)} ${ys.at(y).toFixed(2)}`).join("L")}`;
}

function pointsMarkup({ look, points }: Curve, xs: Axis, ys: Axis): string {
  return points
    .map(({ x, y, range }, i) => {
      const at = part(xs.at(x));
      const whisker = range && {
        class: `look-${look} whisker`,
        x1: at,
        x2: at,
        y1: ys.at(range[0]),
        y2: ys.at(range[1]),
      };
      const mark = isMarked(i, points.length, look) ? markAt(at, ys.at(y), look) : "";
      return whisker ? element("line", whisker) + mark : mark;
    })
    .join("");
}

function isMarked(point: number, count: number, look: number): boolean {
  if (count <= mostMarks) return true;
  const step = Math.floor(count / fewMarks);
  return point % step === Math.floor(((look + 0.5) * step) / lookCount);
}

/** Beside the right edge, each with a line from where its curve ends. */
function namesMarkup({ curves, level }: CurvePanel, ys: Axis, height: number): string {
  const names = [
    ...curves.map(({ name, look, points }) => ({ name, of: `look-${look}`, at: ys.at(points.at(-1)!.y) })),
    ...(level ? [{ name: level.name, of: "level", at: ys.at(level.at) }] : []),
  ];
  const wanted = names.map(({ at }) => at);
  const places = spread(wanted, lineHeight, height);
  const drawn = names.map(({ name, of, at }, i) => {
    const y = places[i]!;
    return [
      element("line", { class: `${of} leader`, x1: 3, x2: nameAt - 3, y1: at, y2: y }),
      words(name, { class: of, x: nameAt, y, dy: ".35em" }),
    ].join("");
  });
  return element("svg", { x: "100%" }, drawn.join(""));
}
