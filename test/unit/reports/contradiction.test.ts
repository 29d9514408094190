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
  it("is that the parts ask for more than the whole may have", () => {
    // 3 + 2 = 5 seats for people who are all of Sauwerd; it has 4.
    const terms = [
      quota("wijk", "Sauwerd", "max", 4),
      quota("wijk+geslacht", "Sauwerd+man", "min", 3),
      quota("wijk+geslacht", "Sauwerd+vrouw", "min", 2),
    ];
    expect(said({ terms })).toBe(
      "Seats for people with wijk+geslacht Sauwerd+man or Sauwerd+vrouw: at least 3 + 2 = 5. Of these seats at most 4 can go to people with wijk Sauwerd, and the register has no other such people.",
    );
    expect(said({ terms }, "nl")).toBe(
      "Plaatsen voor mensen met wijk+geslacht Sauwerd+man of Sauwerd+vrouw: minstens 3 + 2 = 5. Daarvan kunnen er hoogstens 4 naar mensen met wijk Sauwerd; van de anderen in het register komt niemand voor deze plaatsen in aanmerking.",
    );
  });

  it("is that the parts may have less than the whole asks for", () => {
    // 1 + 2 = 3 seats, and 1 for somebody of another part, where 5 are asked for.
    const terms = [
      quota("wijk", "Sauwerd", "min", 5),
      quota("wijk+geslacht", "Sauwerd+man", "max", 1),
      quota("wijk+geslacht", "Sauwerd+vrouw", "max", 2),
    ];
    expect(said({ terms, needed: 2, available: 1 })).toBe(
      "Seats for people with wijk Sauwerd: at least 5. Of these seats at most 1 + 2 = 3 can go to people with wijk+geslacht Sauwerd+man or Sauwerd+vrouw, and the register has only 1 other such person.",
    );
    expect(said({ terms, needed: 2, available: 1 }, "nl")).toContain("hoogstens 1 + 2 = 3 naar mensen");
    expect(said({ terms, needed: 2, available: 1 }, "nl")).toContain(
      "komt er maar 1 voor deze plaatsen in aanmerking.",
    );
  });

  it("is that people of two kinds at once are wanting", () => {
    // 4 + 3 seats are 1 more than the panel has.
    const terms = [quota("age", "young", "min", 4), quota("gender", "woman", "min", 3)];
    expect(said({ terms, size: 1 })).toBe(
      "Seats for people with age young and gender woman: at least 4 + 3 − 6 (the panel) = 1. The register has no such people.",
    );
    expect(said({ terms, size: 1 }, "nl")).toBe(
      "Plaatsen voor mensen met age young en gender woman: minstens 4 + 3 − 6 (het panel) = 1. In het register staat zo iemand niet.",
    );
  });

  it("counts two values of a feature as one kind", () => {
    const terms = [quota("area", "west", "min", 2), quota("area", "east", "min", 2), quota("age", "old", "min", 4)];
    // 8 − 6 = 2 seats.
    expect(said({ terms, size: 1, needed: 2, available: 1 })).toBe(
      "Seats for people with area west or east and age old: at least 2 + 2 + 4 − 6 (the panel) = 2. The register has only 1 such person.",
    );
  });

  it("counts the panel as often as it takes", () => {
    // Three times 5 of 6 seats: three at least are all three.
    const terms = ["a", "b", "c"].map((feature) => quota(feature, "yes", "min", 5));
    expect(said({ terms, size: 2, needed: 3, available: 2 })).toContain("at least 5 + 5 + 5 − 2 × 6 (the panel) = 3. ");
    expect(said({ terms, size: 2, needed: 3, available: 2 }, "nl")).toContain("In het register staan er maar 2.");
  });

  it("is that too few are of no kind that is bounded", () => {
    const terms = [quota("age", "old", "max", 2), quota("area", "west", "max", 1), quota("area", "east", "max", 1)];
    expect(said({ terms, size: -1, needed: 2, available: 1 })).toBe(
      "The panel has 6 seats. Of these seats at most 2 + 1 + 1 = 4 can go to people with age old or area west or east, and the register has only 1 other person.",
    );
  });

  it("is that the register cannot fill the panel", () => {
    expect(said({ size: -1, needed: 6, available: 5 })).toBe("The panel has 6 seats. The register has only 5 people.");
    expect(said({ size: -1, needed: 6, available: 5 }, "nl")).toBe(
      "Het panel heeft 6 plaatsen. In het register staan maar 5 mensen.",
    );
  });

  it("lets homes that people share have one seat each", () => {
    const terms = [quota("age", "young", "min", 2)];
    const homes = [{ households: 1, people: 2, multiplier: 1 }];
    expect(said({ terms, homes })).toBe(
      "Seats for people with age young: at least 2. Of these seats at most 1 can go to the people of 1 shared home, and the register has no other such people.",
    );
    expect(said({ terms, homes }, "nl")).toContain("Daarvan kan er hoogstens 1 naar de mensen van 1 gedeelde woning;");
    const both = { terms: [...terms, quota("area", "west", "max", 1)], homes: [...homes, ...homes] };
    expect(said(both)).toContain("at most 1 + 2 = 3 can go to people with area west or the people of 2 shared homes,");
    expect(said(both, "nl")).toContain("mensen met area west of de mensen van 2 gedeelde woningen;");
  });

  it("is in points where some people count twice", () => {
    // 2 + 2 − 1 = 3 of any panel.
    const terms = [quota("age", "old", "min", 2), quota("area", "west", "min", 2), quota("gender", "man", "max", 1)];
    expect(said({ terms, needed: 3, available: 2 })).toBe(
      "Give everybody in the register points: 1 for age old, 1 for area west, −1 for gender man. A panel that meets these has 2 + 2 − 1 = 3 points at least, but all people with more than 0 points have only 2 together.",
    );
    expect(said({ terms, needed: 3, available: 2 }, "nl")).toBe(
      "Geef iedereen in het register punten: 1 voor age old, 1 voor area west, −1 voor gender man. Een panel dat hieraan voldoet heeft minstens 2 + 2 − 1 = 3 punten, maar alle mensen met meer dan 0 punten hebben er samen maar 2.",
    );
  });

  it("is in points where some quotas weigh twice, and the panel and homes with them", () => {
    // 2 × 5 + 4 − 2 × 1 − 6 = 6 of any panel.
    const terms = [quota("age", "old", "min", 5, 2), quota("area", "west", "min", 4)];
    const homes = [{ households: 1, people: 2, multiplier: 2 }];
    expect(said({ terms, homes, size: 1, needed: 6, available: 4 })).toBe(
      "Give everybody in the register points: 2 for age old, 1 for area west, −2 for the people of 1 shared home, −1 for anybody. A panel that meets these has 2 × 5 + 4 − 2 × 1 − 6 = 6 points at least, but all people with more than 0 points have only 4 together.",
    );
  });

  it.each<[string, Partial<NamedProof>]>([
    ["weighs some a hundred times", { terms: [quota("age", "old", "min", 2, 100), quota("age", "young", "min", 2)] }],
    [
      "is long",
      { terms: "a b c d e f g h i j k l m".split(" ").map((name) => quota(name, "yes", "min", 6)), size: 12 },
    ],
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
