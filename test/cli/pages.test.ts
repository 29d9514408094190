/** The pages a draw writes, opened in a browser: for everybody, on a telephone, on paper. `SCREENSHOTS=folder` keeps pictures. */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noBrowser, openBrowser } from "../support/browser.ts";
import { kleroterion, root } from "../support/cli.ts";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const names = ["public/report", "public/verslag", "private/report", "private/verslag", "public/minutes", "public/proces-verbaal"]; // prettier-ignore
const reports = names.slice(0, 4);

describe.skipIf(noBrowser !== undefined)("a page of a draw, in a browser", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await openBrowser();
    folder = fs.mkdtempSync(path.join(root, "node_modules/.pages-"));
    fs.cpSync(path.join(root, "fixtures/kreekrand"), folder, { recursive: true });
    // As the story's clerk mends it.
    const register = fs.readFileSync(path.join(folder, "register.csv"), "latin1");
    const mended = register.split("\r\n").filter((_, i) => i !== 601).join("\r\n"); // prettier-ignore
    fs.writeFileSync(path.join(folder, "register.csv"), mended.replace("31-02-1990", "13-02-1990").replace(";hobo;", ";hbo;"), "latin1"); // prettier-ignore
    kleroterion(folder, ["check", "assembly.toml", "--apply-relaxation", "1", "--out", "quota-2.csv"]);
    expect(kleroterion(folder, ["prepare", "assembly.toml", "--quotas", "quota-2.csv"])).toMatchObject({ code: 0 });
    expect(kleroterion(folder, ["draw", "trekking", "--value", "483", "--reserves", "2"])).toMatchObject({ code: 0 });
  });

  afterAll(async () => {
    await browser.close();
    fs.rmSync(folder, { recursive: true });
  });

  async function opened<T>(name: string, width: number, use: (page: Page) => Promise<T>, script = true): Promise<T> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: script, javaScriptEnabled: script }); // prettier-ignore
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const url = pathToFileURL(path.join(folder, "trekking", `${name}.html`)).href;
    await page.goto(url);
    const used = await use(page);
    expect(asked).toEqual([url]);
    const kept = process.env["SCREENSHOTS"];
    if (kept !== undefined && script)
      await page.screenshot({ path: path.join(kept, `${name.replace("/", "-")}-${width}.png`), fullPage: true });
    await context.close();
    return used;
  }

  it.each(names.flatMap((name) => [1100, 320].map((width) => [name, width] as const)))(
    "%s is accessible, at %i pixels",
    async (name, width) => {
      await opened(name, width, async (page) => {
        await page.addScriptTag({ content: axe });
        const { violations, passes } = await page.evaluate(
          (values) => (globalThis as unknown as { axe: { run: (of: object) => Promise<AxeResults> } }).axe.run({ runOnly: values }),
          rules,
        ); // prettier-ignore
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(["color-contrast", "html-has-lang"]));
      });
    },
  );

  it.each(names)("%s needs no more than 320 pixels", async (name) => {
    const { wide, beyond } = await opened(name, 320, (page) =>
      page.evaluate<{ wide: number; beyond: string[] }>(`({
        wide: document.documentElement.scrollWidth,
        beyond: [...document.querySelectorAll("td, th, text, rect, pre")]
          .filter((each) => each.getBoundingClientRect().right > 320)
          .map((each) => each.outerHTML),
      })`),
    );
    expect(wide).toBe(320);
    expect(beyond).toEqual([]);
  });

  it.each(reports)("%s has bars without a script, as long as the table says", async (name) => {
    await opened(
      name,
      1100,
      async (page) => {
        const chart = page.locator("figure", { has: page.locator("svg") }).first();
        const table = page.locator("table.figures").first();
        const percents = (await table.locator("tr td:nth-child(2)").allInnerTexts()).map((text) =>
          Number(/\(([\d.,]+)/.exec(text)![1]!.replace(",", ".")),
        );
        const bars = await chart.locator("rect.series-1").all();
        const widths = await Promise.all(bars.map(async (bar) => (await bar.boundingBox())!.width));
        expect(percents).toHaveLength(3);
        for (const [i, width] of widths.entries())
          expect(width / widths[0]!).toBeCloseTo(percents[i]! / percents[0]!, 1);
      },
      false,
    );
  });

  it.each(names)("%s prints on a few sheets of A4", async (name) => {
    const pdf = await opened(name, 1100, (page) => page.pdf({ preferCSSPageSize: true }));
    const text = pdf.toString("latin1");
    const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, x, y]) => [Math.round(Number(x)), Math.round(Number(y))]); // prettier-ignore
    expect(boxes.length).toBeGreaterThan(1);
    expect(boxes.length).toBeLessThan(8);
    for (const box of boxes) expect(box).toEqual([595, 842]);
    const kept = process.env["SCREENSHOTS"];
    if (kept !== undefined) fs.writeFileSync(path.join(kept, `${name.replace("/", "-")}.pdf`), pdf);
  });
});
