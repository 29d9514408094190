import { describe, expect, it } from "vitest";
import { keyedRandom } from "../../../../src/lottery/random.ts";
import { binomialTails } from "../../../../src/simulate/binomial.ts";
import { drawMisreports, misreportGains } from "../../../../src/simulate/measures/misreports.ts";
import type { Selection } from "../../../../src/simulate/selection.ts";
import { selected, simulatedPool } from "../../../support/simulated-pools.ts";

const pool = simulatedPool(
  ["age", "gender"],
  [
    ["old", "man"],
    ["old", "man"],
    ["old", "woman"],
    ["young", "woman"],
  ],
);

describe("drawMisreports", () => {
  it("draws everybody alike, and each other combination alike", () => {
    const drawn = drawMisreports(pool, ["age", "gender"], 8000, keyedRandom("lies"));
    const counts = new Map<string, number>();
    for (const { person, as } of drawn) counts.set(`${person} ${as}`, (counts.get(`${person} ${as}`) ?? 0) + 1);
    // Four people, for each two of the three combinations, of which 0, 2 and 3 are the first.
    expect([...counts.keys()].toSorted()).toEqual(["0 2", "0 3", "1 2", "1 3", "2 0", "2 3", "3 0", "3 2"]);
    for (const count of counts.values()) {
      const { atMost, atLeast } = binomialTails(count, 8000, 1 / 8);
      expect(Math.min(atMost, atLeast)).toBeGreaterThan(0.0005);
    }
  });

  it("looks at the features named alone", () => {
    for (const { person, as } of drawMisreports(pool, ["age"], 50, keyedRandom("age"))) {
      expect(pool.people[person]![0]).not.toBe(pool.people[as]![0]);
    }
  });

  it("has none where all are alike", () => {
    expect(drawMisreports(pool, [], 5, keyedRandom("alike"))).toEqual([]);
  });
});

describe("misreportGains", () => {
  it("is the chance with the lie less that without; no panel, no chance", async () => {
    const answers: readonly Selection[] = [selected(4, [[0, 1]]), { kind: "none", status: "infeasible" }];
    const lies = [
      { person: 0, as: 3 },
      { person: 2, as: 1 },
    ];
    const heard: (readonly number[])[] = [];
    const gains = await misreportGains(pool, Float64Array.of(0.25, 0.25, 0.5, 1), lies, (told, index) => {
      heard.push(told.people[lies[index]!.person]!);
      expect(told.people.filter((values, person) => values !== pool.people[person])).toHaveLength(1);
      return Promise.resolve(answers[index]!);
    });
    expect(gains).toEqual([1 - 0.25, 0 - 0.5]);
    expect(heard).toEqual([pool.people[3], pool.people[1]]);
  });

  it("is not known where an algorithm gives up", async () => {
    const failed = (): Promise<Selection> => Promise.resolve({ kind: "none", status: "failed" });
    expect(await misreportGains(pool, new Float64Array(4), [{ person: 0, as: 3 }], failed)).toBeUndefined();
  });
});
