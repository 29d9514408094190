import { describe, expect, it } from "vitest";
import { algorithmNames } from "../../../../src/simulate/algorithm-names.ts";
import { select } from "../../../../src/simulate/algorithms/select.ts";
import type { Selected, SelectionProblem } from "../../../../src/simulate/selection.ts";
import { selectionProblem } from "../../../../src/simulate/selection-problem.ts";
import { strataOf, type Stratum } from "../../../../src/simulate/strata.ts";
import { meetsQuotas, seatRules } from "../../../../src/simulate/seat-rules.ts";
import { ticketShares } from "../../../../src/simulate/ticket-shares.ts";
import { binomialTails } from "../../../../src/simulate/binomial.ts";
import { readInstance } from "../../../support/instances.ts";
import { bounds, halfAndHalf, simulatedPool, villagers } from "../../../support/simulated-pools.ts";

const village = selectionProblem(villagers, halfAndHalf, 4);
const options = { tickets: 500, gamma: 1, strata: strataOf(villagers, null, ["age"]), key: "key" };

const selectedBy = async (
  algorithm: (typeof algorithmNames)[number],
  problem: SelectionProblem = village,
  more: Partial<typeof options> = {},
): Promise<Selected> => {
  const selection = await select(algorithm, problem, { ...options, ...more });
  if (selection.kind === "none") throw new Error(selection.status);
  return selection;
};

const stratum = (name: string, members: readonly number[], weight: number): Stratum => ({ name, members, weight });

describe("select", () => {
  it.each(algorithmNames)(
    "gives away each seat once a panel by %s, and as often as the chances say",
    async (algorithm) => {
      const selection = await selectedBy(algorithm);
      expect(selection.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(4, 9);
      expect(selection.panels).toHaveLength(500);
      const shares = ticketShares(selection);
      for (const panel of selection.panels) {
        expect(new Set(panel).size).toBe(4);
        expect(panel).toEqual(panel.toSorted((a, b) => a - b));
      }
      shares.forEach((share, person) => {
        const { atMost, atLeast } = binomialTails(Math.round(share * 500), 500, selection.chances[person]!);
        expect(Math.min(atMost, atLeast)).toBeGreaterThan(0.0005);
      });
    },
  );

  it.each(algorithmNames)("keeps or ignores the quotas, as %s does", async (algorithm) => {
    const { panels } = await selectedBy(algorithm);
    const rules = seatRules(village);
    const all = panels.every((panel) => meetsQuotas(rules, panel));
    expect(all).toBe(algorithm !== "random" && algorithm !== "stratified");
  });

  it.each(algorithmNames)("answers the same to the same key by %s", async (algorithm) => {
    expect(await selectedBy(algorithm)).toEqual(await selectedBy(algorithm));
  });

  it("gives everybody 2/5 by leximin, and proves it", async () => {
    const { status, chances, bound, neverSelectable } = await selectedBy("leximin");
    expect([...chances]).toEqual(Array.from({ length: 10 }, () => expect.closeTo(0.4, 9) as number));
    expect({ status, bound, neverSelectable }).toEqual({
      status: "exact",
      bound: expect.closeTo(0.4, 9) as number,
      neverSelectable: [],
    });
  });

  it("tells who can never be selected, and gives them nothing", async () => {
    const withChild = simulatedPool(["age"], [["old"], ["child"], ["old"], ["old"]]);
    const problem = selectionProblem(withChild, bounds({ age: { child: [0, 0], old: [2, 2] } }), 2);
    const { chances, neverSelectable } = await selectedBy("leximin", problem);
    expect(neverSelectable).toEqual([1]);
    expect([...chances].map((chance) => Math.round(3 * chance))).toEqual([2, 0, 2, 2]);
  });

  it("draws other panels by legacy with another key", async () => {
    const [one, other] = [await selectedBy("legacy"), await selectedBy("legacy", village, { key: "other" })];
    expect(one.panels).not.toEqual(other.panels);
    expect([...one.chances]).not.toEqual([...other.chances]);
  });

  it("finds nothing where no panel meets the quotas", async () => {
    // Two old men and two young women: two old people leave no room for a young woman, and there is no old woman.
    const couples = simulatedPool(
      ["age", "gender"],
      [
        ["old", "man"],
        ["old", "man"],
        ["young", "woman"],
        ["young", "woman"],
      ],
    );
    const clash = bounds({ age: { old: [2, 2], young: [0, 0] }, gender: { man: [0, 0], woman: [2, 2] } });
    const problem = selectionProblem(couples, clash, 2);
    expect(await select("leximin", problem, options)).toEqual({ kind: "none", status: "infeasible" });
    expect(await select("legacy", problem, options)).toEqual({ kind: "none", status: "failed" });
    expect((await selectedBy("random", problem)).chances).toEqual(Float64Array.of(0.5, 0.5, 0.5, 0.5));
  });

  it("finds nothing where the pool is smaller than the panel", async () => {
    const crowd = selectionProblem(villagers, bounds({ age: { old: [0, 11], young: [0, 11] } }), 11);
    for (const algorithm of algorithmNames)
      expect(await select(algorithm, crowd, options)).toEqual({ kind: "none", status: "infeasible" });
  });
});

describe("random", () => {
  it("gives everybody k/n exactly, and every panel the same chance", async () => {
    const five = selectionProblem(simulatedPool(["x"], [["a"], ["a"], ["a"], ["a"], ["a"]]), [], 2);
    const { chances, panels } = await selectedBy("random", five, { tickets: 10_000 });
    expect(chances).toEqual(new Float64Array(5).fill(2 / 5));
    // 10 pairs, each with chance 1/10.
    const counts = new Map<string, number>();
    for (const panel of panels) counts.set(panel.join(), (counts.get(panel.join()) ?? 0) + 1);
    expect(counts.size).toBe(10);
    for (const count of counts.values()) {
      const { atMost, atLeast } = binomialTails(count, 10_000, 0.1);
      expect(Math.min(atMost, atLeast)).toBeGreaterThan(0.0005);
    }
  });
});

describe("stratified", () => {
  const ten = selectionProblem(simulatedPool(["x"], Array<string[]>(10).fill(["a"])), [], 5);
  const chancesWith = async (...strata: readonly Stratum[]): Promise<readonly number[]> => {
    const { chances, panels } = await selectedBy("stratified", ten, { strata });
    for (const { members } of strata) {
      const seats = members.reduce((sum, person) => sum + chances[person]!, 0);
      for (const panel of panels)
        expect(panel.filter((person) => members.includes(person))).toHaveLength(Math.round(seats));
    }
    return [...chances];
  };

  it("divides seats by weight and largest remainder", async () => {
    // 5 · 0.5 = 2.5 and 5 · 0.3 = 1.5 and 5 · 0.2 = 1: the last seat goes to "a", the first of equal remainders.
    const chances = await chancesWith(
      stratum("a", [0, 1, 2, 3], 5),
      stratum("b", [4, 5], 3),
      stratum("c", [6, 7, 8, 9], 2),
    );
    expect(chances).toEqual([
      ...Array<number>(4).fill(3 / 4),
      ...Array<number>(2).fill(1 / 2),
      ...Array<number>(4).fill(1 / 4),
    ]);
  });

  it("gives the seats that a stratum has no people for to the others by weight", async () => {
    // "a" is due 4 seats and has 1 person, "d" has nobody; the other 4 seats go to "b" and "c" 3 to 1.
    const chances = await chancesWith(
      stratum("a", [0], 8),
      stratum("b", [1, 2, 3, 4, 5, 6], 0.75),
      stratum("c", [7, 8, 9], 0.25),
      stratum("d", [], 1),
    );
    expect(chances).toEqual([1, ...Array<number>(6).fill(3 / 6), ...Array<number>(3).fill(1 / 3)]);
  });

  it("gives seats to people whom the population does not know only where nobody else is left", async () => {
    // "a" is full with 3; "b" and "c" have no weight, and share the 2 seats left by their 5 and 2 people: 10/7 and 4/7.
    const chances = await chancesWith(
      stratum("a", [0, 1, 2], 1),
      stratum("b", [3, 4, 5, 6, 7], 0),
      stratum("c", [8, 9], 0),
    );
    expect(chances).toEqual([1, 1, 1, ...Array<number>(5).fill(1 / 5), ...Array<number>(2).fill(1 / 2)]);
  });

  it("is a random sample without strata", async () => {
    const one = { strata: strataOf(villagers, null, []) };
    expect((await selectedBy("stratified", village, one)).chances).toEqual(new Float64Array(10).fill(0.4));
  });
});

describe("on Alternate(20)", () => {
  const { pool, quotas, reference } = readInstance("alternate_20");
  const problem = { pool, quotas, panelSize: reference.k };

  it("has 1 in 10 for everybody by leximin, and near 1 in 100 for one person by legacy", async () => {
    const fair = await selectedBy("leximin", problem);
    expect([...fair.chances].every((chance) => Math.abs(chance - 0.1) < 1e-9)).toBe(true);
    const legacy = await selectedBy("legacy", problem, { tickets: 10_000 });
    const [lowest, second] = [...legacy.chances].toSorted((a, b) => a - b);
    // 0.96 % in the published run of 10,000 panels.
    expect(lowest).toBeGreaterThan(0.005);
    expect(lowest).toBeLessThan(0.015);
    expect(second).toBeGreaterThan(0.09);
  });
});
