import { describe, expect, it } from "vitest";
import type { Commitment } from "../../../src/audit/commitment.ts";
import { withAppointed } from "../../../src/reports/draw-facts.ts";
import { json, prepared } from "../../support/synthetic-draw.ts";

const { inputs } = json(prepared(), "public/commitment.json") as Commitment;

/** A panel of 24 with so many seats for people who were appointed. */
const appointing = (min: number, max: number) => {
  const values = [
    { value: "no", min: 24 - max, max: 24 - min },
    { value: "yes", min, max },
  ];
  return { ...inputs, panelSize: 24, quotas: [{ feature: "appointed", values }, ...inputs.quotas] };
};

describe("the opening of a page on a draw", () => {
  it("says how many were appointed, and so how many seats were drawn", () => {
    expect(withAppointed("A.", appointing(2, 2), "en")).toBe(
      "A. 22 seats were drawn by lot; 2 people were appointed beforehand.",
    );
    expect(withAppointed("A.", appointing(1, 1), "nl")).toBe(
      "A. 23 plaatsen zijn geloot; 1 persoon is vooraf benoemd.",
    );
  });

  it("does not where nobody was", () => {
    for (const none of [inputs, appointing(0, 0), appointing(1, 2)]) expect(withAppointed("A.", none, "en")).toBe("A.");
  });
});
