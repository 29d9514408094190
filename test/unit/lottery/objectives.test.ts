import { expect, it } from "vitest";
import { isObjective } from "../../../src/lottery/objectives.ts";

it("isObjective knows maximin, and no name that only an object of JavaScript has", () => {
  expect(isObjective("maximin")).toBe(true);
  expect(isObjective("Maximin")).toBe(false);
  expect(isObjective("toString")).toBe(false);
});
