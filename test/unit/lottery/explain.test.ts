import { describe, expect, it } from "vitest";
import { bindingRows, type BindingRow } from "../../../src/lottery/binding-rows.ts";
import { explainChance } from "../../../src/lottery/explain.ts";
import { crowd, polytope } from "../../support/polytopes.ts";

/** Two old people and three young ones, one seat each. */
const couple = polytope(
  2,
  [
    { members: 2, values: [0] },
    { members: 3, values: [1] },
  ],
  [
    [
      [1, 1],
      [1, 1],
    ],
  ],
);
const ofYoung: readonly BindingRow[] = bindingRows({ size: 0, rows: [0, 1] });

describe("explainChance", () => {
  it("hands on what binds by the certificate, and says what a seat would do to the lowest chance", async () => {
    const answer = await explainChance({
      polytope: couple,
      neverSelectable: [],
      group: undefined,
      binding: ofYoung,
      chances: [0.5, 1 / 3],
    });
    expect(answer).toMatchObject({ binding: ofYoung, forced: false, now: { own: null, without: 0 } });
    expect(answer.now.lowest).toBeCloseTo(1 / 3, 9);
    expect(answer.whatIfs.map(({ outlook }) => outlook?.lowest.toFixed(6))).toEqual(["0.400000", "1.000000"]);
    expect(answer.whatIfs.map(({ outlook }) => outlook?.without)).toEqual([0, 3]);
  });

  it("says what it would do to the group's own chance too", async () => {
    const answer = await explainChance({
      polytope: couple,
      neverSelectable: [],
      group: 0,
      binding: ofYoung,
      chances: [0.5, 1 / 3],
    });
    expect(answer.now.own).toBeCloseTo(1 / 2, 9);
    expect(answer.whatIfs.map(({ outlook }) => outlook?.own?.toFixed(6))).toEqual(["0.400000", "1.000000"]);
  });

  it("finds the quotas that leave nobody of a group a seat", async () => {
    const noYoung = polytope(
      2,
      [
        { members: 3, values: [0] },
        { members: 3, values: [1] },
      ],
      [
        [
          [2, 2],
          [0, 2],
        ],
      ],
    );
    const answer = await explainChance({
      polytope: noYoung,
      neverSelectable: [1],
      group: 1,
      binding: undefined,
      chances: [2 / 3, 0],
    });
    expect(answer).toMatchObject({
      binding: [{ row: 0, side: "min" }],
      forced: true,
      now: { own: 0, without: 3 },
    });
    // With one seat for the old there is one for the young: 1/3 for all.
    expect(answer.whatIfs[0]!.outlook).toMatchObject({ without: 0, own: expect.closeTo(1 / 3, 9) as unknown });
  });

  it("finds the quotas that leave nobody of a group out", async () => {
    const certain = polytope(
      3,
      [
        { members: 2, values: [0] },
        { members: 4, values: [1] },
      ],
      [
        [
          [2, 3],
          [0, 3],
        ],
      ],
    );
    const answer = await explainChance({
      polytope: certain,
      neverSelectable: [],
      group: 0,
      binding: undefined,
      chances: [1, 0.25],
    });
    expect(answer).toMatchObject({ binding: [{ row: 0, side: "min" }], forced: true });
  });

  it("owns up where only whole people can tell, and keeps those without a seat out of every answer", async () => {
    // Whoever says three yeses is on every panel, though fractions of the pairs do without.
    const certain = await explainChance({
      polytope: crowd,
      neverSelectable: [],
      group: 4,
      binding: undefined,
      chances: [1, 0.5, 0.5, 0.5, 1],
    });
    expect(certain).toMatchObject({ binding: [], forced: false });
    // Were it so that no panel had them, then fractions could not tell that either.
    const never = await explainChance({
      polytope: crowd,
      neverSelectable: [4],
      group: 4,
      binding: undefined,
      chances: [0.5, 0.75, 0.75, 0.75, 0],
    });
    expect(never).toMatchObject({ binding: [], forced: false, now: { own: 0, without: 1 } });
  });

  it("finds what binds a group alone, where the certificate of its level speaks of others", async () => {
    // One seat for three old people, two for six young ones: the same chance, by a quota each.
    const even = polytope(
      3,
      [
        { members: 3, values: [0] },
        { members: 6, values: [1] },
      ],
      [
        [
          [0, 1],
          [0, 2],
        ],
      ],
    );
    const answer = await explainChance({
      ...{ polytope: even, neverSelectable: [], group: 1, binding: undefined },
      chances: [1 / 3, 1 / 3],
    });
    expect(answer).toMatchObject({ binding: [{ row: 1, side: "max" }], forced: false });
  });

  it("finds what binds a group while those who have less or as much keep theirs", async () => {
    // Two seats for an old man and four old women, one for two young people: the man alone could have a seat for certain.
    const shared = polytope(
      3,
      [
        { members: 1, values: [0] },
        { members: 4, values: [0] },
        { members: 2, values: [1] },
      ],
      [
        [
          [0, 2],
          [0, 3],
        ],
      ],
    );
    const answer = await explainChance({
      ...{ polytope: shared, neverSelectable: [], group: 0, binding: undefined },
      chances: [2 / 5, 2 / 5, 1 / 2],
    });
    expect(answer).toMatchObject({ binding: [{ row: 0, side: "max" }], forced: false });
  });

  it("asks nothing of household rows, which are no quotas", async () => {
    const withHomes = { ...couple, quotaCount: 1 };
    const { binding, whatIfs } = await explainChance({
      polytope: withHomes,
      neverSelectable: [],
      group: undefined,
      binding: ofYoung,
      chances: [0.5, 1 / 3],
    });
    expect(binding).toEqual(ofYoung);
    expect(whatIfs).toEqual([]);
  });
});
