/** The report of a study, opened in a browser: for everybody, on a telephone, on paper. */
import fs from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { studyFiles } from "../../src/reports/study-files.ts";
import { noBrowser, openBrowser } from "../support/browser.ts";
import { root } from "../support/cli.ts";
import { inventedResults, inventedStudy } from "../support/invented-study.ts";
import { expectAccessible, expectNarrow, opened, sheetsOf, type Opening } from "../support/opened-page.ts";

const names = ["report", "verslag"];

describe.skipIf(noBrowser !== undefined)("the page of a study, in a browser", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await openBrowser();
    folder = fs.mkdtempSync(path.join(root, "node_modules/.study-page-"));
    const study = inventedStudy({ sizes: [20, 40, 60], replicates: 3 });
    for (const [name, bytes] of studyFiles(study, inventedResults(study)))
      fs.writeFileSync(path.join(folder, name), bytes);
  });

  afterAll(async () => {
    await browser.close();
    fs.rmSync(folder, { recursive: true });
  });

  function opening(name: string): Opening {
    return { browser, file: path.join(folder, `${name}.html`), name: `study-${name}` };
  }

  it.each(names.flatMap((name) => [1100, 320].map((width) => [name, width] as const)))(
    "%s is accessible, at %i pixels",
    (name, width) => expectAccessible(opening(name), width),
  );

  it.each(names)("%s needs no more than 320 pixels", (name) => expectNarrow(opening(name)));

  it.each(names)("%s prints on some sheets of A4", async (name) => {
    const sheets = await sheetsOf(opening(name));
    expect(sheets).toBeGreaterThan(5);
    expect(sheets).toBeLessThan(30);
  });

  it.each([1100, 320])("no words of a plot cover others, at %i pixels", async (width) => {
    const { covered, plots } = await opened(opening("verslag"), width, (page) =>
      page.evaluate<{
        covered: string[][];
        plots: number;
      }>(`({ plots: document.querySelectorAll("figure svg[role=img]").length, covered: [...document.querySelectorAll("figure svg[role=img]")].flatMap((plot) => {
        const words = [...plot.querySelectorAll("text")].map((each) => [each.textContent, each.getBoundingClientRect()]);
        return words.flatMap(([a, x], i) => words.slice(i + 1)
          .filter(([, y]) => Math.min(x.right, y.right) - Math.max(x.left, y.left) > 1 && Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top) > 3)
          .map(([b]) => [a, b]));
      }) })`),
    );
    // Sweep: 6 measures; three settings: chances, 6 measures, a scatter for each of 8 algorithms.
    expect(plots).toBe(6 + 3 * (1 + 6 + 8));
    expect(covered).toEqual([]);
  });

  it("has its curves where the table says", async () => {
    await opened(opening("report"), 1100, async (page) => {
      const table = page.locator("figure:has(.level) + p + table").first();
      const highest = (await table.locator("tr td:last-child").allInnerTexts()).map(Number);
      // On the screen: of the stretched picture's height, what is below the highest place of each curve.
      const rises = await page.evaluate<number[]>(
        `[...document.querySelectorAll("figure:has(.level) .stretched")].slice(0, 1).flatMap((ground) =>
          [...ground.querySelectorAll("path")].map((line) =>
            line.getScreenCTM().d * (ground.viewBox.baseVal.height - line.getBBox().y)))`,
      );
      expect(highest).toHaveLength(8);
      const perPixel = Math.max(...highest) / Math.max(...rises);
      for (const [i, rise] of rises.entries()) expect(Math.abs(rise - highest[i]! / perPixel)).toBeLessThan(0.5);
    });
  });
});
