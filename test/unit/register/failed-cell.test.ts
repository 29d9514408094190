import { expect, it } from "vitest";
import { isFailedCell } from "../../../src/register/failed-cell.ts";

it.each([
  "#N/A",
  "#N/B",
  "#REF!",
  "#VERW!",
  "#VALUE!",
  "#WAARDE!",
  "#NAME?",
  "#NAAM?",
  "#DIV/0!",
  "#DEEL/0!",
  "#ÜBERLAUF!",
  "#####",
])("%s is what a spreadsheet writes without a value", (cell) => {
  expect(isFailedCell(cell)).toBe(true);
});

it.each(["", "#1", "# 12", "#west", "N/A", "REF!", "#REF! 2", "C#", "#A/B"])("%j is a cell like any other", (cell) => {
  expect(isFailedCell(cell)).toBe(false);
});
