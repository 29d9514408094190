import { describe, expect, it } from "vitest";
import type { NamedProof } from "../../../src/quotas/feasibility.ts";
import { screens } from "../../../src/messages/screen.ts";
import { contradictionLines } from "../../../src/reports/contradiction.ts";

const quota = (feature: string, value: string, side: "min" | "max", seats: number, weight = 1) => ({
  ...{ feature, value, side, seats },
  multiplier: side === "min" ? -weight : weight,
});
const said = (proof: Partial<NamedProof>, language: "en" | "nl" = "en"): string =>
  contradictionLines({ terms: [], homes: [], size: 0, needed: 1, available: 0, ...proof }, 6, screens[language]).join(
    " ",
  );

describe("why quotas clash, in words", () => {
  it("is that people of two kinds at once are wanting", () => {
    const proof = { terms: [quota("age", "young", "min", 4), quota("gender", "woman", "min", 3)], size: 1 };
    expect(said(proof)).toBe(
      "Together they ask for 4 + 3 − 6 (the panel) = 1 or more people with age young and gender woman; the register has 0.",
    );
    expect(said(proof, "nl")).toBe(
      "Samen vragen ze om 4 + 3 − 6 (het panel) = 1 of meer mensen met age young en gender woman; het register heeft er 0.",
    );
  });

  it("is that those of one kind may not be of another", () => {
    const proof = { terms: [quota("age", "old", "max", 2), quota("area", "west", "min", 3)] };
    expect(said(proof)).toBe(
      "Together they ask for 3 − 2 = 1 or more people with area west but not age old; the register has 0.",
    );
  });

  it("is that too few are of no kind that is bounded", () => {
    const terms = [quota("age", "old", "max", 2), quota("area", "west", "max", 1), quota("area", "east", "max", 1)];
    expect(said({ terms, size: -1, needed: 2, available: 1 })).toBe(
      "Together they ask for 6 (the panel) − 2 − 1 − 1 = 2 or more people without age old and without area west or east; the register has 1.",
    );
  });

  it("counts two values of a feature as one kind", () => {
    const terms = [quota("area", "west", "min", 2), quota("area", "east", "min", 2), quota("age", "old", "min", 4)];
    expect(said({ terms, size: 1, needed: 2, available: 1 })).toContain("people with area west or east and age old;");
  });

  it("counts the panel as often as it takes", () => {
    const terms = ["a", "b", "c"].map((feature) => quota(feature, "yes", "min", 5));
    expect(said({ terms, size: 2, needed: 3, available: 2 })).toContain(
      "ask for 5 + 5 + 5 − 2 × 6 (the panel) = 3 or more",
    );
  });

  it("takes off the homes that people share", () => {
    const terms = [quota("age", "young", "min", 2)];
    const homes = [{ households: 1, people: 2, multiplier: 1 }];
    expect(said({ terms, homes })).toBe(
      "Together they ask for 2 − 1 (a home that people share) = 1 or more people with age young who live elsewhere; the register has 0.",
    );
    expect(said({ terms, homes: [...homes, ...homes] }, "nl")).toContain("− 2 (huizen waarin men samenwoont)");
  });

  it.each<[string, Partial<NamedProof>]>([
    ["weighs some twice", { terms: [quota("age", "old", "min", 2, 2), quota("age", "young", "min", 2)] }],
    ["counts some people twice", { terms: [quota("age", "old", "min", 2), quota("area", "west", "min", 2)] }],
    [
      "weighs homes twice",
      { terms: [quota("age", "old", "min", 2)], homes: [{ households: 1, people: 2, multiplier: 2 }] },
    ],
    ["is long", { terms: ["a", "b", "c", "d", "e", "f"].map((name) => quota(name, "yes", "min", 6)), size: 5 }],
  ])("is left to --json where the proof %s", (_, proof) => {
    expect(said(proof)).toContain("--json");
    expect(said(proof, "nl")).toContain("--json");
  });

  it("is the solver's word where only whole people do not fit", () => {
    expect(contradictionLines(undefined, 6, screens.en).join(" ")).toContain("integer program of the solver");
    expect(contradictionLines(undefined, 6, screens.nl).join(" ")).toContain("rekenmodule");
  });

  it("shows no cell that could steer a terminal", () => {
    expect(said({ terms: [quota("a\u001bge", "x\n", "min", 7)] })).toContain("a␛ge x␊");
  });
});
