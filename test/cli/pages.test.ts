/** The pages a draw writes, opened in a browser: for everybody, on a telephone, on paper. */
import fs from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noBrowser, openBrowser } from "../support/browser.ts";
import { kleroterion, root } from "../support/cli.ts";
import { expectAccessible, expectNarrow, opened, sheetsOf, type Opening } from "../support/opened-page.ts";

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

  function opening(name: string): Opening {
    return { browser, file: path.join(folder, "trekking", `${name}.html`), name: name.replace("/", "-") };
  }

  it.each(names.flatMap((name) => [1100, 320].map((width) => [name, width] as const)))(
    "%s is accessible, at %i pixels",
    (name, width) => expectAccessible(opening(name), width),
  );

  it.each(names)("%s needs no more than 320 pixels", (name) => expectNarrow(opening(name)));

  it.each(reports)("%s has bars without a script, as long as the table says", async (name) => {
    await opened(
      opening(name),
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
    const sheets = await sheetsOf(opening(name));
    expect(sheets).toBeGreaterThan(1);
    expect(sheets).toBeLessThan(8);
  });
});
