/** A page in Markdown that reads well as plain text. */
import { legible } from "../messages/legible.ts";
import { markdownText } from "./markdown-text.ts";
import { rowsOfBoxes, type Block, type Box, type Chart, type Page } from "./page.ts";
import { isPlot, type Plot } from "./plot.ts";

/** UTF-8, lines ended by LF. */
export function markdownPage({ title, opening, sections }: Page): Uint8Array {
  const parts = [
    `# ${markdownText(title)}`,
    markdownText(opening),
    ...sections.flatMap(({ heading, blocks }) => [
      `## ${markdownText(heading)}`,
      ...blocks.filter((block) => block.kind !== "chart" && !isPlot(block)).map(blockText),
    ]),
  ];
  return new TextEncoder().encode(`${parts.join("\n\n")}\n`);
}

const shortLine = "_".repeat(30);
const longLine = "_".repeat(80);

function blockText(block: Exclude<Block, Chart | Plot>): string {
  switch (block.kind) {
    case "paragraph":
      return markdownText(block.text);
    case "list":
      return block.items.map((item) => `- ${markdownText(item)}`).join("\n");
    case "code":
      return codeText(block.lines);
    case "facts":
      return block.rows.map(([name, value]) => `- ${markdownText(name)}: ${markdownText(value)}`).join("\n");
    case "table":
      return tableText(block.headings, block.rows);
    case "subheading":
      return `### ${markdownText(block.text)}`;
    case "boxes":
      return codeText(rowsOfBoxes(block.boxes).flatMap(boxLines));
    case "form":
      return block.names.map((name) => `- ${markdownText(name)}: ${shortLine}`).join("\n");
    case "ruled":
      return Array.from({ length: block.lines }, () => longLine).join("\n\n");
  }
}

function codeText(lines: readonly string[]): string {
  return lines.map((line) => `    ${legible(line)}`).join("\n");
}

function tableText(headings: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? shortLine : markdownText(cell))));
  return [headings.map(markdownText), headings.map(() => "---"), ...cells]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

/** Names above, contents below; of a place to write in a line as long as the others. */
function boxLines(boxes: readonly Box[]): string[] {
  const width = Math.max(...boxes.map(({ name, content }) => Math.max(name.length, content?.length ?? 0)));
  const names = boxes.map(({ name }) => name.padEnd(width));
  const contents = boxes.map(({ content }) => content?.padEnd(width) ?? "_".repeat(width));
  return [names, contents].map((row) => row.join("  ").trimEnd());
}
