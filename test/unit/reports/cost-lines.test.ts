import { expect, it } from "vitest";
import type { QuotaCosts } from "../../../src/lottery/quota-costs.ts";
import { diagnosisWords } from "../../../src/messages/diagnosis.ts";
import { screens } from "../../../src/messages/screen.ts";
import { costLines } from "../../../src/reports/cost-lines.ts";

const found: QuotaCosts = { lowest: 0.25, without: 3, waysIn: [], costs: [] };
const lines = (costs: QuotaCosts, language: "en" | "nl"): string =>
  costLines(costs, 0.5, screens[language], diagnosisWords[language]).join("\n");

it("says so where nothing was found that gives people a chance", () => {
  expect(lines(found, "en")).toMatch(
    /^Note: 3 people are on no panel[^]*No change of a seat each in a few quotas was found/,
  );
  expect(lines(found, "nl")).toMatch(
    /^Let op: 3 personen passen[^]*Er is geen wijziging met een plaats in elk van enkele quota/,
  );
});

it("says nothing of it where everybody has one", () => {
  expect(lines({ ...found, without: 0 }, "en")).toMatch(/^The lowest chance/);
});
