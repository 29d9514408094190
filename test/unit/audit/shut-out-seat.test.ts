import { describe, expect, it } from "vitest";
import type { LotteryFile } from "../../../src/audit/lottery-file.ts";
import { shutOutSeat } from "../../../src/audit/shut-out-seat.ts";
import type { Rows } from "../../../src/quotas/inequality.ts";

/** Old men, old women, young men, young women; one person each. Panels of two: one old and one young, at most one man. */
const rows: Rows = {
  panelSize: 2,
  sizes: [1, 1, 1, 1],
  rowsOf: [
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
  ],
  bounds: [
    { min: 1, max: 1 },
    { min: 1, max: 1 },
    { min: 0, max: 1 },
    { min: 0, max: 2 },
  ],
  excluded: new Set(),
};

const file = (tickets: readonly (readonly number[])[]): LotteryFile => ({
  schema: "kleroterion/lottery/2",
  codes: ["A", "B", "C", "D"],
  households: [],
  groups: [0, 1, 2, 3].map((member) => ({ values: [], members: [member] })),
  neverSelectable: [],
  tickets,
  runs: [],
  histogram: [],
});

describe("a seat for somebody who is said to fit on no panel", () => {
  it("is found where one person's place is enough", () => {
    // The young man may sit in place of the young woman, beside the old woman.
    expect(
      shutOutSeat(
        file([
          [0, 3],
          [1, 3],
        ]),
        [2],
        rows,
      ),
    ).toEqual({ group: 2, ticket: 1 });
  });

  it("is not found where no single place will do", () => {
    // Beside the old man there is room for no other man, and in his place none for somebody young.
    expect(shutOutSeat(file([[0, 3]]), [2], rows)).toBeUndefined();
  });

  it("is told of the first group that has one", () => {
    expect(shutOutSeat(file([[1, 3]]), [0, 2], rows)).toEqual({ group: 0, ticket: 0 });
    expect(shutOutSeat(file([[1, 3]]), [], rows)).toBeUndefined();
  });

  it("is not looked for on tickets with people nobody knows", () => {
    expect(shutOutSeat(file([[1, 9]]), [2], rows)).toBeUndefined();
  });
});
