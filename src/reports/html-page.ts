/** A page as one file of HTML that needs nothing else: no script, no font, no network. For the screen and for A4. */
import { barChart } from "./bar-chart.ts";
import { escaped } from "./markup.ts";
import { pageStyle } from "./page-style.ts";
import type { Block, Box, Chart, Page, Section, Table } from "./page.ts";
import { plotFigure } from "./plot-figure.ts";
import { isPlot } from "./plot.ts";
import { plotStyle } from "./plot-style.ts";

/** UTF-8, lines ended by LF. */
export function htmlPage(page: Page): Uint8Array {
  const title = escaped(page.title);
  const lines = [
    "<!doctype html>",
    `<html lang="${page.language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${title}</title>`,
    `<style>\n${pageStyle}${hasPlots(page) ? plotStyle : ""}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${title}</h1>`,
    `<p>${escaped(page.opening)}</p>`,
    ...page.sections.map((section) => sectionMarkup(section, page)),
    "</main>",
    "</body>",
    "</html>",
  ];
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

function hasPlots({ sections }: Page): boolean {
  return sections.some(({ blocks }) => blocks.some(isPlot));
}

function sectionMarkup({ heading, blocks }: Section, page: Page): string {
  const parts = blocks.map((block) => blockMarkup(block, page));
  return ["<section>", `<h2>${escaped(heading)}</h2>`, ...parts, "</section>"].join("\n");
}

function blockMarkup(block: Block, { blank, language }: Page): string {
  // Whoever cannot see an empty place hears of it.
  const empty = `<span class="unseen">${escaped(blank)}</span>`;
  if (isPlot(block)) return plotFigure(block, language);
  switch (block.kind) {
    case "paragraph":
      return `<p>${escaped(block.text)}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join("\n")}\n</ul>`;
    case "code":
      return `<pre>${block.lines.map(escaped).join("\n")}</pre>`;
    case "facts":
      return `<table class="facts">\n${block.rows.map(factMarkup).join("\n")}\n</table>`;
    case "table":
      return tableMarkup(block, empty);
    case "subheading":
      return `<h3>${escaped(block.text)}</h3>`;
    case "chart":
      return chartMarkup(block);
    case "boxes":
      return `<ol class="boxes">\n${block.boxes.map((box) => boxMarkup(box, empty)).join("\n")}\n</ol>`;
    case "form":
      return `<dl>\n${block.names.map((name) => `<div><dt>${escaped(name)}</dt><dd>${empty}</dd></div>`).join("\n")}\n</dl>`;
    case "ruled":
      return `<div class="ruled">${empty}${"<i></i>".repeat(block.lines)}</div>`;
  }
}

function tableMarkup({ headings, rows, figures = false }: Table, empty: string): string {
  const head = headings.map((heading) => `<th scope="col">${escaped(heading)}</th>`);
  const cell = (text: string | null, i: number): string =>
    figures && i === 0 ? `<th scope="row">${escaped(text ?? "")}</th>` : cellMarkup(text, empty);
  const lines = [head, ...rows.map((row) => row.map(cell))];
  return `<table${figures ? ' class="figures"' : ""}>\n${lines.map((cells) => `<tr>${cells.join("")}</tr>`).join("\n")}\n</table>`;
}

function chartMarkup(chart: Chart): string {
  const names = [
    ...chart.series.map((name, i) => `<li><i class="series-${i}"></i>${escaped(name)}</li>`),
    ...(chart.range === undefined ? [] : [`<li><i class="range"></i>${escaped(chart.range)}</li>`]),
  ];
  const legend = names.length > 0 ? [`<ul>\n${names.join("\n")}\n</ul>`] : [];
  return ["<figure>", ...legend, barChart(chart), "</figure>"].join("\n");
}

function factMarkup([name, value]: readonly [string, string]): string {
  return `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`;
}

function cellMarkup(cell: string | null, empty: string): string {
  return cell === null ? `<td class="open">${empty}</td>` : `<td>${escaped(cell)}</td>`;
}

function boxMarkup({ name, content }: Box, empty: string): string {
  return `<li><span>${escaped(name)}</span> <b>${content === null ? empty : escaped(content)}</b></li>`;
}
