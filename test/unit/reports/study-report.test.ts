import { describe, expect, it } from "vitest";
import type { Block, Page } from "../../../src/reports/page.ts";
import { isPlot } from "../../../src/reports/plot.ts";
import { studyFiles } from "../../../src/reports/study-files.ts";
import { studyPage } from "../../../src/reports/study-report.ts";
import type { JobResult } from "../../../src/simulate/job-result.ts";
import type { Study } from "../../../src/simulate/study.ts";
import { inventedResults, inventedStudy } from "../../support/invented-study.ts";

const study = inventedStudy();
const results = inventedResults(study);

function blocksOf(page: Page): readonly Block[] {
  return page.sections.flatMap(({ blocks }) => blocks);
}

function textOf(asked: Study, those: readonly JobResult[], name = "report.md"): string {
  return new TextDecoder().decode(studyFiles(asked, those).get(name));
}

function rowsOf(text: string, first: string): string[][] {
  return text.split("\n").filter((line) => line.startsWith(`| ${first}`)).map((line) => line.split(" | ").slice(1).map((cell) => cell.replace(" |", ""))); // prettier-ignore
}

describe("the report of a study", () => {
  it("comes as a page and as text, in both languages", () => {
    expect([...studyFiles(study, results).keys()]).toEqual(["report.html", "report.md", "verslag.html", "verslag.md"]);
  });

  it("is the same whatever order the results came in", () => {
    const shuffled = results.toReversed();
    expect([...studyFiles(study, shuffled)]).toEqual([...studyFiles(study, results)]);
  });

  it("has the same blocks in both languages, with other words", () => {
    const [en, nl] = [studyPage(study, results, "en"), studyPage(study, results, "nl")];
    expect(blocksOf(nl).map(({ kind }) => kind)).toEqual(blocksOf(en).map(({ kind }) => kind));
    const sentences = (page: Page): string[] => blocksOf(page).flatMap((block) => (block.kind === "paragraph" ? [block.text] : block.kind === "list" ? block.items : [])); // prettier-ignore
    const english = new Set(sentences(en));
    expect(sentences(nl).filter((sentence) => english.has(sentence))).toEqual([]);
  });

  it("has a table after every plot", () => {
    const blocks = blocksOf(studyPage(study, results, "en"));
    const plots = blocks.flatMap((block, i) => (isPlot(block) ? [i] : []));
    expect(plots.length).toBeGreaterThan(5);
    for (const i of plots) expect(blocks.slice(i + 1, i + 3).some(({ kind }) => kind === "table")).toBe(true);
  });

  it("has the numbers of a curve in its table", () => {
    const one = inventedStudy({ sizes: [40], algorithms: ["random"], replicates: 1 });
    const result = inventedResults(one);
    const { curve, values } = result[0]!.outcomes[0]!;
    const text = textOf(one, result);
    expect(rowsOf(text, "random")).toEqual([Array.from({ length: 6 }, () => (100 * curve[0]!).toFixed(1))]);
    const people = new Map(values).get("people")!;
    expect(text).toContain(`- People in the pool: ${people}\n`);
    expect(text).toContain("Of one replicate: no interval can be told.");
  });

  it("tells what was asked of volunteers, dropout, misreports and draws", () => {
    const [pool] = study.pools;
    if (pool?.kind !== "drawn") throw new Error("not drawn");
    // Of the weights of men 1 + 2 + 3 + 4 times 2 + 3 + 4 make 90, of women 12 more: 102 of 192 are women.
    const response = { base: 0.6, factors: [{ feature: "gender", value: "woman", factor: 2 }] };
    const measures = {
      intersections: null,
      misreports: 7,
      draws: 900,
      dropout: { chance: 0.1, panels: 200, reserves: 1 },
    };
    const text = textOf({ ...study, pools: [{ ...pool, response }], measures }, results);
    expect(text).toContain(
      "chance 0.6, times 2 (gender woman). For 53.1 % of the population that comes to more than 1",
    );
    expect(text).toContain("each person with chance 10 %, in 200 panels drawn, with 1 reserve a seat");
    expect(text).toContain("- Misreports tried out: 7\n");
    expect(text).toContain("- Panels drawn to count how often people come up: 900\n");
  });

  it("names the file of the study in what is to be typed, and the combinations of a file", () => {
    const row = { features: ["gender", "leeftijdsgroep"], values: ["man", "65+"], share: 0.1 } as const;
    const files = studyFiles(
      { ...study, measures: { ...study.measures, intersections: [row, row] } },
      results,
      "a b.toml",
    );
    const text = new TextDecoder().decode(files.get("report.md"));
    expect(text).toContain('kleroterion simulate "a b.toml" --only');
    expect(text).toContain("For each of the 2 combinations in the file:");
  });

  it("says how many jobs found no panel, and of which settings", () => {
    const text = textOf(study, results);
    expect(text).toContain("All 15 jobs are done");
    expect(text).toContain(
      "- legacy: 12 × simulated, since it optimises nothing; 3 × no panel found, though there may be one",
    );
    expect(rowsOf(text, "platteland-3000/shares-1/40: legacy")).toEqual([["0", "1", "5"]]);
    const whole = inventedStudy({ algorithms: ["leximin"] });
    expect(textOf(whole, inventedResults(whole))).toContain("Every algorithm found panels in every job.");
  });

  it("is about the results there are", () => {
    const text = textOf(study, results.slice(0, 4));
    expect(text).toContain("Of 15 jobs, every setting with every replicate, 4 are done.");
    expect(text).toContain("No job of this setting has found a panel so far.");
    for (const file of studyFiles(study, []).values()) expect(new TextDecoder().decode(file)).not.toMatch(/NaN|undefined|Infinity/); // prettier-ignore
  });

  it("shows a few of many settings and sweeps, and the spread of all", () => {
    const many = inventedStudy({ sizes: [20, 30, 40, 50], slacks: [0, 1, 2], letters: [2000, 4000, 8000], replicates: 2, algorithms: ["leximin", "legacy"] }); // prettier-ignore
    const page = studyPage(many, inventedResults(many), "en");
    const headings = page.sections.map(({ heading }) => heading);
    expect(headings.filter((heading) => heading.startsWith("Pool "))).toEqual([
      "Pool platteland-2000, quotas shares-0, panels of 20",
      "Pool platteland-4000, quotas shares-1, panels of 30",
      "Pool platteland-8000, quotas shares-2, panels of 50",
    ]);
    // 9 by size, 12 by letters, 12 by quotas.
    expect(textOf(many, inventedResults(many))).toContain("Shown are 3 of 33, evenly spread.");
    const overall = page.sections.find(({ heading }) => heading === "Over all settings")!.blocks[1]!;
    expect(overall.kind === "table" && overall.rows[0]).toEqual(["Lowest chance (%), leximin", "36", expect.any(String), expect.any(String), expect.any(String)]); // prettier-ignore
    expect(blocksOf(page).filter(isPlot)).toHaveLength(3 + 3 * 3);
  });

  it("draws no measure that is the same for all", () => {
    const one = inventedStudy({ sizes: [40], algorithms: ["leximin", "nash"], replicates: 1 });
    const measures = blocksOf(studyPage(one, inventedResults(one), "en")).flatMap((block) =>
      block.kind === "intervals" ? block.panels.map(({ name }) => name) : [],
    );
    expect(measures).toContain("Gini coefficient");
    expect(measures).not.toContain("Panels that meet the quotas");
  });

  it("compares with the pool where nothing is known of the population", () => {
    const unknown = results.map((result) => ({
      ...result,
      outcomes: result.outcomes.map((outcome) => ({
        ...outcome,
        intersections: outcome.intersections.map((each) => ({ ...each, population: null })),
      })),
    }));
    const plot = blocksOf(studyPage(study, unknown, "en")).find((block) => block.kind === "scatter")!;
    expect(plot).toMatchObject({ across: "share of the pool", hollow: null });
    expect(textOf(study, unknown)).toContain("Shares of the population are not known.");
  });

  it("tells how to do a job again", () => {
    expect(textOf(study, results)).toContain(
      "    kleroterion simulate study.toml --only platteland-3000/shares-1/20/0\n",
    );
  });

  it("quotes the job to do again, for a shell", () => {
    const settings = study.settings.map((each) => ({ ...each, pool: "it's $HOME" }));
    const found = textOf({ ...study, settings }, results);
    expect(found).toContain(String.raw`--only 'it'\''s $HOME/shares-1/20/0'`);
  });

  it("has names of others as text alone", () => {
    const hostile = { ...study, title: "<script>alert(1)</script>\u202e|" };
    const html = textOf(hostile, results, "report.html");
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;\\u{202e}|");
  });
});
