import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/messages/language.ts";
import { featureBlocks } from "../../../src/reports/feature-blocks.ts";
import type { FeatureCounts } from "../../../src/reports/quota-table.ts";

type Row = readonly [min: number, max: number, panel: number, share?: string];

function blocksFor(rows: readonly Row[], language: Language = "en") {
  const values = rows.map(([min, max, panel, text], v) => {
    const share = text === undefined ? undefined : { text, of: 24, hundredths: 1003 };
    return { value: `v${v}`, min, max, panel, pool: 50, ...(share && { share }) };
  });
  const size = rows.reduce((sum, [, , panel]) => sum + panel, 0);
  const pool = {
    features: [{ name: "area", values: values.map(({ value }) => value) }],
    people: values.flatMap((_, v) => Array.from({ length: 50 }, (_, i) => ({ id: `${v}-${i}`, row: 0, values: [v] }))),
  };
  const counts: FeatureCounts = { feature: "area", values, unit: "percent" };
  const blocks = featureBlocks(counts, { pool, size, hides: true, language });
  const table = blocks.find(({ kind }) => kind === "table");
  const chart = blocks.find(({ kind }) => kind === "chart");
  if (table?.kind !== "table" || chart?.kind !== "chart") throw new Error("no table or no chart");
  return { table, chart };
}

/** Last column of the table. */
const panelIn = (rows: readonly Row[]) => blocksFor(rows).table.rows.map((cells) => cells.at(-1));

describe("small counts of a panel", () => {
  it("are shown where the quota is that number", () => {
    expect(panelIn([[4, 4, 4], [6, 6, 6], [10, 10, 10]])).toEqual(["4 (20.0 %)", "6 (30.0 %)", "10 (50.0 %)"]); // prettier-ignore
  });

  it("are not hidden behind a number that the quota tells", () => {
    // v0 has 3, and is hidden; 6 is no cover for it, so that 11 is.
    expect(panelIn([[2, 4, 3], [6, 6, 6], [10, 12, 11]])).toEqual(["not shown", "6 (30.0 %)", "not shown"]); // prettier-ignore
  });

  it("are shown where the quota leaves one number, since 0 would be shown", () => {
    expect(panelIn([[11, 13, 11], [0, 1, 1], [11, 13, 12]])).toEqual(["11 (45.8 %)", "1 (4.2 %)", "12 (50.0 %)"]); // prettier-ignore
  });

  it("cannot be worked out from the quotas and the sum", () => {
    // Hidden beside 12 of 24, man 11–13 and x 1–2 would be 11 and 1: the third is hidden too.
    expect(panelIn([[11, 13, 11], [0, 2, 1], [11, 13, 12]])).toEqual(["not shown", "not shown", "not shown"]); // prettier-ignore
    // Here man 9–13 can be 10 or 11 with x 2 or 1.
    expect(panelIn([[9, 13, 10], [0, 2, 2], [11, 13, 12]])).toEqual(["not shown", "not shown", "12 (50.0 %)"]); // prettier-ignore
  });

  it("stay hidden where the panel is not what the quota asks for", () => {
    expect(panelIn([[4, 4, 3], [10, 12, 11], [10, 12, 12]])[0]).toBe("not shown"); // prettier-ignore
  });
});

describe("shares of the population", () => {
  // 10.03 of 24 seats are 41.8 %.
  it.each([
    ["en", "41,7%", "41.7 %"],
    ["nl", "41.7", "41,7 %"],
  ] as const)("read alike in table and bars (%s)", (language, text, shown) => {
    const { table, chart } = blocksFor([[10, 10, 10, text], [14, 14, 14, text]], language); // prettier-ignore
    expect(table.rows[0]![1]).toBe(shown);
    expect(chart.rows[0]!.bars[2]).toEqual({ value: 41.7, text: shown });
  });
});
