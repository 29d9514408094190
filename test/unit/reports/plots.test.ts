import { describe, expect, it } from "vitest";
import { curvePlot } from "../../../src/reports/curve-plot.ts";
import { htmlPage } from "../../../src/reports/html-page.ts";
import { intervalPlot } from "../../../src/reports/interval-plot.ts";
import { markdownPage } from "../../../src/reports/markdown-page.ts";
import type { Block, Page } from "../../../src/reports/page.ts";
import { lookCount, lookOf, lookStyle } from "../../../src/reports/plot-looks.ts";
import type { Curve, CurvePanel, Curves, Intervals, Scatter } from "../../../src/reports/plot.ts";
import { scatterPlot } from "../../../src/reports/scatter-plot.ts";
import { algorithmNames } from "../../../src/simulate/algorithm-names.ts";

function curvesOf(panels: readonly CurvePanel[]): Curves {
  return { kind: "curves", about: "Curves of <age>.", across: "seats & more", panels };
}

function drawn(curves: readonly Curve[], level: CurvePanel["level"] = null): string {
  const panel: CurvePanel = { name: "Chance", unit: "%", curves, level };
  return curvePlot(curvesOf([panel]), panel, "en");
}

const line: Curve = {
  name: "a<b",
  look: 2,
  points: [
    { x: 20, y: 0, range: null },
    { x: 40, y: 10, range: [5, 15] },
    { x: 60, y: 20, range: null },
  ],
};

describe("curves", () => {
  it("are at their place: x between the first and the last, y from 0 to a round number", () => {
    // 280 pixels for 0 … 20: 10 at 140; 40 is halfway between 20 and 60.
    expect(drawn([line])).toContain('<path class="look-2" d="M0.00 280.00L50.00 140.00L100.00 0.00"/>');
  });

  it("have a mark at each of a few points, and a line through it as long as its range", () => {
    const svg = drawn([line]);
    expect([...svg.matchAll(/<svg x="(.*?)" y="(.*?)"><path class="look-2 mark"/g)].map(([, x, y]) => [x, y])).toEqual([["0%", "280"], ["50%", "140"], ["100%", "0"]]); // prettier-ignore
    // 5 … 15 of 20: from 3/4 of 280 up to 1/4.
    expect(svg).toContain('<line class="look-2 whisker" x1="50%" x2="50%" y1="210" y2="70"/>');
    expect(svg.match(/whisker/g)).toHaveLength(1);
  });

  it("have marks on a few of many points, and no two on the same", () => {
    const many = Array.from({ length: 101 }, (_, x) => ({ x, y: 1, range: null }));
    const places = Array.from(
      { length: lookCount },
      (_, look) =>
      [...drawn([{ name: "n", look, points: many }]).matchAll(/<svg x="(.*?)"/g)].map(([, x]) => x).filter((x) => x !== "100%"), // prettier-ignore
    );
    for (const each of places) expect(each.length).toBeGreaterThanOrEqual(4);
    expect(new Set(places.flat()).size).toBe(places.flat().length);
  });

  it("have their names beside where they end, apart, and one for the level", () => {
    const flat = { ...line, name: "flat", look: 0, points: line.points.map(({ x }) => ({ x, y: 10, range: null })) };
    const svg = drawn([line, flat], { name: "equal", at: 10 });
    expect(svg).toContain('<line class="level" x1="0" x2="100%" y1="140" y2="140"/>');
    // Both want to be at 140: seven up, seven down.
    expect(svg).toContain('<text class="look-0" x="18" y="133" dy=".35em">flat</text>');
    expect(svg).toContain('<text class="level" x="18" y="147" dy=".35em">equal</text>');
    expect(svg).toContain('<line class="level leader" x1="3" x2="15" y1="140" y2="147"/>');
  });

  it("have the same horizontal axis in all panels, and are lower", () => {
    const panels = [line, { ...line, points: line.points.slice(0, 2) }].map((curve): CurvePanel => ({
      name: "n",
      unit: "",
      curves: [curve],
      level: null,
    }));
    // 180 pixels for 0 … 15, since the range reaches so far.
    expect(curvePlot(curvesOf(panels), panels[1]!, "en")).toContain('d="M0.00 180.00L50.00 60.00"');
  });

  it("say what they show, and have no text that could be markup", () => {
    const svg = drawn([line]);
    expect(svg).toContain('role="img" aria-label="Chance. Curves of &lt;age&gt;."');
    expect(svg).toContain(">seats &amp; more</text>");
    expect(svg).toContain(">a&lt;b</text>");
  });
});

describe("intervals", () => {
  it("are at their place, one below another", () => {
    const panel = {
      name: "Gini",
      unit: "" as const,
      rows: [
        { name: "x", look: 1, mean: 5, range: [0, 10] as const },
        { name: "y", look: 3, mean: 20, range: null },
      ],
    };
    const plot: Intervals = { kind: "intervals", about: "Means.", panels: [panel] };
    const svg = intervalPlot(plot, panel, "en");
    // 0 … 20 over the width; rows of 22 pixels, in their middle.
    expect(svg).toContain('<line class="look-1 whisker" x1="0%" x2="50%" y1="11" y2="11"/>');
    expect(svg).toContain('<svg x="25%" y="11"><path class="look-1 mark"');
    expect(svg).toContain('<svg x="100%" y="33"><path class="look-3 mark"');
    expect(svg.match(/whisker/g)).toHaveLength(1);
    expect(svg).toContain('aria-label="Gini. Means."');
  });
});

const scatter: Scatter = {
  kind: "scatter",
  about: "Dots.",
  across: "population",
  hollow: "Pool",
  full: "Panel",
  line: "same",
  panels: [
    { name: "a", hollow: [[10, 20]], full: [[10, 15]] },
    { name: "b", hollow: [], full: [[40, 0]] },
  ],
};

describe("a scatter", () => {
  it("has its dots at their place, in panels with the same axes, and the line of what is the same", () => {
    // 0 … 40 both ways, on 100 parts of the width and 200 pixels.
    const svg = scatterPlot(scatter, scatter.panels[0]!, "en");
    expect(svg).toContain('<path class="ring" d="M25.00 100.00h0"/>');
    expect(svg).toContain('<path class="full" d="M25.00 125.00h0"/>');
    expect(svg).toContain('<path class="line" d="M0 200L100 0"/>');
    expect(scatterPlot(scatter, scatter.panels[1]!, "en")).toContain('<path class="full" d="M100.00 200.00h0"/>');
  });
});

describe("looks", () => {
  it("tell all algorithms apart, by dashes and by marks", () => {
    expect(new Set(algorithmNames.map(lookOf)).size).toBe(algorithmNames.length);
    expect(Math.max(...algorithmNames.map(lookOf))).toBeLessThan(lookCount);
    const dashes = Array.from({ length: lookCount }, (_, look) => new RegExp(`\\.look-${look} \\{.*?(dasharray: .*?;| \\})`).exec(lookStyle)![1]); // prettier-ignore
    expect(new Set(dashes).size).toBe(lookCount);
    const marks = Array.from({ length: lookCount }, (_, look) => /mark" d="(.*?)"/.exec(drawn([{ ...line, look }]))![1]); // prettier-ignore
    expect(new Set(marks).size).toBe(lookCount);
  });

  it("stand out from white by 4.5 to 1, as words must", () => {
    const colours = [...lookStyle.matchAll(/fill: #([0-9a-f]+)/g)].map(([, hex]) =>
      hex!.length === 3 ? hex!.replaceAll(/./g, "$&$&") : hex!,
    );
    expect(colours).toHaveLength(lookCount);
    for (const hex of colours) {
      // WCAG 2.2, relative luminance and contrast.
      const parts = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
      const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      expect(1.05 / (0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05)).toBeGreaterThan(4.5);
    }
  });
});

describe("a page with plots", () => {
  const page = (blocks: readonly Block[]): Page => ({ language: "en", title: "T", blank: "", opening: "O", sections: [{ heading: "H", blocks }] }); // prettier-ignore

  it("has them for the eye alone, and not in Markdown", () => {
    const html = new TextDecoder().decode(htmlPage(page([scatter])));
    expect(html).toContain('<li><i class="hollow"></i>Pool</li>\n<li><i class="full"></i>Panel</li>\n<li><i class="line"></i>same</li>'); // prettier-ignore
    expect(html.match(/<svg role="img"/g)).toHaveLength(2);
    expect(new TextDecoder().decode(markdownPage(page([scatter])))).toBe("# T\n\nO\n\n## H\n");
  });

  it("has their style, which others do without", () => {
    expect(new TextDecoder().decode(htmlPage(page([scatter])))).toContain(lookStyle);
    expect(new TextDecoder().decode(htmlPage(page([])))).not.toContain("look-0");
  });
});
