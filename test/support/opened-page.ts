/** Pages in a browser as people meet them: for everybody, on a telephone, on paper. `SCREENSHOTS=folder` keeps pictures. */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const kept = process.env["SCREENSHOTS"];

export interface Opening {
  readonly browser: Browser;
  readonly file: string;
  /** Of the pictures that are kept. */
  readonly name: string;
}

/** Opens a file, which must ask for nothing else; `script`: whether the page could run any, which `use` needs to look into it. */
export async function opened<T>(
  { browser, file, name }: Opening,
  width: number,
  use: (page: Page) => Promise<T>,
  script = true,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: script, javaScriptEnabled: script }); // prettier-ignore
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const url = pathToFileURL(file).href;
  await page.goto(url);
  const used = await use(page);
  expect(asked).toEqual([url]);
  if (kept !== undefined && script)
    await page.screenshot({ path: path.join(kept, `${name}-${width}.png`), fullPage: true });
  await context.close();
  return used;
}

export async function expectAccessible(opening: Opening, width: number): Promise<void> {
  await opened(opening, width, async (page) => {
    await page.addScriptTag({ content: axe });
    const { violations, passes } = await page.evaluate(
      (values) => (globalThis as unknown as { axe: { run: (of: object) => Promise<AxeResults> } }).axe.run({ runOnly: values }),
      rules,
    ); // prettier-ignore
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(["color-contrast", "html-has-lang"]));
  });
}

export async function expectNarrow(opening: Opening): Promise<void> {
  const { wide, beyond } = await opened(opening, 320, (page) =>
    page.evaluate<{ wide: number; beyond: string[] }>(`({
      wide: document.documentElement.scrollWidth,
      beyond: [...document.querySelectorAll("td, th, text, rect, path, line, pre")]
        .filter((each) => each.getBoundingClientRect().right > 320 || each.getBoundingClientRect().left < 0)
        .map((each) => each.outerHTML),
    })`),
  );
  expect(wide).toBe(320);
  expect(beyond).toEqual([]);
}

/** How many sheets of A4 it prints on. */
export async function sheetsOf(opening: Opening): Promise<number> {
  const pdf = await opened(opening, 1100, (page) => page.pdf({ preferCSSPageSize: true }));
  const text = pdf.toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, x, y]) => [Math.round(Number(x)), Math.round(Number(y))]); // prettier-ignore
  for (const box of boxes) expect(box).toEqual([595, 842]);
  if (kept !== undefined) fs.writeFileSync(path.join(kept, `${opening.name}.pdf`), pdf);
  return boxes.length;
}
