import { describe, expect, it } from "vitest";
import { barChart } from "../../../src/reports/bar-chart.ts";
import { htmlPage } from "../../../src/reports/html-page.ts";
import { markdownPage } from "../../../src/reports/markdown-page.ts";
import type { Chart, Page } from "../../../src/reports/page.ts";

const chart: Chart = {
  kind: "chart",
  about: "Bars for <age>.",
  unit: "%",
  series: ["Panel", "Pool"],
  range: "Quota",
  rows: [
    { name: "16-29", bars: [{ value: 25, text: "25.0 %" }, { value: 50, text: "50.0 %" }], range: [20, 30] }, // prettier-ignore
    { name: "30+", bars: [{ value: null, text: "not shown" }, { value: 12.5, text: "12.5 %" }], range: [40, 40] }, // prettier-ignore
  ],
};

const svg = barChart(chart);

describe("a bar chart", () => {
  it("has a bar for each number, as long as it is large", () => {
    const widths = [...svg.matchAll(/<rect class="(.*?)" .*?width="(.*?)%"/g)].map(([, of, width]) => [
      of,
      Number(width),
    ]);
    expect(widths).toEqual([
      ["series-0", 42],
      ["series-1", 84],
      ["series-1", 21],
    ]);
  });

  it("has a word in place of a bar that is not shown", () => {
    expect(svg).toMatch(/<text class="number" dx="5" x="0%" y="\d+">not shown<\/text>/);
  });

  it("has its ranges at their place, one of a single number as one stroke", () => {
    const ends = [...svg.matchAll(/<line class="range" x1="(.*?)%" .*?x2="(.*?)%"/g)].map(([, x1, x2]) => [x1, x2]);
    expect(ends.slice(0, 3)).toEqual([["33.6", "50.4"], ["33.6", "33.6"], ["50.4", "50.4"]]); // prettier-ignore
    expect(new Set(ends.slice(3).flat())).toEqual(new Set(["67.2"]));
  });

  it("says what it shows, and has no text that could be markup", () => {
    expect(svg).toContain('role="img" aria-label="Bars for &lt;age&gt;."');
  });

  it("is on a page for the eye alone, and not in Markdown", () => {
    const sections = [{ heading: "Panel", blocks: [chart, { kind: "subheading", text: "geslacht" } as const] }];
    const page: Page = { language: "en", title: "T", blank: "", opening: "O", sections };
    const html = new TextDecoder().decode(htmlPage(page));
    expect(html).toContain('<li><i class="series-1"></i>Pool</li>\n<li><i class="range"></i>Quota</li>');
    expect(html).toContain("<h3>geslacht</h3>");
    expect(new TextDecoder().decode(markdownPage(page))).toBe("# T\n\nO\n\n## Panel\n\n### geslacht\n");
  });
});
